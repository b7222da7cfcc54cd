// What differs from the baseline, one by one, and ways back: undo, redo, two resets, and the scenario to start from.

const changeUpdates = [];

/** Every change from the baseline, each { label, values, jump, back } for its row. */
function liveChanges(lang) {
  const timed = live.model.inputs.filter(({ title }) => title in live.state.timed).map((input) => ({
    label: input.label[lang],
    values: timedText(input, lang, live.state.timed[input.title]),
    jump: () => goToLever(input.title, lang),
    back: () => goTo(stateWithPart(live.state, 'timed', input.title, null)),
  }));
  const held = Object.entries(live.state.held).map(([name, value]) => ({
    label: heldLabel(name, lang),
    values: words(lang, 'live.hold.at', columnText(heldColumn(name), lang, value)),
    jump: () => goToHeld(lang),
    back: () => goTo(withHeld(name, null)),
  }));
  return [...numberChanges().map((change) => numberRow(change, lang)), ...timed, ...held];
}

/** Numbers that are not those of the baseline: { input, from, to, own }; what is not one's own, the scenario has set. */
function numberChanges() {
  const start = untouched();
  return live.model.inputs.map((input) => {
    const own = input.title in live.state.policy || input.title in live.state.assumptions;
    const value = (state) => (own ? ownValue(state, input) : live.engine.value(state, input.title));
    return { input, own, from: value(start), to: value(live.state) };
  }).filter(({ own, from, to }) => own || !Object.is(from, to));
}

/** Back to the number of the scenario started from, or of the baseline where that scenario has set it. */
function takeBack({ input, own, from }) {
  goTo(own ? stateWithoutMoved(live.state, input.title) : stateMoved(live.state, input.title, from));
}

function numberRow(change, lang) {
  const { input, own, from, to } = change;
  return {
    label: input.label[lang],
    values: `${leverNumber(input, lang, from)} → ${leverText(input, lang, to)}${own ? '' : ` ${words(lang, 'live.by_scenario')}`}`,
    jump: () => goToLever(input.title, lang),
    back: own || sideOf(input) === 'policy' ? () => takeBack(change) : null,
  };
}

function changeRow({ label, values, jump, back }, lang) {
  const row = document.createElement('li');
  const goes = button(label, null, jump);
  goes.className = 'jump';
  row.append(goes, textElement('span', values));
  if (back) row.append(button(words(lang, 'live.take_back'), `${words(lang, 'live.take_back')}: ${label}`, () => { back(); focusAfter(lang); }));
  return row;
}

/** The row is gone with its button; the keyboard goes on at the list. */
function focusAfter(lang) {
  document.querySelector(`main[lang="${lang}"] .live-changes summary`).focus();
}

function changeList(lang) {
  const details = document.createElement('details');
  details.className = 'live-changes';
  const summary = textElement('summary', '');
  const list = document.createElement('ul');
  details.append(summary, list);
  const show = () => {
    const changes = liveChanges(lang);
    summary.textContent = words(lang, changes.length === 1 ? 'live.changes.one' : 'live.changes.many', changes.length);
    list.replaceChildren(...(details.open ? changes.map((change) => changeRow(change, lang)) : []));
  };
  details.addEventListener('toggle', show);
  changeUpdates.push(show);
  return details;
}

/** The scenarios of the study to start from; what a reader moved stays. */
function presets(lang) {
  const label = document.createElement('label');
  const select = document.createElement('select');
  live.model.scenarios.forEach(({ id, title }) => select.add(new Option(title[lang], id)));
  const story = textElement('p', '');
  story.className = 'note';
  select.addEventListener('change', () => goTo({ ...live.state, base: select.value }));
  changeUpdates.push(() => {
    select.value = live.state.base;
    story.textContent = live.engine.scenarios.get(live.state.base).story[lang];
  });
  label.append(words(lang, 'live.base'), ' ', select);
  return [label, story];
}

function ways(lang) {
  const undoes = button(words(lang, 'live.undo'), null, undo);
  const redoes = button(words(lang, 'live.redo'), null, redo);
  const toStart = button(words(lang, 'live.to_baseline'), null, () => goTo(untouched()));
  const toSaved = button(words(lang, 'live.to_saved'), null, () => { if (live.saved) goTo(live.saved); });
  undoes.className = 'undo';
  redoes.className = 'redo';
  toStart.className = 'to-baseline';
  toSaved.className = 'to-saved';
  changeUpdates.push(() => {
    enable(undoes, live.past.length > 0);
    enable(redoes, live.future.length > 0);
    enable(toStart, isMoved());
    enable(toSaved, live.saved !== null && !sameState(live.saved, live.state));
  });
  return group('live-ways', words(lang, 'live.ways'), undoes, redoes, toStart, toSaved);
}

/** A button that has nothing to do keeps the keyboard's place, and says so. */
function enable(made, on) {
  made.setAttribute('aria-disabled', String(!on));
}

function buildChanges(place, lang) {
  place.append(...presets(lang), ways(lang), changeList(lang), ...buildFile(lang));
}

live.onRest.push(() => changeUpdates.forEach((show) => show()));
