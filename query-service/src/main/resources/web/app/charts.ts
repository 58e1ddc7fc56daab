import {BarChart, SankeyChart, TreemapChart} from 'echarts/charts';
import {AriaComponent, GridComponent, LegendComponent, TitleComponent, TooltipComponent} from 'echarts/components';
import * as echarts from 'echarts/core';
import {CanvasRenderer} from 'echarts/renderers';
import {html, LitElement, type TemplateResult} from 'lit';
import {rounded, t} from './words';

echarts.use([BarChart, SankeyChart, TreemapChart, AriaComponent, GridComponent, LegendComponent, TitleComponent, TooltipComponent, CanvasRenderer]);

// Okabe and Ito: told apart by everyone; decals tell them apart in print.
const COLOURS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#999999', '#f0e442'];

/** Between the boxes of a treemap, by day and by night. */
const EDGE = '#5b6770';

/** A chart that follows its size, the theme and its data. */
export class Chart extends LitElement {
  option: Record<string, unknown> = {};
  onChoose: (name: string) => void = () => {};
  private chart: echarts.ECharts | null = null;
  private readonly sizes = new ResizeObserver(() => this.chart?.resize());
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.dark.addEventListener('change', this.restart);
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.dark.removeEventListener('change', this.restart);
    this.sizes.disconnect();
    this.chart?.dispose();
    this.chart = null;
  }

  render(): TemplateResult {
    return html`<div class="chart"></div>`;
  }

  /** Shows other data. */
  show(option: Record<string, unknown>, choose: (name: string) => void): void {
    this.option = option;
    this.onChoose = choose;
    if (this.hasUpdated) {
      this.draw();
    }
  }

  protected firstUpdated(): void {
    this.draw();
  }

  private readonly restart = (): void => {
    this.chart?.dispose();
    this.chart = null;
    this.draw();
  };

  private draw(): void {
    const box = this.querySelector<HTMLElement>('.chart');
    if (!box) {
      return;
    }
    if (!this.chart) {
      this.chart = echarts.init(box, this.dark.matches ? 'dark' : undefined);
      this.chart.on('click', (event: any) => this.onChoose(event.data?.key ?? event.name));
      this.sizes.observe(box);
    }
    this.chart.setOption({
      color: COLOURS,
      backgroundColor: 'transparent',
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      aria: {enabled: true, decal: {show: true}},
      textStyle: {fontFamily: getComputedStyle(document.body).fontFamily},
      ...this.option,
    }, true);
  }
}

customElements.define('bl-chart', Chart);

const tooltip = {
  renderMode: 'richText', // the page allows no inline styles
  formatter: (it: any) => `${it.data?.label ?? it.name}\n${rounded(Number(it.data?.fen ?? it.data?.value ?? it.value))} 万元`,
};
const named = (row: any): string => row.name ?? row.key;

/** One rectangle per number of one column, in the boxes of what it belongs to. */
export function treemap(view: any): Record<string, unknown> {
  const columns = view.columns.map((column: any, i: number) => {
    const boxes = new Map<string, any>();
    for (const row of view.rows) {
      const cell = row.cells[i];
      if (!cell || cell.fen <= 0) {
        continue;
      }
      const leaf = {name: named(row), value: cell.fen, fen: cell.fen, key: row.key};
      if (row.path.length === 0) {
        boxes.set(row.key, leaf);
        continue;
      }
      const top = row.path[0];
      const box = boxes.get(`>${top.key}`) ?? {name: top.name ?? top.key, children: []};
      box.children.push(leaf);
      boxes.set(`>${top.key}`, box);
    }
    return {name: [column.department ?? column.district, column.fiscalYear].filter(Boolean).join(' '), children: [...boxes.values()]};
  });
  return {
    tooltip,
    series: [{type: 'treemap', roam: false, nodeClick: 'zoomToNode', width: '100%', height: '88%', top: 0, breadcrumb: {bottom: 4},
      upperLabel: {show: true, height: 22}, levels: [{itemStyle: {gapWidth: 4, borderColor: EDGE}, upperLabel: {show: false}},
        {itemStyle: {gapWidth: 2, borderColor: EDGE}, upperLabel: {show: true, color: '#fff', backgroundColor: EDGE}}, {itemStyle: {borderColor: EDGE}}],
      data: columns.length === 1 ? columns[0].children : columns}],
  };
}

/** The largest numbers, documents beside each other. */
export function bars(view: any, most = 16): Record<string, unknown> {
  const weight = (row: any) => Math.max(...row.cells.map((it: any) => it?.fen ?? 0));
  const rows = [...view.rows].sort((a, b) => weight(b) - weight(a)).slice(0, most).reverse();
  return {
    tooltip,
    legend: {type: 'scroll', top: 0},
    grid: {left: 8, right: 24, top: 36, bottom: 8, containLabel: true},
    xAxis: {type: 'value', axisLabel: {formatter: (fen: number) => (fen / 1e6).toLocaleString()}},
    yAxis: {type: 'category', data: rows.map(named), axisLabel: {width: 220, overflow: 'truncate'}},
    series: view.columns.map((column: any, i: number) => ({
      type: 'bar',
      name: [column.department ?? column.district, column.fiscalYear, column.side].filter(Boolean).join(' '),
      data: rows.map((row) => ({value: row.cells[i]?.fen ?? null, key: row.key, label: named(row), fen: row.cells[i]?.fen})),
    })).map((it: any) => ({...it, data: it.data.map(({label, ...rest}: any) => rest)})),
  };
}

/**
 * How money flows from function to economic classes, of all columns of the newest year and one kind:
 * years are never added.
 */
export function sankey(view: any): Record<string, unknown> {
  const newest = [...view.columns].sort((a: any, b: any) => (b.fiscalYear ?? 0) - (a.fiscalYear ?? 0))[0];
  const same = view.columns.map((it: any) => it.fiscalYear === newest.fiscalYear && it.kind === newest.kind);
  const nodes = new Map<string, {name: string; depth: number}>();
  const links = new Map<string, {source: string; target: string; value: number}>();
  for (const row of view.rows) {
    const fen = row.cells.reduce((sum: number, it: any, i: number) => sum + (same[i] ? it?.fen ?? 0 : 0), 0);
    if (fen <= 0) {
      continue;
    }
    const keys = row.key.split('/');
    const names = [...row.path.map((step: any) => step.name), row.name].map((name, depth) => (keys[depth] === '-' ? `（${depth + 1}）—` : `${keys[depth]} ${name ?? ''}`.trim()));
    names.forEach((name, depth) => nodes.set(name, {name, depth}));
    for (let i = 0; i < 2; i++) {
      const id = `${names[i]}>${names[i + 1]}`;
      const known = links.get(id) ?? {source: names[i], target: names[i + 1], value: 0};
      known.value += fen;
      links.set(id, known);
    }
  }
  return {
    tooltip: {...tooltip, formatter: (it: any) => `${it.name.replace('>', '→')}\n${rounded(it.value)} 万元`},
    title: {text: `${newest.fiscalYear ?? ''} ${t(newest.kind ?? '')}`, textStyle: {fontSize: 13}, right: 8},
    series: [{type: 'sankey', left: 8, right: 180, top: 28, bottom: 8, emphasis: {focus: 'adjacency'}, label: {width: 170, overflow: 'truncate'},
      lineStyle: {color: 'gradient', opacity: 0.35}, data: [...nodes.values()], links: [...links.values()]}],
  };
}
