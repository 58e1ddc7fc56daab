// Where a finding can be seen: not every one has a cell on both sides.
import type {Side, Violation} from '../answer/model';

/** Whether nothing is printed for a side: its row is not there, or its cell is blank. */
export const isBlank = (side: Side): boolean =>
  side.contributions.length === 0 && !side.text && (side.measure ?? 'MONEY') === 'MONEY' && !side.value && side.fen === 0;

/** The table that shows a finding: that of its subject, or another one if only that has cells to mark. */
export function tableOf(violation: Violation): number | undefined {
  const cells = [...violation.left.contributions, ...violation.right.contributions].filter(
    (it) => it.document === violation.document.id,
  );
  const subject = violation.subject.table?.index;
  return cells.length === 0 || cells.some((it) => it.table.index === subject) ? subject : cells[0].table.index;
}
