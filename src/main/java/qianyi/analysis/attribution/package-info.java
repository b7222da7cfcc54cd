/** Why a date moved: what each change of a scenario has to do with it, in shares that sum. */
@NullMarked
package qianyi.analysis.attribution;

import org.jspecify.annotations.NullMarked;
