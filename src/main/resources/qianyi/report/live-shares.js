// Numbers that are shares of one whole keep the sum that they have in the baseline: who moves one moves the others in proportion.

/** Titles that stay while another share of their group is moved; of this visit, since no file could say it. */
const lockedShares = new Set();
const shareUpdates = [];
const shareGroupOf = (title) => live.model.shares.find((members) => members.includes(title)) || null;
const shareIn = (state, title) => ownValue(state, liveInput(title));
const sumOfShares = (state, members) => members.reduce((sum, title) => sum + shareIn(state, title), 0);

/** The members that give way when one is moved. */
const freeShares = (title) => shareGroupOf(title).filter((other) => other !== title && !lockedShares.has(other));
const isStuck = (title) => shareGroupOf(title) !== null && !freeShares(title).length;

/** The state in which a number has a value, and the shares of its group make room; none of those that give way falls below 0. */
function stateMoved(state, title, value) {
  const members = shareGroupOf(title);
  if (!members) return stateWith(state, title, value);
  const free = freeShares(title);
  if (!free.length) return state;
  const locked = members.filter((other) => other !== title && !free.includes(other));
  const room = tidy(sumOfShares(untouched(), members) - sumOfShares(state, locked));
  const mine = room < 0 ? value : Math.min(value, room);
  const rest = tidy(room - mine);
  const weights = [free.map((other) => shareIn(state, other)), free.map((other) => shareIn(untouched(), other)), free.map(() => 1)]
    .find((all) => all.every((weight) => weight >= 0) && all.some((weight) => weight > 0));
  const parts = partsOf(rest, weights);
  return free.reduce((now, other, i) => stateWith(now, other, parts[i]), stateWith(state, title, mine));
}

/** A whole in proportion to weights, in few digits; the heaviest makes the sum right. */
function partsOf(whole, weights) {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((weight) => Number(((whole * weight) / all).toPrecision(4)));
  const heaviest = weights.indexOf(Math.max(...weights));
  parts[heaviest] = tidy(whole - parts.reduce((sum, part, i) => (i === heaviest ? sum : sum + part), 0));
  return parts;
}

/** A number as the scenario has it, and with it the shares of its group. */
function stateWithoutMoved(state, title) {
  return (shareGroupOf(title) || [title]).reduce(withoutOwn, state);
}

/** Of a side of a state, what a file has to say: beside what was moved, the rest of each group of which a member was. */
function withWholeGroups(state, side) {
  const moved = (title) => title in state.policy || title in state.assumptions;
  const rest = live.model.shares.filter((members) => members.some(moved)).flat()
    .filter((title) => !moved(title) && sideOf(liveInput(title)) === side);
  return { ...Object.fromEntries(rest.map((title) => [title, shareIn(state, title)])), ...state[side] };
}

function shareText(title, lang) {
  const members = shareGroupOf(title);
  const input = liveInput(title);
  const [wanted, sum] = [untouched(), live.state].map((state) => leverText(input, lang, tidy(sumOfShares(state, members))));
  if (sum !== wanted) return words(lang, 'live.shares.off', members.length, sum, wanted);
  return words(lang, isStuck(title) ? 'live.shares.stuck' : 'live.shares.sum', members.length, sum);
}

/** Beside the lever of a share: what its group sums to, and whether it stays when another is moved. */
function shareRow(input, lang) {
  const { title } = input;
  if (!shareGroupOf(title)) return [];
  const said = textElement('span', '');
  const lock = button(words(lang, 'live.shares.lock'), words(lang, 'live.shares.lock_of', input.label[lang]), () => {
    lockedShares[lockedShares.has(title) ? 'delete' : 'add'](title);
    showShares();
  });
  lock.className = 'lock';
  shareUpdates.push(() => {
    lock.setAttribute('aria-pressed', String(lockedShares.has(title)));
    said.textContent = shareText(title, lang);
  });
  shareUpdates[shareUpdates.length - 1]();
  return [group('share', null, lock, said)];
}

const showShares = () => shareUpdates.forEach((show) => show());

live.onFrame.push(showShares);
