import {html, nothing, type TemplateResult} from 'lit';
import {address} from './api';
import {finding} from './finding';
import {link, Page} from './page';
import {t} from './words';

interface Sending { files: string; share: number; answer: any; failure: string | null }

/** Sends documents, or checks drafts that must not enter the views. */
class Upload extends Page {
  private sendings: Sending[] = [];

  protected async load(): Promise<void> {
    // nothing to read
  }

  private async send(files: FileList | null, path: string): Promise<void> {
    if (!files || files.length === 0) {
      return;
    }
    const sending: Sending = {files: [...files].map((it) => it.name).join('、'), share: 0, answer: null, failure: null};
    this.sendings = [sending, ...this.sendings];
    const data = new FormData();
    [...files].forEach((it) => data.append('file', it));
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', (event) => { sending.share = event.loaded / event.total; this.requestUpdate(); });
    request.addEventListener('load', () => {
      try {
        sending.answer = JSON.parse(request.responseText);
      } catch {
        sending.answer = null;
      }
      sending.failure = request.status < 300 ? null : sending.answer?.detail ?? `${request.status} ${request.statusText}`;
      this.requestUpdate();
    });
    request.addEventListener('error', () => { sending.failure = t('failed'); this.requestUpdate(); });
    request.open('POST', (await address('ingest')) + path);
    request.send(data);
    this.requestUpdate();
  }

  protected body(): TemplateResult {
    const submit = (path: string) => (event: Event) => {
      event.preventDefault();
      void this.send(this.querySelector<HTMLInputElement>('input[type=file]')!.files, path);
    };
    return html`<section><h2>${t('upload')}</h2>
      <form @dragover=${(event: Event) => event.preventDefault()} @drop=${(event: DragEvent) => { event.preventDefault(); void this.send(event.dataTransfer?.files ?? null, '/api/v1/documents'); }} @submit=${submit('/api/v1/documents')}>
        <p class="state drop"><label>${t('dropHere')}<br><br><input type="file" multiple accept=".txt,.pdf,.xlsx,.xls,.docx,.html,.csv,.zip" aria-label=${t('choose')}></label></p>
        <p class="more"><button>${t('publish')}</button> <button type="button" @click=${submit('/api/v1/checks')}>${t('check')}</button></p></form>
      <ul class="plain" aria-live="polite">${this.sendings.map((it) => this.line(it))}</ul></section>`;
  }

  private line(it: Sending): TemplateResult {
    const entries = it.answer?.documents ?? it.answer?.items ?? (Array.isArray(it.answer) ? it.answer : []);
    const findings = it.answer?.violations ?? [];
    return html`<li><strong>${it.files}</strong> ${it.failure ? html`<span class="difference">${t('notAccepted')}${it.failure}</span>`
        : it.answer ? t('accepted') : html`<progress value=${it.share}></progress> ${t('uploading', Math.round(it.share * 100))}`}
      ${entries.map((entry: any) => entry.id ? html` <a href=${link('document', {id: entry.id})}>${entry.file ?? entry.id.slice(0, 12)}</a>` : nothing)}
      ${findings.length === 0 ? nothing : html`<ol class="cards">${findings.map((one: any) => finding(one))}</ol>`}</li>`;
  }
}

customElements.define('bl-upload', Upload);
