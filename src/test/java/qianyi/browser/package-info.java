/** Real browsers for tests of pages: Chromium by the Chrome DevTools Protocol, Firefox by WebDriver BiDi. */
package qianyi.browser;
