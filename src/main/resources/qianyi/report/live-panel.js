// The levers of a language: policy by area, then apart from it prices, measurement and the outside world, then the rest behind a click.

const PLAIN_GROUPS = ['price_level', 'measurement', 'outside_world'];
const DEEP_GROUPS = ['behaviour', 'structure', 'policy'];
const leverUpdates = { zh: [], en: [] };

/** Neighbours by area, else by what stands before the colon of their labels. */
function byArea(inputs, lang) {
  const areas = new Map();
  inputs.forEach((input) => {
    const area = input.area[lang] || labelParts(input, lang).head;
    areas.set(area, [...(areas.get(area) || []), input]);
  });
  return [...areas];
}

function leversOf(inputs, lang) {
  return byArea(inputs, lang).flatMap(([area, members]) => {
    const short = members.length > 1 && members.every((input) => labelParts(input, lang).head === area);
    const rows = members.map((input) => {
      const { made, update } = lever(input, lang, short);
      leverUpdates[lang].push(update);
      update();
      return made;
    });
    return area && members.length > 1 ? [textElement('h4', area), ...rows] : rows;
  });
}

function buildLevers(place, lang) {
  const inputs = live.model.inputs;
  const policy = leversOf(inputs.filter((input) => input.lever), lang);
  if (policy.length) place.append(firstLevers(policy, lang));
  PLAIN_GROUPS.forEach((name) => place.append(...leverGroup(inputs.filter((input) => input.group === name), name, lang)));
  DEEP_GROUPS.forEach((name) => place.append(...leverGroup(inputs.filter((input) => input.group === name && !input.lever), name, lang)));
  place.append(buildHold(lang));
}

/** The levers of policy; where there is little room, three of them until the others are asked for. */
function firstLevers(policy, lang) {
  const first = group('levers first', words(lang, 'live.group.lever'), textElement('h3', words(lang, 'live.group.lever')), ...policy);
  const more = button(words(lang, 'live.all_levers'), null, () => { first.classList.add('all'); more.remove(); });
  more.className = 'more-levers';
  first.append(more);
  return first;
}

/** A group that is shut until it is asked for, and made then. */
function leverGroup(inputs, name, lang) {
  if (!inputs.length) return [];
  const details = document.createElement('details');
  details.className = `levers ${name}`;
  details.append(textElement('summary', words(lang, `live.group.${name}`, inputs.length)));
  details.fill = () => { if (details.children.length === 1) details.append(...leversOf(inputs, lang)); };
  details.addEventListener('toggle', () => { if (details.open) details.fill(); });
  inputs.forEach((input) => { details.holds = (details.holds || new Set()).add(input.title); });
  return [details];
}

/** Opens what a lever is shut away in, and goes there. */
function goToLever(title, lang) {
  const place = document.querySelector(`main[lang="${lang}"] .live-levers`);
  const shut = [...place.querySelectorAll('details.levers')].find((details) => details.holds.has(title));
  if (shut) { shut.open = true; shut.fill(); }
  place.querySelectorAll('.levers.first').forEach((first) => first.classList.add('all'));
  const slider = document.getElementById(leverId(lang, title));
  slider.scrollIntoView({ block: 'center' });
  slider.focus();
}

live.onFrame.push(() => leverUpdates[language()].forEach((update) => update()));
live.onRest.push(() => leverUpdates[language() === 'zh' ? 'en' : 'zh'].forEach((update) => update()));
