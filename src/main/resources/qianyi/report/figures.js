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

/** Above a chart, what its kind offers. */
function controls(figure, chart, lang) {
  const sync = [];
  figure.addEventListener('refresh', () => sync.forEach((act) => act()));
  return group('controls', null, ...kindOf(chart).controls(chart, lang, { sync, change: () => { refresh(); redraw(chart.id); } }));
}

const refresh = () => document.querySelectorAll('figure.wide').forEach((f) => f.dispatchEvent(new Event('refresh')));

function equip(figure) {
  const chart = charts.get(figure.dataset.chart);
  const lang = figure.closest('main').lang;
  const plot = figure.querySelector('.plot');
  if (figure.classList.contains('wide')) plot.before(controls(figure, chart, lang));
  chartTools(figure, chart, lang);
}
