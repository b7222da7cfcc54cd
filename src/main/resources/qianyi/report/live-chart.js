// The three lines as a chart that follows a move within one frame; the page's own headline follows when the move is over.

/** As lines of a chart: apart by dash and marker, not by colour alone. */
const LIVE_LINES = { baseline: { style: 0 }, assumed: { style: 2 }, mine: { style: 1 } };
const headlineChart = charts.get('headline');
const headlineKept = headlineChart && { lines: headlineChart.lines, title: headlineChart.title, hidden: null };
let frozen = null;
let held = null;

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
    crossing: outcome && outcome.instant !== null && !isRepeated(line) ? { at: outcome.instant, year } : null,
  };
}

/** A line that lies on one before it has no dot of its own. */
function isRepeated(line) {
  const instantOf = (one) => live.results[one].outcome && live.results[one].outcome.instant;
  return LINES.slice(0, LINES.indexOf(line)).some((one) => instantOf(one) === instantOf(line));
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
  const plot = figure.querySelector('.plot');
  if (!drawn.has(plot) || !live.grasped) {
    plot.querySelectorAll('svg.held').forEach((over) => over.remove());
    held = null;
    draw(figure);
    return;
  }
  if (!held) held = holdChart(chart, figure, plot);
  held(chart);
}

/** While a lever is held, what moves is drawn over a chart that stays: a frame has no time for all of it. Shows the lines of a chart. */
function holdChart(chart, figure, plot) {
  const instance = drawn.get(plot);
  const lang = language();
  const still = (line) => line.id === 'live-baseline';
  instance.setOption(timeOption({ ...chart, lines: chart.lines.filter(still) }, lang, kindOf(chart).size(chart, figure, plot.clientWidth)), true);
  const [x0, y0] = instance.convertToPixel({ gridIndex: 0 }, [0, 0]);
  const [x1, y1] = instance.convertToPixel({ gridIndex: 0 }, [1, 1]);
  const at = ([x, y]) => [(x0 + x * (x1 - x0)).toFixed(1), (y0 + y * (y1 - y0)).toFixed(1)];
  const over = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  over.setAttribute('class', 'held');
  over.setAttribute('aria-hidden', 'true');
  plot.append(over);
  return (now) => {
    over.innerHTML = shownLines(now, lang).filter(({ line }) => !still(line)).map((shown) => heldLine(now, lang, shown, at)).join('');
  };
}

/** A line with its marks, and the year in which it meets the target. */
function heldLine(chart, lang, { line, points }, at) {
  const { color, width, dash, symbol } = style(line);
  const path = `<path d="M${points.map((point) => at(point).join(' ')).join('L')}" fill="none" stroke="${color}" stroke-width="${width}"${dash.length ? ` stroke-dasharray="${dash}"` : ''}/>`;
  const marks = points.filter(([year]) => year % 5 === 0 && year > chart.today).map((point) => at(point)).map(([x, y]) => `<g fill="${color}" transform="translate(${x - 17} ${y - 6})">${SHAPES[symbol]}</g>`);
  const { crossing } = line;
  const meets = crossing && chart.goal && views.get(chart.id).view === 'level' && crossing.at <= chart.years[chart.years.length - 1];
  if (!meets) return path + marks.join('');
  const [x, y] = at([crossing.at, scaled(chart, lang, chart.goal.level)]);
  return `${path}${marks.join('')}<circle cx="${x}" cy="${y}" r="6" fill="${color}" stroke="#fff" stroke-width="1.5"/><text x="${x}" y="${y - 10 - (line.id === 'live-mine' ? 15 : 0)}" text-anchor="middle" fill="${color}" font-size="15" font-weight="700">${crossing.year}</text>`;
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
