// The charts on the page: drawn where they are seen, with their controls and keys.

/** Below this width, words give way. */
const NARROW = 560;

function sizeOf(figure, width) {
  const chart = charts.get(figure.dataset.chart);
  if (chart.kind === 'tornado') return tornadoSize(chart, width, paper());
  const lang = language();
  if (figure.classList.contains('wide')) return { width, brief: width < NARROW, height: paper() ? (figure.closest('section.first') && charts.has('share') ? 290 : chart.kind === 'fan' ? 310 : 350) : 430, labels: Math.min(width * 0.3, lang === 'zh' ? 170 : 235) };
  if (figure.classList.contains('half')) return { width, height: paper() ? 215 : 330, brief: true, labels: chart.kind === 'fan' ? 92 : lang === 'zh' ? 88 : 140 };
  return { width, height: paper() ? 150 : 180, small: true };
}

let printing = false;
const paper = () => printing;

function draw(figure) {
  const plot = figure.querySelector('.plot');
  const chart = charts.get(figure.dataset.chart);
  const lang = figure.closest('main').lang;
  const width = plot.clientWidth;
  if (!width) return;
  let instance = drawn.get(plot);
  const size = sizeOf(figure, width);
  plot.style.height = `${size.height}px`;
  if (!instance) {
    plot.replaceChildren();
    instance = echarts.init(plot, null, { renderer: 'svg', locale: lang, width, height: size.height });
    drawn.set(plot, instance);
  } else {
    instance.resize({ width, height: size.height });
  }
  instance.setOption(option(chart, lang, size), true);
}

const visible = () => [...document.querySelectorAll(`main[lang="${language()}"] figure.chart`)].filter((f) => f.offsetParent);

function redraw(id) {
  visible().filter((f) => f.dataset.chart === id && drawn.has(f.querySelector('.plot'))).forEach(draw);
}

function button(text, label, action) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  if (label) made.setAttribute('aria-label', label);
  made.addEventListener('click', action);
  return made;
}

function group(className, label, ...children) {
  const made = document.createElement('div');
  made.className = className;
  if (label) { made.setAttribute('role', 'group'); made.setAttribute('aria-label', label); }
  made.append(...children);
  return made;
}

/** Buttons for what the chart shows, and a box for every line. */
function controls(figure, chart, lang) {
  const state = views.get(chart.id);
  const sync = [];
  const change = () => { refresh(); redraw(chart.id); };
  const buttons = ['level', 'difference', 'percent'].map((view) => {
    const made = button(words(lang, view), null, () => { state.view = view; change(); });
    made.dataset.view = view;
    sync.push(() => made.setAttribute('aria-pressed', String(state.view === view)));
    return made;
  });
  const boxes = chart.lines.map((line) => {
    const label = document.createElement('label');
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.addEventListener('change', () => { state.hidden[box.checked ? 'delete' : 'add'](line.id); change(); });
    box.disabled = line.style === BASELINE;
    sync.push(() => { box.checked = !state.hidden.has(line.id); });
    label.append(box, swatch(line), line.name[lang]);
    return label;
  });
  figure.addEventListener('refresh', () => sync.forEach((act) => act()));
  const marks = chart.marks.map((set) => markKey(set, lang));
  if (chart.kind === 'tornado') return group('controls', null, tornadoKey(lang));
  if (chart.kind === 'fan') return group('controls', null, group('lines', null, ...samplesBox(chart, lang, change), ...marks));
  if (chart.kind === 'steps') return group('controls', null, group('lines', words(lang, 'lines'), ...boxes));
  return group('controls', null, group('views', words(lang, 'view'), ...buttons), group('lines', words(lang, 'lines'), ...boxes, ...marks));
}

/** The sign of an observed figure with its name. */
function markKey(marks, lang) {
  const { symbol, line, fill } = SYMBOLS[marks.symbol];
  const item = document.createElement('span');
  item.innerHTML = `<svg class="swatch" width="16" height="12" aria-hidden="true"><g transform="translate(-9 0)" fill="${fill}" stroke="${line}" stroke-width="1.6">${SHAPES[symbol]}</g></svg>`;
  item.append(marks.name[lang]);
  return item;
}

const refresh = () => document.querySelectorAll('figure.wide').forEach((f) => f.dispatchEvent(new Event('refresh')));

const SHAPES = {
  none: '', circle: '<circle cx="17" cy="6" r="4"/>', rect: '<path d="M13 2h8v8h-8z"/>',
  diamond: '<path d="M17 1l5 5-5 5-5-5z"/>', triangle: '<path d="M17 1l5 9H12z"/>',
};

/** A piece of the line, with its dash and its marker. */
function swatch(line) {
  const { color, width, dash, symbol } = style(line);
  const made = document.createElement('span');
  made.className = 'swatch';
  made.innerHTML = `<svg width="34" height="12" aria-hidden="true" fill="${color}"><path d="M0 6h34" stroke="${color}" stroke-width="${width}"${dash === 'solid' ? '' : ` stroke-dasharray="${dash}"`}/>${SHAPES[symbol]}</svg>`;
  return made;
}

function key(chart, lang) {
  const made = group('key', null);
  chart.lines.forEach((line) => {
    const item = document.createElement('span');
    item.append(swatch(line), line.name[lang]);
    made.append(item);
  });
  made.append(...chart.marks.map((marks) => markKey(marks, lang)));
  return made;
}

function equip(figure) {
  const chart = charts.get(figure.dataset.chart);
  const lang = figure.closest('main').lang;
  const plot = figure.querySelector('.plot');
  if (figure.classList.contains('wide')) plot.before(controls(figure, chart, lang));
  chartTools(figure, chart, lang);
}
