// Why a live figure is what it is: its equation, what goes into it in both runs, what it feeds, and each change alone.

const why = { slot: null, year: null, line: 'mine', way: [], alone: false, panels: [] };
const MOST_FEEDS = 12;

function openWhy(line, year, lang) {
  const column = targetColumn();
  if (!column) return;
  Object.assign(why, { slot: column.slot, year: whyYear(year), line: line === 'baseline' ? 'mine' : line, way: [] });
  showWhy();
  focusWhy(lang);
}

/** Beside a lever: what its number is, and from there what it feeds, step by step. */
function whyTool(input, lang) {
  if (!columnsBySlot().has(input.slot)) return [];
  return [button(words(lang, 'live.why.of_lever'), `${words(lang, 'live.why.of_lever')}: ${input.label[lang]}`, () => {
    Object.assign(why, { slot: input.slot, year: whyYear(live.model.target.by), line: 'mine', way: [] });
    showWhy();
    focusWhy(lang);
  })];
}

const whyYear = (year) => Math.min(live.model.period.to, Math.max(live.model.period.from, year));

/** Goes to another number of the model; what was left is a step back. */
function whyOf(slot, lang) {
  why.way = [...why.way, why.slot];
  why.slot = slot;
  showWhy();
  focusWhy(lang);
}

function focusWhy(lang) {
  const heading = document.querySelector(`main[lang="${lang}"] .live-why h3`);
  heading.focus();
  heading.scrollIntoView({ block: 'nearest' });
}

const showWhy = () => why.panels.forEach(({ lang, show }) => { if (lang === language()) show(); });

function whyHead(column, lang) {
  const heading = textElement('h3', words(lang, 'live.why.heading', columnLabel(column, lang), why.year));
  heading.tabIndex = -1;
  const year = document.createElement('input');
  Object.assign(year, { type: 'number', step: '1', min: String(live.model.period.from), max: String(live.model.period.to), value: String(why.year) });
  year.addEventListener('change', () => { if (Number.isFinite(year.valueAsNumber)) why.year = whyYear(year.valueAsNumber); showWhy(); });
  const label = document.createElement('label');
  label.append(words(lang, 'year'), ' ', year);
  const back = button(words(lang, 'live.why.back'), null, () => { why.slot = why.way.pop(); showWhy(); focusWhy(lang); });
  const shut = button(words(lang, 'close'), null, () => { why.slot = null; showWhy(); document.querySelector(`main[lang="${lang}"] .live-card.mine .year`).focus(); });
  return [heading, group('why-tools', null, label, ...(why.way.length ? [back] : []), ...heldTool(column, lang), shut)];
}

/** What its equation gives way to, or where its number is from. */
function whySays(column, lang) {
  const { equations, kind } = column.variable;
  const input = live.model.inputs.find(({ slot }) => slot === column.slot);
  const said = [textElement('p', words(lang, `live.why.kind.${kind}`, column.variable.name))];
  equations.forEach((equation, i) => {
    const line = document.createElement('p');
    line.append(textElement('span', kind === 'stock' && i === equations.length - 1 && i ? words(lang, 'live.why.start') : ''), textElement('code', equation));
    said.push(line);
  });
  if (columnName(column) in live.state.held) said.push(textElement('p', words(lang, 'live.why.held')));
  if (column.source) said.push(textElement('p', words(lang, 'live.why.source', column.source[lang])));
  if (input) said.push(button(words(lang, 'live.why.lever'), null, () => goToLever(input.title, lang)));
  return group('why-says', null, ...said);
}

function whyRow(row, column, lang) {
  const name = row.start ? words(lang, 'live.why.start') : row.table ? words(lang, 'live.why.table', row.table) : columnLabel(row.column, lang);
  const shown = row.column || column;
  return [name, ...(row.table ? ['', ''] : [columnText(shown, lang, row.to), columnText(shown, lang, row.from)]), signedText(column, lang, row.share)];
}

const signedText = (column, lang, value) => (value > 0 ? '+' : '') + columnText(column, lang, value);

function whyTable(column, { from, to, rows, rest }, lang) {
  const heading = [words(lang, 'live.why.input'), lineName(lang, why.line), lineName(lang, 'baseline'), words(lang, 'live.why.share')];
  const lines = [[words(lang, 'live.why.whole'), columnText(column, lang, to), columnText(column, lang, from), signedText(column, lang, to - from)], ...rows.map((row) => whyRow(row, column, lang))];
  if (rest) lines.push([words(lang, 'live.why.rest'), '', '', signedText(column, lang, rest)]);
  const table = pairTable('why', heading, lines);
  rows.forEach((row, i) => {
    if (!row.column) return;
    const cell = table.querySelector('tbody').rows[i + 1].cells[0];
    const goes = button(cell.textContent, null, () => whyOf(row.column.slot, lang));
    goes.className = 'jump';
    cell.replaceChildren(goes);
  });
  return table;
}

/** What it feeds directly, each a step further. */
function whyFeeds(column, lang) {
  const feeds = column.feeds.map((slot) => columnsBySlot().get(slot));
  if (!feeds.length) return [];
  const buttons = feeds.slice(0, MOST_FEEDS).map((one) => { const goes = button(columnLabel(one, lang), null, () => whyOf(one.slot, lang)); goes.className = 'jump'; return goes; });
  const more = feeds.length > MOST_FEEDS ? [textElement('span', words(lang, 'live.why.more', feeds.length - MOST_FEEDS))] : [];
  return [group('why-feeds', words(lang, 'live.why.feeds'), textElement('span', words(lang, 'live.why.feeds')), ...buttons, ...more)];
}

/** The changes of a line one by one, each { label, state } with nothing else changed. */
function singleChanges(lang) {
  const state = linesOf(live.state)[why.line];
  const base = state.base === live.model.baseline ? [] : [{ label: titleOfBase(lang, state), state: { ...untouched(), base: state.base, only: state.only } }];
  const numbers = ['policy', 'assumptions'].flatMap((side) => Object.entries(state[side]).map(([title, value]) => ({ label: liveInput(title).label[lang], state: { ...untouched(), [side]: { [title]: value } } })));
  const timed = Object.entries(state.timed).map(([title, change]) => ({ label: `${liveInput(title).label[lang]} (${words(lang, 'live.timed.heading')})`, state: { ...untouched(), timed: { [title]: change } } }));
  const held = Object.entries(state.held).map(([name, value]) => ({ label: heldLabel(name, lang), state: { ...untouched(), held: { [name]: value } } }));
  return [...base, ...numbers, ...timed, ...held];
}

function whyAlone(column, lang) {
  const details = document.createElement('details');
  details.open = why.alone;
  details.append(textElement('summary', words(lang, 'live.why.alone')));
  const fill = () => {
    why.alone = details.open;
    if (!details.open || details.children.length > 1) return;
    const start = valuesAt(untouched(), why.year)[column.slot];
    const rows = singleChanges(lang).map(({ label, state }) => { const value = valuesAt(state, why.year)[column.slot]; return [label, columnText(column, lang, value), signedText(column, lang, value - start)]; });
    details.append(rows.length ? pairTable('why-alone', [words(lang, 'live.why.change'), words(lang, 'live.why.then'), words(lang, 'live.why.difference')], rows) : textElement('p', words(lang, 'live.why.no_change')));
  };
  details.addEventListener('toggle', fill);
  fill();
  return details;
}

function whyNote(column, lang) {
  const note = textElement('p', words(lang, `live.why.note.${column.variable.kind === 'stock' ? 'stock' : 'equation'}`, EXACT_INPUTS));
  note.className = 'note';
  return note;
}

function buildWhy(lang) {
  const panel = group('live-why', words(lang, 'live.why.panel'));
  const show = () => {
    panel.hidden = why.slot === null;
    if (panel.hidden) { panel.replaceChildren(); return; }
    const column = columnsBySlot().get(why.slot);
    const states = [untouched(), linesOf(live.state)[why.line]];
    const found = explained(column, states, why.year);
    panel.replaceChildren(...whyHead(column, lang), whySays(column, lang), whyTable(column, found, lang), whyNote(column, lang), ...whyFeeds(column, lang), whyAlone(column, lang));
  };
  why.panels.push({ lang, show });
  panel.hidden = true;
  return panel;
}

live.onRest.push(() => { if (why.slot !== null) showWhy(); });
