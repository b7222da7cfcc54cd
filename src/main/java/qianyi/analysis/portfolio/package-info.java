/** What would it take at least: the cheapest portfolio of levers that meets a target, in one run or in a share of many. */
@NullMarked
package qianyi.analysis.portfolio;

import org.jspecify.annotations.NullMarked;
