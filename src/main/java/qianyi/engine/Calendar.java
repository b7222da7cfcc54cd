package qianyi.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Parts of the date at an instant (Vensim reference manual, "GET TIME VALUE"). With time in years, quarters or months a
 * year has 360 days; with time in weeks, days or less it is the Gregorian calendar. Instant 0 is the beginning of the
 * year 2000, with time in years that of the year 0; that Vensim takes these where a model sets no date is unverified.
 */
final class Calendar {
    private static final List<List<String>> UNITS = List.of(
            List.of("year", "years", "年"),
            List.of("quarter", "quarters", "季度", "季"),
            List.of("month", "months", "月"),
            List.of("week", "weeks", "周"),
            List.of("day", "days", "日", "天"),
            List.of("hour", "hours", "小时"),
            List.of("minute", "minutes", "分钟"),
            List.of("second", "seconds", "秒"));

    private static final double[] DAYS = {360, 90, 30, 7, 1, 1 / 24.0, 1 / 1440.0, 1 / 86400.0};
    private static final int WEEK = 3;

    private Calendar() {}

    /** Number of a unit of time, or that of the month if it is none that the calendar knows. */
    static int unit(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        for (int i = 0; i < UNITS.size(); i++) {
            if (UNITS.get(i).contains(wanted)) {
                return i;
            }
        }
        return 2;
    }

    /**
     * @param measure 0: the instant itself, 1: year, 2: quarter, 3: month, 4: day of the month, 5: day of the week with
     *     Sunday as 0, 6: days since the beginning of the year 0, 7: hour, 8: minute, 9: second, 10: seconds since then
     *     modulo 500000
     */
    static double part(double instant, double measure, double unit) {
        int which = (int) measure;
        if (which == 0) {
            return instant;
        }
        double days = instant * DAYS[(int) unit];
        double second = Math.rint((days - Math.floor(days)) * 86400 * 1e4) / 1e4;
        return switch (which) {
            case 7 -> Math.floor(second / 3600);
            case 8 -> Math.floor(second / 60) % 60;
            case 9 -> second % 60;
            default -> unit < WEEK ? even(days, which, unit) : gregorian(days, which);
        };
    }

    private static double even(double days, int which, double unit) {
        double all = Math.floor(days + 1e-9) + (unit == 0 ? 0 : 2000 * 360.0);
        double ofYear = all - 360 * Math.floor(all / 360);
        return switch (which) {
            case 1 -> Math.floor(all / 360);
            case 2 -> 1 + Math.floor(ofYear / 90);
            case 3 -> 1 + Math.floor(ofYear / 30);
            case 4 -> 1 + ofYear % 30;
            case 5 -> all - 7 * Math.floor(all / 7);
            case 6 -> all;
            case 10 -> seconds(all, days);
            default -> Double.NaN;
        };
    }

    private static double gregorian(double days, int which) {
        LocalDate date = LocalDate.of(2000, 1, 1).plusDays((long) Math.floor(days + 1e-9));
        double all = date.toEpochDay() - LocalDate.of(0, 1, 1).toEpochDay();
        return switch (which) {
            case 1 -> date.getYear();
            case 2 -> 1 + (date.getMonthValue() - 1) / 3;
            case 3 -> date.getMonthValue();
            case 4 -> date.getDayOfMonth();
            case 5 -> date.getDayOfWeek().getValue() % 7;
            case 6 -> all;
            case 10 -> seconds(all, days);
            default -> Double.NaN;
        };
    }

    private static double seconds(double all, double days) {
        double seconds = all * 86400 + (days - Math.floor(days)) * 86400;
        return seconds - 500_000 * Math.floor(seconds / 500_000);
    }
}
