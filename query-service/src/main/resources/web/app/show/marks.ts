// Which cells of a table are marked, and why.
import type {BudgetRow, Violation} from '../answer/model';
import type {Marks} from './rows';

/** A finding over a whole column would mark every row: beyond this many cells its total says enough. */
const MOST = 12;

/** The cells findings are made of. One finding by itself marks all of them. */
export function marksOf(violations: Violation[], document: string): Marks {
  const marks = new Map<number, Set<string>>();
  const isAlone = violations.length === 1;
  for (const violation of violations) {
    for (const side of [violation.left, violation.right]) {
      const cells = isAlone || side.contributions.length <= MOST ? side.contributions : [];
      cells
        .filter((it) => it.document === document)
        .forEach((it) => {
          marks.set(it.sequence, (marks.get(it.sequence) ?? new Set()).add(it.column));
        });
    }
  }
  return marks;
}

const FILTERS: Record<string, string> = {function: 'function', government: 'government', departmentCode: 'department'};

/** The rows with the codes an address names, as those a number is made of; null if it names none. */
export function codesChosen(rows: BudgetRow[], address: URLSearchParams): Marks | null {
  const wanted = Object.entries(FILTERS).filter(([name]) => address.has(name));
  if (wanted.length === 0) {
    return null;
  }
  const fits = (row: BudgetRow) =>
    row.row.kind === 'DETAIL' && wanted.every(([name, kind]) => row.codes[kind]?.code?.startsWith(address.get(name)!));
  return new Map(rows.filter(fits).map((it) => [it.sequence, new Set<string>()]));
}

/** The row that stands on the line or page an address names; null if it names none. */
export function rowAt(rows: BudgetRow[], address: URLSearchParams): number | null {
  const line = Number(address.get('line'));
  return rows.find((it) => address.has('line') && it.row.source.lines?.includes(line))?.sequence ?? null;
}
