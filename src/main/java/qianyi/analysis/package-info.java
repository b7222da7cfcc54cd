/** Taking a study apart: what differs, what a number is made of, what carries growth, what is doubtful, what is new. */
@NullMarked
package qianyi.analysis;

import org.jspecify.annotations.NullMarked;
