// Areas one upon the other.

figureKind('areas', {
  ...overTime, arranged: stacked, series: areaSeries, fromZero: true, label: () => ({ glyph: '', color: INK, fontWeight: 'normal' }),
});

/** The topmost first so that the lower ones cover it. */
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

function areaSeries({ line, place, points }) {
  const color = line.style > 0 ? AREAS[line.style - 1] : GREYS[place % 2];
  return {
    type: 'line', name: line.id, data: points, animation: false, symbol: 'none', emphasis: { disabled: true },
    lineStyle: { color: '#fff', width: 1 }, itemStyle: { color }, areaStyle: { color, opacity: 1, origin: 'start' },
  };
}
