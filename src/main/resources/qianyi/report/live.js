// Numbers that a reader moves: one state for both languages, its history, and what follows a move.

/**
 * What the page knows once its engine is open. `state` is { base, policy, assumptions, timed, held } as the engine takes it; `grasped`
 * is the state before a drag that is not over; `results` are the three lines of `state`.
 */
const live = {
  model: null, engine: null, refused: null, state: null, grasped: null, past: [], future: [], saved: null, mine: [], texts: null, said: null, results: null, frame: 0, known: new Map(),
  /** Functions that show what there is: on each frame of a move, and when it is over. */
  onFrame: [], onRest: [],
};

const LIVE_STEPS = 100;

/** What an input has the place of in what the inputs share. */
const SHARED = ['unit', 'area', 'kind', 'source', 'rangeSource', 'note'];
const liveText = (id) => { const script = document.getElementById(id); return script ? script.textContent : null; };
const untouched = () => ({ base: live.model.baseline, policy: {}, assumptions: {}, timed: {}, held: {} });
const sameState = (one, other) => stateKey(one) === stateKey(other);
const sorted = (numbers) => Object.entries(numbers).sort(([a], [b]) => (a < b ? -1 : 1));
const stateKey = ({ base, policy, assumptions, timed, held, only }) => JSON.stringify([base, sorted(policy), sorted(assumptions), sorted(timed), sorted(held), only]);
const isMoved = () => !sameState(live.state, untouched());
const liveInput = (title) => live.engine.inputs.get(title);

/** A number of policy replaces what the scenario says; any other is an assumption, of which a scenario may make something. */
const sideOf = (input) => (input.group === 'policy' && !input.table ? 'policy' : 'assumptions');

/** The number that a lever shows: of policy what is in force, of an assumption its middle. */
function ownValue(state, input) {
  return sideOf(input) === 'policy' ? live.engine.value(state, input.title) : live.engine.middle(state, input.title);
}

const withoutOwn = (state, title) => {
  const next = { ...state, policy: { ...state.policy }, assumptions: { ...state.assumptions } };
  delete next.policy[title];
  delete next.assumptions[title];
  return next;
};

/** The state in which a number has a value; one that it has anyway is no change. */
function stateWith(state, title, value) {
  const input = liveInput(title);
  const next = withoutOwn(state, title);
  if (!Object.is(ownValue(next, input), value)) next[sideOf(input)][title] = value;
  return next;
}

/** The state in which one entry of `timed` or `held` is another one; without it where that is null. */
function stateWithPart(state, part, name, value) {
  const next = { ...state, [part]: { ...state[part] } };
  delete next[part][name];
  if (value !== null) next[part][name] = value;
  return next;
}

/** A state without what is policy in it, that of the scenario included. */
function assumedOf(state) {
  const timed = Object.fromEntries(Object.entries(state.timed).filter(([title]) => liveInput(title).group !== 'policy'));
  const next = { ...untouched(), assumptions: state.assumptions, timed };
  return live.engine.isPolicyAlone(state.base) ? next : { ...next, base: state.base, only: 'assumptions' };
}

/** The three lines of a state, each { outcome, values } with the headline by year of the chart. */
const linesOf = (state) => ({ baseline: untouched(), assumed: assumedOf(state), mine: state });

function answered(state) {
  const key = stateKey(state);
  if (!live.known.has(key)) {
    if (live.known.size > 40) live.known.clear();
    const { path, outcome } = live.engine.answer(state);
    const headline = live.model.headline === live.model.target.variable ? path : live.engine.path(live.model.headline);
    live.known.set(key, { path, headline, outcome });
  }
  return live.known.get(key);
}

function recompute() {
  live.results = Object.fromEntries(Object.entries(linesOf(live.state)).map(([line, state]) => [line, answered(state)]));
}

function showFrame() {
  cancelAnimationFrame(live.frame);
  live.frame = 0;
  recompute();
  live.onFrame.forEach((show) => show());
}

/** While a lever is held: shown on the next frame, however many moves come before it. */
const drag = (title, value) => dragTo(stateMoved(live.grasped || live.state, title, value));

function dragTo(next) {
  if (!live.grasped) live.grasped = live.state;
  live.state = next;
  if (!live.frame) live.frame = requestAnimationFrame(showFrame);
}

/** When it is let go: one drag is one step. */
function release() {
  const before = live.grasped;
  live.grasped = null;
  if (before && !sameState(before, live.state)) remember(before);
  rest();
}

function remember(before) {
  live.past = [...live.past, before].slice(-LIVE_STEPS);
  live.future = [];
}

function rest() {
  showFrame();
  live.onRest.forEach((show) => show());
}

/** Goes to a state at once, as a step that can be taken back. */
function goTo(next) {
  live.grasped = null;
  if (!sameState(next, live.state)) remember(live.state);
  live.state = next;
  rest();
}

function undo() {
  if (!live.past.length) return;
  live.future = [live.state, ...live.future];
  live.state = live.past[live.past.length - 1];
  live.past = live.past.slice(0, -1);
  rest();
}

function redo() {
  if (!live.future.length) return;
  live.past = [...live.past, live.state];
  [live.state, ...live.future] = live.future;
  rest();
}

/** Ctrl+Z belongs to a text field where the cursor is in one. */
function undoKeys(event) {
  const writes = event.target.matches('textarea, select, input:not([type="range"]):not([type="radio"]):not([type="checkbox"])');
  if (writes || !(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return;
  event.preventDefault();
  if (event.shiftKey) redo(); else undo();
}

const livePlaces = () => [...document.querySelectorAll('div.live')];

/** In the place of levers, why there are none. */
function refuseLive(key) {
  live.refused = key;
  livePlaces().forEach(furnishLive);
}

/** Done when levers are at hand, or when it is said why there are none. */
function startLive() {
  if (!liveText('module') || !livePlaces().length) return Promise.resolve();
  if (typeof WebAssembly === 'undefined') { refuseLive('live.no_engine'); return Promise.resolve(); }
  live.model = JSON.parse(liveText('live'));
  live.model.inputs.forEach((input) => SHARED.forEach((key) => { input[key] = live.model.shared[input[key]]; }));
  const bytes = engines.bytesOf(liveText('module'));
  return engines.open(live.model, bytes).then((engine) => {
    live.engine = engine;
    const start = untouched();
    if (!engine.agrees(answered(start))) { refuseLive('live.disagrees'); return; }
    live.state = start;
    buildLive();
    setTimeout(() => openCounting(bytes), 0);
  }, () => refuseLive('live.no_engine'));
}

/** Once for the whole visit; a language that comes later furnishes its own place. The charts follow with the next frame. */
function buildLive() {
  recallState();
  recompute();
  livePlaces().forEach(furnishLive);
  document.addEventListener('keydown', undoKeys);
  showAnswers(language());
  performance.mark('levers at hand');
  requestAnimationFrame(rest);
}

/** What a language shows, once it is known whether there are levers. */
function furnishLive(place) {
  const lang = place.closest('main').lang;
  if (live.refused) {
    const said = textElement('p', words(lang, live.refused));
    said.className = 'note live-refused';
    place.replaceChildren(said);
    return;
  }
  if (!live.state) return;
  const answer = group('live-answer', words(lang, 'live.answer'));
  const levers = group('live-levers', words(lang, 'live.levers'));
  buildAnswer(answer, lang);
  buildChanges(levers, lang);
  buildLevers(levers, lang);
  place.append(group('live-columns', null, levers, answer), buildWhy(lang), buildKept(lang));
  place.closest('main').classList.add('moves');
}
