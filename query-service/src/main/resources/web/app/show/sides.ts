// What a finding compares, in the measure it compares it in.
import type {Contribution, Measure, Side, Violation} from '../answer/model';
import {exact, percent, plain} from '../words/figures';
import {t} from '../words/words';

const measureOf = (violation: Violation): Measure => violation.left.measure ?? violation.right.measure ?? 'MONEY';

function written(value: number, measure: Measure): string {
  switch (measure) {
    case 'MONEY':
      return exact(value);
    case 'PERCENT':
      return `${plain(value * 100)} %`;
    case 'POINTS':
    case 'QUANTITY':
    case 'COUNT':
    case 'TEXT':
      return plain(value);
  }
}

/** One side's value as people write it. */
export function valueOf(side: Side): string {
  const measure = side.measure ?? 'MONEY';
  if (measure === 'MONEY' && side.contributions.length === 0 && !side.value && side.fen === 0) {
    return t('emptyRow'); // nothing is printed, which is not a printed 0
  }
  return side.text ?? written(side.value ?? side.fen, measure);
}

/** left − right in 分 or in the measure's own numbers; null where texts are compared. */
export function gapOf(violation: Violation): number | null {
  const measure = measureOf(violation);
  if (measure === 'TEXT') {
    return null;
  }
  return violation.gap ?? violation.difference;
}

/** left − right as people write it; empty where texts are compared. */
export function difference(violation: Violation): string {
  const gap = gapOf(violation);
  return gap === null ? '' : written(gap, measureOf(violation));
}

/** The size of the difference in 分; 0 for what is no money. */
export const moneyAtStake = (violation: Violation): number =>
  measureOf(violation) === 'MONEY' ? Math.abs(gapOf(violation) ?? 0) : 0;

export const isMoney = (violation: Violation): boolean => measureOf(violation) === 'MONEY';

/** Whether a side is nothing: the difference is then all of the other side, which says little. */
export const isAgainstNothing = ({left, right}: Violation): boolean =>
  [left, right].some((it) => !it.text && !(it.value ?? it.fen));

/** How much of the larger side the difference is; empty where there is none. */
export const shareOf = (violation: Violation): string =>
  violation.materiality <= 0
    ? ''
    : !isAgainstNothing(violation)
      ? percent(violation.materiality)
      : isMoney(violation)
        ? t('againstNothing')
        : '';

/** A cell's value with the sign it counts with. */
export function cellValue(cell: Contribution, side: Side): string {
  const value =
    cell.number === undefined || cell.number === null
      ? side.measure && side.measure !== 'MONEY'
        ? cell.printed
        : exact(cell.fen)
      : written(cell.number, side.measure ?? 'MONEY');
  return (cell.sign < 0 ? '− ' : '') + value;
}
