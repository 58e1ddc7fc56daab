import {html, LitElement, nothing, type TemplateResult} from 'lit';
import type {View, ViewRow} from '../answer/model';
import {read} from '../answer/query';
import {percent} from '../words/figures';
import {t} from '../words/words';
import {whose} from './viewtable';

/** The same money is classified twice: by the government's economic classes and by the departments'. */
const SISTERS: Record<string, string> = {
  'government-economic': 'department-economic',
  'government-economic-classes': 'department-economic-classes',
  'department-economic': 'government-economic',
  'department-economic-classes': 'government-economic-classes',
};

/** Whether another classification shows the same money as this view. */
export const hasSister = (view: string): boolean => view in SISTERS;

/** The rows of the other classification that are called the same, and who leads there. */
class SisterRows extends LitElement {
  static properties = {view: {}, name: {}, filter: {}, address: {attribute: false}};
  declare view: string;
  declare name: string;
  /** The filter of the view, so that both speak of the same documents. */
  declare filter: string;
  declare address: (view: string, row: string) => string;
  private other: View | null = null;
  private read = '';

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('language', this.redraw);
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('language', this.redraw);
  }

  private readonly redraw = (): void => this.requestUpdate();

  protected updated(): void {
    const path = `/views/${SISTERS[this.view]}?${this.filter}`;
    if (path !== this.read) {
      this.read = path;
      void this.load(path);
    }
  }

  private async load(path: string): Promise<void> {
    try {
      const other = await read<View>(path);
      if (path === this.read) {
        this.other = other;
        this.requestUpdate();
      }
    } catch {
      // the ranking itself stands without it
    }
  }

  private row(row: ViewRow): TemplateResult {
    const shares = row.cells.map((cell) => cell?.share ?? -1);
    const first = shares.indexOf(Math.max(...shares));
    const leads = shares[first] >= 0 ? t('leadsThere', whose(this.other!.columns[first]), percent(shares[first])) : '';
    return html`<li>
      <a href=${this.address(SISTERS[this.view], row.key)}><code>${row.key}</code> ${row.name}</a> (${t(SISTERS[this.view])})${leads}
    </li>`;
  }

  render(): TemplateResult {
    const same = this.other?.rows.filter((it) => it.name === this.name) ?? [];
    return html`<p class="hint">${t('twoClassifications')}</p>
      ${same.length === 0 ? nothing : html`<ul class="plain hint">${same.map((it) => this.row(it))}</ul>`}`;
  }
}

customElements.define('bl-sister', SisterRows);
