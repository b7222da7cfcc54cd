// What a reader handles at a chart, and the keys of its lines and signs.

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

/** A button that opens what it is for below itself; made when it is opened, closed by Escape and by a click elsewhere. */
function menu(text, label, name, items) {
  const list = group(`items ${name}`, label);
  list.hidden = true;
  const opener = button(text, label, () => show(list.hidden));
  const elsewhere = (event) => { if (!made.contains(event.target)) show(false); };
  const show = (on) => {
    if (on) list.replaceChildren(...items());
    list.hidden = !on;
    opener.setAttribute('aria-expanded', String(on));
    document[on ? 'addEventListener' : 'removeEventListener']('click', elsewhere);
  };
  opener.className = `menu ${name}`;
  opener.setAttribute('aria-expanded', 'false');
  const made = group('menu', null, opener, list);
  made.addEventListener('keydown', (event) => { if (event.key === 'Escape') { show(false); opener.focus(); } });
  return made;
}

/** Buttons for what the chart shows. */
function viewButtons(chart, lang, { change }) {
  const state = views.get(chart.id);
  const made = ['level', 'difference', 'percent'].map((view) => {
    const one = button(words(lang, view), null, () => { state.view = view; press(); change(); });
    one.dataset.view = view;
    return one;
  });
  const press = () => made.forEach((one) => one.setAttribute('aria-pressed', String(state.view === one.dataset.view)));
  press();
  return made;
}

/** A box for every line. */
function lineBoxes(chart, lang, { change }) {
  const { hidden } = views.get(chart.id);
  return chart.lines.map((line) => {
    const label = document.createElement('label');
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.addEventListener('change', () => { hidden[box.checked ? 'delete' : 'add'](line.id); change(); });
    box.disabled = line.style === BASELINE;
    box.checked = !hidden.has(line.id);
    label.append(box, swatch(line), line.name[lang]);
    return label;
  });
}

const markKeys = (chart, lang) => chart.marks.map((marks) => markKey(marks, lang));

/** The sign of an observed figure with its name. */
function markKey(marks, lang) {
  const { symbol, line, fill } = markOf(marks);
  const item = document.createElement('span');
  item.innerHTML = `<svg class="swatch" width="16" height="12" aria-hidden="true"><g transform="translate(-9 0)" fill="${fill}" stroke="${line}" stroke-width="1.6">${SHAPES[symbol]}</g></svg>`;
  item.append(marks.name[lang]);
  return item;
}

const SHAPES = {
  none: '', circle: '<circle cx="17" cy="6" r="4"/>', rect: '<path d="M13 2h8v8h-8z"/>',
  diamond: '<path d="M17 1l5 5-5 5-5-5z"/>', triangle: '<path d="M17 1l5 9H12z"/>',
};

/** A piece of the line, with its dash and its marker. */
function swatch(line) {
  const { color, width, dash, symbol } = style(line);
  const made = document.createElement('span');
  made.className = 'swatch';
  made.innerHTML = `<svg width="34" height="12" aria-hidden="true" fill="${color}"><path d="M0 6h34" stroke="${color}" stroke-width="${width}"${dash.length ? ` stroke-dasharray="${dash}"` : ''}/>${SHAPES[symbol]}</svg>`;
  return made;
}

function key(chart, lang) {
  const made = group('legend', null);
  chart.lines.forEach((line) => {
    const item = document.createElement('span');
    item.append(swatch(line), line.name[lang]);
    made.append(item);
  });
  made.append(...markKeys(chart, lang));
  return made;
}

/** What is wider or higher than its frame is reached by keyboard too. */
function reachable(frame) {
  const hides = frame.scrollWidth > frame.clientWidth + 1 || frame.scrollHeight > frame.clientHeight + 1;
  if (hides) frame.tabIndex = 0;
  else frame.removeAttribute('tabindex');
}

const frames = new ResizeObserver((entries) => entries.forEach(({ target }) => reachable(target)));

/** A frame in which a table is moved that is too wide for its place. */
function scrolling(table) {
  const frame = group('scroll', null, table);
  frames.observe(frame);
  return frame;
}
