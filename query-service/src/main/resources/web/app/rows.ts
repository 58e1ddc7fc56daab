import {html, nothing, render, type TemplateResult} from 'lit';
import {read} from './api';
import {link} from './page';
import {exact, place, t} from './words';

const code = (it: any): TemplateResult | typeof nothing => it ? html`${it.code} <small class="faint">${it.catalogName ?? it.name ?? ''}</small>` : nothing;

/** Rows of documents as a table. */
export function rowTable(rows: any[], marked: Set<number> = new Set(), onChoose: ((row: any) => void) | null = null): TemplateResult {
  const codes = ['function', 'government', 'department', 'organisation'].filter((kind) => rows.some((row) => row.codes[kind]));
  const amounts = [...new Set(rows.flatMap((row) => Object.keys(row.amounts)))];
  const hasText = rows.some((row) => Object.keys(row.text).length > 0);
  const choose = (row: any) => (event: Event) => {
    if (onChoose) {
      event.preventDefault();
      onChoose(row);
    }
  };
  return html`<div class="scroll tall" tabindex="0"><table><thead><tr><th scope="col">${t('place')}</th>
      ${codes.map((it) => html`<th scope="col">${t(it === 'department' ? 'departmentCode' : it)}</th>`)}${hasText ? html`<th scope="col">${t('text')}</th>` : nothing}
      ${amounts.map((it) => html`<th scope="col" class="number">${t(it)}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr class="${row.row.kind} ${marked.has(row.sequence) ? 'marked' : ''}" id="row-${row.sequence}">
      <td><a href=${link('document', {id: row.document, table: row.table.index, row: row.sequence})} @click=${choose(row)}>${place(row.row.source)}</a></td>
      ${codes.map((kind) => html`<td>${code(row.codes[kind])}</td>`)}
      ${hasText ? html`<td class="text">${Object.entries(row.text).filter(([name]) => name !== 'entry' && name !== 'role' && name !== 'side').map(([, value]) => value).join(' · ')}</td>` : nothing}
      ${amounts.map((name) => html`<td class="number" title=${row.amounts[name] ? `${t('asPrinted')}: ${row.amounts[name].printed}` : ''}>${row.amounts[name] ? exact(row.amounts[name].fen) : ''}</td>`)}</tr>`)}</tbody></table></div>`;
}

/** Opens the rows behind a number; or, for a number of several documents, what it is made of. */
export async function openRows(href: string, title: string): Promise<void> {
  const dialog = document.querySelector<HTMLDialogElement>('#rows')!;
  const frame = (content: unknown) => render(html`<form method="dialog" class="dialog-top"><h2 id="rows-title">${title}</h2>
    <button autofocus>${t('close')}</button></form>${content}`, dialog);
  frame(html`<p class="state">${t('loading')}</p>`);
  if (!dialog.open) {
    dialog.showModal();
  }
  try {
    if (href.includes('/rows?')) {
      const page = await read(`${href}&limit=500`);
      frame(html`${rowTable(page.items)}<p class="more"><a href="${href}&format=xlsx" download>XLSX</a> <a href="${href}&format=csv" download>CSV</a></p>`);
    } else {
      const view = await read(href);
      frame(html`<table><tbody>${view.columns.map((column: any, i: number) => view.rows[0]?.cells[i] ? html`<tr><th scope="row">${column.department} ${column.fiscalYear ?? ''}</th>
        <td class="number"><a href="#" @click=${(event: Event) => { event.preventDefault(); void openRows(view.rows[0].cells[i].href, `${column.department} — ${title}`); }}>${exact(view.rows[0].cells[i].fen)}</a></td></tr>` : nothing)}</tbody></table>`);
    }
  } catch (failure) {
    frame(html`<p class="state bad" role="alert">${t('failed')}${(failure as Error).message}</p>`);
  }
  dialog.querySelectorAll('a[href^="#/"]').forEach((it) => it.addEventListener('click', () => dialog.close()));
}
