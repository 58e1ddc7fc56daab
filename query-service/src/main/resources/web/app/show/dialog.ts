import {html, render} from 'lit';
import type {BudgetRow, Items, View} from '../answer/model';
import {read} from '../answer/query';
import {reason} from '../frame/page';
import {exact} from '../words/figures';
import {t} from '../words/words';
import {downloads} from './downloads';
import {rowTable} from './rows';

const dialog = (): HTMLDialogElement => document.querySelector<HTMLDialogElement>('#rows')!;

function draw(title: string, content: unknown): void {
  render(
    html`<form method="dialog" class="dialog-top">
        <h2 id="rows-title">${title}</h2>
        <button autofocus>${t('close')}</button>
      </form>
      ${content}`,
    dialog(),
  );
}

/** A number of several documents: the numbers it is made of, each of which opens its rows. */
async function drawParts(href: string, title: string): Promise<void> {
  const view = await read<View>(href);
  const cells = view.rows[0]?.cells ?? [];
  draw(
    title,
    html`<div class="scroll">
      <table>
        <tbody>
          ${view.columns.map((it, i) => {
            const cell = cells[i];
            const who = [it.department, it.fiscalYear].filter(Boolean).join(' ');
            return cell
              ? html`<tr>
                  <th scope="row">${who}</th>
                  <td class="number">
                    <button type="button" class="figure" @click=${() => openRows(cell.href, `${who} — ${title}`)}>
                      ${exact(cell.fen)}
                    </button>
                  </td>
                </tr>`
              : '';
          })}
        </tbody>
      </table>
    </div>`,
  );
}

async function drawRows(href: string, title: string): Promise<void> {
  const page = await read<Items<BudgetRow>>(`${href}&limit=500`);
  draw(
    title,
    html`${rowTable(page.items)}
      <p class="actions">
        ${downloads(href, ['xlsx', 'csv'])}
      </p>`,
  );
}

/** Opens what a number is made of. */
export async function openRows(href: string, title: string): Promise<void> {
  draw(title, html`<p class="state">${t('loading')}</p>`);
  if (!dialog().open) {
    dialog().showModal();
  }
  try {
    await (href.includes('/rows?') ? drawRows(href, title) : drawParts(href, title));
  } catch (failure) {
    draw(title, html`<p class="state bad" role="alert">${t('failed')}${reason(failure as Error)}</p>`);
  }
}
