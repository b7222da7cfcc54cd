// Tables to take away: rows of cells, each a text, a number with every digit, a share, or nothing.

const share = (number) => ({ share: number });
const plain = (cell) => (cell !== null && typeof cell === 'object' ? cell.share : cell);

/** The numbers of a chart, a row a year, the heading first. */
function timeRows(chart, lang) {
  const unit = chart.unit[lang];
  const title = (name) => (unit ? words(lang, 'column', name, unit) : name);
  const edges = chart.bands.flatMap((band) => ['low', 'high'].map((edge) => ({ name: words(lang, `band_${edge}`, band.name[lang]), values: band[edge] })));
  const rows = [[words(lang, 'year'), ...chart.lines.map((line) => title(line.name[lang])), ...edges.map((edge) => title(edge.name)), ...chart.marks.map((set) => title(set.name[lang]))]];
  chart.years.forEach((year, i) => {
    const lines = [...chart.lines, ...edges].map((line) => scaled(chart, lang, line.values[i]));
    const marks = chart.marks.map((set) => (set.points.find(([y]) => y === year) || [year, null])[1]);
    rows.push([year, ...lines, ...marks.map((value) => scaled(chart, lang, value))]);
  });
  return rows;
}

/** A table of the page; a cell hands out the number behind it. What the caption says of all numbers goes with the heading. */
function tableRows(table) {
  const rows = [...table.rows].filter((row) => !row.classList.contains('group')).map((row) => [...row.cells].map(cellOf));
  if (table.caption) rows[0][0] += ` (${table.caption.textContent.trim()})`;
  return rows;
}

function cellOf(cell) {
  const text = [...cell.childNodes].map((part) => part.textContent.trim()).filter(Boolean).join(' · ');
  if (cell.dataset.value !== undefined) {
    const number = Number(cell.dataset.value);
    return text.endsWith('%') ? share(number) : number;
  }
  const number = /^[-−]?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)([.][0-9]+)?$/.test(text);
  return number && cell.classList.contains('number') && cell.tagName === 'TD' ? Number(text.replace(/,/g, '').replace('−', '-')) : text;
}

/** With a byte-order mark, so that spreadsheet programs read Chinese. */
function csv(rows) {
  return '\uFEFF' + rows.map((row) => row.map(field).join(',')).join('\r\n') + '\r\n';
}

function field(cell) {
  const value = plain(cell);
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Puts rows on the clipboard, as text with tabs for spreadsheets and as a table for text processors. */
function copy(rows) {
  const cells = rows.map((row) => row.map((cell) => String(plain(cell) === null ? '' : plain(cell)).replace(/\s+/g, ' ')));
  const html = cells.map((row) => `<tr>${row.map((text) => `<td>${escape(text)}</td>`).join('')}</tr>`).join('');
  document.addEventListener('copy', (event) => {
    event.clipboardData.setData('text/plain', cells.map((row) => row.join('\t')).join('\n') + '\n');
    event.clipboardData.setData('text/html', `<table>${html}</table>`);
    event.preventDefault();
  }, { once: true });
  return document.execCommand('copy');
}
