// What the three lines come to, in a sentence that rewrites itself and in figures beside each other.

const LINES = ['baseline', 'assumed', 'mine'];
const answerUpdates = [];

/** When the target is met, in words. */
function whenText(lang, outcome) {
  const { to } = live.model.period;
  if (outcome === null) return words(lang, 'live.when.failed');
  const { kind, year, lost } = outcome;
  if (kind === 'not_reached') return words(lang, 'live.when.not_reached', to);
  if (kind === 'already') return lost === null ? words(lang, 'live.when.already', year) : words(lang, 'live.when.already_lost', year, lost);
  return kind === 'lost' ? words(lang, 'live.when.lost', year, lost) : words(lang, 'live.when.reached', year);
}

/** By how many years; positive is earlier. */
function byYears(lang, years) {
  if (years === 0) return words(lang, 'live.by.same');
  const size = Math.abs(years);
  return words(lang, `live.by.${years > 0 ? 'earlier' : 'later'}.${size === 1 ? 'one' : 'many'}`, size);
}

const yearOf = (outcome) => (outcome === null ? null : outcome.year);
const lineName = (lang, line) => (line === 'baseline' ? titleOfBase(lang, untouched()) : words(lang, `live.line.${line}`));
const targetText = (lang) => live.model.target.label[lang];

function partsKey() {
  if (Object.keys(live.state.held).length) return 'live.parts_held';
  return live.state.base === live.model.baseline ? 'live.parts' : 'live.parts_base';
}

/** What assumptions change and what policy changes, never as one number: in years, or where these do not tell, in the figure of the target's year. */
function liveDifference(lang) {
  const years = LINES.map((line) => yearOf(live.results[line].outcome));
  const tells = !years.includes(null) && new Set(years).size > 1;
  const levels = LINES.map((line) => levelIn(live.results[line], live.model.target.by));
  if (!tells && levels.includes(null)) return words(lang, 'live.end');
  const [baseline, assumed, mine] = tells ? years : levels;
  const said = tells ? (from, to) => byYears(lang, from - to) : (from, to) => liveGap(lang, to - from);
  const whole = tells ? words(lang, 'live.whole', said(baseline, mine)) : words(lang, 'live.whole_level', live.model.target.by, said(baseline, mine));
  return whole + words(lang, partsKey(), said(baseline, assumed), said(assumed, mine), titleOfBase(lang));
}

function liveSentence(lang) {
  const [baseline, assumed, mine] = LINES.map((line) => whenText(lang, live.results[line].outcome));
  if (!isMoved()) return words(lang, 'live.unmoved', targetText(lang), baseline);
  return words(lang, 'live.finding', targetText(lang), mine, baseline, assumed) + liveDifference(lang);
}

/** For the title of a chart and a file: the finding in one line. */
function liveTitle(lang) {
  const [baseline, , mine] = LINES.map((line) => whenText(lang, live.results[line].outcome));
  return isMoved() ? words(lang, 'live.title', targetText(lang), mine, baseline) : words(lang, 'live.title_unmoved', targetText(lang), baseline);
}

function liveFigure(lang, value) {
  const { unit } = live.model;
  const digits = chartDigits(lang);
  return value === null || !Number.isFinite(value) ? '—' : `${digitsOf(value * unit.times[lang], digits)} ${unit.name[lang]}`;
}

/** A difference of figures, with its sign. */
function liveGap(lang, value) {
  const text = liveFigure(lang, value);
  return value > 0 ? `+${text}` : text;
}

const chartDigits = (lang) => { const head = charts.get('headline'); return head ? head.decimals[lang] : 1; };
const levelIn = ({ path, outcome }, year) => (outcome !== null && path.covers(year) ? path.at(year) : null);

/** The year that a figure of a card is about. */
function askedYear(line, part) {
  return (part === 'year' && yearOf(live.results[line].outcome)) || live.model.target.by;
}

/** A figure for each line: year, date between two figures, level in the year of the target, chance. */
function answerCard(lang, line) {
  const [name, year, exact, level, chance] = ['of', 'year', 'exact', 'level', 'chance'].map((part) => {
    const asked = part === 'year' || part === 'level';
    const made = asked ? button('', null, () => openWhy(line, askedYear(line, part), lang)) : textElement('span', '');
    made.className = part;
    if (asked) made.title = words(lang, 'live.why.panel');
    return made;
  });
  name.append(swatch(LIVE_LINES[line]), lineName(lang, line));
  const card = group(`live-card ${line}`, lineName(lang, line), name, year, exact, level, chance);
  answerUpdates.push({ lang, show: () => {
    const result = live.results[line];
    const { outcome } = result;
    const { by } = live.model.target;
    year.textContent = yearOf(outcome) === null ? words(lang, 'live.none') : yearOf(outcome);
    exact.textContent = outcome && outcome.instant !== null ? words(lang, 'live.exact', outcome.instant.toFixed(1)) : whenText(lang, outcome);
    level.textContent = words(lang, 'live.level', by, liveFigure(lang, levelIn(result, by)));
  } });
  chanceLines.push({ lang, line, show: (text) => { chance.textContent = text; } });
  return card;
}

function buildAnswer(place, lang) {
  const sentence = textElement('p', '');
  sentence.className = 'live-sentence';
  sentence.setAttribute('aria-live', 'polite');
  answerUpdates.push({ lang, show: () => { const text = liveSentence(lang); if (sentence.textContent !== text) sentence.textContent = text; } });
  place.append(sentence, group('live-cards', null, ...LINES.map((line) => answerCard(lang, line))), ...liveChart(lang), ...buildChance(lang));
}

const showAnswers = (lang) => answerUpdates.filter((one) => one.lang === lang).forEach((one) => one.show());
live.onFrame.push(() => showAnswers(language()));
live.onRest.push(() => showAnswers(language() === 'zh' ? 'en' : 'zh'));
