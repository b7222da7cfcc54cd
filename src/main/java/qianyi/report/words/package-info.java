/** Results put into words: short ones for cells and marks, sentences for the top of a page, both languages from one catalogue. */
@NullMarked
package qianyi.report.words;

import org.jspecify.annotations.NullMarked;
