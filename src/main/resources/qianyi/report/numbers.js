// The numbers of a chart over years as a view shows them, and round limits for its axes.

const views = new Map(data.charts.filter((chart) => chart.lines).map((chart) => [chart.id, {
  view: 'level', hidden: new Set(chart.lines.filter((line) => line.style === SAMPLE || (chart.goal && chart.kind === 'lines' && line.style === BACK)).map((line) => line.id)),
}]));

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
      return { line, points: view === 'level' && kindOf(chart).leaves ? cut(chart, lang, points) : points };
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
  if (chart.top === null) return points;
  const top = scaled(chart, lang, chart.top);
  const over = points.findIndex(([, value]) => value > top);
  if (over < 1) return points;
  const [x, y] = points[over - 1];
  const share = (top - y) / (points[over][1] - y);
  return [...points.slice(0, over), [x + share * (points[over][0] - x), top]];
}

/** Round limits and steps of an axis: the widest steps that leave so many of them. */
function axis(low, high, least = 3) {
  const span = high - low || Math.abs(high) || 1;
  const most = span / least;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [5, 2, 1].find((n) => n * power <= most * (1 + 1e-9)) * power;
  return { min: Math.floor(low / step + 1e-9) * step, max: Math.ceil(high / step - 1e-9) * step, step };
}

function limits(chart, lang, series, view, size = {}) {
  const level = view === 'level';
  const values = series.flatMap(({ points }) => points.map(([, value]) => value));
  if (level) chart.marks.forEach((marks) => marks.points.forEach(([, v]) => values.push(scaled(chart, lang, v))));
  if (!level || chart.top !== null || kindOf(chart).fromZero) values.push(0);
  const high = Math.max(...values);
  const low = Math.min(...values);
  const least = size.small || size.brief ? 2.5 : 5;
  if (!level || chart.top === null) return axis(low >= 0 && low < 0.5 * high ? 0 : low, high, least);
  const top = scaled(chart, lang, chart.top);
  return { ...axis(Math.min(low, 0), top, least), max: top };
}

/** Digits with the true minus, for a person. */
const digitsOf = (value, decimals) => value.toFixed(decimals).replace('-', '−');

function decimals(step) {
  return Math.max(0, Math.min(6, -Math.floor(Math.log10(step) + 1e-9) + (/^2\.5/.test(String(step / 10 ** Math.floor(Math.log10(step)))) ? 1 : 0)));
}
