// The page's charts: drawn from the JSON text of the page, with their numbers and pictures to take away.
(() => {
  'use strict';

  const data = JSON.parse(document.getElementById('data').textContent);
  const charts = new Map(data.charts.map((chart) => [chart.id, chart]));
  const views = new Map(data.charts.map((chart) => [chart.id, { view: 'level', hidden: new Set() }]));
  const drawn = new Map();

  const INK = '#1a1a1a';
  const QUIET = '#595959';
  const FONT = 'Qianyi Sans, sans-serif';
  const BASELINE = 0;
  const THIN = { color: '#8a8a8a', width: 1, dash: 'solid', symbol: 'none' };
  const STYLES = [
    { color: '#000000', width: 2.6, dash: 'solid', symbol: 'none' },
    { color: '#0072B2', width: 2.2, dash: 'solid', symbol: 'circle' },
    { color: '#D55E00', width: 2.2, dash: [9, 4], symbol: 'rect' },
    { color: '#009E73', width: 2.2, dash: [2, 4], symbol: 'diamond' },
    { color: '#CC79A7', width: 2.2, dash: [10, 4, 2, 4], symbol: 'triangle' },
  ];
  const BANDS = ['#73b1d4', '#e8a373', '#73c9b2', '#e3b7ce'];
  const GREYS = ['#c9c9c9', '#dedede'];
  const SYMBOLS = {
    full_circle: { symbol: 'circle', line: INK, fill: INK },
    open_circle: { symbol: 'circle', line: INK, fill: '#fff' },
    open_diamond: { symbol: 'diamond', line: QUIET, fill: '#fff' },
  };

  const style = (line) => STYLES[line.style] || THIN;
  const language = () => (document.getElementById('zh').checked ? 'zh' : 'en');

  function words(lang, key, ...values) {
    return values.reduce((text, value, i) => text.replace(`{${i}}`, value), data.words[lang][key]);
  }

  function escape(text) {
    return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
  }

  // ---- numbers

  /** A value in the reader's unit; a factor of 1 leaves every digit as it was. */
  function scaled(chart, lang, value) {
    return value === null ? null : value * chart.times[lang];
  }

  /** The lines as a view shows them, each as points [year, number]. */
  function shownLines(chart, lang) {
    const { view, hidden } = views.get(chart.id);
    const base = chart.lines.find((line) => line.style === BASELINE);
    return chart.lines
      .filter((line) => !hidden.has(line.id))
      .map((line) => {
        const points = [];
        line.values.forEach((value, i) => {
          const number = viewed(chart, lang, view, value, base ? base.values[i] : null);
          if (number !== null) points.push([chart.years[i], number]);
        });
        return { line, points: view === 'level' && chart.kind === 'lines' ? cut(chart, lang, points) : points };
      })
      .filter((shown) => shown.points.length > 0);
  }

  function viewed(chart, lang, view, value, base) {
    if (value === null || view === 'level') return scaled(chart, lang, value);
    if (base === null) return null;
    return view === 'percent' ? (100 * (value - base)) / Math.abs(base) : scaled(chart, lang, value - base);
  }

  /** Up to where a line leaves the plot at its top. */
  function cut(chart, lang, points) {
    if (chart.top === undefined) return points;
    const top = scaled(chart, lang, chart.top);
    const over = points.findIndex(([, value]) => value > top);
    if (over < 1) return points;
    const [x, y] = points[over - 1];
    const share = (top - y) / (points[over][1] - y);
    return [...points.slice(0, over), [x + share * (points[over][0] - x), top]];
  }

  /** Bands one upon the other, the topmost first so that the lower ones cover it. */
  function stacked(shown) {
    const sums = new Map();
    return shown
      .map(({ line, points }, place) => {
        const below = points.map(([year]) => sums.get(year) || 0);
        const above = points.map(([year, value], i) => [year, below[i] + value]);
        above.forEach(([year, sum]) => sums.set(year, sum));
        return { line, place, points: above, below };
      })
      .reverse();
  }

  /** Round limits and steps of an axis. */
  function axis(low, high) {
    const span = high - low || Math.abs(high) || 1;
    const rough = span / 4;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 2.5, 5, 10].find((n) => n * power >= rough) * power;
    return { min: Math.floor(low / step + 1e-9) * step, max: Math.ceil(high / step - 1e-9) * step, step };
  }

  function limits(chart, lang, series, view) {
    const level = view === 'level';
    const values = series.flatMap(({ points }) => points.map(([, value]) => value));
    if (level) chart.marks.forEach((marks) => marks.points.forEach(([, v]) => values.push(scaled(chart, lang, v))));
    if (!level || chart.top !== undefined || chart.kind === 'areas') values.push(0);
    const high = Math.max(...values);
    const low = Math.min(...values);
    if (!level || chart.top === undefined) return axis(low >= 0 && low < 0.5 * high ? 0 : low, high);
    const top = scaled(chart, lang, chart.top);
    return { ...axis(Math.min(low, 0), top), max: top };
  }

  function decimals(step) {
    return Math.max(0, Math.min(6, -Math.floor(Math.log10(step) + 1e-9) + (/^2\.5/.test(String(step / 10 ** Math.floor(Math.log10(step)))) ? 1 : 0)));
  }

  // ---- drawing

  /** Places for labels that are at least a line apart, between a top and a bottom. */
  function apart(places, height, top, bottom) {
    const order = places.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y);
    order.forEach((label, k) => { label.y = Math.max(label.y, k ? order[k - 1].y + height : top); });
    for (let k = order.length - 1; k >= 0; k--) {
      order[k].y = Math.min(order[k].y, k === order.length - 1 ? bottom : order[k + 1].y - height);
    }
    const result = [];
    order.forEach(({ y, i }) => { result[i] = y; });
    return result;
  }

  function lineSeries({ line, points }, chart) {
    const { color, width, dash, symbol } = style(line);
    return {
      type: 'line', name: line.id, data: points, animation: false, symbol, showSymbol: symbol !== 'none',
      showAllSymbol: true, symbolSize: ([year]) => (year % 5 === 0 && year > chart.today ? 8 : 0),
      lineStyle: { color, width, type: dash }, itemStyle: { color }, z: line.style === BASELINE ? 4 : line.style > 0 ? 3 : 2,
      emphasis: { disabled: true },
    };
  }

  function bandSeries({ line, place, points }) {
    const color = bandColour(line, place);
    return {
      type: 'line', name: line.id, data: points, animation: false, symbol: 'none', emphasis: { disabled: true },
      lineStyle: { color: '#fff', width: 1 }, itemStyle: { color }, areaStyle: { color, opacity: 1, origin: 'start' },
    };
  }

  function bandColour(line, place) {
    return line.style > 0 ? BANDS[line.style - 1] : GREYS[place % 2];
  }

  function markSeries(chart, lang) {
    return chart.marks.map((marks) => {
      const { symbol, line, fill } = SYMBOLS[marks.symbol];
      return {
        type: 'scatter', name: marks.id, symbol, symbolSize: 8, animation: false, z: 6, silent: true,
        itemStyle: { color: fill, borderColor: line, borderWidth: 1.6, opacity: 1 },
        data: marks.points.map(([year, value]) => [year, scaled(chart, lang, value)]),
      };
    });
  }

  /** Names where the lines end; a line that leaves at the top is named below that place. */
  function labels(chart, lang, series, box, range) {
    const pixel = (value) => box.top + (box.height * (range.max - value)) / (range.max - range.min);
    const last = chart.years[chart.years.length - 1];
    const ends = series.map((shown) => {
      const [x, y] = shown.points[shown.points.length - 1];
      const middle = shown.below ? (y + shown.below[shown.below.length - 1]) / 2 : y;
      return { line: shown.line, x, y: middle, tall: shown.below ? Math.abs(pixel(y) - pixel(shown.below[shown.below.length - 1])) : 99 };
    });
    const right = ends.filter((end) => end.x >= last && end.tall > 11);
    const places = apart(right.map((end) => pixel(end.y)), 16, box.top + 4, box.top + box.height - 4);
    const text = (end) => (views.get(chart.id).view === 'level' ? end.line.label[lang] : end.line.name[lang]);
    const point = (end, position, offset, mark) => ({
      value: [end.x, end.y],
      label: { position, offset, formatter: text(end) + mark, color: chart.kind === 'areas' ? INK : end.line.style > 0 ? style(end.line).color : end.line.style === BASELINE ? '#000' : QUIET,
        fontWeight: end.line.style === BASELINE && chart.kind === 'lines' ? 'bold' : 'normal' },
    });
    const leaving = ends.filter((end) => end.x < last).sort((a, b) => a.x - b.x);
    return [
      ...right.map((end, i) => point(end, 'right', [4, places[i] - pixel(end.y)], '')),
      ...leaving.map((end, i) => { const named = point(end, 'left', [-4, 10 + 17 * i], ' ↑'); named.label.width = 260; named.label.backgroundColor = 'rgba(255,255,255,.85)'; return named; }),
    ];
  }

  function lineAt(where, label, position, type) {
    return { ...where, lineStyle: { color: INK, width: 1.2, type }, label: { formatter: label, position, color: INK, fontSize: 12, fontFamily: FONT } };
  }

  /** Today, and the level to be reached with its date. */
  function guides(chart, lang, small) {
    const level = views.get(chart.id).view === 'level';
    const lines = [];
    if (chart.today < chart.years[chart.years.length - 1]) {
      lines.push(lineAt({ xAxis: chart.today }, small ? '' : words(lang, 'today', chart.today), 'insideEndTop', [2, 3]));
      lines[0].label.rotate = 0;
      lines[0].label.position = 'start';
      lines[0].label.distance = [0, -16];
      lines[0].label.align = 'left';
      lines[0].label.padding = [0, 0, 0, 6];
      lines[0].label.backgroundColor = 'rgba(255,255,255,.8)';
    }
    if (level && chart.goal) lines.push(lineAt({ yAxis: scaled(chart, lang, chart.goal.level) }, chart.goal.label[lang], 'insideStartTop', [6, 3]));
    if (!level) lines.push({ yAxis: 0, lineStyle: { color: '#000', width: 2.6, type: 'solid' }, label: { show: false } });
    return { silent: true, symbol: 'none', animation: false, data: lines };
  }

  function option(chart, lang, size) {
    const { view } = views.get(chart.id);
    const lines = shownLines(chart, lang);
    const series = chart.kind === 'areas' ? stacked(lines) : lines;
    const range = limits(chart, lang, series, view);
    const box = { left: 52, top: size.head || (size.small ? 10 : 28), right: size.labels || 16, bottom: (size.foot || 0) + 26 };
    box.height = size.height - box.top - box.bottom;
    const digits = decimals(range.step);
    const all = series.map((shown) => (chart.kind === 'areas' ? bandSeries(shown) : lineSeries(shown, chart)));
    if (view === 'level') all.push(...markSeries(chart, lang));
    if (view === 'level' && chart.goal) all.push(goalMarker(chart, lang));
    all.push({
      type: 'scatter', name: '', symbolSize: 1, itemStyle: { color: 'transparent', opacity: 1 }, silent: true, animation: false, z: 8,
      data: size.labels ? labels(chart, lang, series, box, range) : [],
      label: { show: true, fontSize: 12, fontFamily: FONT, width: size.labels - 16, overflow: 'truncate' },
      markLine: guides(chart, lang, size.small),
    });
    return {
      animation: false,
      textStyle: { fontFamily: FONT, color: INK },
      grid: { left: box.left, top: box.top, right: box.right, height: box.height },
      xAxis: {
        type: 'value', ...calendar(chart, size.small),
        axisLabel: { formatter: (year) => String(Math.round(year)), color: QUIET, showMinLabel: true, showMaxLabel: true, hideOverlap: true },
        splitLine: { show: false }, axisLine: { lineStyle: { color: QUIET } }, axisTick: { show: true },
        axisPointer: { snap: true, label: { formatter: ({ value }) => String(Math.round(value)) } },
      },
      yAxis: {
        type: 'value', min: range.min, max: range.max, interval: range.step, name: size.small ? '' : view === 'percent' ? '%' : chart.unit[lang],
        nameTextStyle: { color: QUIET, align: 'left', padding: [0, 0, 0, -46] }, nameGap: 12,
        axisLabel: { color: QUIET, formatter: (value) => value.toFixed(digits), showMaxLabel: range.max % range.step < 1e-9 * range.max }, splitLine: { lineStyle: { color: '#e6e6e6' } },
      },
      tooltip: { trigger: 'axis', confine: true, appendTo: undefined, textStyle: { fontFamily: FONT, fontSize: 12, color: INK },
        formatter: (hits) => tooltip(chart, lang, Math.round(hits[0].axisValue)) },
      series: all,
    };
  }

  /** Round years on the axis; few years are all named. */
  function calendar(chart, small) {
    const [first, last] = [chart.years[0], chart.years[chart.years.length - 1]];
    return last - first < 10 ? { min: first, max: last, interval: 1 } : { min: first - (first % 5), max: last, interval: small ? 10 : 5 };
  }

  function goalMarker(chart, lang) {
    return {
      type: 'scatter', name: 'goal', symbol: 'diamond', symbolSize: 11, animation: false, silent: true, z: 7,
      itemStyle: { color: INK, opacity: 1 }, data: [[chart.goal.by, scaled(chart, lang, chart.goal.level)]],
    };
  }

  function tooltip(chart, lang, year) {
    const { view, hidden } = views.get(chart.id);
    const i = chart.years.indexOf(year);
    if (i < 0) return '';
    const base = chart.lines.find((line) => line.style === BASELINE);
    const unit = view === 'percent' ? '%' : chart.unit[lang];
    const rows = chart.lines
      .filter((line) => !hidden.has(line.id))
      .map((line) => [line.name[lang], viewed(chart, lang, view, line.values[i], base ? base.values[i] : null)]);
    if (view === 'level') {
      chart.marks.forEach((marks) => marks.points.filter(([y]) => y === year)
        .forEach(([, value]) => rows.push([marks.name[lang], scaled(chart, lang, value)])));
    }
    const digits = view === 'percent' ? 1 : chart.decimals[lang];
    const cells = rows.filter(([, value]) => value !== null)
      .map(([name, value]) => `<tr><td>${escape(name)}</td><td class="number">${value.toFixed(digits)}</td></tr>`);
    return `<table class="tip"><caption>${words(lang, 'row', year)}${unit ? ' · ' + escape(unit) : ''}</caption>${cells.join('')}</table>`;
  }

  // ---- on the page

  function sizeOf(figure, width) {
    const lang = language();
    if (figure.classList.contains('wide')) return { width, height: paper() ? 350 : 430, labels: Math.min(width * 0.3, lang === 'zh' ? 150 : 225) };
    if (figure.classList.contains('half')) return { width, height: 330, labels: lang === 'zh' ? 88 : 140 };
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
    return group('controls', null,
      group('views', words(lang, 'view'), ...buttons),
      group('lines', words(lang, 'lines'), ...boxes, ...chart.marks.map((marks) => markKey(marks, lang))));
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
    const take = (kind, action) => {
      const made = button(kind.toUpperCase(), `${words(lang, kind)}: ${chart.title[lang]}`, action);
      made.dataset.take = kind;
      return made;
    };
    const name = (kind) => `${data.study}-${chart.id}.${kind}`;
    figure.append(group('tools', null,
      take('csv', () => save(name('csv'), new Blob([csv(chart, lang)], { type: 'text/csv;charset=utf-8' }))),
      take('svg', () => save(name('svg'), new Blob([picture(chart, lang).svg], { type: 'image/svg+xml' }))),
      take('png', () => png(chart, lang).then((blob) => save(name('png'), blob)))));
  }

  // ---- to take away

  /** Every number of the chart with every digit, a row a year. */
  function csv(chart, lang) {
    const unit = chart.unit[lang];
    const title = (name) => (unit ? words(lang, 'column', name, unit) : name);
    const rows = [[words(lang, 'year'), ...[...chart.lines, ...chart.marks].map((series) => title(series.name[lang]))]];
    chart.years.forEach((year, i) => {
      const lines = chart.lines.map((line) => scaled(chart, lang, line.values[i]));
      const marks = chart.marks.map((set) => (set.points.find(([y]) => y === year) || [year, null])[1]);
      rows.push([year, ...lines, ...marks.map((value) => scaled(chart, lang, value))]);
    });
    return '\uFEFF' + rows.map((row) => row.map(field).join(',')).join('\r\n') + '\r\n';
  }

  function field(value) {
    const text = value === null ? '' : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  }

  /** The chart as it stands, with its title, its source and its font. */
  function picture(chart, lang) {
    const size = { width: 1080, height: 620, head: 118, foot: 34, labels: lang === 'zh' ? 170 : 250 };
    const instance = echarts.init(null, null, { renderer: 'svg', ssr: true, width: size.width, height: size.height });
    const chosen = option(chart, lang, size);
    const { view } = views.get(chart.id);
    const signs = { full_circle: '●', open_circle: '○', open_diamond: '◇' };
    const observed = chart.marks.map((marks) => ` · ${signs[marks.symbol]} ${marks.name[lang]}`).join('');
    const subtitle = view === 'level' ? chart.subtitle[lang] + observed : `${chart.subtitle[lang]} · ${words(lang, view)}`;
    const text = (words, top, fontSize, color, fontWeight) => ({
      text: words, left: 16, top, textStyle: { fontSize, color, fontWeight, fontFamily: FONT, width: size.width - 32, overflow: 'break', lineHeight: fontSize * 1.35 },
    });
    chosen.title = [text(chart.title[lang], 12, 19, INK, 'bold'), text(subtitle, 66, 13, QUIET, 'normal'), text(data.footer[lang], size.height - 28, 12, QUIET, 'normal')];
    chosen.backgroundColor = '#fff';
    delete chosen.tooltip;
    instance.setOption(chosen);
    const drawing = instance.renderToSVGString();
    instance.dispose();
    const face = document.getElementById('font').textContent;
    return { ...size, svg: drawing.replace('>', `><style>${face}</style>`) };
  }

  async function png(chart, lang) {
    const { svg, width, height } = picture(chart, lang);
    const image = new Image();
    image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg);
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 2 * width;
    canvas.height = 2 * height;
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((done) => canvas.toBlob(done, 'image/png'));
  }

  function save(name, blob) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  // ---- start

  function switched() {
    document.documentElement.lang = language();
    document.title = data.title[language()];
    visible().filter((f) => drawn.has(f.querySelector('.plot'))).forEach(draw);
  }

  function print(on) {
    printing = on;
    document.documentElement.classList.toggle('paper', on);
    visible().forEach(draw);
  }

  document.documentElement.classList.add('scripted');
  document.querySelectorAll('figure.chart').forEach(equip);
  document.querySelectorAll('.figures').forEach((figures) => {
    const first = figures.querySelector('figure.small');
    if (first) figures.before(key(charts.get(first.dataset.chart), first.closest('main').lang));
  });
  refresh();
  switched();
  const watcher = new IntersectionObserver((seen) => seen.filter((s) => s.isIntersecting && !drawn.has(s.target)).forEach((s) => draw(s.target.closest('figure'))), { rootMargin: '400px' });
  document.querySelectorAll('figure.chart .plot').forEach((plot) => watcher.observe(plot));
  document.querySelectorAll('input.language').forEach((input) => input.addEventListener('change', switched));
  let pending = 0;
  window.addEventListener('resize', () => {
    cancelAnimationFrame(pending);
    pending = requestAnimationFrame(() => visible().filter((f) => drawn.has(f.querySelector('.plot'))).forEach(draw));
  });
  window.addEventListener('beforeprint', () => print(true));
  window.addEventListener('afterprint', () => print(false));
})();
