// One lever: a slider, a field for the number, and on demand where its number and its range come from.

const SLIDER_STEPS = 200;
const liveTimes = (input, lang) => input.unit.times[lang];
const tidy = (number) => Number(number.toPrecision(12));
const leverId = (lang, title) => `lever-${lang}-${live.model.inputs.findIndex((input) => input.title === title)}`;

/** A number in the reader's unit, as few digits as say it. */
function leverNumber(input, lang, value) {
  return String(Number((value * liveTimes(input, lang)).toPrecision(6))).replace('-', '−');
}

function leverText(input, lang, value) {
  const unit = input.unit.name[lang];
  if (!unit) return leverNumber(input, lang, value);
  return leverNumber(input, lang, value) + (unit === '%' ? '%' : ` ${unit}`);
}

/** Where a number lies between the ends of its range, in steps of the slider. */
const placeOf = (input, value) => Math.round((SLIDER_STEPS * (value - input.low)) / (input.high - input.low));

/** The number of a place, with as many digits as a step needs. */
function numberAt(input, place) {
  const step = (input.high - input.low) / SLIDER_STEPS;
  const digits = Math.min(15, Math.max(0, Math.ceil(-Math.log10(step)) + 1));
  return Number((input.low + place * step).toFixed(digits));
}

/** The label without what it shares with its neighbours. */
function labelParts(input, lang) {
  const [, head, rest] = /^(.*?)(?:：|: )(.*)$/.exec(input.label[lang]) || [null, '', input.label[lang]];
  return { head, rest };
}

function lever(input, lang, short) {
  const id = leverId(lang, input.title);
  const made = group('lever', null);
  made.dataset.input = input.title;
  const name = textElement('label', short ? labelParts(input, lang).rest : input.label[lang]);
  name.htmlFor = id;
  const slider = leverSlider(input, lang, id);
  const field = leverField(input, lang);
  const unit = textElement('span', input.unit.name[lang]);
  unit.className = 'unit';
  const said = textElement('p', '');
  said.className = 'said';
  slider.track.addEventListener('input', () => { field.dataset.wrong = 'true'; });
  made.append(name, field, unit, slider.track, ...shareRow(input, lang), said, leverMore(input, lang));
  let last = null;
  /** What a reader entered may not be what came of it, so it is `wrong` until it is shown anew. */
  const update = () => {
    const value = ownValue(live.state, input);
    const timed = live.state.timed[input.title];
    const now = `${live.state.base} ${value} ${live.engine.value(live.state, input.title)} ${timed}`;
    if (now === last && !field.dataset.wrong) return;
    last = now;
    delete field.dataset.wrong;
    slider.show(value);
    if (document.activeElement !== field || !field.dataset.typed) field.value = Number((value * liveTimes(input, lang)).toPrecision(10));
    made.classList.toggle('moved', timed !== undefined || !Object.is(value, ownValue(untouched(), input)));
    const notes = leverNotes(input, lang, value);
    if (said.textContent !== notes) said.textContent = notes;
  };
  return { made, update };
}

function leverSlider(input, lang, id) {
  const slider = document.createElement('input');
  Object.assign(slider, { type: 'range', id, min: '0', max: String(SLIDER_STEPS), step: '1' });
  slider.addEventListener('input', () => drag(input.title, numberAt(input, Number(slider.value))));
  slider.addEventListener('change', release);
  const tick = document.createElement('span');
  tick.className = 'tick';
  tick.title = words(lang, 'live.tick', leverText(input, lang, ownValue(untouched(), input)));
  const share = Math.min(1, Math.max(0, (ownValue(untouched(), input) - input.low) / (input.high - input.low)));
  tick.style.left = `calc(8px + ${share} * (100% - 16px))`;
  const show = (value) => {
    const place = String(Math.min(SLIDER_STEPS, Math.max(0, placeOf(input, value))));
    if (slider.value !== place) slider.value = place;
    slider.setAttribute('aria-valuetext', leverText(input, lang, value));
  };
  return { track: group('track', null, slider, tick), show };
}

function leverField(input, lang) {
  const field = document.createElement('input');
  Object.assign(field, { type: 'number', step: 'any' });
  const unit = input.unit.name[lang];
  field.setAttribute('aria-label', unit ? words(lang, 'column', input.label[lang], unit) : input.label[lang]);
  field.addEventListener('input', () => { field.dataset.typed = 'true'; });
  field.addEventListener('change', () => {
    delete field.dataset.typed;
    field.dataset.wrong = 'true';
    if (field.value === '' || !Number.isFinite(field.valueAsNumber)) { rest(); return; }
    goTo(stateMoved(live.state, input.title, tidy(field.valueAsNumber / liveTimes(input, lang))));
  });
  return field;
}

/** What is to be known of the number as it stands: outside its range, or overruled by the scenario. */
function leverNotes(input, lang, value) {
  const notes = [];
  if (value < input.low || value > input.high) notes.push(words(lang, 'live.outside', leverNumber(input, lang, input.low), leverText(input, lang, input.high)));
  if (sideOf(input) === 'assumptions') {
    const inForce = live.engine.value(live.state, input.title);
    if (!Object.is(inForce, value)) notes.push(words(lang, 'live.acted', titleOfBase(lang), leverText(input, lang, inForce)));
  }
  if (live.state.timed[input.title]) notes.push(timedText(input, lang, live.state.timed[input.title]));
  return notes.join(' ');
}

const titleOfBase = (lang, state = live.state) => live.engine.scenarios.get(state.base).title[lang];

/** Made when it is opened: range, kind, sources, why, and what the lever would have to be. */
function leverMore(input, lang) {
  const details = document.createElement('details');
  const summary = textElement('summary', words(lang, 'live.more'));
  summary.setAttribute('aria-label', `${words(lang, 'live.more')}: ${input.label[lang]}`);
  details.append(summary);
  details.addEventListener('toggle', () => {
    if (!details.open || details.children.length > 1) return;
    const list = document.createElement('dl');
    leverFacts(input, lang).forEach(([key, text]) => list.append(textElement('dt', words(lang, key)), textElement('dd', text)));
    details.append(list, ...(input.table ? [] : [buildTimed(input, lang)]), buildReach(input, lang), ...whyTool(input, lang));
  });
  return details;
}

function leverFacts(input, lang) {
  const facts = [
    ['live.range', `${leverNumber(input, lang, input.low)} – ${leverText(input, lang, input.high)}`],
    ['live.of_baseline', leverText(input, lang, ownValue(untouched(), input))],
    ['live.kind', input.kind[lang]],
    ['live.source', input.source[lang] || words(lang, 'no_source')],
    ['live.range_source', input.rangeSource[lang] || words(lang, 'no_source')],
  ];
  return input.note[lang] ? [...facts, ['live.why', input.note[lang]]] : facts;
}
