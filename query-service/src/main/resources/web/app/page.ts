import {html, LitElement, type TemplateResult} from 'lit';
import {t} from './words';

/** A page: drawn into the document itself, so that one style sheet serves all. */
export abstract class Page extends LitElement {
  private failure: Error | null = null;
  private ready = false;
  private readonly endings: (() => void)[] = [];

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('language', this.redraw);
    void this.reload();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('language', this.redraw);
    this.endings.forEach((end) => end());
  }

  protected readonly redraw = (): void => this.requestUpdate();

  /** Called when the page is left. */
  protected atEnd(end: () => void): void {
    this.endings.push(end);
  }

  /** Reads what the page shows. */
  protected abstract load(): Promise<void>;

  protected abstract body(): TemplateResult;

  protected async reload(): Promise<void> {
    try {
      await this.load();
      this.failure = null;
      this.ready = true;
    } catch (failure) {
      if ((failure as Error).name === 'AbortError') {
        return;
      }
      this.failure = failure as Error;
    }
    this.requestUpdate();
  }

  render(): TemplateResult {
    if (this.failure) {
      return html`<section><p class="state bad" role="alert">${t('failed')}${this.failure.message}</p>
        <button type="button" @click=${() => this.reload()}>${t('retry')}</button></section>`;
    }
    return this.ready ? this.body() : html`<section aria-busy="true"><p class="state">${t('loading')}</p></section>`;
  }
}

export const empty = (word: string): TemplateResult => html`<p class="state">${t(word)}</p>`;

/** An address of a page of the dashboard. */
export const link = (page: string, parameters: Record<string, string | number | null> = {}): string => {
  const query = new URLSearchParams();
  Object.entries(parameters).forEach(([name, value]) => {
    if (value !== null && value !== '') {
      query.append(name, String(value));
    }
  });
  const text = query.toString();
  return `#/${page}${text ? `?${text}` : ''}`;
};

/** The parameters of the page that is shown. */
export const parameters = (): URLSearchParams => new URLSearchParams(location.hash.split('?')[1] ?? '');
