import {html, type TemplateResult} from 'lit';

/**
 * A share from 0 to 1 as a bar; the number itself stands beside it. Its width is set as a property,
 * because the page allows no inline styles.
 */
export function bar(share: number | null): TemplateResult {
  const width = Math.max(0, Math.min(1, share ?? 0)) * 100;
  return html`<span class="bar" aria-hidden="true"><i .style=${`width: ${width}%`}></i></span>`;
}
