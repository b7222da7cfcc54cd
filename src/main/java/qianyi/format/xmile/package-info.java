/** XMILE 1.0 text to a model. */
@NullMarked
package qianyi.format.xmile;

import org.jspecify.annotations.NullMarked;
