/** When a target is reached, what growth it takes, and how far the numerics can be trusted. */
@NullMarked
package qianyi.answer;

import org.jspecify.annotations.NullMarked;
