import {html, LitElement, type TemplateResult} from 'lit';
import type {BudgetRow, Items} from '../answer/model';
import {read} from '../answer/query';
import {link} from '../frame/route';
import {place} from '../words/place';

const MOST = 4;

/** Where the rows behind a number stand, read when it is shown. */
class Places extends LitElement {
  static properties = {href: {}};
  declare href: string;
  private rows: BudgetRow[] = [];
  private hasMore = false;
  private read = '';

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  protected updated(): void {
    if (this.href !== this.read) {
      this.read = this.href;
      void this.load(this.href);
    }
  }

  private async load(href: string): Promise<void> {
    try {
      const page = await read<Items<BudgetRow>>(`${href}&limit=${MOST}`);
      if (href === this.href) {
        [this.rows, this.hasMore] = [page.items, Boolean(page.next)];
        this.requestUpdate();
      }
    } catch {
      // the number still opens its rows
    }
  }

  render(): TemplateResult {
    return html`${this.rows.map((it) => html`<a href=${link('document', {id: it.document, table: it.table.index, row: it.sequence})}>${place(it.row.source)}</a> `)}${this.hasMore ? '…' : ''}`;
  }
}

customElements.define('bl-places', Places);
