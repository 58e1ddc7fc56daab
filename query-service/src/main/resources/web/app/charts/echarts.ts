import {BarChart, SankeyChart, TreemapChart} from 'echarts/charts';
import {AriaComponent, GridComponent, LegendComponent, TooltipComponent} from 'echarts/components';
import * as echarts from 'echarts/core';
import {CanvasRenderer} from 'echarts/renderers';
import {isDark} from '../frame/theme';
import {COLOURS} from './colours';

echarts.use([
  BarChart,
  SankeyChart,
  TreemapChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  CanvasRenderer,
]);

export const begin = (box: HTMLElement, dark: boolean): echarts.ECharts => echarts.init(box, dark ? 'dark' : undefined);

/** What all charts have in common. */
export const COMMON = (): Record<string, unknown> => ({
  color: COLOURS,
  backgroundColor: 'transparent',
  animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  animationDuration: 300,
  aria: {enabled: true},
  textStyle: {fontFamily: getComputedStyle(document.body).fontFamily, color: isDark() ? '#e7ecef' : '#17202a'},
});
