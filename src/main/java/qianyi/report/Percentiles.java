package qianyi.report;

import java.util.Locale;
import java.util.OptionalInt;
import qianyi.study.Period;
import qianyi.text.Numbers;

/** Counts of runs and years of arrival as a reader has them. */
final class Percentiles {
    private Percentiles() {}

    /** "1,000". */
    static String count(long runs) {
        return String.format(Locale.ROOT, "%,d", runs);
    }

    /** Of 100 runs: "93"; "< 1" and "> 99" for what would round to none or all and is not. */
    static String hundredths(double share) {
        if (share > 0 && share < 0.005) {
            return "< 1";
        }
        return share < 1 && share >= 0.995 ? "> 99" : Numbers.fixed(100 * share, 0);
    }

    /** "2039年", or that it is later than the horizon. */
    static String year(OptionalInt year, Period period, Shown shown) {
        return year.isPresent()
                ? shown.text("answer.year", Integer.toString(year.getAsInt()))
                : shown.text("report.page.later", Integer.toString(period.to()));
    }

    /** The same in a table, where a year needs no word. */
    static String cell(OptionalInt year, Period period, Shown shown) {
        return year.isPresent() ? Integer.toString(year.getAsInt()) : year(year, period, shown);
    }

    /** The number below which a share of the numbers lies: the inverse of their distribution. */
    static double of(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length - 1e-9) - 1)];
    }
}
