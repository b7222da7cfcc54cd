// Bars of what a figure rises by, those of the scenarios beside each other.

figureKind('increments', {
  size: (chart, figure, width) => ({ width, height: incrementHeight(chart) }),
  option: incrementOption,
  choices: () => [],
  keys: (chart, lang) => chart.series.map((one) => seriesKey(one, lang)),
  rows: incrementRows,
  subtitle: (chart, lang) => `${chart.subtitle[lang]} · ${chart.series.map((one) => one.name[lang]).join(' · ')}`,
  pictureHead: 118,
  pictureHeight: incrementHeight,
});

/** The rows as they are drawn: the industries under a heading of their own. */
function incrementBars(chart, lang) {
  const first = chart.rows.findIndex(({ industry }) => industry);
  const heading = { name: { [lang]: words(lang, 'industries') }, values: chart.series.map(() => null) };
  return first < 0 ? chart.rows : [...chart.rows.slice(0, first), heading, ...chart.rows.slice(first)];
}

function incrementHeight(chart) {
  return (chart.rows.length + 1) * (10 + 13 * chart.series.length) + 40;
}

const seriesColor = (one) => (one.style === BASELINE ? '#000000' : STYLES[one.style].color);

function seriesKey(one, lang) {
  const made = document.createElement('span');
  made.innerHTML = `<span class="dot" style="background:${seriesColor(one)}"></span> `;
  made.append(one.name[lang]);
  return made;
}

function incrementOption(chart, lang, size) {
  const values = chart.rows.flatMap((row) => row.values.map((value) => value * chart.times[lang]));
  const range = axis(Math.min(0, ...values), Math.max(...values));
  const names = Math.min(size.width * 0.34, lang === 'zh' ? 190 : 260);
  const top = (size.head || 0) + 6;
  const bars = incrementBars(chart, lang);
  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: INK },
    grid: { left: names, right: 60, top, height: size.height - top - (size.foot || 0) - 28 },
    xAxis: { type: 'value', min: range.min, max: range.max, interval: range.step, axisLabel: { color: QUIET, formatter: (value) => digitsOf(value, decimals(range.step)), hideOverlap: true }, splitLine: { lineStyle: { color: '#e6e6e6' } } },
    yAxis: { type: 'category', inverse: true, data: bars.map(({ name }) => name[lang]), axisTick: { show: false }, axisLabel: { color: INK, fontSize: 12, fontFamily: FONT, width: names - 10, overflow: 'truncate', interval: 0 } },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true, textStyle: { fontFamily: FONT, fontSize: 12, color: INK }, formatter: (hits) => incrementTip(chart, lang, hits[0].dataIndex) },
    series: chart.series.map((one, i) => ({
      type: 'bar', name: one.id, animation: false, barGap: '10%', barCategoryGap: '28%', itemStyle: { color: seriesColor(one) }, emphasis: { disabled: true },
      data: bars.map((row) => ({ value: scaled(chart, lang, row.values[i]), label: { position: row.values[i] < 0 ? 'left' : 'right' } })),
      label: { show: true, fontSize: 11, fontFamily: FONT, color: INK, formatter: ({ value }) => signed(value, 1) },
    })),
  };
}

function incrementTip(chart, lang, at) {
  const row = incrementBars(chart, lang)[at];
  if (row.values[0] === null) return '';
  const lines = chart.series.map((one, i) => `<tr><td>${tipSwatch(seriesColor(one))}</td><td>${escape(one.name[lang])}</td><td class="number">${signed(row.values[i] * chart.times[lang], 1)}</td></tr>`);
  return `<table class="tip"><caption>${escape(row.name[lang])} · ${escape(chart.unit[lang])}</caption>${lines.join('')}</table>`;
}

function incrementRows(chart, lang) {
  return [
    [words(lang, 'sector'), ...chart.series.map((one) => words(lang, 'column', one.name[lang], chart.unit[lang]))],
    ...chart.rows.map((row) => [row.name[lang], ...row.values.map((value) => value * chart.times[lang])]),
  ];
}
