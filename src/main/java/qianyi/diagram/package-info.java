/** Stock-and-flow pictures of a model, laid out by computation: the same model gives the same picture. */
@NullMarked
package qianyi.diagram;

import org.jspecify.annotations.NullMarked;
