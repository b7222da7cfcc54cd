// What all of the page's scripts share: the data, what each chart shows, colours and marks, the words.

const data = JSON.parse(document.getElementById('data').textContent);
const charts = new Map(data.charts.map((chart) => [chart.id, chart]));
const drawn = new Map();

/**
 * What is to be known of a kind of figure, by its name. The script that draws a kind adds it, with
 *   option(chart, lang, size)     the figure for ECharts,
 *   size(chart, figure, width)    its place on the page, { width, height } and what its option needs,
 *   choices(chart, lang, acts)    what its menu offers, where it is wide; acts.change() redraws,
 *   keys(chart, lang, acts)       what stands above it, where it is wide,
 *   rows(chart, lang)             its numbers to take away, the heading first,
 *   subtitle(chart, lang), pictureHead, pictureHeight(chart, width)   of the picture to take away.
 */
const kinds = new Map();
const figureKind = (name, kind) => kinds.set(name, kind);
const kindOf = (chart) => kinds.get(chart.kind);

const { ink: INK, quiet: QUIET, past: PAST } = data.palette;
const FONT = 'Qianyi Sans, sans-serif';
const SAMPLE = -2;
const BASELINE = 0;
const BACK = -1;
const SINGLE = { color: '#6f6f6f', width: 0.7, dash: [], symbol: 'none' };
const THIN = { color: '#8a8a8a', width: 1, dash: [], symbol: 'none' };
const STYLES = data.palette.lines.map((line, place) => ({ ...line, width: place === BASELINE ? 2.6 : 2.2 }));

/** How an observed figure is drawn: { sign, symbol, line, fill }. */
const markOf = (marks) => data.palette.marks[marks.symbol];
const style = (line) => STYLES[line.style] || (line.style === SAMPLE ? SINGLE : THIN);
const language = () => (document.getElementById('zh').checked ? 'zh' : 'en');

function words(lang, key, ...values) {
  return values.reduce((text, value, i) => text.replace(`{${i}}`, value), data.words[lang][key]);
}

function escape(text) {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
