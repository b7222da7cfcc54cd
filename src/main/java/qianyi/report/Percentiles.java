package qianyi.report;

import java.util.Locale;
import java.util.OptionalInt;
import qianyi.study.Period;

/** Counts of runs and years of arrival as a reader has them. */
final class Percentiles {
    private Percentiles() {}

    /** "1,000". */
    static String count(long runs) {
        return String.format(Locale.ROOT, "%,d", runs);
    }

    /** "2039", or that it is later than the horizon. */
    static String year(OptionalInt year, Period period, Shown shown) {
        return year.isPresent()
                ? shown.text("answer.year", Integer.toString(year.getAsInt()))
                : shown.text("report.page.later", Integer.toString(period.to()));
    }

    /** The number below which a share of the numbers lies: the inverse of their distribution. */
    static double of(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length - 1e-9) - 1)];
    }
}
