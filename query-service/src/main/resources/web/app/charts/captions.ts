import type {ViewColumn, ViewRow} from '../answer/model';
import {rounded} from '../words/figures';
import {state, t} from '../words/words';

/** Rich text, because the page allows no inline styles. */
export const tooltip = {
  renderMode: 'richText',
  confine: true,
  formatter: (it: any) => `${it.data?.label ?? it.name}\n${rounded(Number(it.data?.fen ?? it.value ?? 0))} ${t('wan')}`,
};

export const nameOf = (row: ViewRow): string => row.name ?? row.key;

export const titleOf = (column: ViewColumn): string =>
  [
    column.department ?? column.district ?? t('unknownDepartment'),
    column.fiscalYear,
    column.side ? state(column.side) : null,
  ]
    .filter(Boolean)
    .join(' ');
