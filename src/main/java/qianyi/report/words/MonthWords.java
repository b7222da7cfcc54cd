package qianyi.report.words;

import qianyi.text.Numbers;

/** How far apart two dates are, in months: a twelfth of a year each. A date itself is never told as a month. */
public final class MonthWords {
    public static final int PER_YEAR = 12;

    private MonthWords() {}

    /** "32 months". */
    public static String of(long months, Shown shown) {
        return shown.text(months == 1 ? "cli.compare.shares.months.one" : "cli.compare.shares.months.of", months);
    }

    /** "32 months (2 years 8 months)". */
    static String withYears(long months, Shown shown) {
        if (months < PER_YEAR) {
            return of(months, shown);
        }
        long years = months / PER_YEAR;
        long rest = months % PER_YEAR;
        String whole =
                shown.text(years == 1 ? "cli.compare.shares.months.year" : "cli.compare.shares.months.years", years);
        return shown.text(
                "cli.compare.shares.months.also",
                of(months, shown),
                rest == 0 ? whole : shown.text("cli.compare.shares.months.and", whole, of(rest, shown)));
    }

    /** Rounded half up, without a sign. */
    static long whole(double years) {
        return Long.parseLong(Numbers.fixed(Math.abs(years) * PER_YEAR, 0));
    }
}
