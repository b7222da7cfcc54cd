// A workbook of two sheets, the table and what it is, in Office Open XML (ECMA-376) inside a zip archive without compression.

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** Places in the list of cell formats below. */
const [ORDINARY, HEADING, PERCENT] = [0, 1, 2];

/** @param sheets two of { name, rows }, the heading first */
function workbook(sheets) {
  const numbered = sheets.map((sheet, i) => ({ ...sheet, id: i + 1 }));
  const type = (part, kind) => `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const relation = (id, kind, target) => `<Relationship Id="r${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const relations = (body) => `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${body}</Relationships>`;
  return zip([
    ['[Content_Types].xml', `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
      + type('xl/workbook.xml', 'sheet.main') + type('xl/styles.xml', 'styles')
      + numbered.map(({ id }) => type(`xl/worksheets/sheet${id}.xml`, 'worksheet')).join('') + '</Types>'],
    ['_rels/.rels', relations(relation(1, 'officeDocument', 'xl/workbook.xml'))],
    ['xl/workbook.xml', `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>`
      + numbered.map(({ id, name }) => `<sheet name="${xml(name)}" sheetId="${id}" r:id="r${id}"/>`).join('') + '</sheets></workbook>'],
    ['xl/_rels/workbook.xml.rels', relations(numbered.map(({ id }) => relation(id, 'worksheet', `worksheets/sheet${id}.xml`)).join('')
      + relation(numbered.length + 1, 'styles', 'styles.xml'))],
    ['xl/styles.xml', `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>`
      + '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
      + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
      + '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/>'
      + '<xf xfId="0" fontId="1" applyFont="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf>'
      + '<xf xfId="0" numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>'],
    ...numbered.map(({ id, rows }) => [`xl/worksheets/sheet${id}.xml`, worksheet(rows)]),
  ]);
}

function worksheet(rows) {
  const wide = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: wide }, (_, c) => Math.min(60, Math.max(12, ...rows.slice(1).map((row) => (typeof row[c] === 'string' ? 1.2 * columns(row[c]) : 0)))));
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>`
    + `<cols>${widths.map((width, c) => `<col min="${c + 1}" max="${c + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`
    + `<sheetData>${rows.map((row, r) => `<row r="${r + 1}">${row.map((cell) => sheetCell(cell, r === 0)).join('')}</row>`).join('')}</sheetData></worksheet>`;
}

/** Room that a text takes, a Chinese character twice that of a letter. */
function columns(text) {
  return [...text].reduce((sum, c) => sum + (c > '\u2e80' ? 2 : 1), 0);
}

function sheetCell(cell, heading) {
  const value = plain(cell);
  if (typeof value === 'number') return `<c s="${value !== cell ? PERCENT : heading ? HEADING : ORDINARY}"><v>${value}</v></c>`;
  return `<c s="${heading ? HEADING : ORDINARY}" t="inlineStr"><is><t xml:space="preserve">${xml(value === null ? '' : value)}</t></is></c>`;
}

/** Characters that XML 1.0 forbids are left out. */
function xml(text) {
  return escape(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''));
}

/** An archive as APPNOTE.TXT of the format has it, sections 4.3.7 to 4.3.16; entries stored, dated 1980. */
function zip(entries) {
  const [DEFLATE_VERSION, UTF8, STORED, FIRST_DAY] = [20, 0x0800, 0, 0x0021];
  const bytes = new TextEncoder();
  const parts = [];
  const directory = [];
  let offset = 0;
  entries.forEach(([name, text]) => {
    const title = bytes.encode(name);
    const content = bytes.encode(text);
    const common = [[2, DEFLATE_VERSION], [2, UTF8], [2, STORED], [2, 0], [2, FIRST_DAY], [4, crc32(content)], [4, content.length], [4, content.length], [2, title.length], [2, 0]];
    const header = little([[4, 0x04034b50], ...common]);
    directory.push(little([[4, 0x02014b50], [2, DEFLATE_VERSION], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]), title);
    parts.push(header, title, content);
    offset += header.length + title.length + content.length;
  });
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = little([[4, 0x06054b50], [2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, length], [4, offset], [2, 0]]);
  return new Blob([...parts, ...directory, end], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}

/** Numbers in so many bytes each, the lowest first. */
function little(numbers) {
  return new Uint8Array(numbers.flatMap(([size, number]) => Array.from({ length: size }, (_, i) => (number >>> (8 * i)) & 255)));
}

/** The checksum of the zip format (polynomial 0xEDB88320, bits reversed). */
function crc32(content) {
  let rest = 0xffffffff;
  for (const byte of content) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return (rest ^ 0xffffffff) >>> 0;
}
