// Up to four scenarios of one's own beside those of the study that are chosen: what they give, and the inputs that differ.

const MOST_KEPT = 4;
const keptChosen = new Set();
const keptUpdates = [];

function keepThis() {
  if (live.mine.length >= MOST_KEPT) { liveSays('live.kept.full', MOST_KEPT); return; }
  const { title } = ownTexts();
  live.mine = [...live.mine, { name: { zh: keptName(title.zh), en: keptName(title.en) }, state: live.state }];
  rest();
}

/** Names are told apart by a number. */
function keptName(name) {
  const taken = live.mine.flatMap((one) => Object.values(one.name));
  if (!taken.includes(name)) return name;
  let number = 2;
  while (taken.includes(`${name} ${number}`)) number += 1;
  return `${name} ${number}`;
}

/** Columns of the comparison: the baseline, the chosen scenarios, one's own. */
function keptColumns(lang) {
  const scenarios = live.model.scenarios.filter(({ id }) => id === live.model.baseline || keptChosen.has(id));
  return [...scenarios.map(({ id, title }) => ({ name: title[lang], state: { ...untouched(), base: id } })), ...live.mine.map(({ name, state }) => ({ name: name[lang], state }))];
}

function keptOutcomes(lang, columns) {
  const { by } = live.model.target;
  const results = columns.map(({ state }) => answered(state));
  return [
    [targetText(lang), ...results.map(({ outcome }) => whenText(lang, outcome))],
    [words(lang, 'live.kept.exact'), ...results.map(({ outcome }) => (outcome && outcome.instant !== null ? outcome.instant.toFixed(1) : '—'))],
    [words(lang, 'live.kept.level', by), ...results.map((result) => liveFigure(lang, levelIn(result, by)))],
  ];
}

/** Only the inputs in which any two of them differ. */
function keptInputs(lang, columns) {
  return live.model.inputs
    .map((input) => ({ input, values: columns.map(({ state }) => live.engine.value(state, input.title)) }))
    .filter(({ values }) => values.some((value) => !Object.is(value, values[0])))
    .map(({ input, values }) => [input.label[lang], ...values.map((value) => leverText(input, lang, value))]);
}

function keptTables(lang) {
  const columns = keptColumns(lang);
  if (columns.length < 2) return [];
  const heading = (first) => [first, ...columns.map(({ name }) => name)];
  const inputs = keptInputs(lang, columns);
  return [
    pairTable('kept-results', heading(words(lang, 'compare_results')), keptOutcomes(lang, columns)),
    inputs.length ? pairTable('kept-inputs', heading(words(lang, 'compare_inputs')), inputs) : textElement('p', words(lang, 'compare_same')),
  ];
}

function keptRow(one, lang) {
  const name = one.name[lang];
  const goes = button(words(lang, 'live.kept.go'), `${words(lang, 'live.kept.go')}: ${name}`, () => goTo(one.state));
  const drops = button(words(lang, 'live.kept.drop'), `${words(lang, 'live.kept.drop')}: ${name}`, () => { live.mine = live.mine.filter((other) => other !== one); rest(); });
  const row = document.createElement('li');
  row.append(textElement('span', name), goes, drops);
  return row;
}

function keptChoice(lang) {
  const boxes = live.model.scenarios.filter(({ id }) => id !== live.model.baseline).map(({ id, title }) => {
    const label = document.createElement('label');
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.addEventListener('change', () => { keptChosen[box.checked ? 'add' : 'delete'](id); showKept(); });
    keptUpdates.push(() => { box.checked = keptChosen.has(id); });
    label.append(box, title[lang]);
    return label;
  });
  return group('kept-choice', words(lang, 'live.kept.choose'), textElement('span', words(lang, 'live.kept.choose')), ...boxes);
}

const showKept = () => keptUpdates.forEach((show) => show());

function buildKept(lang) {
  const keeps = button(words(lang, 'live.kept.keep'), null, keepThis);
  keeps.className = 'keep';
  const list = document.createElement('ul');
  const tables = group('kept-tables', null);
  keptUpdates.push(() => {
    list.replaceChildren(...live.mine.map((one) => keptRow(one, lang)));
    tables.replaceChildren(...keptTables(lang));
    tables.querySelectorAll('table').forEach((table) => { if (tables.isConnected) tableTools(table); });
  });
  return group('live-kept', words(lang, 'live.kept.heading'), textElement('h3', words(lang, 'live.kept.heading')), keeps, keptChoice(lang), list, tables);
}

live.onRest.push(showKept);
