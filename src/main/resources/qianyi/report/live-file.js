// A scenario of one's own as the file that the program runs, and back; saved again it has the same bytes.

const FILE_LIMIT = 1000000;
const quoted = (text) => JSON.stringify(text);
const bareKey = (title) => (/^[A-Za-z_][A-Za-z0-9_]*$/.test(title) ? title : quoted(title));
const bareName = (title) => (/^[A-Za-z_][A-Za-z0-9_]*(\[[A-Za-z0-9_,]+\])?$/.test(title) ? title : quoted(title));

/** What a reader called it, and said of it in a file that was opened. */
const ownTexts = () => live.texts || { title: { zh: words('zh', 'live.line.mine'), en: words('en', 'live.line.mine') }, story: null };

/** The story of a file holds as long as nothing was moved since. */
function ownStory() {
  const { story } = ownTexts();
  return story && live.saved && sameState(live.saved, live.state) ? story : { zh: liveSentence('zh'), en: liveSentence('en') };
}

const inOrder = (numbers) => live.model.inputs.filter(({ title }) => title in numbers).map(({ title }) => [title, numbers[title]]);

/** What stands under "changes", one after the other: { name, to } and, of a timed one, { from, ramp }. */
function fileChanges(state) {
  const policy = withWholeGroups(state, 'policy');
  const ofInputs = live.model.inputs.flatMap(({ title }) => {
    const timed = state.timed[title];
    const own = title in policy ? [{ name: title, to: policy[title] }] : timed ? inherited(state, title) : [];
    return timed ? [...own, { name: title, to: timed[2], from: timed[0], ramp: timed[1] }] : own;
  });
  return [...ofInputs, ...sorted(state.held).map(([name, to]) => ({ name, to }))];
}

/** A change takes the place of all that the scenario does to the same number, so what it is until then is said again. */
function inherited(state, title) {
  const { acts } = live.engine.scenarios.get(state.base);
  return acts[title] ? [{ name: title, to: live.engine.value(state, title) }] : [];
}

function fileText(state) {
  const { title } = ownTexts();
  const story = ownStory();
  const [changes, assumptions] = [fileChanges(state), inOrder(withWholeGroups(state, 'assumptions'))];
  const lines = ({ name, to, from, ramp }) => [`  - set: ${bareName(name)}`, `    to: ${to}`, ...(from === undefined ? [] : [`    from: ${from}`, ...(ramp ? [`    ramp: ${ramp}`] : [])])];
  return [
    `# ${data.title.zh} | ${data.title.en}`,
    `# ${['./qianyi', 'run', '-s', fileName()].join(' ')}`,
    `title: {zh: ${quoted(title.zh)}, en: ${quoted(title.en)}}`,
    `story: {zh: ${quoted(story.zh)}, en: ${quoted(story.en)}}`,
    `study: ${live.model.study}`,
    `model: ${quoted(live.model.model)}`,
    ...(state.base === live.model.baseline ? [] : [`extends: ${state.base}`]),
    ...(changes.length ? ['changes:', ...changes.flatMap(lines)] : ['changes: []']),
    ...(assumptions.length ? ['assumptions:', ...assumptions.map(([name, value]) => `  ${bareKey(name)}: ${value}`)] : []),
    '',
  ].join('\n');
}

class FileProblem extends Error {
  constructor(key, line, ...values) {
    super(key);
    Object.assign(this, { key, line, values });
  }
}

const TEXT = '("(?:[^"\\\\]|\\\\.)*"|[^",{}\\[\\]]+)';
const PAIR = new RegExp(`^(title|story): \\{zh: ${TEXT}, en: ${TEXT}\\}$`);

/** Of text as it is written: within quotes, or bare. */
function unquoted(text, line) {
  if (!text.startsWith('"')) return text.trim();
  try { return JSON.parse(text); } catch (damaged) { throw new FileProblem('live.file.line', line, text); }
}

function numberIn(text, line) {
  if (!/^[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?$/.test(text) || !Number.isFinite(Number(text))) throw new FileProblem('live.file.number', line, text);
  return Number(text);
}

/** { title, story, model, base, changes, assumptions } of a file of this shape; anything else is a FileProblem with its line. */
function readFile(text) {
  const read = { title: null, story: null, model: null, base: live.model.baseline, changes: [], assumptions: {} };
  const seen = new Set();
  let [part, change] = ['', null];
  const once = (what, line) => { if (seen.has(what)) throw new FileProblem('live.file.twice', line, what); seen.add(what); };
  const begin = (line, next) => { if (change && !('to' in change)) throw new FileProblem('live.file.line', line, change.name); change = null; part = next; };
  const known = (title, line, also) => { if (!live.engine.inputs.has(title) && !also) throw new FileProblem('live.file.unknown', line, title); return title; };
  const shapes = [
    [/^\s*(#.*)?$/, () => {}],
    [PAIR, ([, key, zh, en], line) => { once(key, line); read[key] = { zh: unquoted(zh, line), en: unquoted(en, line) }; }],
    [/^(study|model|extends): (\S+)$/, ([, key, value], line) => { once(key, line); headOf(read, key, unquoted(value, line), line); }],
    [/^changes: \[\]$/, (match, line) => { once('changes', line); begin(line, ''); }],
    [/^(changes|assumptions):$/, ([, key], line) => { once(key, line); begin(line, key); }],
    [/^ {2}- set: (\S.*)$/, ([, written], line) => {
      if (part !== 'changes') throw new FileProblem('live.file.line', line, written);
      begin(line, part);
      const title = unquoted(written, line);
      change = { name: known(title, line, live.engine.held.has(title)), line };
      read.changes.push(change);
    }],
    [/^ {4}(to|from|ramp): (\S+)$/, ([whole, key, value], line) => {
      if (!change || key in change) throw new FileProblem('live.file.line', line, whole.trim());
      change[key] = numberIn(value, line);
    }],
    [/^ {2}("(?:[^"\\]|\\.)*"|[A-Za-z_][A-Za-z0-9_]*): (\S+)$/, ([whole, written, value], line) => {
      if (part !== 'assumptions') throw new FileProblem('live.file.line', line, whole.trim());
      const title = known(unquoted(written, line), line, false);
      once(`assumptions: ${title}`, line);
      read.assumptions[title] = numberIn(value, line);
    }],
  ];
  const all = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  all.forEach((content, i) => {
    const [match, act] = shapes.map(([shape, does]) => [shape.exec(content), does]).find(([found]) => found) || [];
    if (!match) throw new FileProblem('live.file.line', i + 1, content.trim().slice(0, 60));
    act(match, i + 1);
  });
  begin(all.length, '');
  return read;
}

/** The state that a file says. */
function stateOf({ base, changes, assumptions }) {
  const state = Object.entries(assumptions).reduce((now, entry) => stateWith(now, ...entry), { ...untouched(), base });
  const seen = new Set();
  return [...changes].sort((a, b) => ('from' in a) - ('from' in b)).reduce((now, { name, to, from, ramp = 0, line }) => {
    const timed = from !== undefined;
    if (seen.has(`${name} ${timed}`)) throw new FileProblem('live.file.twice', line, name);
    seen.add(`${name} ${timed}`);
    const input = live.engine.inputs.get(name);
    if (!input && !timed) return stateWithPart(now, 'held', name, to);
    if (timed && !isTimed(name, [from, ramp, to])) throw new FileProblem('live.file.timed', line, name);
    if (timed) return stateWithPart(now, 'timed', name, [from, ramp, to]);
    if (sideOf(input) === 'policy') return stateWith(now, name, to);
    const again = changes.some((one) => one.name === name && 'from' in one) && Object.is(to, live.engine.value(now, name));
    if (!again) throw new FileProblem('live.file.no_policy', line, name);
    return now;
  }, state);
}

function headOf(read, key, value, line) {
  if (key === 'study' && value !== live.model.study) throw new FileProblem('live.file.study', line, value);
  if (key === 'extends' && !live.engine.scenarios.has(value)) throw new FileProblem('live.file.scenario', line, value);
  if (key === 'model') read.model = value;
  if (key === 'extends') read.base = value;
}

/** What cannot be read is said with its line, and nothing that was moved is lost. */
function openFile(text) {
  try {
    const read = readFile(text);
    const { title, story, model } = read;
    const state = stateOf(read);
    live.texts = { title: title || ownTexts().title, story };
    live.saved = state;
    goTo(state);
    liveSays(model && !live.model.sha256.startsWith(model) ? 'live.file.model' : 'live.file.opened', ...(model ? [model] : []));
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    liveSays(problem.key, problem.line, ...problem.values);
  }
}

const fileName = () => `${ownTexts().title.en.toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '') || 'my_scenario'}.yaml`;

function saveFile() {
  save(fileName(), new Blob([fileText(live.state)], { type: 'application/yaml;charset=utf-8' }));
  live.texts = { ...ownTexts(), story: ownStory() };
  live.saved = live.state;
  rest();
}

function buildFile(lang) {
  const title = document.createElement('input');
  title.type = 'text';
  title.maxLength = 80;
  title.addEventListener('change', () => {
    const text = title.value.trim();
    live.texts = { ...ownTexts(), title: text ? { zh: text, en: text } : { zh: words('zh', 'live.line.mine'), en: words('en', 'live.line.mine') } };
    rest();
  });
  changeUpdates.push(() => { title.value = ownTexts().title[lang]; });
  const label = document.createElement('label');
  label.append(words(lang, 'live.file.name'), ' ', title);
  const picker = document.createElement('input');
  Object.assign(picker, { type: 'file', accept: '.yaml,.yml', hidden: true });
  picker.addEventListener('change', () => {
    const [file] = picker.files;
    if (file && file.size > FILE_LIMIT) liveSays('live.file.large');
    else if (file) file.text().then(openFile).finally(() => { picker.value = ''; });
  });
  const saves = button(words(lang, 'live.file.save'), null, saveFile);
  saves.className = 'save';
  const opens = button(words(lang, 'live.file.open'), null, () => picker.click());
  return [group('live-file', words(lang, 'live.file.name'), label, saves, opens, picker), sayingPlace(lang)];
}
