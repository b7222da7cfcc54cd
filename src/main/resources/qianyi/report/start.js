// What happens once the page is there, and when the reader switches, resizes or prints.

function switched() {
  document.documentElement.lang = language();
  document.title = data.title[language()];
  visible().filter((f) => drawn.has(f.querySelector('.plot'))).forEach(draw);
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
  nav.after(made);
  made.className = 'all';
}

/** What is wider or higher than its frame is reached by keyboard too. */
function reachable(frame) {
  const hides = frame.scrollWidth > frame.clientWidth + 1 || frame.scrollHeight > frame.clientHeight + 1;
  if (hides) frame.tabIndex = 0;
  else frame.removeAttribute('tabindex');
}

function print(on) {
  printing = on;
  document.documentElement.classList.toggle('paper', on);
  visible().forEach(draw);
}

document.documentElement.classList.add('scripted');
document.querySelectorAll('figure.chart').forEach(equip);
document.querySelectorAll('figure.diagram').forEach(diagramTools);
document.querySelectorAll('table[data-name]').forEach((table) => { if (!table.closest('figure.chart')) tableTools(table); });
document.querySelectorAll('main nav').forEach(openAll);
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
const frames = new ResizeObserver((entries) => entries.forEach(({ target }) => reachable(target)));
document.querySelectorAll('.scroll').forEach((frame) => frames.observe(frame));
