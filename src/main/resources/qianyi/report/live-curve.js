// The share of runs that have met the target, year by year, of the three lines; and what the errors of forecasts give.

const CURVE = { width: 640, height: 100, left: 40, right: 14, top: 8, bottom: 20 };

function buildChance(lang) {
  const heading = textElement('h4', words(lang, 'live.chance.heading'));
  const picture = group('live-curve', null);
  const errors = textElement('p', '');
  errors.className = 'note';
  curves.push(() => {
    if (language() !== lang) return;
    picture.innerHTML = curvePicture(lang);
    errors.textContent = errorText(lang);
  });
  return [heading, picture, errors];
}

/** Shares of the runs counted so far, a step a year. */
function curvePicture(lang) {
  const { today, to } = live.model.period;
  const across = (year) => CURVE.left + ((year - today) / (to - today)) * (CURVE.width - CURVE.left - CURVE.right);
  const up = (share) => CURVE.height - CURVE.bottom - share * (CURVE.height - CURVE.top - CURVE.bottom);
  const rule = [0, 0.5, 1].map((share) => `<path d="M${CURVE.left} ${up(share)}H${CURVE.width - CURVE.right}" stroke="#e0e0e0"/><text x="${CURVE.left - 5}" y="${up(share) + 4}" text-anchor="end">${100 * share}%</text>`);
  const years = [...new Set([today, ...chanceYears()])].map((year) => `<text x="${across(year)}" y="${CURVE.height - 4}" text-anchor="middle">${year}</text>`);
  const states = linesOf(live.state);
  const drawnLines = LINES.map((line) => {
    const count = counting.counts.get(stateKey(states[line]));
    if (!count) return '';
    const { color, width, dash } = style(LIVE_LINES[line]);
    const points = count.reached.map((number, i) => `${i ? 'H' : 'M'}${across(today + i)}${i ? 'V' : ' '}${up(number / (count.counting || 1))}`).join('');
    return `<path d="${points}" fill="none" stroke="${color}" stroke-width="${width}"${dash.length ? ` stroke-dasharray="${dash}"` : ''}/>`;
  });
  const label = LINES.map((line) => `${lineName(lang, line)}: ${chanceText(lang, states[line])}`).join(' ');
  return `<svg viewBox="0 0 ${CURVE.width} ${CURVE.height}" role="img" aria-label="${escape(label)}" font-size="12" fill="#555">${rule.join('')}${years.join('')}${drawnLines.join('')}</svg>`;
}

function errorText(lang) {
  const { today } = live.model.period;
  const shares = LINES.map((line) => errorShares(live.results[line]));
  if (shares.includes(null)) return '';
  const year = chanceYears().slice(-1)[0];
  const percent = shares.map((all) => 100 * all[year - today]).map((share) => `${share.toFixed(share > 99 || share < 1 ? 1 : 0)}%`);
  return words(lang, 'live.chance.errors', live.model.errors.label[lang], year, ...percent);
}
