/** The model as immutable values: variables, dimensions, expressions with their place, units, diagnostics. */
@NullMarked
package qianyi.model;

import org.jspecify.annotations.NullMarked;
