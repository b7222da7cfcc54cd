// A chart over years as an option of ECharts.

/** Lines over years; a kind says where it differs. */
const overTime = {
  size: timeSize,
  option: timeOption,
  choices: (chart, lang, acts) => [group('views', words(lang, 'view'), ...viewButtons(chart, lang, acts)), group('lines', words(lang, 'lines'), ...lineBoxes(chart, lang, acts))],
  keys: (chart, lang) => markKeys(chart, lang),
  rows: timeRows,
  subtitle: timeSubtitle,
  pictureHead: 118,
  pictureHeight: () => 468,
  paperHeight: 350,
  halfLabels: { zh: 104, en: 156 },
  arranged: (lines) => lines,
  series: lineSeries,
  label: lineLabel,
  limits,
  guides,
  goalLabel: {},
  goalMarks: (chart, lang) => (chart.goal ? [goalMarker(chart, lang)] : []),
  bandStrength: () => 0.22,
  step: false,
};

figureKind('lines', { ...overTime, leaves: true, label: (line) => ({ ...lineLabel(line), fontWeight: line.style === BASELINE ? 'bold' : 'normal' }) });

/** Below this width, words give way. */
const NARROW = 560;

function timeSize(chart, figure, width) {
  const kind = kindOf(chart);
  const lang = language();
  if (figure.classList.contains('wide')) return { width, brief: width < NARROW, height: wideHeight(figure, kind), labels: Math.min(width * 0.34, lang === 'zh' ? 225 : 270) };
  if (figure.classList.contains('half')) return { width, height: paper() ? 215 : 330, brief: true, labels: kind.halfLabels[lang] };
  return { width, height: paper() ? 150 : 180, small: true };
}

/** On the first screen, what is left of it; a chart is seen whole or not at all. */
function wideHeight(figure, kind) {
  const first = figure.closest('section.first');
  if (paper()) return first ? 290 : kind.paperHeight;
  if (!first) return 430;
  const above = figure.querySelector('.plot').getBoundingClientRect().top + window.scrollY;
  return Math.round(Math.min(460, Math.max(300, window.innerHeight - above - 30)));
}

/** Places for labels that are at least a line apart, between a top and a bottom. */
function apart(places, height, top, bottom) {
  const order = places.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y);
  order.forEach((label, k) => { label.y = Math.max(label.y, k ? order[k - 1].y + height : top); });
  for (let k = order.length - 1; k >= 0; k--) {
    order[k].y = Math.min(order[k].y, k === order.length - 1 ? bottom : order[k + 1].y - height);
  }
  const result = [];
  order.forEach(({ y, i }) => { result[i] = y; });
  return result;
}

/** Marks of lines that stand before their names, so that a name is found without its colour. */
const GLYPHS = { none: '', circle: '● ', rect: '■ ', diamond: '◆ ', triangle: '▲ ' };

function lineSeries({ line, points }, chart) {
  const { color, width, dash, symbol } = style(line);
  return {
    type: 'line', name: line.id, data: points, animation: false, symbol, showSymbol: symbol !== 'none',
    showAllSymbol: true, step: kindOf(chart).step, symbolSize: ([year]) => (year % 5 === 0 && year > chart.today ? 8 : 0),
    lineStyle: { color, width, type: dash.length ? dash : 'solid' }, itemStyle: { color }, z: line.style === BASELINE ? 4 : line.style > 0 ? 3 : 2,
    emphasis: { disabled: true },
  };
}

function lineLabel(line) {
  return { glyph: GLYPHS[style(line).symbol], color: line.style > 0 ? style(line).color : line.style === BASELINE ? '#000' : QUIET, fontWeight: 'normal' };
}

function markSeries(chart, lang) {
  return chart.marks.map((marks) => {
    const { symbol, line, fill } = markOf(marks);
    return {
      type: 'scatter', name: marks.id, symbol, symbolSize: 8, animation: false, z: 6, silent: true,
      itemStyle: { color: fill, borderColor: line, borderWidth: 1.6, opacity: 1 },
      data: marks.points.map(([year, value]) => [year, scaled(chart, lang, value)]),
    };
  });
}

/** Names where the lines end; a line that leaves at the top is named below that place. */
function labels(chart, lang, series, box, range) {
  const pixel = (value) => box.top + (box.height * (range.max - value)) / (range.max - range.min);
  const last = chart.years[chart.years.length - 1];
  const named = [...series.filter(({ line }) => line.style !== SAMPLE), ...bandEnds(chart, lang)].filter(({ line }) => line.label[lang]);
  const ends = named.map((shown) => {
    const [x, y] = shown.points[shown.points.length - 1];
    const middle = shown.below ? (y + shown.below[shown.below.length - 1]) / 2 : y;
    return { line: shown.line, x, y: middle, tall: shown.below ? Math.abs(pixel(y) - pixel(shown.below[shown.below.length - 1])) : 99 };
  });
  const right = ends.filter((end) => end.x >= last && end.tall > 11);
  const places = apart(right.map((end) => pixel(end.y)), 16, box.top + 4, box.top + box.height - 4);
  const text = (end) => (views.get(chart.id).view === 'level' && !box.brief ? end.line.label[lang] : end.line.name[lang]);
  const point = (end, position, offset, mark) => {
    const { glyph, color, fontWeight } = kindOf(chart).label(end.line);
    return { value: [end.x, end.y], label: { position, offset, formatter: glyph + text(end) + mark, color, fontWeight } };
  };
  const leaving = ends.filter((end) => end.x < last).sort((a, b) => a.x - b.x);
  return [
    ...right.map((end, i) => point(end, 'right', [LEADER + 2, places[i] - pixel(end.y)], '')),
    ...leaving.map((end, i) => { const named = point(end, 'left', [-4, 10 + 17 * i], ' ↑'); named.label.width = 260; named.label.backgroundColor = 'rgba(255,255,255,.85)'; return named; }),
  ];
}

/** Room for what leads from the end of a line to its name. */
const LEADER = 14;

/** From the end of each line to its name, where the name had to move. */
function leaders(points) {
  const moved = points.filter(({ label }) => label.position === 'right');
  return {
    type: 'custom', name: 'leaders', silent: true, animation: false, clip: false, z: 5, data: moved.map(({ value }) => value),
    renderItem: (params, api) => {
      const { value, label } = moved[params.dataIndex];
      const [x, y] = api.coord(value);
      return { type: 'line', shape: { x1: x + 2, y1: y, x2: x + LEADER, y2: y + label.offset[1] }, style: { stroke: label.color, lineWidth: 0.8, opacity: 0.8 } };
    },
  };
}

/** A dot with its year where each line that shows meets the goal, the years above each other where they would touch. */
function crossings(chart, lang, shown, box) {
  if (!chart.goal) return [];
  const [first, last] = [chart.years[0], chart.years[chart.years.length - 1]];
  const level = scaled(chart, lang, chart.goal.level);
  const dots = shown.map(({ line }) => line).filter((line) => line.crossing && line.crossing.at >= first && line.crossing.at <= last)
    .sort((a, b) => a.crossing.at - b.crossing.at);
  let [place, row] = [-99, 0];
  const data = dots.map((line) => {
    const x = ((line.crossing.at - first) / (last - first)) * box.width;
    row = x - place < 42 ? row + 1 : 0;
    place = x;
    const color = line.style > 0 ? style(line).color : line.style === BASELINE ? '#000' : QUIET;
    return { value: [line.crossing.at, level], itemStyle: { color, borderColor: '#fff', borderWidth: 1.5, opacity: 1 }, label: { formatter: String(line.crossing.year), color, offset: [0, -15 * row] } };
  });
  return [{
    type: 'scatter', name: 'crossings', symbol: 'circle', symbolSize: 12, animation: false, silent: true, z: 9, data,
    label: { show: true, position: 'top', distance: 5, fontSize: 15, fontWeight: 'bold', fontFamily: FONT, textBorderColor: '#fff', textBorderWidth: 3 },
  }];
}

/** What lies behind today, as a band with its name; no line is drawn that could be taken for a number. */
function past(chart, lang, { small }) {
  const [first, last] = [calendar(chart).min, chart.years[chart.years.length - 1]];
  if (chart.today <= first || chart.today >= last) return {};
  const label = { show: !small, color: QUIET, fontSize: 12, fontFamily: FONT, position: 'insideTopRight', distance: 4, formatter: words(lang, 'history', chart.today) };
  return { silent: true, animation: false, itemStyle: { color: PAST }, label, data: [[{ xAxis: first }, { xAxis: chart.today }]] };
}

function lineAt(where, label, position, type) {
  return { ...where, lineStyle: { color: INK, width: 1.2, type }, label: { formatter: label, position, color: INK, fontSize: 12, fontFamily: FONT } };
}

/** The level to be reached with its date. */
function guides(chart, lang, { brief }) {
  const level = views.get(chart.id).view === 'level';
  const lines = [];
  if (level && chart.goal) {
    const goal = lineAt({ yAxis: scaled(chart, lang, chart.goal.level) }, brief ? words(lang, 'target') : chart.goal.label[lang], 'insideStartTop', [6, 3]);
    Object.assign(goal.label, kindOf(chart).goalLabel);
    lines.push(goal);
  }
  if (!level) lines.push({ yAxis: 0, lineStyle: { color: '#000', width: 2.6, type: 'solid' }, label: { show: false } });
  return lines;
}

function timeOption(chart, lang, size) {
  const kind = kindOf(chart);
  const { view } = views.get(chart.id);
  const series = kind.arranged(shownLines(chart, lang));
  const range = kind.limits(chart, lang, series, view, size);
  const box = { left: 52, top: size.head || (size.small ? 10 : 28), right: size.labels || 16, bottom: (size.foot || 0) + 26 };
  box.height = size.height - box.top - box.bottom;
  box.width = size.width - box.left - box.right;
  box.brief = size.brief;
  const digits = decimals(range.step);
  const all = series.map((shown) => kind.series(shown, chart));
  if (view === 'level') all.push(...bandAreas(chart, lang), ...markSeries(chart, lang), ...kind.goalMarks(chart, lang), ...crossings(chart, lang, series, box));
  const named = size.labels ? labels(chart, lang, series, box, range) : [];
  all.push(leaders(named), {
    type: 'scatter', name: '', symbolSize: 1, itemStyle: { color: 'transparent', opacity: 1 }, silent: true, animation: false, z: 8,
    data: named,
    label: { show: true, fontSize: 12, fontFamily: FONT, width: size.labels - LEADER - 6, overflow: 'truncate' },
    markArea: kind.step ? undefined : past(chart, lang, size),
    markLine: { silent: true, symbol: 'none', animation: false, data: kind.guides(chart, lang, size) },
  });
  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: INK },
    grid: { left: box.left, top: box.top, right: box.right, height: box.height },
    xAxis: {
      type: 'value', ...calendar(chart, size.small),
      axisLabel: { formatter: (year) => String(Math.round(year)), color: QUIET, showMinLabel: true, showMaxLabel: true, hideOverlap: true },
      splitLine: { show: false }, axisLine: { lineStyle: { color: QUIET } }, axisTick: { show: true },
      axisPointer: { snap: true, label: { formatter: ({ value }) => String(Math.round(value)) } },
    },
    yAxis: {
      type: 'value', min: range.min, max: range.max, interval: range.step, name: size.small ? '' : view === 'percent' ? '%' : chart.unit[lang],
      nameTextStyle: { color: QUIET, align: 'left', padding: [0, 0, 0, -46] }, nameGap: 12,
      axisLabel: { color: QUIET, formatter: (value) => digitsOf(value, digits), showMaxLabel: range.max % range.step < 1e-9 * range.max }, splitLine: { lineStyle: { color: '#e6e6e6' } },
    },
    tooltip: { trigger: 'axis', confine: true, appendTo: undefined, textStyle: { fontFamily: FONT, fontSize: 12, color: INK },
      formatter: (hits) => tooltip(chart, lang, Math.round(hits[0].axisValue)) },
    series: all,
  };
}

/** Round years on the axis; few years are all named. */
function calendar(chart, small) {
  const [first, last] = [chart.years[0], chart.years[chart.years.length - 1]];
  return last - first < 10 ? { min: first, max: last, interval: 1 } : { min: first - (first % 5), max: last, interval: small ? 10 : 5 };
}

function goalMarker(chart, lang) {
  return {
    type: 'scatter', name: 'goal', symbol: 'path://M0 0L10 10M10 0L0 10', symbolSize: 11, animation: false, silent: true, z: 7,
    itemStyle: { color: 'none', borderColor: INK, borderWidth: 1.6, opacity: 1 }, data: [[chart.goal.by, scaled(chart, lang, chart.goal.level)]],
  };
}

/** The figures of a year, the highest first, each with its line's colour and its distance from the baseline. */
function tooltip(chart, lang, year) {
  const { view, hidden } = views.get(chart.id);
  const i = chart.years.indexOf(year);
  if (i < 0) return '';
  const base = chart.lines.find((line) => line.style === BASELINE);
  const held = base ? base.values[i] : null;
  const unit = view === 'percent' ? '%' : chart.unit[lang];
  const digits = view === 'percent' ? 1 : chart.decimals[lang];
  const gap = (line) => (view === 'level' && held !== null && line.style !== BASELINE && chart.lines.length > 1 && line.values[i] !== null
    ? signed(scaled(chart, lang, line.values[i] - held), digits) : '');
  const rows = chart.lines
    .filter((line) => !hidden.has(line.id) && line.style !== SAMPLE)
    .map((line) => ({ sign: tipSwatch(lineColor(line)), name: line.name[lang], value: viewed(chart, lang, view, line.values[i], held), gap: gap(line) }));
  if (view === 'level') {
    chart.marks.forEach((marks) => marks.points.filter(([y]) => y === year)
      .forEach(([, value]) => rows.push({ sign: markOf(marks).sign, name: marks.name[lang], value: scaled(chart, lang, value), gap: '' })));
  }
  const row = ({ sign, name, text, gap: apart }) => `<tr><td>${sign}</td><td>${escape(name)}</td><td class="number">${text}</td><td class="number">${apart}</td></tr>`;
  const shown = (value) => digitsOf(scaled(chart, lang, value), digits);
  const cells = [
    ...rows.filter(({ value }) => value !== null).sort((a, b) => b.value - a.value).map((one) => row({ ...one, text: digitsOf(one.value, digits) })),
    ...chart.bands.filter((band) => band.low[i] !== null).map((band) => row({ sign: '', name: band.name[lang], text: `${shown(band.low[i])} – ${shown(band.high[i])}`, gap: '' })),
  ];
  const heading = rows.some(({ gap: apart }) => apart) ? `<span class="held">${words(lang, 'difference')}</span>` : '';
  return `<table class="tip"><caption>${words(lang, 'row', year)}${unit ? ' · ' + escape(unit) : ''}${heading}</caption>${cells.join('')}</table>`;
}

const signed = (value, digits) => (value > 0 ? '+' : '') + digitsOf(value, digits);
const tipSwatch = (color) => `<span class="dot" style="background:${color}"></span>`;
const lineColor = (line) => (line.style === BASELINE ? '#000' : style(line).color);
