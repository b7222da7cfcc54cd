// What happens once the page is there, and when the reader switches, resizes or prints.

function switched() {
  document.documentElement.lang = language();
  keep(language());
  document.title = data.title[language()];
  visible().filter((f) => drawn.has(f.querySelector('.plot'))).forEach(draw);
  if (live.results) rest();
}

/** A language is whole before it shows. */
function switchLanguage() {
  bringAll();
  switched();
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
  const groups = () => [...main.querySelectorAll('details.group')];
  const areOpen = () => groups().length > 0 && groups().every((details) => details.open);
  const made = button(words(main.lang, 'open_all'), null, () => {
    bringAll();
    const open = !areOpen();
    groups().forEach((details) => { details.open = open; });
  });
  main.addEventListener('toggle', (event) => { if (event.target.matches('details.group')) made.textContent = words(main.lang, areOpen() ? 'close_all' : 'open_all'); }, true);
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
  bringAll();
  reasons(on);
  document.documentElement.classList.toggle('paper', on);
  visible().forEach(draw);
}

const watcher = new IntersectionObserver((seen) => seen.filter((s) => s.isIntersecting && !drawn.has(s.target)).forEach((s) => draw(s.target.closest('figure'))), { rootMargin: '400px' });
const unfinished = [];
const ONCE_PAINTED = 100;

/** Gives what stands in these elements all that a reader handles, but for the tools of tables, which wait. */
function furnish(places) {
  const each = (selector, action) => places.flatMap((place) => [...(place.matches(selector) ? [place] : []), ...place.querySelectorAll(selector)]).forEach(action);
  each('figure.chart', equip);
  each('figure.chart .plot', (plot) => watcher.observe(plot));
  each('figure.diagram', diagramTools);
  each('.figures', (figures) => {
    const first = figures.querySelector('figure.small');
    if (first) figures.before(key(charts.get(first.dataset.chart), first.closest('main').lang));
  });
  each('.switched', switcher);
  each('a.origin, a.figure', opensOrigin);
  each('.scroll', (frame) => frames.observe(frame));
  each('table[data-name]', (table) => { if (!table.closest('figure.chart')) unfinished.push(table); });
}

function bringNext(part) {
  const brought = opening.bring(part);
  furnish(brought);
  brought.flatMap((place) => [...place.querySelectorAll('div.live')]).forEach(furnishLive);
}

/** What looks at the whole of a language comes when all of it is there. */
function becomeWhole() {
  document.querySelectorAll('.compare:empty').forEach(comparison);
  if (live.results) rest();
}

function bringAll() {
  const parts = opening.waiting();
  parts.forEach(bringNext);
  if (parts.length) becomeWhole();
}

/** What can wait until levers are at hand, a little at a time and none while one is moved; then the page is as whole as it gets by itself. */
function finish() {
  const some = () => {
    const [part, ...later] = opening.waiting();
    if (live.grasped) { setTimeout(some, 200); return; }
    if (part) {
      bringNext(part);
      if (!later.length) becomeWhole();
    } else {
      unfinished.splice(0, 20).forEach(tableTools);
    }
    if (part || unfinished.length) setTimeout(some, 0); else document.documentElement.classList.add('ready');
  };
  some();
}

/** An address within the page leads to what may still wait. */
const isThere = (hash) => !hash || document.getElementById(decodeURIComponent(hash.slice(1)));
function comesFirst() {
  if (/^#(zh|en)-/.test(location.hash) && !isThere(location.hash)) {
    bringAll();
    location.replace(location.href);
  }
}

opening.taken.over = true;
document.documentElement.classList.add('scripted');
startLive().then(() => setTimeout(finish, ONCE_PAINTED));
furnish([...document.querySelectorAll('main')]);
document.querySelectorAll('nav.contents').forEach(openAll);
if (window.innerWidth < 1088) document.querySelectorAll('nav.contents details').forEach((details) => { details.open = false; });
if (!opening.waiting().length) becomeWhole();
switched();
comesFirst();
window.addEventListener('load', () => requestAnimationFrame(() => { if (document.activeElement && document.activeElement.name === 'language') document.activeElement.blur(); }));
window.addEventListener('hashchange', () => { if (/^#(zh|en)(~|$)/.test(location.hash)) { opening.remembered(); switchLanguage(); } });
document.addEventListener('click', (event) => { const link = event.target.closest('a[href^="#"]'); if (link && !isThere(link.hash)) bringAll(); }, true);
document.querySelectorAll('input.language').forEach((input) => input.addEventListener('change', switchLanguage));
let pending = 0;
window.addEventListener('resize', () => {
  cancelAnimationFrame(pending);
  pending = requestAnimationFrame(() => visible().filter((f) => drawn.has(f.querySelector('.plot'))).forEach(draw));
});
window.addEventListener('beforeprint', () => print(true));
window.addEventListener('afterprint', () => print(false));
