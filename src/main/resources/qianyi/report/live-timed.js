// A number that changes on the way: until a year it is as it is, then it goes on a straight line to another. As a curve
// whose two ends can be dragged, and as three fields.

const CURVE_OF_TIME = { width: 300, height: 92, left: 12, right: 12, top: 14, bottom: 18 };
const LASTS = 3;

function timedText(input, lang, [from, ramp, to]) {
  const before = leverNumber(input, lang, live.engine.value(live.state, input.title));
  return ramp ? words(lang, 'live.timed.ramp', before, leverText(input, lang, to), from, tidy(from + ramp)) : words(lang, 'live.timed.step', before, leverText(input, lang, to), from);
}

/** What a reader moved already comes later; else the number goes to an end of its range. */
function beginTimed(input) {
  const { period } = live.model;
  const from = Math.min(period.to, period.today + 1);
  const ramp = Math.min(LASTS, period.to - from);
  const start = withoutOwn(live.state, input.title);
  const now = ownValue(live.state, input);
  const moved = !Object.is(now, ownValue(start, input));
  goTo(stateWithPart(moved ? start : live.state, 'timed', input.title, [from, ramp, moved ? now : now === input.high ? input.low : input.high]));
}

const withTimed = (input, change) => stateWithPart(live.state, 'timed', input.title, change);

/** Years between those that the study has; an end before the beginning is at it. */
function timedYears(from, until) {
  const { period } = live.model;
  const start = Math.min(period.to, Math.max(period.from, from));
  return [start, tidy(Math.max(0, until - start))];
}

function timedField(input, lang, key, unit, shown, taken) {
  const field = document.createElement('input');
  Object.assign(field, { type: 'number', step: unit === null ? '1' : 'any' });
  field.className = key;
  const text = unit ? words(lang, 'column', words(lang, `live.timed.${key}`), unit) : words(lang, `live.timed.${key}`);
  field.setAttribute('aria-label', `${input.label[lang]}: ${text}`);
  field.addEventListener('change', () => {
    const change = live.state.timed[input.title];
    if (change && field.value !== '' && Number.isFinite(field.valueAsNumber)) goTo(withTimed(input, taken(change, field.valueAsNumber)));
    else rest();
  });
  const label = document.createElement('label');
  label.append(text, ' ', field);
  return { label, show: (change) => { if (document.activeElement !== field || !live.grasped) field.value = String(shown(change)); } };
}

function buildTimed(input, lang) {
  const times = liveTimes(input, lang);
  const place = group('timed', words(lang, 'live.timed.heading'));
  const begins = button(words(lang, 'live.timed.begin'), `${words(lang, 'live.timed.begin')}: ${input.label[lang]}`, () => { beginTimed(input); fields[0].label.querySelector('input').focus(); });
  const ends = button(words(lang, 'live.timed.end'), `${words(lang, 'live.timed.end')}: ${input.label[lang]}`, () => { goTo(withTimed(input, null)); begins.focus(); });
  begins.className = 'begin-timed';
  const fields = [
    timedField(input, lang, 'from', null, ([from]) => from, ([from, ramp, to], year) => [...timedYears(year, Math.max(year, from + ramp)), to]),
    timedField(input, lang, 'until', null, ([from, ramp]) => tidy(from + ramp), ([from, , to], year) => [...timedYears(from, year), to]),
    timedField(input, lang, 'to', input.unit.name[lang], ([, , to]) => Number((to * times).toPrecision(10)), ([from, ramp], value) => [from, ramp, tidy(value / times)]),
  ];
  const picture = timedPicture(input, lang);
  const body = group('timed-body', null, picture.made, ...fields.map(({ label }) => label), ends);
  const said = textElement('span', words(lang, 'live.timed.heading'));
  const show = () => {
    const change = live.state.timed[input.title];
    begins.hidden = change !== undefined;
    body.hidden = change === undefined;
    if (change) { fields.forEach((field) => field.show(change)); picture.show(change); }
  };
  place.append(said, begins, body);
  leverUpdates[lang].push(show);
  show();
  return place;
}

/** The curve over the years of the study; its beginning moves over the years, its end over years and values. */
function timedPicture(input, lang) {
  const { period } = live.model;
  const { width, height, left, right, top, bottom } = CURVE_OF_TIME;
  const made = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  made.setAttribute('viewBox', `0 0 ${width} ${height}`);
  made.setAttribute('aria-hidden', 'true');
  const across = (year) => left + ((year - period.from) / (period.to - period.from)) * (width - left - right);
  const yearAt = (x) => Math.round(period.from + ((x - left) / (width - left - right)) * (period.to - period.from));
  let scale = null;
  const up = (value) => height - bottom - ((value - scale.low) / (scale.high - scale.low)) * (height - top - bottom);
  const valueAt = (y) => scale.low + ((height - bottom - y) / (height - top - bottom)) * (scale.high - scale.low);
  const show = ([from, ramp, to]) => {
    const before = live.engine.value(live.state, input.title);
    if (!held) scale = { low: Math.min(input.low, before, to), high: Math.max(input.high, before, to) };
    const until = from + ramp;
    const ends = [[from, before, 'start'], [until, to, 'goal']];
    made.innerHTML = `<path d="M${left} ${height - bottom}H${width - right}" stroke="#767676"/><text x="${left}" y="${height - 4}">${period.from}</text><text x="${width - right}" y="${height - 4}" text-anchor="end">${period.to}</text>`
      + `<path d="M${left} ${up(before)}H${across(from)}L${across(until)} ${up(to)}H${width - right}" fill="none" stroke="#005a8c" stroke-width="2.2"/>`
      + ends.map(([year, value, end]) => `<circle class="${end}" cx="${across(year)}" cy="${up(value)}" r="7" fill="#fff" stroke="#005a8c" stroke-width="2"/>`).join('')
      + `<text x="${left}" y="${up(before) - 5}">${escape(leverNumber(input, lang, before))}</text><text x="${width - right}" y="${up(to) - 5}" text-anchor="end">${escape(leverText(input, lang, to))}</text>`;
  };
  let held = null;
  const pointed = (event) => { const box = made.getBoundingClientRect(); return [((event.clientX - box.left) / box.width) * width, ((event.clientY - box.top) / box.height) * height]; };
  made.addEventListener('pointerdown', (event) => {
    if (!event.target.matches('circle')) return;
    held = event.target.classList.contains('start') ? 'start' : 'goal';
    made.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  made.addEventListener('pointermove', (event) => {
    if (!held) return;
    const [x, y] = pointed(event);
    const [from, ramp, to] = live.state.timed[input.title];
    const level = numberAt(input, Math.min(SLIDER_STEPS, Math.max(0, placeOf(input, valueAt(y)))));
    const moved = held === 'start' ? [...timedYears(yearAt(x), yearAt(x) + ramp), to] : [...timedYears(from, Math.min(period.to, yearAt(x))), level];
    dragTo(withTimed(input, moved));
  });
  const letGo = () => { if (held) { held = null; if (live.grasped) release(); } };
  made.addEventListener('pointerup', letGo);
  made.addEventListener('pointercancel', letGo);
  return { made, show };
}
