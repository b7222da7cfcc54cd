/** What it would take to meet a target by a year: one lever, all together, with a confidence, or that it cannot be done. */
@NullMarked
package qianyi.analysis.search;

import org.jspecify.annotations.NullMarked;
