/** Vensim's text format ({@code .mdl}) to a model. */
@NullMarked
package qianyi.format.vensim;

import org.jspecify.annotations.NullMarked;
