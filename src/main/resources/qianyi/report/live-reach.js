// What one lever would have to be for the target to be met in a year, or that none of its values is enough.

const REACH_POINTS = 33;
const REACH_HALVINGS = 40;

/** Above 0 where the target is met in the year. */
function surplus(title, value, year) {
  const { target } = live.model;
  const { path, outcome } = live.engine.answer(stateMoved(live.state, title, value));
  if (outcome === null) return NaN;
  return (target.ceiling ? -1 : 1) * (path.at(year) - target.level);
}

/** { met } now, { value } that is just enough and nearest to the present one, or { best, surplus } where none is. */
function soughtValue(input, year) {
  const { title, low, high } = input;
  const now = ownValue(live.state, input);
  if (surplus(title, now, year) >= 0) return { met: true };
  const points = Array.from({ length: REACH_POINTS }, (none, i) => low + ((high - low) * i) / (REACH_POINTS - 1))
    .map((value) => ({ value, over: surplus(title, value, year) })).filter(({ over }) => !Number.isNaN(over));
  const enough = points.filter(({ over }) => over >= 0).sort((a, b) => Math.abs(a.value - now) - Math.abs(b.value - now));
  if (!enough.length) return { best: points.sort((a, b) => b.over - a.over)[0] };
  let inside = enough[0].value;
  let outside = inside > now ? Math.max(now, inside - (high - low) / (REACH_POINTS - 1)) : Math.min(now, inside + (high - low) / (REACH_POINTS - 1));
  for (let i = 0; i < REACH_HALVINGS; i += 1) {
    const middle = (inside + outside) / 2;
    if (surplus(title, middle, year) >= 0) inside = middle; else outside = middle;
  }
  return { value: shortest(inside, outside, (value) => surplus(title, value, year) >= 0) };
}

/** The fewest digits, four at least, that still are enough. */
function shortest(inside, outside, isEnough) {
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(inside) || 1)) - 3);
  const rounded = Number(((inside > outside ? Math.ceil(inside / unit) : Math.floor(inside / unit)) * unit).toPrecision(6));
  return isEnough(rounded) ? rounded : inside;
}

function buildReach(input, lang) {
  const { period, target } = live.model;
  const select = document.createElement('select');
  for (let year = period.today + 1; year <= period.to; year += 1) select.add(new Option(year));
  select.value = String(Math.min(period.to, Math.max(period.today + 1, target.by)));
  const label = document.createElement('label');
  label.append(words(lang, 'live.reach.year'), ' ', select);
  const result = group('reach-result', null);
  result.setAttribute('role', 'status');
  const find = button(words(lang, 'live.reach.find'), `${words(lang, 'live.reach.find')}: ${input.label[lang]}`, () => {
    result.replaceChildren(...reachWords(input, lang, Number(select.value)));
  });
  return group('reach', words(lang, 'live.reach.heading'), textElement('span', words(lang, 'live.reach.heading')), label, find, result);
}

function reachWords(input, lang, year) {
  const found = soughtValue(input, year);
  if (found.met) return [textElement('span', words(lang, 'live.reach.met', year, targetText(lang)))];
  if (found.value === undefined) {
    if (!found.best) return [textElement('span', words(lang, 'live.when.failed'))];
    const level = live.model.target.level + (live.model.target.ceiling ? -1 : 1) * found.best.over;
    return [textElement('span', words(lang, 'live.reach.none', year, targetText(lang), leverText(input, lang, found.best.value), liveFigure(lang, level)))];
  }
  const set = button(words(lang, 'live.reach.set'), null, () => goTo(stateMoved(live.state, input.title, found.value)));
  return [textElement('span', words(lang, 'live.reach.value', leverText(input, lang, found.value), year, targetText(lang))), set];
}
