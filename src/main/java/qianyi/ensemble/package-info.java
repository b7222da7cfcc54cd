/** Many runs: what is drawn, by which design, and what comes of it. */
@NullMarked
package qianyi.ensemble;

import org.jspecify.annotations.NullMarked;
