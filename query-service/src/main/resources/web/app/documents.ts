import {html, type TemplateResult} from 'lit';
import {follow, readAll} from './api';
import {documentTable} from './department';
import {Page} from './page';
import {t} from './words';

/** All documents, as they move through the pipeline. */
class Documents extends Page {
  private readonly known = new Map<string, any>();

  connectedCallback(): void {
    super.connectedCallback();
    this.atEnd(follow('/documents/stream', {event: 'document', onEvent: (it) => { this.known.set(it.id, it); this.requestUpdate(); }}));
  }

  protected async load(): Promise<void> {
    (await readAll('/documents')).forEach((it) => this.known.set(it.id, it));
  }

  protected body(): TemplateResult {
    return html`<section><h2>${t('documents')}</h2>${documentTable([...this.known.values()])}</section>`;
  }
}

customElements.define('bl-documents', Documents);
