// A document's original, as ingest keeps it: its bytes, its text, or the cells of one of its sheets.
import type {BudgetDocument, BudgetRow, Source} from '../answer/model';
import {ask} from '../answer/services';
import {reason} from '../frame/page';

export interface SourceLine {
  source: Source;
  cells: string[];
}

export type Original =
  | {kind: 'pages'; bytes: ArrayBuffer}
  | {kind: 'text'; lines: string[]}
  | {kind: 'sheet'; name: string; lines: SourceLine[]}
  | {kind: 'failure'; reason: string};

const LINES = 2000;

/** What of an original is shown beside rows: their places say which kind it is. */
function wanted(document: BudgetDocument, rows: BudgetRow[]): {kind: 'pages' | 'text'} | {kind: 'sheet'; name: string} {
  const source = rows[0]?.row.source;
  if (source?.sheet) {
    return {kind: 'sheet', name: source.sheet};
  }
  return {kind: source?.page || document.file.toLowerCase().endsWith('.pdf') ? 'pages' : 'text'};
}

/** Reads it, or says why it cannot be read; the page shows the parsed tables by themselves then. */
async function readOriginal(document: BudgetDocument, part: ReturnType<typeof wanted>): Promise<Original> {
  const path = `/api/v1/documents/${document.id}`;
  try {
    switch (part.kind) {
      case 'pages':
        return {kind: 'pages', bytes: await (await ask('ingest', `${path}/original`)).arrayBuffer()};
      case 'text':
        return {kind: 'text', lines: (await (await ask('ingest', `${path}/original`)).text()).split(/\r\n|\n|\r/)};
      case 'sheet': {
        const answer = await (
          await ask('ingest', `${path}/lines?sheet=${encodeURIComponent(part.name)}&limit=${LINES}`)
        ).json();
        return {kind: 'sheet', name: part.name, lines: answer.lines};
      }
    }
  } catch (failure) {
    return {kind: 'failure', reason: reason(failure as Error)};
  }
}

/** Originals of one document; each part of it is read once. */
export class Originals {
  private readonly known = new Map<string, Promise<Original>>();

  constructor(private readonly document: BudgetDocument) {}

  /** What stands beside these rows. */
  beside(rows: BudgetRow[]): Promise<Original> {
    const part = wanted(this.document, rows);
    const key = JSON.stringify(part);
    if (!this.known.has(key)) {
      this.known.set(key, readOriginal(this.document, part));
    }
    return this.known.get(key)!;
  }
}
