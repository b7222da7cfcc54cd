/** Results laid out as tables, once, before any page, sheet or terminal is chosen. */
@NullMarked
package qianyi.report.table;

import org.jspecify.annotations.NullMarked;
