/** What a result depends on: one input at a time, elementary effects, shares of the variance. */
@NullMarked
package qianyi.analysis.sensitivity;

import org.jspecify.annotations.NullMarked;
