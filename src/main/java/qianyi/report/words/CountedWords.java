package qianyi.report.words;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;
import qianyi.answer.ArrivalDistribution;
import qianyi.answer.ArrivalStatistics;
import qianyi.study.Period;
import qianyi.study.Target;
import qianyi.text.Language;
import qianyi.text.Numbers;

/** Counts of runs, shares and years of arrival as short words, the same wherever they stand. */
public final class CountedWords {
    private final Shown shown;

    public CountedWords(Shown shown) {
        this.shown = shown;
    }

    /** "1,000"; Chinese numbers are not grouped. */
    public String count(long number) {
        return shown.language() == Language.EN ? String.format(Locale.ROOT, "%,d", number) : Long.toString(number);
    }

    /** A sentence about some of so many: its key ends in "none", "some" or "all", which are words and no numbers. */
    String counted(String key, int count, int of, Object... arguments) {
        return shown.text(key + amount(count, of), arguments);
    }

    /** The last word of the key of such a sentence. */
    static String amount(int count, int of) {
        return count == 0 ? "none" : count == of ? "all" : "some";
    }

    /** "7 of 99 runs", "none of 99 runs", "all 99 runs". */
    String runs(int count, int of) {
        return counted("certainty.runs.", count, of, count(count), count(of));
    }

    /** The heading of the column of a percentile of years: the end of a band that holds a named share. */
    public String percentileHeading(int percent) {
        return shown.text("certainty.table.percentile." + percent);
    }

    /** A share without decimals, which so many runs support; "<1%" and ">99%" where rounding would say none or all. */
    public static String share(OptionalDouble share) {
        if (share.isEmpty()) {
            return "–";
        }
        return hundredths(share.getAsDouble()) + "%";
    }

    /** The same within a sentence: "less than 1%". */
    public String shareInSentence(double share) {
        String hundredths = hundredths(share);
        return switch (hundredths) {
            case "<1" -> shown.text("certainty.share.less", "1%");
            case ">99" -> shown.text("certainty.share.more", "99%");
            default -> hundredths + "%";
        };
    }

    /** The same as a number of 100 runs. */
    static String hundredths(double share) {
        if (share > 0 && share < 0.005) {
            return "<1";
        }
        return share < 1 && share >= 0.995 ? ">99" : Numbers.fixed(100 * share, 0);
    }

    /** "3% to 5%", with a decimal below ten per cent. */
    public String interval(double low, double high) {
        int decimals = high < 0.1 || low > 0.9 ? 1 : 0;
        return shown.text("certainty.interval", Numbers.percent(low, decimals), Numbers.percent(high, decimals));
    }

    /** "2038", or "later than 2050" for what never arrives. */
    private String year(OptionalInt year, ArrivalDistribution of) {
        return year.isPresent() ? Integer.toString(year.getAsInt()) : never(of.target(), of.period());
    }

    /** The same within a sentence, where a bare year needs its word in Chinese. */
    private String yearInSentence(OptionalInt year, ArrivalDistribution of) {
        return year.isPresent() ? shown.text("answer.year", Integer.toString(year.getAsInt())) : year(year, of);
    }

    /** When a run that does not arrive meets the target: later than the horizon, or not at all if it has its span only. */
    public String never(Target target, Period period) {
        return target.level().isPresent()
                ? shown.text("certainty.later", Integer.toString(period.to()))
                : shown.text("certainty.missed");
    }

    /** A percentile in a cell; a dash if no run counts. */
    public String percentile(ArrivalDistribution of, int percent) {
        return of.percentile(percent).map(p -> year(p.year(), of)).orElse("–");
    }

    /** A percentile within a sentence. */
    public String percentileInSentence(ArrivalDistribution of, int percent) {
        return of.percentile(percent).map(p -> yearInSentence(p.year(), of)).orElse("–");
    }

    /** From the 5th to the 95th percentile: "2036 to 2043". */
    public String spread(ArrivalDistribution of) {
        if (isOpen(of, 5)) {
            return percentile(of, 5);
        }
        return shown.text("certainty.spread", percentile(of, 5), percentile(of, 95));
    }

    /** The same within a sentence. */
    String spreadInSentence(ArrivalDistribution of) {
        if (isOpen(of, 5)) {
            return percentileInSentence(of, 5);
        }
        return isOpen(of, 95)
                ? shown.text("certainty.spread.sentence", percentileInSentence(of, 5), percentileInSentence(of, 95))
                : shown.text("answer.year", spread(of));
    }

    /** The same in a narrow cell: an end beyond the horizon is only "later". */
    public String shortSpread(ArrivalDistribution of) {
        return isOpen(of, 95) && !isOpen(of, 5) ? shown.text("certainty.spread.open", percentile(of, 5)) : spread(of);
    }

    /** Whether a percentile lies beyond the horizon. */
    static boolean isOpen(ArrivalDistribution of, int percent) {
        return of.percentile(percent).filter(p -> p.year().isEmpty()).isPresent();
    }

    /** The years for which shares are printed: the one in which the target is wanted, and those that are shown anyway. */
    public static List<Integer> years(Target target, Period period) {
        TreeSet<Integer> years = new TreeSet<>(period.show());
        years.add(target.by());
        years.removeIf(year -> year <= period.today() || year > target.last(period));
        return List.copyOf(years);
    }

    /** "312 (31%)". */
    public String reached(ArrivalStatistics of, int year) {
        return shown.text("certainty.cell.reached", count(of.reachedBy(year)), share(of.shareBy(year)));
    }

    /** How far the share by a year may be off; a dash if no run counts. */
    public String interval(ArrivalStatistics of, int year) {
        return of.interval(year).map(i -> interval(i.low(), i.high())).orElse("–");
    }
}
