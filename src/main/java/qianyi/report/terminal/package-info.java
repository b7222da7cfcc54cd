/** Results as a terminal shows them, to its width. */
@NullMarked
package qianyi.report.terminal;

import org.jspecify.annotations.NullMarked;
