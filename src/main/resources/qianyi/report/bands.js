// Charts of many runs: shares of runs by year, and a median before bands.

const OF_RUNS = { ...overTime, pictureHead: 140 };

figureKind('steps', {
  ...OF_RUNS,
  step: 'end',
  limits: () => ({ min: 0, max: 100, step: 20 }),
  guides: (chart, lang) => [lineAt({ xAxis: chart.goal.by }, chart.goal.label[lang], 'end', [2, 3])],
  goalMarks: () => [],
  choices: (chart, lang, acts) => [group('lines', words(lang, 'lines'), ...lineBoxes(chart, lang, acts))],
  keys: () => [],
});

figureKind('fan', {
  ...OF_RUNS,
  leaves: true,
  paperHeight: 310,
  halfLabels: { zh: 108, en: 108 },
  goalLabel: { backgroundColor: 'rgba(255,255,255,.7)' },
  /** Fading outward: the widest band is the palest. */
  bandStrength: (place) => 0.12 + 0.2 * place,
  choices: () => [],
  keys: (chart, lang, acts) => [...samplesBox(chart, lang, acts), ...markKeys(chart, lang)],
});

/** A colour on white; the nearer to 0 the paler. */
function tint(color, strength) {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return `#${parts.map((part) => Math.round(255 - strength * (255 - part)).toString(16).padStart(2, '0')).join('')}`;
}

/** The corners of a band; the edges of steps hold until the next year. */
function outline(chart, lang, band) {
  const edge = (values) => chart.years
    .map((year, i) => [year, scaled(chart, lang, values[i])])
    .filter(([, value]) => value !== null)
    .flatMap((point, i, all) => (kindOf(chart).step && i > 0 ? [[point[0], all[i - 1][1]], point] : [point]));
  return [...edge(band.high), ...edge(band.low).reverse()];
}

function bandAreas(chart, lang) {
  return chart.bands.map((band, place) => {
    const points = outline(chart, lang, band);
    const color = style(band).color;
    return {
      type: 'custom', name: band.id, silent: true, animation: false, clip: true, z: 1, data: [points[0]],
      renderItem: (params, api) => ({
        type: 'polygon', shape: { points: points.map((point) => api.coord(point)) },
        style: { fill: tint(color, kindOf(chart).bandStrength(place)), stroke: tint(color, 0.55), lineWidth: 0.6 },
      }),
    };
  });
}

/** The upper edge of every band, named as the ends of lines are. */
function bandEnds(chart, lang) {
  const last = chart.years.length - 1;
  return chart.bands.map((band) => ({ line: { ...band, style: null }, points: [[chart.years[last], scaled(chart, lang, band.high[last])]] }));
}

/** Single runs show on demand, so that the picture is not taken for lines that come true. */
function samplesBox(chart, lang, { change }) {
  const samples = chart.lines.filter((line) => line.style === SAMPLE);
  if (!samples.length) return [];
  const { hidden } = views.get(chart.id);
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.addEventListener('change', () => {
    samples.forEach((line) => hidden[box.checked ? 'delete' : 'add'](line.id));
    change();
  });
  label.append(box, words(lang, 'samples', samples.length));
  return [label];
}
