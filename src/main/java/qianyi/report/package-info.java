/** What a person opens afterwards: tables, charts, answer, report. */
@NullMarked
package qianyi.report;

import org.jspecify.annotations.NullMarked;
