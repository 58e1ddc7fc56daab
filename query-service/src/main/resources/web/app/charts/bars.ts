import type {View, ViewRow} from '../answer/model';
import {nameOf, titleOf, tooltip} from './captions';
import type {Option} from './chart';

/** The largest numbers, documents beside each other. */
export function bars(view: View, isNarrow: boolean, most = 14): Option {
  const weight = (row: ViewRow) => Math.max(...row.cells.map((it) => it?.fen ?? 0));
  const rows = [...view.rows]
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, most)
    .reverse();
  return {
    tooltip,
    legend: {show: view.columns.length > 1, type: 'scroll', top: 0, left: 0, itemWidth: 14, itemHeight: 14},
    grid: {left: 4, right: 24, top: view.columns.length > 1 ? 40 : 12, bottom: 4, containLabel: true},
    xAxis: {type: 'value', axisLabel: {formatter: (fen: number) => (fen / 1e6).toLocaleString(), hideOverlap: true}},
    yAxis: {
      type: 'category',
      data: rows.map(nameOf),
      axisTick: {show: false},
      axisLabel: {width: isNarrow ? 96 : 240, overflow: 'truncate'},
    },
    series: view.columns.map((column, i) => ({
      type: 'bar',
      name: titleOf(column),
      barMaxWidth: 18,
      data: rows.map((row) => ({
        value: row.cells[i]?.fen ?? null,
        fen: row.cells[i]?.fen,
        key: row.cells[i] ? `${i}|${row.key}` : '',
      })),
    })),
  };
}
