import type {View} from '../answer/model';
import {nameOf, titleOf, tooltip} from './captions';
import type {Option} from './chart';
import {EDGE} from './colours';

interface Box {
  name: string;
  key?: string;
  value?: number;
  fen?: number;
  children?: Box[];
}

/** One rectangle for every number, in the boxes of what it belongs to. */
export function treemap(view: View): Option {
  const boxes = view.columns.map((column, i) => ({name: titleOf(column), children: boxesOf(view, i)}));
  return {
    tooltip,
    series: [
      {
        type: 'treemap',
        roam: false,
        nodeClick: false,
        breadcrumb: {show: false},
        left: 0,
        right: 0,
        top: 0,
        bottom: 0,
        label: {color: '#fff', fontSize: 13, lineHeight: 18, formatter: '{b}'},
        upperLabel: {show: true, height: 24, color: '#fff', fontSize: 13},
        levels: [
          {itemStyle: {gapWidth: 4, borderWidth: 0, borderColor: EDGE}, upperLabel: {show: false}},
          {itemStyle: {gapWidth: 2, borderWidth: 2, borderColor: EDGE}},
          {itemStyle: {gapWidth: 1, borderWidth: 1, borderColor: EDGE}},
        ],
        data: boxes.length === 1 ? boxes[0].children : boxes,
      },
    ],
  };
}

function boxesOf(view: View, column: number): Box[] {
  const boxes = new Map<string, Box>();
  for (const row of view.rows) {
    const cell = row.cells[column];
    if (!cell || cell.fen <= 0) {
      continue;
    }
    const leaf = {name: nameOf(row), value: cell.fen, fen: cell.fen, key: `${column}|${row.key}`};
    const top = row.path[0];
    if (!top) {
      boxes.set(row.key, leaf);
      continue;
    }
    const box = boxes.get(`>${top.key}`) ?? {name: top.name ?? top.key, children: []};
    box.children!.push(leaf);
    boxes.set(`>${top.key}`, box);
  }
  return [...boxes.values()];
}
