package qianyi.report.words;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import qianyi.analysis.search.Lever;
import qianyi.analysis.search.LeverReach;
import qianyi.analysis.search.ReachQuestion;
import qianyi.analysis.search.SearchResult;
import qianyi.analysis.search.SearchResult.Bound;
import qianyi.analysis.search.SearchResult.Interval;
import qianyi.analysis.search.Together;
import qianyi.model.Unit;
import qianyi.study.ReaderUnits;
import qianyi.text.Localized;
import qianyi.text.Numbers;

/** A lever, its numbers and what it reaches, as a reader knows them. */
public record LeverWords(ReachQuestion question, Shown shown) {
    private static final int MOST_GAINS = 3;

    /** A share of a lever's range. */
    private static final double NOTHING = 1e-9;

    public static String name(Lever lever, Shown shown) {
        return lever.assumption().label().in(shown.language());
    }

    /** The same within a sentence, in quotation marks where the language has them for names. */
    public String quoted(Lever lever) {
        return shown.text("reach.name", Localized.inSentence(name(lever, shown)));
    }

    /** A number of the lever in four digits, with its unit; 0 for what a search left of 0. */
    public String value(Lever lever, double value) {
        Unit unit = shown.study().shownUnit(lever.assumption());
        double plain = Math.abs(value) < NOTHING * lever.width() ? 0 : value;
        return new ReaderUnits(shown.study().units(), shown.language())
                .joined(Numbers.threshold(shown.scaled(plain, unit)), unit);
    }

    public String range(Lever lever) {
        return between(lever, lever.low(), lever.high());
    }

    /** With the unit behind the second number alone. */
    private String between(Lever lever, double low, double high) {
        Unit unit = shown.study().shownUnit(lever.assumption());
        return shown.text("reach.between", Numbers.threshold(shown.scaled(low, unit)), value(lever, high));
    }

    /** "at least 0.62", "from 0.3 to 0.7", "out of reach". */
    public String needed(LeverReach one) {
        return needed(one, "reach.sentence.");
    }

    /** As short as a table wants it, with the year in which the target is lost again. */
    public String neededCell(LeverReach one) {
        String lost = one.proof()
                .flatMap(outcome -> outcome.lostYear().stream().boxed().findFirst())
                .map(year -> shown.text("reach.lost", Integer.toString(year)))
                .orElse("");
        return needed(one, "reach.cell.") + lost;
    }

    private String needed(LeverReach one, String keys) {
        if (one.result() instanceof SearchResult.Intervals found) {
            return found.intervals().stream()
                    .map(interval -> interval(one.lever(), interval, keys))
                    .collect(Collectors.joining(shown.text("answer.list.semicolon")));
        }
        return shown.text("reach.out_of_reach");
    }

    private String interval(Lever lever, Interval interval, String keys) {
        boolean low = interval.low() == lever.low();
        boolean high = interval.high() == lever.high();
        if (low && high) {
            return shown.text("reach.any");
        }
        return low
                ? shown.text(keys + "at_most", value(lever, interval.high()))
                : high
                        ? shown.text(keys + "at_least", value(lever, interval.low()))
                        : between(lever, interval.low(), interval.high());
    }

    /** "its upper bound 1", "0.5". */
    String best(LeverReach one) {
        SearchResult.Best best = one.result().best();
        String value = value(one.lever(), best.value());
        return best.bound() == Bound.NONE
                ? value
                : shown.text("reach.bound." + best.bound().name().toLowerCase(Locale.ROOT), value);
    }

    /** The figure that is so far beyond the target, with its unit. */
    public String figure(double margin) {
        return quantity(question.figure(margin));
    }

    /** An amount in the unit of the target. */
    public String quantity(double amount) {
        return shown.quantity(amount, question.target().unit());
    }

    /** What a tenth of the range is worth at the upper ends, of those for which it is worth most. */
    String gains(List<Together.Gain> gains) {
        return gains.stream()
                .filter(gain -> gain.margin() > 0)
                .limit(MOST_GAINS)
                .map(gain -> shown.text(
                        "reach.gain",
                        quoted(gain.lever()),
                        value(gain.lever(), gain.lever().high()),
                        quantity(gain.margin())))
                .collect(Collectors.joining(shown.text("answer.list.semicolon")));
    }

    /** Some names; of many the first, and how many there are. */
    String several(List<String> names, int most) {
        String first = names.stream().limit(most).collect(Collectors.joining(shown.text("answer.list.comma")));
        return names.size() <= most ? first : shown.text("reach.and_more", first, names.size());
    }
}
