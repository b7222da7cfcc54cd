// Bars from the date at an input's low value to the date at its high value.

figureKind('tornado', {
  size: (chart, figure, width) => tornadoSize(chart, width, paper()),
  option: tornadoOption,
  choices: () => [],
  keys: (chart, lang) => [tornadoKey(lang)],
  rows: tornadoRows,
  subtitle: (chart, lang) => chart.subtitle[lang],
  pictureHead: 118,
  pictureHeight: (chart, width) => tornadoSize(chart, width).height,
});

const TORNADO = { fill: STYLES[1].color, pale: '#ffffff', names: 0.36, row: 34, paperRow: 28, narrowRow: 54, top: 34, foot: 30 };

function tornadoSize(chart, width, onPaper) {
  return { width, height: TORNADO.top + TORNADO.foot + (width < NARROW ? TORNADO.narrowRow : onPaper ? TORNADO.paperRow : TORNADO.row) * chart.bars.length };
}

/** An end beyond the horizon stands at the horizon. */
const endYear = (chart, end) => (end.year === null ? chart.horizon : end.year);

function tornadoRange(chart) {
  const years = chart.bars.flatMap((bar) => [endYear(chart, bar.low), endYear(chart, bar.high)]);
  years.push(chart.centre === null ? chart.horizon : chart.centre);
  return axis(Math.min(...years), Math.max(...years));
}

/** What stands at an end: the input's value, and where it leads if that is beyond the horizon. */
function endLabel(chart, lang, end) {
  return end.year === null ? `${end.label[lang]} → ${words(lang, 'later', chart.horizon)}` : end.label[lang];
}

/** Room that the labels of the ends take at either side, about. */
function endRoom(chart, lang) {
  const wide = (end) => 12 + [...endLabel(chart, lang, end)].reduce((sum, c) => sum + (c > '\u2e80' ? 11.5 : 6.7), 0);
  const ends = chart.bars.flatMap(({ low, high }) => [low, high]);
  return { left: Math.max(...ends.filter(({ year }) => year !== null).map(wide), 20), right: Math.max(...ends.map(wide)) };
}

/** Slanting lines inside a rectangle, each cut where it leaves. */
function hatch(x, y, width, height) {
  const lines = [];
  for (let at = x - height + 4; at < x + width; at += 6) {
    const from = Math.max(at, x);
    const to = Math.min(at + height, x + width);
    if (to > from) {
      lines.push({ type: 'line', shape: { x1: from, y1: y + height - (from - at), x2: to, y2: y + height - (to - at) }, style: { stroke: TORNADO.fill, lineWidth: 1.3 } });
    }
  }
  return lines;
}

function block(from, to, y, height, sourced) {
  const [x, width] = [Math.min(from, to), Math.max(1, Math.abs(to - from))];
  return [
    { type: 'rect', shape: { x, y, width, height }, style: { fill: sourced ? TORNADO.fill : TORNADO.pale, stroke: TORNADO.fill, lineWidth: 1 } },
    ...(sourced ? [] : hatch(x, y, width, height)),
  ];
}

function arrow(x, y, height) {
  return { type: 'polygon', shape: { points: [[x, y - 2], [x + 9, y + height / 2], [x, y + height + 2]] }, style: { fill: TORNADO.fill } };
}

/** One bar: an end that leaves the horizon in an arrow; two ends on one side share the height. */
function bar(chart, lang, narrow, params, api) {
  const row = chart.bars[params.dataIndex];
  const at = (year) => api.coord([year, params.dataIndex]);
  const centre = at(chart.centre === null ? chart.horizon : chart.centre)[0];
  const height = Math.min(16, api.size([0, 1])[1] * 0.52);
  const top = at(chart.horizon)[1] - height / 2 + (narrow ? 10 : 0);
  const ends = [row.low, row.high].map((end) => ({ end, x: at(endYear(chart, end))[0] }));
  const aside = ends[0].x - centre > 0 === ends[1].x - centre > 0;
  const children = ends.flatMap(({ end, x }, i) => {
    const share = aside ? height / 2 : height;
    const y = aside ? top + i * share : top;
    const right = aside ? x >= centre : x === centre ? ends[1 - i].x < centre : x > centre;
    const late = end.year === null;
    return [
      ...block(centre, x, y, share, row.sourced),
      ...(late ? [arrow(x, y, share)] : []),
      { type: 'text', style: { text: endLabel(chart, lang, end), x: x + (right ? (late ? 13 : 5) : -5), y: y + share / 2, align: right ? 'left' : 'right', verticalAlign: 'middle', fontSize: aside ? 10 : 11.5, fontFamily: FONT, fill: INK } },
    ];
  });
  return { type: 'group', children: narrow ? [aboveBar(row, lang, top), ...children] : children };
}

/** Where there is no room beside the bars: the name and whether it has a source. */
function aboveBar(row, lang, top) {
  return { type: 'text', style: { text: `${row.sourced ? '■' : '□'} ${row.name[lang]}`, x: 0, y: top - 6, verticalAlign: 'bottom', fontSize: 12, fontFamily: FONT, fill: row.sourced ? INK : '#a03c00', backgroundColor: 'rgba(255,255,255,.85)' } };
}

function tornadoOption(chart, lang, size) {
  const range = tornadoRange(chart);
  const narrow = size.width < NARROW;
  const names = narrow ? 0 : size.width * TORNADO.names;
  const digits = decimals(range.step);
  const room = endRoom(chart, lang);
  const top = (size.head || 0) + TORNADO.top;
  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: INK },
    grid: { left: names + room.left, right: room.right + 12, top, height: size.height - top - (size.foot || 0) - TORNADO.foot },
    xAxis: {
      type: 'value', min: range.min, max: range.max, interval: range.step,
      axisLabel: { formatter: (year) => year.toFixed(digits), color: QUIET, hideOverlap: true }, splitLine: { lineStyle: { color: '#e6e6e6' } },
    },
    yAxis: {
      type: 'category', inverse: true, data: chart.bars.map(({ id }) => id), axisTick: { show: false }, axisLine: { show: false },
      axisLabel: {
        show: !narrow, margin: room.left + 4, width: names - 12, overflow: 'truncate', interval: 0, align: 'right', color: INK, fontSize: 12, lineHeight: 14, fontFamily: FONT,
        formatter: (id, i) => `${chart.bars[i].name[lang]}\n{${chart.bars[i].sourced ? 'quiet' : 'bare'}|${chart.bars[i].sourced ? '■' : '□'} ${chart.bars[i].source[lang]}}`,
        rich: { quiet: { color: QUIET, fontSize: 10.5 }, bare: { color: '#a03c00', fontSize: 10.5 } },
      },
    },
    tooltip: { trigger: 'item', confine: true, textStyle: { fontFamily: FONT, fontSize: 12, color: INK }, formatter: ({ dataIndex }) => tornadoTip(chart, lang, dataIndex) },
    series: [{
      type: 'custom', animation: false, clip: false, z: 6, renderItem: (params, api) => bar(chart, lang, narrow, params, api),
      data: chart.bars.map((row, i) => [chart.centre === null ? chart.horizon : chart.centre, i]),
      markLine: {
        silent: true, symbol: 'none', animation: false,
        data: [{ xAxis: chart.centre === null ? chart.horizon : chart.centre, lineStyle: { color: '#000', width: 1.6, type: 'solid' }, label: { formatter: chart.label[lang], position: 'start', color: INK, fontSize: 12, fontFamily: FONT } }],
      },
    }],
  };
}

const tornadoYear = (chart, lang, end) => (end.year === null ? words(lang, 'later', chart.horizon) : end.year.toFixed(1));

function tornadoTip(chart, lang, i) {
  const row = chart.bars[i];
  const line = (kind, end) => `<tr><td>${words(lang, kind)}: ${escape(end.label[lang])}</td><td class="number">${tornadoYear(chart, lang, end)}</td></tr>`;
  return `<table class="tip"><caption>${escape(row.name[lang])}</caption>${line('low', row.low)}${line('high', row.high)}</table>`;
}

/** What a full and a hatched bar mean. */
function tornadoKey(lang) {
  const item = (sourced) => {
    const made = document.createElement('span');
    const lines = [0, 8, 16, 24].map((x) => `<path d="M${x} 11l10-10" stroke="${TORNADO.fill}" stroke-width="1.3"/>`).join('');
    made.innerHTML = `<svg class="swatch" width="36" height="12" aria-hidden="true"><rect x=".5" y=".5" width="35" height="11" fill="${sourced ? TORNADO.fill : '#fff'}" stroke="${TORNADO.fill}"/>${sourced ? '' : lines}</svg>`;
    made.append(words(lang, sourced ? 'sourced' : 'no_source'));
    return made;
  };
  return group('lines', null, item(true), item(false));
}

function tornadoRows(chart, lang) {
  const year = (end) => (end.year === null ? words(lang, 'later', chart.horizon) : end.year);
  return [
    ['input', 'low', null, 'low_year', 'high', null, 'high_year', 'of_source'].map((key, i) => (key ? words(lang, key) : words(lang, 'model_unit', words(lang, i < 4 ? 'low' : 'high')))),
    ...chart.bars.map((row) => [row.name[lang], row.low.label[lang], row.low.value, year(row.low), row.high.label[lang], row.high.value, year(row.high), row.source[lang]]),
  ];
}
