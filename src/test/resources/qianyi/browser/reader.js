// What a reader does with a page of the report, for tests to call.

window.reader = (() => {
  'use strict';

  const taken = [];
  let takenName = '';
  let copied = '';

  URL.createObjectURL = blob => {
    taken.push(blob);
    return '#';
  };
  HTMLAnchorElement.prototype.click = function () {
    takenName = this.download;
  };
  document.addEventListener('click', event => {
    if (event.target.download) event.preventDefault();
  }, true);
  window.addEventListener('copy', event => {
    copied = event.clipboardData.getData('text/plain');
  });

  const all = selector => [...document.querySelectorAll(selector)];

  const find = selector => {
    const element = document.querySelector(selector);
    if (!element) throw new Error('nothing on the page is ' + selector);
    return element;
  };

  // There is no limit to it here: whoever calls gives up waiting at last.
  const until = async ready => {
    while (!ready()) await new Promise(resolve => setTimeout(resolve, 25));
  };

  // A page of the report has tools still to come when it is loaded.
  const finished = async () => {
    const {classList} = document.documentElement;
    await until(() => !classList.contains('scripted') || classList.contains('ready'));
  };

  const choose = language => find('label[for=' + language + ']').click();

  const count = selector => all(selector).length;

  const words = selector => find(selector).textContent;

  const wordsOfEach = selector => all(selector).map(element => element.textContent);

  const center = selector => {
    const element = find(selector);
    element.scrollIntoView({block: 'center'});
    const box = element.getBoundingClientRect();
    return (box.x + box.width / 2) + ',' + (box.y + box.height / 2);
  };

  // Opens what a figure is shut away in, as a reader would.
  const reveal = figure => {
    const shut = figure.closest('details:not([open])');
    if (shut) shut.open = true;
    const among = figure.closest('.switched');
    if (among) among.querySelectorAll('.switches button')[[...among.querySelectorAll('figure')].indexOf(figure)].click();
  };

  // The words in the picture of a figure, once it is drawn.
  const draw = async figure => {
    reveal(find(figure));
    find(figure).scrollIntoView();
    await until(() => document.querySelector(figure + ' .plot svg text'));
    return words(figure + ' .plot svg');
  };

  const open = menu => {
    if (find(menu).getAttribute('aria-expanded') === 'false') find(menu).click();
  };

  // Opens the menu and presses a button of it; what is handed out.
  const take = async (what, kind) => {
    taken.length = 0;
    open(what + ' button.menu.take');
    find(what + ' button[data-take=' + kind + ']').click();
    await until(() => taken.length);
    return taken[0];
  };

  const takeText = async (what, kind) => (await take(what, kind)).text();

  const takeSize = async (what, kind) => (await take(what, kind)).size;

  const takeBase64 = async (what, kind) => {
    const bytes = new Uint8Array(await (await take(what, kind)).arrayBuffer());
    return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
  };

  const takePictureSize = async (what, kind) => {
    const picture = await createImageBitmap(await take(what, kind));
    return picture.width + 'x' + picture.height;
  };

  // All that shows in a language when everything is open, but for what is of no language.
  const everyWord = language => {
    const neither = all('[lang=und], code');
    all('main details').forEach(details => { details.open = true; });
    neither.forEach(element => { element.style.display = 'none'; });
    const text = find('main[lang=' + language + ']').innerText;
    all('main details.data').forEach(details => { details.open = false; });
    neither.forEach(element => { element.style.display = ''; });
    return text;
  };

  const tablesWithoutButtons = language => all('main[lang=' + language + '] table')
    .filter(table => !table.closest('figure.chart') && !table.closest('.plot'))
    .filter(table => table.closest('.scroll').nextElementSibling.querySelectorAll('button.menu.take').length !== 1)
    .length;

  // Words of a figure's picture that leave it at a side.
  const wordsCut = figure => {
    const box = find(figure + ' .plot').getBoundingClientRect();
    const isCut = text => {
      const own = text.getBoundingClientRect();
      return own.left < box.left - 1 || own.right > box.right + 1;
    };
    return all(figure + ' .plot svg text').filter(text => text.textContent && isCut(text))
      .map(text => text.textContent).join('|');
  };

  const widerThanThePage = selector => all(selector)
    .filter(element => element.scrollWidth > element.closest('main').clientWidth).length;

  const namesOfElements = selector => all(selector).map(element => element.tagName).join(' ');

  // Waits until the model of the page has been opened, or refused.
  const live = async () => {
    await until(() => document.querySelector('.lever, .live-refused'));
    return true;
  };

  const focus = selector => find(selector).focus();

  // Types a number into a field and leaves it.
  const enter = (selector, number) => {
    const field = find(selector);
    field.value = number;
    field.dispatchEvent(new Event('change'));
  };

  const type = (selector, text) => {
    const field = find(selector);
    field.value = text;
    field.dispatchEvent(new Event('input'));
  };

  // Presses a button that hands something out, and reads it.
  const handedOut = async selector => {
    taken.length = 0;
    find(selector).click();
    await until(() => taken.length);
    return taken[0].text();
  };

  // Gives a file to a field for files, and waits for what is said of it.
  const giveFile = async (selector, text, said) => {
    find(said).textContent = '';
    const files = new DataTransfer();
    files.items.add(new File([text], 'mine.yaml'));
    find(selector).files = files.files;
    find(selector).dispatchEvent(new Event('change'));
    await until(() => words(said));
    return words(said);
  };

  // Waits until an element is there and its words match.
  const untilWords = async (selector, pattern) => {
    await until(() => document.querySelector(selector) && new RegExp(pattern).test(words(selector)));
    return words(selector);
  };

  const beforePrinting = () => {
    all('details.reasons').forEach(details => { details.open = false; });
    window.dispatchEvent(new Event('beforeprint'));
  };

  const afterPrinting = () => window.dispatchEvent(new Event('afterprint'));

  return {
    choose, open, count, words, wordsOfEach, center, draw, take, takeText, takeSize, takeBase64, takePictureSize,
    everyWord, tablesWithoutButtons, wordsCut, widerThanThePage, namesOfElements, beforePrinting, afterPrinting,
    live, finished, focus, enter, type, handedOut, giveFile, untilWords,
    takenName: () => takenName,
    copied: () => copied,
    mainsThatShow: () => all('main').filter(main => main.offsetParent).length,
  };
})();
