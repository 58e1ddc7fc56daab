import {html, LitElement, type TemplateResult} from 'lit';
import {Refused} from '../answer/refused';
import {t} from '../words/words';

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
    this.begin();
    void this.reload();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('language', this.redraw);
    this.endings.forEach((end) => end());
  }

  protected readonly redraw = (): void => this.requestUpdate();

  /** Called once, before anything is read. */
  protected begin(): void {
    // most pages only read
  }

  /** Called when the page is left. */
  protected atEnd(end: () => void): void {
    this.endings.push(end);
  }

  /** The address asks for something else of the same page. */
  addressChanged(): void {
    void this.reload();
  }

  /** Reads what the page shows. */
  protected abstract load(): Promise<void>;

  protected abstract body(): TemplateResult;

  protected async reload(): Promise<void> {
    this.setAttribute('aria-busy', 'true');
    try {
      await this.load();
      this.failure = null;
      this.ready = true;
    } catch (failure) {
      if ((failure as Error).name === 'AbortError') {
        return; // a newer reading is under way
      }
      this.failure = failure as Error;
    }
    this.removeAttribute('aria-busy');
    this.requestUpdate();
  }

  render(): TemplateResult {
    if (this.failure) {
      return html`<section class="panel">
        ${failed(this.failure)}
        <p class="actions"><button type="button" @click=${() => this.reload()}>${t('retry')}</button></p>
      </section>`;
    }
    return this.ready ? this.body() : html`<section class="panel"><p class="state">${t('loading')}</p></section>`;
  }
}

/** What went wrong, and what to do. */
export function failed(failure: Error): TemplateResult {
  if (failure instanceof Refused && failure.isAboutRights) {
    return html`<p class="state bad" role="alert">
      ${t(failure.mustSignIn ? 'mustSignIn' : 'notAllowed')}
      ${failure.mustSignIn ? html`<a href="/" @click=${signIn}>${t('signIn')}</a>` : ''}
    </p>`;
  }
  return html`<p class="state bad" role="alert">${t('failed')}${reason(failure)}</p>`;
}

/** Loads the page itself again: where signing in is asked for, the service answers with it. */
function signIn(event: Event): void {
  event.preventDefault();
  location.reload();
}

/** Why something failed, in words a person can use. */
export const reason = (failure: Error): string => {
  if (failure instanceof Refused && failure.isAboutRights) {
    return t(failure.mustSignIn ? 'mustSignIn' : 'notAllowed');
  }
  if (failure instanceof Refused && failure.status === 404) {
    return t('notThere');
  }
  return failure instanceof TypeError ? t('unreachable') : failure.message;
};

/** Says that there is nothing. */
export const empty = (word: string, ...values: unknown[]): TemplateResult =>
  html`<p class="state">${t(word, ...values)}</p>`;
