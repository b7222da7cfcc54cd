// Variables held constant: the equation of an auxiliary gives way to a number, so that what a loop does can be seen.

const MOST_FOUND = 12;

function heldColumn(name) {
  return columnsBySlot().get(live.engine.held.get(name));
}

const heldLabel = (name, lang) => columnLabel(heldColumn(name), lang);
const withHeld = (name, value) => stateWithPart(live.state, 'held', name, value);

/** At what it is in the baseline at the start. */
function hold(name) {
  goTo(withHeld(name, valuesAt(untouched(), live.model.time.start)[live.engine.held.get(name)]));
}

/** In the explanation of an auxiliary. */
function heldTool(column, lang) {
  const name = columnName(column);
  if (!live.engine.held.has(name)) return [];
  return [name in live.state.held ? button(words(lang, 'live.hold.free'), null, () => goTo(withHeld(name, null))) : button(words(lang, 'live.hold.hold'), null, () => hold(name))];
}

/** Names of variables in which every word that was typed is found, in either language or as the model has it. */
function foundToHold(text) {
  const parts = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (!parts.length) return [];
  return [...live.engine.held.keys()].filter((name) => {
    const said = `${name} ${heldLabel(name, 'zh')} ${heldLabel(name, 'en')}`.toLowerCase();
    return !(name in live.state.held) && parts.every((part) => said.includes(part));
  });
}

function heldRow(name, value, lang) {
  const column = heldColumn(name);
  const times = column.variable.unit.times[lang];
  const unit = column.variable.unit.name[lang];
  const field = document.createElement('input');
  Object.assign(field, { type: 'number', step: 'any', value: String(Number((value * times).toPrecision(10))) });
  field.addEventListener('change', () => { if (Number.isFinite(field.valueAsNumber)) goTo(withHeld(name, tidy(field.valueAsNumber / times))); else rest(); });
  const label = document.createElement('label');
  label.append(`${columnLabel(column, lang)} `, field, ` ${unit}`);
  const row = document.createElement('li');
  row.append(label, button(words(lang, 'live.hold.free'), `${words(lang, 'live.hold.free')}: ${columnLabel(column, lang)}`, () => { goTo(withHeld(name, null)); document.querySelector(`main[lang="${lang}"] .hold input`).focus(); }));
  return row;
}

function goToHeld(lang) {
  const details = document.querySelector(`main[lang="${lang}"] .hold`);
  details.open = true;
  details.querySelector('input').focus();
}

function buildHold(lang) {
  const details = document.createElement('details');
  details.className = 'levers hold';
  details.append(textElement('summary', words(lang, 'live.hold.heading')));
  const search = document.createElement('input');
  search.type = 'search';
  const label = document.createElement('label');
  label.append(words(lang, 'live.hold.search'), ' ', search);
  const found = group('hold-found', words(lang, 'live.hold.found'));
  const list = document.createElement('ul');
  const show = () => {
    if (!details.open) return;
    const names = foundToHold(search.value);
    found.replaceChildren(
      ...names.slice(0, MOST_FOUND).map((name) => { const holds = button(heldLabel(name, lang), `${words(lang, 'live.hold.hold')}: ${heldLabel(name, lang)}`, () => { search.value = ''; hold(name); search.focus(); }); holds.title = name; return holds; }),
      ...(names.length > MOST_FOUND ? [textElement('span', words(lang, 'live.why.more', names.length - MOST_FOUND))] : []),
    );
    list.replaceChildren(...Object.entries(live.state.held).map(([name, value]) => heldRow(name, value, lang)));
  };
  search.addEventListener('input', show);
  details.addEventListener('toggle', show);
  live.onRest.push(show);
  const note = textElement('p', words(lang, 'live.hold.note', live.engine.held.size));
  note.className = 'note';
  details.append(note, label, found, list);
  return details;
}
