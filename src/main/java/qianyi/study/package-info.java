/** The study folder: what is asked, with which numbers, under which scenarios. */
@NullMarked
package qianyi.study;

import org.jspecify.annotations.NullMarked;
