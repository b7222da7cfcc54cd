/** A real browser for tests of pages, driven through the Chrome DevTools Protocol. */
package qianyi.browser;
