// The three lines as a chart that follows a move within one frame; the page's own headline follows when the move is over.

/** As lines of a chart: apart by dash and marker, not by colour alone. */
const LIVE_LINES = { baseline: { style: 0 }, assumed: { style: 2 }, mine: { style: 1 } };
const headlineChart = charts.get('headline');
const headlineKept = headlineChart && { lines: headlineChart.lines, title: headlineChart.title, hidden: null };
let frozen = null;

if (headlineChart) {
  const lines = kinds.get('lines');
  figureKind('live', {
    ...lines,
    /** Its lines are named by the figures above it. */
    size: (chart, figure, width) => ({ width, brief: width < NARROW, height: 230 }),
    /** An axis stays while a lever is held. */
    limits: (...all) => { if (!live.grasped || !frozen) frozen = limits(...all); return frozen; },
  });
  charts.set('live', { ...headlineChart, id: 'live', kind: 'live', lines: [], bands: [] });
  views.set('live', { view: 'level', hidden: new Set() });
}

/** A line of the chart: its values by year, its name, and where it meets the target. */
function lineOf(line, years) {
  const { headline, outcome } = live.results[line];
  const both = (make) => ({ zh: make('zh'), en: make('en') });
  const name = both((lang) => lineName(lang, line));
  const year = yearOf(outcome);
  return {
    ...LIVE_LINES[line], id: `live-${line}`, name,
    label: both((lang) => (year === null ? words(lang, 'live.label_none', name[lang]) : words(lang, 'live.label', name[lang], year))),
    values: years.map((at) => (outcome !== null && headline.covers(at) ? headline.at(at) : null)),
    crossing: outcome && outcome.instant !== null ? { at: outcome.instant, year } : null,
  };
}

function liveChart(lang) {
  if (!headlineChart) return [];
  const figure = document.createElement('figure');
  figure.className = 'chart wide';
  figure.dataset.chart = 'live';
  const caption = document.createElement('figcaption');
  caption.append(textElement('strong', ''), textElement('span', headlineChart.subtitle[lang]));
  figure.append(caption, group('plot', null), liveNumbers(lang));
  setTimeout(() => equip(figure), 0);
  return [figure];
}

/** The numbers behind the chart, made when they are asked for. */
function liveNumbers(lang) {
  const details = document.createElement('details');
  details.className = 'data';
  details.append(textElement('summary', words(lang, 'live.numbers')));
  const fill = () => {
    if (!details.open) return;
    const [heading, ...rows] = timeRows(charts.get('live'), lang);
    const digits = charts.get('live').decimals[lang];
    const table = pairTable('live', heading, rows.map(([year, ...numbers]) => [String(year), ...numbers.map((number) => (number === null ? '' : digitsOf(number, digits)))]));
    details.replaceChildren(details.firstChild, table);
  };
  details.addEventListener('toggle', fill);
  live.onRest.push(fill);
  return details;
}

const liveFigureOf = (lang) => document.querySelector(`main[lang="${lang}"] figure[data-chart="live"]`);

function showChart() {
  const chart = charts.get('live');
  if (!chart) return;
  chart.lines = LINES.map((line) => lineOf(line, chart.years));
  chart.title = { zh: liveTitle('zh'), en: liveTitle('en') };
  const figure = liveFigureOf(language());
  if (!figure) return;
  figure.querySelector('figcaption strong').textContent = chart.title[language()];
  const instance = drawn.get(figure.querySelector('.plot'));
  if (!instance || !live.grasped) { draw(figure); return; }
  instance.setOption({ series: timeOption(chart, language(), kindOf(chart).size(chart, figure, instance.getWidth())).series });
}

/** The chart of the first screen shows what was moved beside the baseline; the study's own lines step back until it is taken back. */
function headlineFollows() {
  if (!headlineChart) return;
  const view = views.get('headline');
  if (!isMoved() && headlineKept.hidden === null) return;
  if (headlineKept.hidden === null) headlineKept.hidden = view.hidden;
  const [, ...mine] = charts.get('live').lines;
  headlineChart.lines = isMoved() ? [...headlineKept.lines, ...mine] : headlineKept.lines;
  headlineChart.title = isMoved() ? charts.get('live').title : headlineKept.title;
  view.hidden = isMoved() ? new Set(headlineKept.lines.filter((line) => line.style !== BASELINE).map((line) => line.id)) : headlineKept.hidden;
  if (!isMoved()) headlineKept.hidden = null;
  document.querySelectorAll('figure[data-chart="headline"]').forEach((figure) => {
    figure.querySelector('figcaption strong').textContent = headlineChart.title[figure.closest('main').lang];
  });
  redraw('headline');
}

live.onFrame.push(showChart);
live.onRest.push(headlineFollows);
