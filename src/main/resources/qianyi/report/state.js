// What all of the page's scripts share: the data, what each chart shows, colours and marks, the words.

const data = JSON.parse(document.getElementById('data').textContent);
const charts = new Map(data.charts.map((chart) => [chart.id, chart]));
const SAMPLE = -2;
const views = new Map(data.charts.map((chart) => [chart.id, {
  view: 'level', hidden: new Set(chart.lines.filter((line) => line.style === SAMPLE).map((line) => line.id)),
}]));
const drawn = new Map();

const INK = '#1a1a1a';
const QUIET = '#595959';
const FONT = 'Qianyi Sans, sans-serif';
const BASELINE = 0;
const SINGLE = { color: '#6f6f6f', width: 0.7, dash: 'solid', symbol: 'none' };
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

const style = (line) => STYLES[line.style] || (line.style === SAMPLE ? SINGLE : THIN);
const language = () => (document.getElementById('zh').checked ? 'zh' : 'en');

function words(lang, key, ...values) {
  return values.reduce((text, value, i) => text.replace(`{${i}}`, value), data.words[lang][key]);
}

function escape(text) {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
