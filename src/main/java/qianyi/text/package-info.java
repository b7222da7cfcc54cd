/** Every sentence that a person reads, in Chinese and in English, and numbers as people write them. */
@NullMarked
package qianyi.text;

import org.jspecify.annotations.NullMarked;
