// Pictures to take away, with title, source and font in them.

/** The chart as it stands, with its title, its source and its font. */
function picture(chart, lang) {
  const kind = kindOf(chart);
  const [width, head, foot] = [1080, kind.pictureHead, 34];
  const height = head + kind.pictureHeight(chart, width) + foot;
  const size = { width, height, head, foot, labels: lang === 'zh' ? 170 : 250 };
  const instance = echarts.init(null, null, { renderer: 'svg', ssr: true, width: size.width, height: size.height });
  const chosen = kind.option(chart, lang, size);
  const text = (words, top, fontSize, color, fontWeight) => ({
    text: words, left: 16, top, textStyle: { fontSize, color, fontWeight, fontFamily: FONT, width: size.width - 32, overflow: 'break', lineHeight: fontSize * 1.35 },
  });
  chosen.title = [text(chart.title[lang], 12, 19, INK, 'bold'), text(kind.subtitle(chart, lang), 66, 13, QUIET, 'normal'), text(data.footer[lang], size.height - 28, 12, QUIET, 'normal')];
  chosen.backgroundColor = '#fff';
  delete chosen.tooltip;
  instance.setOption(chosen);
  const drawing = instance.renderToSVGString();
  instance.dispose();
  const face = document.getElementById('font').textContent;
  return { ...size, svg: drawing.replace('>', `><style>${face}</style>`) };
}

/** What is shown and how, with the signs of what was observed. */
function timeSubtitle(chart, lang) {
  const { view } = views.get(chart.id);
  const observed = chart.marks.map((marks) => ` · ${markOf(marks).sign} ${marks.name[lang]}`).join('');
  return view === 'level' ? chart.subtitle[lang] + observed : `${chart.subtitle[lang]} · ${words(lang, view)}`;
}

/** A stock-and-flow picture at its full size, with the same frame. */
function diagramPicture(figure, lang) {
  const drawing = figure.querySelector('svg').cloneNode(true);
  const [head, foot, edge] = [52, 40, 16];
  const width = Math.max(Number(drawing.getAttribute('width')) + 2 * edge, 760);
  const height = Number(drawing.getAttribute('height')) + head + foot;
  drawing.setAttribute('x', edge);
  drawing.setAttribute('y', head);
  drawing.removeAttribute('font-family');
  const text = (words, y, size, more) => `<text x="${edge}" y="${y}" font-size="${size}" ${more}>${escape(words)}</text>`;
  const face = document.getElementById('font').textContent;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}">`
    + `<style>${face}</style><rect width="100%" height="100%" fill="#fff"/>`
    + text(figure.dataset.title, 32, 19, `font-weight="bold" fill="${INK}"`)
    + new XMLSerializer().serializeToString(drawing)
    + text(data.footer[lang], height - 14, 12, `fill="${QUIET}"`) + '</svg>';
  return { svg, width, height };
}

/** At twice its size. */
async function png({ svg, width, height }) {
  const image = new Image();
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 2 * width;
  canvas.height = 2 * height;
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}
