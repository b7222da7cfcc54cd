/** The files of an answer and of single commands: Markdown, CSV, JSON, and how they are written whole or not at all. */
@NullMarked
package qianyi.report.file;

import org.jspecify.annotations.NullMarked;
