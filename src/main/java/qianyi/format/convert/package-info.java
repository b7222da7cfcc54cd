/** A model of one dialect made into one that another dialect can say, exactly or not at all. */
@NullMarked
package qianyi.format.convert;

import org.jspecify.annotations.NullMarked;
