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

/** Buttons for what the chart shows. */
function viewButtons(chart, lang, { sync, change }) {
  const state = views.get(chart.id);
  return ['level', 'difference', 'percent'].map((view) => {
    const made = button(words(lang, view), null, () => { state.view = view; change(); });
    made.dataset.view = view;
    sync.push(() => made.setAttribute('aria-pressed', String(state.view === view)));
    return made;
  });
}

/** A box for every line. */
function lineBoxes(chart, lang, { sync, change }) {
  const { hidden } = views.get(chart.id);
  return chart.lines.map((line) => {
    const label = document.createElement('label');
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.addEventListener('change', () => { hidden[box.checked ? 'delete' : 'add'](line.id); change(); });
    box.disabled = line.style === BASELINE;
    sync.push(() => { box.checked = !hidden.has(line.id); });
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
  const made = group('key', null);
  chart.lines.forEach((line) => {
    const item = document.createElement('span');
    item.append(swatch(line), line.name[lang]);
    made.append(item);
  });
  made.append(...markKeys(chart, lang));
  return made;
}
