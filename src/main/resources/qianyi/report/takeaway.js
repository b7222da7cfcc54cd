// The buttons with which a reader takes a chart, a table or a picture away.

function save(name, blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/** One menu with a button a kind, named for the one who cannot see what it belongs to. */
function takers(lang, title, actions) {
  return group('tools', null, menu(words(lang, 'take'), `${words(lang, 'take')}: ${title}`, 'take', () => Object.entries(actions).map(([kind, action]) => {
    const made = button(words(lang, kind), null, () => action(made));
    made.dataset.take = kind;
    return made;
  })));
}

/** What is done with rows: two files and the clipboard. The title is that of the moment. */
function tableActions(lang, name, title, rows) {
  return {
    csv: () => save(`${name}.csv`, new Blob([csv(rows())], { type: 'text/csv;charset=utf-8' })),
    xlsx: () => save(`${name}.xlsx`, workbook([{ name: words(lang, 'sheet'), rows: rows() }, { name: words(lang, 'about'), rows: about(lang, title()) }])),
    copy: (made) => {
      made.textContent = words(lang, copy(rows()) ? 'copied' : 'not_copied');
      setTimeout(() => { made.textContent = words(lang, 'copy'); }, 2000);
    },
  };
}

/** What a table is and how it is made again. */
function about(lang, title) {
  return [
    [words(lang, 'about'), data.title[lang]],
    [words(lang, 'table'), title],
    [words(lang, 'source'), data.source[lang]],
    [words(lang, 'command'), data.command],
  ];
}

function pictureActions(name, made) {
  return {
    svg: () => save(`${name}.svg`, new Blob([made().svg], { type: 'image/svg+xml' })),
    png: () => png(made()).then((blob) => save(`${name}.png`, blob)),
  };
}

function chartTools(chart, lang) {
  const name = `${data.study}-${chart.id}`;
  const title = () => `${chart.title[lang]} · ${chart.subtitle[lang]}`;
  const { csv: asCsv, xlsx, copy: asCopy } = tableActions(lang, name, title, () => kindOf(chart).rows(chart, lang));
  return takers(lang, chart.title[lang], { csv: asCsv, xlsx, ...pictureActions(name, () => picture(chart, lang)), copy: asCopy });
}

/** Tables that stand on their own; those of charts have the chart's buttons. */
function tableTools(table) {
  const lang = table.closest('main').lang;
  const title = titleOf(table);
  table.closest('.scroll').after(takers(lang, title, tableActions(lang, `${data.study}-${table.dataset.name}`, () => title, () => tableRows(table))));
}

/** What stands above a table: the summary of its group or the last heading, and its caption. */
function titleOf(table) {
  const summary = table.closest('details.group');
  const above = [...table.closest('main').querySelectorAll('h1, h2, h3')]
    .filter((heading) => heading.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING);
  const heading = summary ? summary.querySelector('summary') : above[above.length - 1];
  return [heading, table.caption].filter(Boolean).map((part) => part.textContent.trim()).join(' · ');
}

function diagramTools(figure) {
  const lang = figure.closest('main').lang;
  const name = `${data.study}-structure-${figure.dataset.diagram}`;
  figure.append(takers(lang, figure.dataset.title, pictureActions(name, () => diagramPicture(figure, lang))));
}
