// Runs in front of the page's words: what is not seen first waits as text, so that it costs nothing until levers are at
// hand. Where no script runs, nothing waits and the page is whole.

const opening = (() => {
  const CODES = ['zh', 'en'];

  function kept() {
    try { return localStorage.getItem('qianyi-language'); } catch (refused) { return null; }
  }

  /** Shows the language that was chosen last, unless the address asks for one; a page may be refused a memory. */
  function remembered() {
    const asked = location.hash.slice(1).split(/[-~]/)[0];
    const chosen = CODES.includes(asked) ? asked : kept();
    if (CODES.includes(chosen)) document.getElementById(chosen).checked = true;
  }

  /** Called where a part begins; the page closes what it opens, and without it that end means nothing. */
  function hold(lang, seenFirst) {
    document.currentScript.remove();
    if (!seenFirst || !document.getElementById(lang).checked) document.write('<noscript class="waits">');
  }

  /** Parts that still wait, those of the language that shows before the others. */
  function waiting() {
    const all = [...document.querySelectorAll('noscript.waits')];
    const shows = (part) => document.getElementById(part.closest('main').lang).checked;
    return [...all.filter(shows), ...all.filter((part) => !shows(part))];
  }

  /** Puts a part in its place; its elements. */
  function bring(part) {
    const before = new Set(part.parentElement.children);
    part.insertAdjacentHTML('beforebegin', part.textContent);
    const brought = [...part.parentElement.children].filter((element) => !before.has(element));
    part.remove();
    return brought;
  }

  /** The page's script says so when it has begun; a browser that cannot run it gets the page at once. */
  const taken = { over: false };
  document.addEventListener('DOMContentLoaded', () => { if (!taken.over) waiting().forEach(bring); });

  remembered();
  return { remembered, hold, waiting, bring, taken };
})();
