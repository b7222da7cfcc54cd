/** Rules and dated forecasts held against the figures that came after them. */
@NullMarked
package qianyi.analysis.history;

import org.jspecify.annotations.NullMarked;
