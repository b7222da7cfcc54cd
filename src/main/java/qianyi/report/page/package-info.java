/** The answer as one page: its sections, what its script needs, the whole as HTML. */
@NullMarked
package qianyi.report.page;

import org.jspecify.annotations.NullMarked;
