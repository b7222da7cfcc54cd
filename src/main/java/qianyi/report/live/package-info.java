/** What a page needs to run the model of its study by itself: the module, what can be moved, the scenarios, the draws. */
@NullMarked
package qianyi.report.live;

import org.jspecify.annotations.NullMarked;
