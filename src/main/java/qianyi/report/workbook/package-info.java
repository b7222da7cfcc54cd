/** The answer as a workbook: a cover, notes, then one table a sheet. */
@NullMarked
package qianyi.report.workbook;

import org.jspecify.annotations.NullMarked;
