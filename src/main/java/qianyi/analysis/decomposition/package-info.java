/**
 * Why a number is what it is: its difference between two scenarios, or two years, shared over the inputs of its equation,
 * and theirs in turn, down to assumptions.
 */
@NullMarked
package qianyi.analysis.decomposition;

import org.jspecify.annotations.NullMarked;
