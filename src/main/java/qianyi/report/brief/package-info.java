/** The answer as a paper of one or two pages that is handed in: its sentences, its layout, and the parts of a Word file. */
@NullMarked
package qianyi.report.brief;

import org.jspecify.annotations.NullMarked;
