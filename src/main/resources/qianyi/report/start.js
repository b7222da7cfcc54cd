// What happens once the page is there, and when the reader switches, resizes or prints.

function switched() {
  document.documentElement.lang = language();
  keep(language());
  document.title = data.title[language()];
  visible().filter((f) => drawn.has(f.querySelector('.plot'))).forEach(draw);
  if (live.results) rest();
}

/** The language that was chosen last, unless the address asks for one; a page may be refused a memory. */
function remembered() {
  const wanted = location.hash.slice(1);
  const asked = wanted.split(/[-~]/)[0];
  const chosen = ['zh', 'en'].includes(asked) ? asked : kept();
  if (chosen) document.getElementById(chosen).checked = true;
}

function kept() {
  try { return localStorage.getItem('qianyi-language'); } catch (refused) { return null; }
}

function keep(lang) {
  try { localStorage.setItem('qianyi-language', lang); } catch (refused) { /* Private windows keep nothing. */ }
}

/** Where a number comes from is said beside it; the whole entry is a step further. */
function opensOrigin(link) {
  link.addEventListener('click', (event) => {
    const entry = document.getElementById(link.hash.slice(1));
    if (!entry) return;
    event.preventDefault();
    document.querySelectorAll('.note-of-origin').forEach((old) => old.remove());
    const lang = link.closest('main').lang;
    const note = group('note-of-origin', entry.previousElementSibling.textContent);
    const cell = link.closest('[data-value]');
    if (cell && cell.dataset.value !== link.textContent) note.append(textElement('p', words(lang, 'digits', cell.dataset.value)));
    note.append(...[...entry.cloneNode(true).childNodes], button(words(lang, 'close'), null, () => { note.remove(); link.focus(); }));
    note.addEventListener('keydown', (pressed) => { if (pressed.key === 'Escape') { note.remove(); link.focus(); } });
    const place = link.getBoundingClientRect();
    note.style.top = `${place.bottom + window.scrollY + 4}px`;
    note.style.left = `${Math.max(8, Math.min(place.left, document.documentElement.clientWidth - 460))}px`;
    note.lang = lang;
    document.body.append(note);
    note.tabIndex = -1;
    note.focus();
  });
}

/** Figures of which one shows at a time. */
function switcher(figures) {
  const all = [...figures.children];
  const buttons = all.map((figure) => button(figure.querySelector('figcaption strong').textContent, null, () => show(figure)));
  const show = (one) => {
    all.forEach((figure, i) => { figure.hidden = figure !== one; buttons[i].setAttribute('aria-pressed', String(figure === one)); });
    if (drawn.has(one.querySelector('.plot'))) draw(one);
  };
  figures.prepend(group('switches', figures.dataset.label, ...buttons));
  show(all[0]);
}

function textElement(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

/** A button that opens every group of a language, for reading on paper, and closes them again. */
function openAll(nav) {
  const main = nav.closest('main');
  const groups = [...main.querySelectorAll('details.group')];
  const made = button('', null, () => {
    const open = !groups.every((details) => details.open);
    groups.forEach((details) => { details.open = open; });
  });
  const sync = () => { made.textContent = words(main.lang, groups.every((details) => details.open) ? 'close_all' : 'open_all'); };
  groups.forEach((details) => details.addEventListener('toggle', sync));
  sync();
  nav.querySelector('details').append(made);
  made.className = 'all';
}

/** Why each change was made is read on paper too; other groups print as the reader left them. */
function reasons(on) {
  document.querySelectorAll('details.reasons').forEach((details) => {
    if (on) details.dataset.was = details.open;
    details.open = on || details.dataset.was === 'true';
  });
}

function print(on) {
  printing = on;
  reasons(on);
  document.documentElement.classList.toggle('paper', on);
  visible().forEach(draw);
}

/** What can wait until levers are at hand, a few at a time; then the page is as whole as it gets by itself. */
function finishTables(tables) {
  const some = () => {
    tables.splice(0, 20).forEach(tableTools);
    if (tables.length) setTimeout(some, 0); else document.documentElement.classList.add('ready');
  };
  some();
}

document.documentElement.classList.add('scripted');
remembered();
const unfinished = [...document.querySelectorAll('table[data-name]')].filter((table) => !table.closest('figure.chart'));
startLive().then(() => setTimeout(() => finishTables(unfinished), 0));
document.querySelectorAll('figure.chart').forEach(equip);
document.querySelectorAll('figure.diagram').forEach(diagramTools);
document.querySelectorAll('nav.contents').forEach(openAll);
if (window.innerWidth < 1088) document.querySelectorAll('nav.contents details').forEach((details) => { details.open = false; });
document.querySelectorAll('.figures').forEach((figures) => {
  const first = figures.querySelector('figure.small');
  if (first) figures.before(key(charts.get(first.dataset.chart), first.closest('main').lang));
});
document.querySelectorAll('.compare').forEach(comparison);
document.querySelectorAll('.switched').forEach(switcher);
document.querySelectorAll('a.origin, a.figure').forEach(opensOrigin);
switched();
window.addEventListener('load', () => requestAnimationFrame(() => { if (document.activeElement && document.activeElement.name === 'language') document.activeElement.blur(); }));
const watcher = new IntersectionObserver((seen) => seen.filter((s) => s.isIntersecting && !drawn.has(s.target)).forEach((s) => draw(s.target.closest('figure'))), { rootMargin: '400px' });
document.querySelectorAll('figure.chart .plot').forEach((plot) => watcher.observe(plot));
window.addEventListener('hashchange', () => { if (/^#(zh|en)(~|$)/.test(location.hash)) { remembered(); switched(); } });
document.querySelectorAll('input.language').forEach((input) => input.addEventListener('change', switched));
let pending = 0;
window.addEventListener('resize', () => {
  cancelAnimationFrame(pending);
  pending = requestAnimationFrame(() => visible().filter((f) => drawn.has(f.querySelector('.plot'))).forEach(draw));
});
window.addEventListener('beforeprint', () => print(true));
window.addEventListener('afterprint', () => print(false));
document.querySelectorAll('.scroll').forEach((frame) => frames.observe(frame));
