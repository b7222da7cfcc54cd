/** What the dialects share: source text with places, tokens, the expression parser, limits on foreign files. */
@NullMarked
package qianyi.format;

import org.jspecify.annotations.NullMarked;
