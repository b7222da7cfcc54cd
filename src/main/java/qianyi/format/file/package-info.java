/** One entry for a model file of any dialect. */
@NullMarked
package qianyi.format.file;

import org.jspecify.annotations.NullMarked;
