/** What a model takes from files beside it: spreadsheets, delimited text, the results of other models. */
@NullMarked
package qianyi.format.external;

import org.jspecify.annotations.NullMarked;
