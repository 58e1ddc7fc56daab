import {html, LitElement, nothing, type TemplateResult} from 'lit';
import type {PDFDocumentProxy, RenderTask} from 'pdfjs-dist';
import {t} from '../words/words';

/** A part of a page, in points from its upper left corner. */
export interface Mark {
  page: number;
  box: number[];
  chosen: boolean;
}

const WORKER = '/static/bundle/pdfworker.js';

/** A page of a PDF with parts of it marked. What draws it is loaded when the first one is shown. */
export class PdfPage extends LitElement {
  private pdf: PDFDocumentProxy | null = null;
  private page = 1;
  private marks: Mark[] = [];
  private isWide = false;
  private size = {width: 0, height: 0};
  private task: RenderTask | null = null;
  private from: ArrayBuffer | null = null;

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    void this.pdf?.loadingTask.destroy();
    this.pdf = null;
  }

  /** Shows a page; the same bytes are read once. */
  async show(bytes: ArrayBuffer, page: number, marks: Mark[]): Promise<void> {
    this.marks = marks;
    this.page = page;
    if (this.from !== bytes) {
      this.from = bytes;
      const {getDocument, GlobalWorkerOptions} = await import('pdfjs-dist');
      GlobalWorkerOptions.workerPort ??= new Worker(WORKER, {type: 'module'});
      this.pdf = await getDocument({data: bytes.slice(0), isEvalSupported: false, useWasm: false, useSystemFonts: true})
        .promise;
    }
    await this.draw();
  }

  private async turn(page: number): Promise<void> {
    this.page = page;
    await this.draw();
  }

  private async draw(): Promise<void> {
    if (!this.pdf) {
      return;
    }
    this.requestUpdate();
    await this.updateComplete;
    const canvas = this.querySelector('canvas')!;
    const page = await this.pdf.getPage(Math.min(this.page, this.pdf.numPages));
    const plain = page.getViewport({scale: 1});
    this.size = {width: plain.width, height: plain.height};
    const scale = Math.min(4, Math.max(1.5, (canvas.parentElement!.clientWidth / plain.width) * devicePixelRatio));
    const viewport = page.getViewport({scale});
    this.task?.cancel();
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    this.task = page.render({canvas, viewport});
    try {
      await this.task.promise;
      this.dataset.page = String(this.page);
    } catch (failure) {
      if ((failure as Error).name !== 'RenderingCancelledException') {
        throw failure;
      }
    }
    this.requestUpdate();
  }

  render(): TemplateResult {
    const pages = this.pdf?.numPages ?? 0;
    const {width, height} = this.size;
    const share = (part: number, whole: number) => `${(part / whole) * 100}%`;
    const place = ([left, top, right, bottom]: number[]) =>
      `left: ${share(left - 2, width)}; top: ${share(top - 1, height)}; width: ${share(right - left + 4, width)}; height: ${share(bottom - top + 2, height)}`;
    return html`<div class="pages">
        <button type="button" ?disabled=${this.page <= 1} @click=${() => this.turn(this.page - 1)}>
          ‹ ${t('previous')}
        </button>
        <span role="status">${pages ? t('pageOf', this.page, pages) : t('loading')}</span>
        <button type="button" ?disabled=${this.page >= pages} @click=${() => this.turn(this.page + 1)}>
          ${t('next')} ›
        </button>
        <button
          type="button"
          aria-pressed=${this.isWide}
          @click=${() => {
            this.isWide = !this.isWide;
            void this.draw();
          }}
        >
          ${t('zoom')}
        </button>
      </div>
      <div class="sheet-scroll tall scroll" tabindex="0" role="region" aria-label=${t('source')}>
        <div class="sheet ${this.isWide ? 'wide' : ''}">
          <canvas role="img" aria-label=${t('page', this.page)}></canvas>
          ${width ? this.marks.filter((it) => it.page === this.page).map((it) => html`<i class=${it.chosen ? 'chosen' : 'marked'} .style=${place(it.box)}></i>`) : nothing}
        </div>
      </div>`;
  }
}

customElements.define('bl-pdf', PdfPage);
