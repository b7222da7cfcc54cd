/** The project's own exponential, logarithms and power: the same bits one at a time and in blocks, on every Java. */
@NullMarked
package qianyi.engine.math;

import org.jspecify.annotations.NullMarked;
