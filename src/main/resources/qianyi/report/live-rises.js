// The bars of what the headline rises by follow too, when a move is over: "my scenario" beside the baseline.

const risesChart = charts.get('increments');
const risesKept = risesChart && { series: risesChart.series, rows: risesChart.rows, title: risesChart.title };
let risesSlots = null;

/** Slots a row of the bars; empty if the page does not compute the baseline's own figures for each. */
function slotsOfRises() {
  if (risesSlots) return risesSlots;
  const columns = [...columnsBySlot().values()];
  const slots = risesKept.rows.map(({ of: [name, element] }) => columns.filter(({ variable, elements }) => canonical(variable.name) === canonical(name) && (!element || elements === element)).map(({ slot }) => slot));
  const base = risesKept.series.findIndex(({ style: ofSeries }) => ofSeries === BASELINE);
  const found = base < 0 || slots.some((row) => !row.length) ? null : risesIn(untouched(), slots);
  const agrees = found && found.every((value, i) => Math.abs(value - risesKept.rows[i].values[base]) <= 1e-9 * Math.max(1, Math.abs(value)));
  risesSlots = agrees ? slots : [];
  return risesSlots;
}

function risesIn(state, slots) {
  const paths = pathsOf(state, slots.flat());
  const at = (slot, year) => new engines.Path(live.model.time, paths.get(slot)).at(year);
  return slots.map((row) => row.reduce((sum, slot) => sum + at(slot, risesChart.to) - at(slot, risesChart.from), 0));
}

/** The whole rise of a series, in words; industries would count twice. */
function riseText(lang, at) {
  const whole = risesChart.rows.reduce((sum, row) => sum + (row.industry ? 0 : row.values[at]), 0);
  return digitsOf(whole * risesChart.times[lang], 1) + (lang === 'zh' ? '' : ' ') + risesChart.unit[lang];
}

function risesFollow() {
  if (!risesChart || (!isMoved() && risesChart.rows === risesKept.rows)) return;
  const moved = isMoved() && live.results.mine.outcome !== null && slotsOfRises().length > 0;
  const base = risesKept.series.findIndex(({ style: ofSeries }) => ofSeries === BASELINE);
  const mine = moved ? risesIn(live.state, slotsOfRises()) : [];
  risesChart.series = moved ? [risesKept.series[base], { id: 'live-mine', name: bothLines('mine'), ...LIVE_LINES.mine }] : risesKept.series;
  risesChart.rows = moved ? risesKept.rows.map((row, i) => ({ ...row, values: [row.values[base], mine[i]] })) : risesKept.rows;
  const title = (lang) => words(lang, 'live.rises', risesChart.from, risesChart.to, riseText(lang, 1), riseText(lang, 0));
  risesChart.title = moved ? { zh: title('zh'), en: title('en') } : risesKept.title;
  document.querySelectorAll('figure[data-chart="increments"]').forEach((figure) => {
    const { lang } = figure.closest('main');
    figure.querySelector('figcaption strong').textContent = risesChart.title[lang];
    const keys = figure.querySelector('.keys');
    if (keys) keys.replaceChildren(...kindOf(risesChart).keys(risesChart, lang));
  });
  document.querySelectorAll('table[data-name="increments"]').forEach((table) => risesColumn(table, mine));
  redraw('increments');
}

/** A last column of the table. */
function risesColumn(table, mine) {
  const { lang } = table.closest('main');
  table.querySelectorAll('.live-column').forEach((cell) => cell.remove());
  if (!mine.length) return;
  const head = textElement('th', lineName(lang, 'mine'));
  head.scope = 'col';
  table.tHead.rows[0].append(head);
  const cells = mine.map((value) => { const cell = textElement('td', digitsOf(value * risesChart.times[lang], 1)); cell.dataset.value = String(value * risesChart.times[lang]); return cell; });
  [...table.tBodies[0].rows].forEach((row, i) => row.append(cells[i]));
  [head, ...cells].forEach((cell) => { cell.className = 'number live-column'; });
}
