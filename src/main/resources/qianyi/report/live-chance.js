// How sure: the three lines over the same members, counted behind the page when a lever is let go, and the errors of forecasts.

const chanceLines = [];
const curves = [];
const MOST_COUNTS = 100;
const counting = { worker: null, refused: false, ready: false, ticket: 0, now: null, waiting: [], counts: new Map(), grasped: null };

/** The worker is made of texts of this page; what it runs is posted to it. */
function openCounting(bytes) {
  try {
    counting.worker = new Worker(URL.createObjectURL(new Blob([liveText('engine'), liveText('worker')], { type: 'text/javascript' })));
  } catch (refused) { counting.refused = true; showChances(); return; }
  counting.worker.onmessage = ({ data: said }) => {
    if (said.ready) { counting.ready = true; countNext(); return; }
    if (!counting.now || said.ticket !== counting.ticket) return;
    counting.counts.set(counting.now.key, said);
    if (counting.counts.size > MOST_COUNTS) counting.counts.delete(counting.counts.keys().next().value);
    showChances();
    if (said.done === said.runs) { counting.now = null; countNext(); }
  };
  counting.worker.onerror = () => { counting.refused = true; counting.ready = false; showChances(); };
  counting.worker.postMessage({ model: live.model, bytes });
}

/** What is being counted for an earlier move is dropped. */
function stopCounting() {
  counting.waiting = [];
  counting.now = null;
  counting.ticket += 1;
  if (counting.ready) counting.worker.postMessage({ ticket: counting.ticket, state: null });
}

/** A count that is still wanted goes on. */
function countAll() {
  const wanted = Object.values(linesOf(live.state)).reverse().map((state) => ({ key: stateKey(state), state }));
  if (!counting.now || !wanted.some(({ key }) => key === counting.now.key)) stopCounting();
  const isNow = (key) => counting.now !== null && counting.now.key === key;
  counting.waiting = wanted.filter(({ key, state }, i) => live.engine.canDraw(state) && !isCounted(key) && !isNow(key) && wanted.findIndex((one) => one.key === key) === i);
  showChances();
  countNext();
}

/** When a lever is taken hold of, what was counted is not of what shows any more. */
function graspedNow() {
  if (live.grasped === counting.grasped) return;
  counting.grasped = live.grasped;
  if (!live.grasped) return;
  stopCounting();
  showChances();
}

const isCounted = (key) => { const count = counting.counts.get(key); return count !== undefined && count.done === count.runs; };

function countNext() {
  if (!counting.ready || counting.now || !counting.waiting.length) return;
  [counting.now, ...counting.waiting] = counting.waiting;
  counting.ticket += 1;
  counting.worker.postMessage({ ticket: counting.ticket, state: counting.now.state });
}

/** Years of which the counts are said: that of the target, the last that the study shows, the horizon. */
function chanceYears() {
  const { period, target } = live.model;
  return [...new Set([target.by, ...period.show.slice(-1), period.to])].filter((year) => year >= period.today && year <= period.to).sort((a, b) => a - b);
}

function chanceText(lang, state) {
  if (counting.refused) return words(lang, 'live.chance.no_worker');
  if (!live.engine.canDraw(state)) return words(lang, 'live.chance.no_draws');
  const count = counting.counts.get(stateKey(state));
  if (!count) return words(lang, 'live.chance.waiting');
  const parts = chanceYears().map((year) => ({ year, reached: count.reached[year - live.model.period.today] }))
    .map(({ year, reached }) => (reached ? words(lang, 'live.chance.by', year, reached) : words(lang, 'live.chance.none', year)));
  const text = words(lang, 'live.chance.counted', count.counting, parts.join(words(lang, 'live.chance.and')));
  const left = count.done === count.counting ? '' : words(lang, 'live.chance.left_out', count.done - count.counting);
  return text + left + (count.done < count.runs ? words(lang, 'live.chance.more', count.runs) : '');
}

function showChances() {
  const states = linesOf(live.state);
  chanceLines.forEach(({ lang, line, show }) => show(chanceText(lang, states[line])));
  curves.forEach((show) => show());
}

/** The share below x of the standard normal distribution: the complementary error function as a continued fraction, and near 0 as a series. */
function normalShare(x) {
  if (x < 0) return 1 - normalShare(-x);
  if (x > 38) return 1;
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  if (x < 3) {
    let [term, sum] = [x, x];
    for (let n = 3; Math.abs(term) > 1e-17 * sum; n += 2) { term *= (x * x) / n; sum += term; }
    return 0.5 + density * sum;
  }
  let tail = 0;
  for (let n = 60; n > 0; n -= 1) tail = n / (x + tail);
  return 1 - density / (x + tail);
}

/** The rank from which on the figure of a year is at or above the target, as a normal score. */
function errorScore(wanted, ofYear, scores) {
  for (let i = 0; i < scores.length - 1; i += 1) {
    const rise = ofYear[i + 1] - ofYear[i];
    if (rise === 0 && wanted <= ofYear[i]) return -Infinity;
    if (rise > 0 && (wanted <= ofYear[i + 1] || i === scores.length - 2)) return scores[i] + (scores[i + 1] - scores[i]) * ((wanted - ofYear[i]) / rise);
  }
  return Infinity;
}

/** By year from today to the horizon, the share of forecast errors with which a line has met the target; none where errors say nothing about it. */
function errorShares({ path, outcome }) {
  const { errors, target, headline, period } = live.model;
  if (!errors || outcome === null || target.ceiling || headline !== target.variable || !(target.level > 0)) return null;
  const shares = [];
  let lowest = Infinity;
  for (let year = period.today; year <= period.to; year += 1) {
    if (!path.covers(year) || !(path.at(year) > 0)) return null;
    const ofYear = year <= errors.from ? errors.scores.map(() => 0) : errors.years[year];
    lowest = Math.min(lowest, errorScore(Math.log(target.level / path.at(year)), ofYear, errors.scores));
    shares.push(normalShare(-lowest));
  }
  return shares;
}

live.onFrame.push(graspedNow);
live.onRest.push(countAll);
