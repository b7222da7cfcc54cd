/** Results laid out as charts, and their pictures. */
@NullMarked
package qianyi.report.chart;

import org.jspecify.annotations.NullMarked;
