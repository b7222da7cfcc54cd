// The parts of ECharts that the report uses; everything else stays out of the bundle.
import * as echarts from 'echarts/core';
import { LineChart, BarChart, ScatterChart, CustomChart } from 'echarts/charts';
import {
  AriaComponent,
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
} from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import zh from 'echarts/lib/i18n/langZH.js';
import en from 'echarts/lib/i18n/langEN.js';

echarts.use([
  LineChart,
  BarChart,
  ScatterChart,
  CustomChart,
  AriaComponent,
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
  SVGRenderer,
]);
echarts.registerLocale('zh', zh);
echarts.registerLocale('en', en);

export const { init, getInstanceByDom } = echarts;
