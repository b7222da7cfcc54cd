/** Unit algebra: reading a unit and checking it through every equation. */
@NullMarked
package qianyi.units;

import org.jspecify.annotations.NullMarked;
