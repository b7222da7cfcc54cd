// Any two scenarios beside each other: what they give, and the inputs in which they differ, read off the tables of the page.

function comparison(box) {
  const main = box.closest('main');
  const lang = main.lang;
  const names = [...main.querySelectorAll('table[data-name="results"] tbody tr:not(.group) th')].map((head) => head.textContent);
  const pickers = [0, 1].map((place) => picker(lang, names, place, () => show()));
  const result = document.createElement('div');
  const show = () => {
    const pair = pickers.map((made) => made.querySelector('select').value);
    result.replaceChildren(...compared(main, lang, pair));
    result.querySelectorAll('table').forEach(tableTools);
  };
  box.append(group('pickers', words(lang, 'compare'), ...pickers), result);
  show();
}

function picker(lang, names, place, change) {
  const label = document.createElement('label');
  const select = document.createElement('select');
  names.forEach((name) => select.add(new Option(name)));
  select.selectedIndex = Math.min(place, names.length - 1);
  select.addEventListener('change', change);
  label.append(words(lang, place ? 'compare_second' : 'compare_first'), ' ', select);
  return label;
}

function compared(main, lang, pair) {
  const results = [...main.querySelectorAll('table[data-name="results"], table[data-name="figures"]')].flatMap((table) => outcomes(table, lang, pair));
  const inputs = [...main.querySelectorAll('table.inputs')].flatMap((table) => differences(table, pair));
  const heading = (first) => [first, ...pair, words(lang, 'compare_difference')];
  const seen = new Set();
  const once = results.filter(([name]) => !seen.has(name) && seen.add(name));
  return [
    pairTable('compared-results', heading(words(lang, 'compare_results')), once),
    ...(inputs.length ? [pairTable('compared-inputs', [words(lang, 'compare_inputs'), ...pair, words(lang, 'compare_unit')], inputs)] : [textElement('p', words(lang, 'compare_same'))]),
  ];
}

/** A row a column of the table: its cell for each of the two, and what lies between two numbers. */
function outcomes(table, lang, pair) {
  const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
  const rows = pair.map((name) => [...table.tBodies[0].rows].find((row) => row.cells[0].textContent === name));
  return heads.slice(1).map((name, i) => {
    const cells = rows.map((row) => row.cells[i + 1]);
    const numbers = cells.map((cell) => (cell.dataset.value === undefined ? null : Number(cell.dataset.value)));
    const [first, second] = cells.map((cell) => cell.textContent);
    return [name, first, second, numbers.includes(null) ? '' : between(numbers, second, lang)];
  });
}

/** Of the figures as they are shown, so that a reader finds the same; shares differ by percentage points. */
function between([from, to], text, lang) {
  const digits = (text.split('.')[1] || '').replace(/[^0-9]/g, '').length;
  const shown = (value) => Number(value.toFixed(digits));
  return text.endsWith('%') ? signed(shown(100 * to) - shown(100 * from), digits) + ' ' + words(lang, 'points_of_share') : signed(shown(to) - shown(from), digits);
}

function differences(table, pair) {
  const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
  const at = pair.map((name) => heads.indexOf(name));
  return [...table.tBodies[0].rows]
    .map((row) => [row.cells[0].textContent, ...at.map((place) => row.cells[place].textContent), row.cells[1].textContent])
    .filter(([, first, second]) => first !== second);
}

function pairTable(name, heading, rows) {
  const table = document.createElement('table');
  table.dataset.name = name;
  const line = (cells, body) => {
    const row = document.createElement('tr');
    cells.forEach((text, i) => {
      const cell = textElement(body && i ? 'td' : 'th', text);
      if (!body || !i) cell.scope = body ? 'row' : 'col';
      if (i) cell.className = 'number';
      row.append(cell);
    });
    return row;
  };
  table.createTHead().append(line(heading, false));
  table.createTBody().append(...rows.map((cells) => line(cells, true)));
  return scrolling(table);
}
