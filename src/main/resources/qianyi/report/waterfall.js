// From one scenario to another, a bar for each change.

figureKind('waterfall', {
  size: (chart, figure, width) => ({ width, height: waterfallHeight(chart, width) }),
  option: waterfallOption,
  choices: () => [],
  keys: (chart, lang) => [true, false].filter((along) => chart.bars.some((bar) => !bar.scenario && bar.along === along)).map((along) => waterfallKey(lang, along)),
  rows: waterfallRows,
  subtitle: (chart, lang) => chart.subtitle[lang],
  pictureHead: 118,
  pictureHeight: waterfallHeight,
});

const waterfallColor = (along) => STYLES[along ? 1 : 2].color;

function waterfallHeight(chart, width) {
  return chart.bars.length * (width < NARROW ? 42 : 26) + 46;
}

function waterfallKey(lang, along) {
  const made = document.createElement('span');
  made.innerHTML = `<span class="dot" style="background:${waterfallColor(along)}"></span> `;
  made.append(words(lang, along ? 'along' : 'against'));
  return made;
}

function waterfallBar(chart, lang, narrow, params, api) {
  const bar = chart.bars[params.dataIndex];
  const [from, y] = api.coord([scaled(chart, lang, bar.from), params.dataIndex]);
  const [to] = api.coord([scaled(chart, lang, bar.to), params.dataIndex]);
  const row = api.size([0, 1])[1];
  const middle = y + (narrow ? 9 : 0);
  const left = to < from && !bar.scenario;
  const label = { type: 'text', style: { text: bar.label[lang], x: to + (left ? -5 : bar.scenario ? 10 : 5), y: middle, align: left ? 'right' : 'left', verticalAlign: 'middle', fontSize: 12, fontWeight: bar.scenario ? 'bold' : 'normal', fontFamily: FONT, fill: INK } };
  const shape = bar.scenario
    ? { type: 'polygon', shape: { points: [[to, middle - 6], [to + 6, middle], [to, middle + 6], [to - 6, middle]] }, style: { fill: INK } }
    : { type: 'rect', shape: { x: Math.min(from, to), y: middle - 8, width: Math.max(1, Math.abs(to - from)), height: 16 }, style: { fill: waterfallColor(bar.along) } };
  const joint = { type: 'line', shape: { x1: to, y1: middle, x2: to, y2: middle + row }, style: { stroke: '#9a9a9a', lineWidth: 1, lineDash: [3, 3] } };
  const name = { type: 'text', style: { text: bar.name[lang], x: 0, y: middle - 11, verticalAlign: 'bottom', fontSize: 12, fontWeight: bar.scenario ? 'bold' : 'normal', fontFamily: FONT, fill: INK, backgroundColor: 'rgba(255,255,255,.85)' } };
  return { type: 'group', children: [...(params.dataIndex + 1 < chart.bars.length ? [joint] : []), shape, label, ...(narrow ? [name] : [])] };
}

function waterfallOption(chart, lang, size) {
  const ends = chart.bars.flatMap((bar) => [scaled(chart, lang, bar.from), scaled(chart, lang, bar.to)]);
  const range = axis(Math.min(...ends), Math.max(...ends), 4);
  const narrow = size.width < NARROW;
  const names = narrow ? 0 : Math.min(size.width * 0.34, lang === 'zh' ? 190 : 270);
  const top = (size.head || 0) + 6;
  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: INK },
    grid: { left: names + 52, right: 56, top, height: size.height - top - (size.foot || 0) - 30 },
    xAxis: { type: 'value', min: range.min, max: range.max, interval: range.step, axisLabel: { color: QUIET, formatter: (value) => digitsOf(value, decimals(range.step)), hideOverlap: true }, splitLine: { lineStyle: { color: '#e6e6e6' } } },
    yAxis: {
      type: 'category', inverse: true, data: chart.bars.map((bar, i) => i), axisTick: { show: false }, axisLine: { show: false },
      axisLabel: { show: !narrow, margin: 44, width: names, overflow: 'truncate', interval: 0, color: INK, fontSize: 12, fontFamily: FONT, formatter: (i) => (chart.bars[i].scenario ? `{scenario|${chart.bars[i].name[lang]}}` : chart.bars[i].name[lang]), rich: { scenario: { fontWeight: 'bold', fontSize: 12, fontFamily: FONT } } },
    },
    tooltip: { trigger: 'item', confine: true, textStyle: { fontFamily: FONT, fontSize: 12, color: INK }, formatter: ({ dataIndex }) => waterfallTip(chart, lang, chart.bars[dataIndex]) },
    series: [{ type: 'custom', animation: false, clip: false, renderItem: (params, api) => waterfallBar(chart, lang, narrow, params, api), data: chart.bars.map((bar, i) => [scaled(chart, lang, bar.to), i]) }],
  };
}

function waterfallMoves(chart, lang) {
  return words(lang, 'column', words(lang, 'moves'), chart.unit[lang]);
}

function waterfallTip(chart, lang, bar) {
  const line = (key, text) => `<tr><td>${words(lang, key)}</td><td class="number">${text}</td></tr>`;
  const moves = bar.scenario ? '' : `<tr><td>${escape(waterfallMoves(chart, lang))}</td><td class="number">${bar.label[lang]}</td></tr>`;
  return `<table class="tip"><caption>${escape(bar.name[lang])}</caption>${moves}${line('up_to', digitsOf(scaled(chart, lang, bar.to), chart.date ? 2 : 1))}</table>`;
}

function waterfallRows(chart, lang) {
  return [
    [words(lang, 'change'), waterfallMoves(chart, lang), words(lang, 'up_to')],
    ...chart.bars.map((bar) => [bar.name[lang], bar.scenario ? null : (bar.to - bar.from) * chart.moves[lang], scaled(chart, lang, bar.to)]),
  ];
}
