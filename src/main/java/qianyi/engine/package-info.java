/** A model flattened into a program, the interpreter that runs it, and what a run yields. */
@NullMarked
package qianyi.engine;

import org.jspecify.annotations.NullMarked;
