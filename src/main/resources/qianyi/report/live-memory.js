// The state over a reload, in the browser's memory, and in the address; both with the hash of the model that it belongs to.

const memoryKey = () => `qianyi-live-${data.study}-${live.model.sha256.slice(0, 12)}`;
const SETTINGS = '~';

/** What an address or a memory says may be of another page or damaged: a state with numbers of this model, or none. */
function soundState(found) {
  if (!found || typeof found !== 'object' || !live.engine.scenarios.has(found.base)) return null;
  const sides = [found.policy, found.assumptions];
  const sound = (title, value) => live.engine.inputs.has(title) && typeof value === 'number' && Number.isFinite(value);
  if (!sides.every((side) => side && typeof side === 'object' && Object.entries(side).every((entry) => sound(...entry)))) return null;
  const [timed, held] = [found.timed || {}, found.held || {}];
  if (!Object.entries(timed).every((entry) => isTimed(...entry)) || !Object.entries(held).every((entry) => isHeld(...entry))) return null;
  return Object.entries({ ...found.assumptions, ...found.policy }).reduce((state, entry) => stateWith(state, ...entry), { ...untouched(), base: found.base, timed, held });
}

const isHeld = (name, value) => live.engine.held.has(name) && typeof value === 'number' && Number.isFinite(value);

/** A change of a number that is no point of a table: the year it begins, the years it takes, what it comes to. */
function isTimed(title, change) {
  const { period } = live.model;
  if (!live.engine.inputs.has(title) || liveInput(title).table || !Array.isArray(change) || change.length !== 3 || !change.every((one) => typeof one === 'number' && Number.isFinite(one))) return false;
  const [from, ramp] = change;
  return from >= period.from && from <= period.to && ramp >= 0;
}

function keptOne(found) {
  const state = soundState(found && found.state);
  const named = state && found.name && ['zh', 'en'].every((lang) => typeof found.name[lang] === 'string');
  return named ? { name: found.name, state } : null;
}

const soundStates = (list) => (Array.isArray(list) ? list.map(soundState).filter(Boolean).slice(-LIVE_STEPS) : []);

/** The reader's memory may be refused; then a visit starts anew. */
function recalled() {
  try { return JSON.parse(localStorage.getItem(memoryKey())); } catch (refused) { return null; }
}

function keepState() {
  const { state, past, future, saved, mine } = live;
  try { localStorage.setItem(memoryKey(), JSON.stringify({ state, past, future, saved, mine })); } catch (refused) { /* Private windows keep nothing. */ }
}

const TIMED = 'timed:';
const HELD = 'held:';

/** #zh~model=HASH~base=ID~NAME=NUMBER~timed:NAME=YEAR,YEARS,NUMBER~held:NAME=NUMBER */
function addressOf(state) {
  const parts = [['model', live.model.model], ['base', state.base], ...sorted(state.assumptions), ...sorted(state.policy), ...sorted(state.timed).map(([name, change]) => [TIMED + name, change]), ...sorted(state.held).map(([name, value]) => [HELD + name, value])];
  return [`#${language()}`, ...parts.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)].join(SETTINGS);
}

/** The state that the address asks for: { state }, { key } of a sentence if it is not of this model or damaged, or none. */
function addressed() {
  const [, ...parts] = location.hash.slice(1).split(SETTINGS);
  if (!parts.length) return null;
  const pairs = parts.map((part) => part.split('=').map(decoded));
  const { model, base, ...numbers } = Object.fromEntries(pairs);
  if (model !== live.model.model) return { key: 'live.address_model' };
  const found = { base, policy: {}, assumptions: {}, timed: {}, held: {} };
  const numberOf = (text) => (text === undefined || text.trim() === '' ? NaN : Number(text));
  Object.entries(numbers).forEach(([title, text]) => {
    if (title.startsWith(TIMED)) { found.timed[title.slice(TIMED.length)] = String(text).split(',').map(numberOf); return; }
    if (title.startsWith(HELD)) { found.held[title.slice(HELD.length)] = numberOf(text); return; }
    const input = live.engine.inputs.get(title);
    found[input ? sideOf(input) : 'assumptions'][title] = numberOf(text);
  });
  const state = soundState(found);
  return state ? { state } : { key: 'live.address_damaged' };
}

function decoded(text) {
  try { return decodeURIComponent(text); } catch (damaged) { return ''; }
}

function recallState() {
  const kept = recalled() || {};
  live.past = soundStates(kept.past);
  live.future = soundStates(kept.future);
  live.saved = soundState(kept.saved);
  live.mine = Array.isArray(kept.mine) ? kept.mine.map(keptOne).filter(Boolean) : [];
  live.state = soundState(kept.state) || untouched();
  followAddress();
}

/** An address that cannot be followed is said, and nothing is lost. */
function followAddress() {
  const asked = addressed();
  if (!asked) return;
  if (asked.state) {
    if (!sameState(asked.state, live.state)) remember(live.state);
    live.state = asked.state;
  } else {
    liveSays(asked.key);
  }
}

/** The address keeps what else it says as long as nothing is moved. */
function keepAddress() {
  const holds = location.hash.includes(SETTINGS);
  if (!isMoved() && !holds) return;
  const next = isMoved() ? addressOf(live.state) : `#${language()}`;
  try { if (next !== location.hash) history.replaceState(null, '', next); } catch (refused) { /* The address is a convenience. */ }
}

const liveSaid = [];

/** What went wrong, in both languages; the next sentence replaces it. */
function liveSays(key, ...values) {
  liveSaid.forEach(({ lang, place }) => { place.textContent = key ? words(lang, key, ...values) : ''; });
  live.said = key ? [key, ...values] : null;
}

function sayingPlace(lang) {
  const place = textElement('p', live.said ? words(lang, ...live.said) : '');
  place.className = 'live-said';
  place.setAttribute('role', 'status');
  liveSaid.push({ lang, place });
  return place;
}

live.onRest.push(keepState, keepAddress);
window.addEventListener('hashchange', () => {
  if (!live.state || !location.hash.includes(SETTINGS)) return;
  followAddress();
  rest();
});
