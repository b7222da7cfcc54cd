// The charts on the page, drawn where they are seen.

let printing = false;
const paper = () => printing;

function draw(figure) {
  const plot = figure.querySelector('.plot');
  const chart = charts.get(figure.dataset.chart);
  const lang = figure.closest('main').lang;
  const width = plot.clientWidth;
  if (!width) return;
  let instance = drawn.get(plot);
  const size = kindOf(chart).size(chart, figure, width);
  plot.style.height = `${size.height}px`;
  if (!instance) {
    plot.replaceChildren();
    instance = echarts.init(plot, null, { renderer: 'svg', locale: lang, width, height: size.height });
    drawn.set(plot, instance);
  } else {
    instance.resize({ width, height: size.height });
  }
  instance.setOption(kindOf(chart).option(chart, lang, size), true);
}

const visible = () => [...document.querySelectorAll(`main[lang="${language()}"] figure.chart`)].filter((f) => f.offsetParent);

function redraw(id) {
  visible().filter((f) => f.dataset.chart === id && drawn.has(f.querySelector('.plot'))).forEach(draw);
}

/** Above a chart, what its kind offers, and what can be taken away. */
function equip(figure) {
  const chart = charts.get(figure.dataset.chart);
  const lang = figure.closest('main').lang;
  const acts = { change: () => redraw(chart.id) };
  const offers = [];
  if (figure.classList.contains('wide')) {
    const kind = kindOf(chart);
    offers.push(group('keys', null, ...kind.keys(chart, lang, acts)));
    if (kind.choices(chart, lang, acts).length) offers.push(menu(words(lang, 'choose'), `${words(lang, 'choose')}: ${chart.title[lang]}`, 'choose', () => kind.choices(chart, lang, acts)));
  }
  offers.push(chartTools(chart, lang));
  figure.querySelector('figcaption').after(group('controls', null, ...offers));
}
