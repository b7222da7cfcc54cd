/** When it goes wrong: what the runs that come late have in common, and when they can first be told. */
@NullMarked
package qianyi.analysis.discovery;

import org.jspecify.annotations.NullMarked;
