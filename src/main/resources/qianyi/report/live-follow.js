// The charts of the page over years follow what was moved, when a move is over: "my scenario" beside the baseline, in the
// picture, its key and its table. Only those follow of which the page computes the baseline's own figures.

const FOLLOWS_AFTER = 60;
let followed = null;
let following = false;
let followSoon = 0;

const canonical = (name) => name.toLowerCase().replace(/[\s_]+/g, '_');

/** By id of a chart { chart, lines, hidden, slots }, made when something is first moved. */
function followable() {
  if (followed) return followed;
  const named = new Map();
  columnsBySlot().forEach(({ variable, slot }) => named.set(canonical(variable.name), [...(named.get(canonical(variable.name)) || []), slot]));
  const shown = (id) => live.model.charted[id] || (id.startsWith('stock-') ? id.slice('stock-'.length) : null);
  followed = [...charts.values()].filter(({ id, kind, lines }) => kind === 'lines' && lines && shown(id) && named.has(canonical(shown(id))))
    .map((chart) => ({ chart, lines: chart.lines, hidden: views.get(chart.id).hidden, slots: named.get(canonical(shown(chart.id))) }));
  const start = pathsOf(untouched(), followed.flatMap(({ slots }) => slots));
  followed = followed.filter((one) => {
    const base = one.lines.find((line) => line.style === BASELINE);
    return base && yearly(one, start).every((value, i) => base.values[i] === null || Math.abs(value - base.values[i]) <= 1e-9 * Math.max(Math.abs(value), 1e-9));
  });
  return followed;
}

/** The sum of a chart's slots by its years. */
function yearly({ chart, slots }, paths) {
  const values = Float64Array.from(paths.get(slots[0]), (none, step) => slots.reduce((sum, slot) => sum + paths.get(slot)[step], 0));
  const path = new engines.Path(live.model.time, values);
  return chart.years.map((year) => (path.covers(year) ? path.at(year) : null));
}

function follow() {
  if (!isMoved() && !following) return;
  const all = followable();
  const whole = isMoved() && live.results.mine.outcome !== null;
  const paths = whole ? pathsOf(live.state, all.flatMap(({ slots }) => slots)) : null;
  all.forEach((one) => {
    const { chart, lines } = one;
    const view = views.get(chart.id);
    if (!following) one.hidden = view.hidden;
    const mine = whole ? [{ ...LIVE_LINES.mine, id: 'live-mine', name: bothLines('mine'), label: bothLines('mine'), values: yearly(one, paths), crossing: null }] : [];
    chart.lines = [...lines, ...mine];
    view.hidden = whole ? new Set(lines.filter((line) => line.style !== BASELINE).map((line) => line.id)) : one.hidden;
    followTables(chart, mine[0]);
    redraw(chart.id);
  });
  followKeys();
  following = whole;
}

const bothLines = (line) => ({ zh: lineName('zh', line), en: lineName('en', line) });

/** A last column of the table, for the years that it has. */
function followTables(chart, mine) {
  document.querySelectorAll(`table[data-name="${chart.id}"]`).forEach((table) => {
    const { lang } = table.closest('main');
    table.querySelectorAll('.live-column').forEach((cell) => cell.remove());
    if (!mine) return;
    [...table.rows].forEach((row) => {
      const at = chart.years.indexOf(Number(row.cells[0].textContent));
      const value = at < 0 ? null : scaled(chart, lang, mine.values[at]);
      const cell = textElement(row.parentElement.tagName === 'THEAD' ? 'th' : 'td', row.parentElement.tagName === 'THEAD' ? mine.name[lang] : value === null ? '' : digitsOf(value, chart.decimals[lang]));
      cell.className = 'number live-column';
      if (cell.tagName === 'TH') cell.scope = 'col'; else if (value !== null) cell.dataset.value = String(value);
      row.append(cell);
    });
  });
}

/** The key above small charts names the lines that show. */
function followKeys() {
  document.querySelectorAll('.figures').forEach((figures) => {
    const first = figures.querySelector('figure.small');
    const old = figures.previousElementSibling;
    if (!first || !old || !old.classList.contains('legend')) return;
    const chart = charts.get(first.dataset.chart);
    const { hidden } = views.get(chart.id);
    old.replaceWith(key({ ...chart, lines: chart.lines.filter(({ id }) => !hidden.has(id)) }, first.closest('main').lang));
  });
}

live.onRest.push(() => { clearTimeout(followSoon); followSoon = setTimeout(() => { if (!live.grasped) { follow(); risesFollow(); } }, FOLLOWS_AFTER); });
