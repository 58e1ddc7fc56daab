import type {View, ViewColumn} from '../answer/model';
import {rounded} from '../words/figures';
import {t} from '../words/words';
import {tooltip} from './captions';
import type {Option} from './chart';

/** The columns whose money may flow together: those of the newest year, of its first kind. */
export function together(view: View): ViewColumn[] {
  const [newest] = [...view.columns].sort((a, b) => (b.fiscalYear ?? 0) - (a.fiscalYear ?? 0));
  return newest ? view.columns.filter((it) => it.fiscalYear === newest.fiscalYear && it.kind === newest.kind) : [];
}

const who = (column: ViewColumn): string => column.department ?? column.district ?? t('unknownDepartment');

/** Nodes at depths and the flows between them, added up. */
class Flows {
  readonly nodes = new Map<string, {name: string; depth: number}>();
  readonly links = new Map<string, {source: string; target: string; value: number}>();

  add(names: string[], depth: number, fen: number): void {
    names.forEach((name, i) => {
      this.nodes.set(name, {name, depth: depth + i});
      if (i > 0) {
        const [source, target] = [names[i - 1], name];
        const value = (this.links.get(`${source}>${target}`)?.value ?? 0) + fen;
        this.links.set(`${source}>${target}`, {source, target, value});
      }
    });
  }
}

/**
 * How money flows from income to departments, functions and economic classes, of one year: years are
 * never added.
 *
 * @param flow the view from functions to economic classes
 * @param balance the view of income and expenditure; only its income is shown
 */
export function sankey(flow: View, balance: View | null, isNarrow: boolean): Option {
  const columns = together(flow);
  const flows = new Flows();
  flow.rows.forEach((row) =>
    row.cells.forEach((cell, i) => {
      const column = flow.columns[i];
      if (cell && cell.fen > 0 && columns.includes(column)) {
        const codes = row.key.split('/');
        const steps = [...row.path.map((it) => it.name), row.name].map((name, at) =>
          codes[at] === '-' ? `—${' '.repeat(at)}` : `${codes[at]} ${name ?? ''}`.trim(),
        );
        flows.add([who(column), ...steps], 1, cell.fen);
      }
    }),
  );
  const shown = new Set(columns.map(who));
  balance?.rows.forEach((row) =>
    row.cells.forEach((cell, i) => {
      const column = balance.columns[i];
      const isOfThem =
        shown.has(who(column)) && column.fiscalYear === columns[0].fiscalYear && column.kind === columns[0].kind;
      if (cell && cell.fen > 0 && column.side === 'INCOME' && isOfThem) {
        flows.add([row.name ?? row.key, who(column)], 0, cell.fen);
      }
    }),
  );
  return {
    tooltip: {
      ...tooltip,
      formatter: (it: any) => `${String(it.name).replace(' > ', ' → ')}\n${rounded(Number(it.value))} ${t('wan')}`,
    },
    series: [
      {
        type: 'sankey',
        left: 4,
        right: isNarrow ? 84 : 170,
        top: 8,
        bottom: 8,
        nodeGap: 10,
        nodeWidth: 14,
        draggable: false,
        emphasis: {focus: 'adjacency'},
        label: {width: isNarrow ? 78 : 165, overflow: 'truncate', fontSize: isNarrow ? 10 : 12},
        lineStyle: {color: 'gradient', opacity: 0.35},
        data: [...flows.nodes.values()],
        links: [...flows.links.values()],
      },
    ],
  };
}
