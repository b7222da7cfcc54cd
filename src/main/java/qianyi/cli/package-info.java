/** The command line. */
@NullMarked
package qianyi.cli;

import org.jspecify.annotations.NullMarked;
