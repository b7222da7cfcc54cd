package qianyi.report.words;

import qianyi.answer.GrowthWindow;
import qianyi.answer.NaiveBenchmark;
import qianyi.study.Observation;
import qianyi.text.Numbers;

/** A window of the record in words: its years, whether a census divides it, which figure of a year it takes. */
public final class WindowWords {
    private WindowWords() {}

    static String rate(GrowthWindow window, Shown shown) {
        return shown.text("answer.window.rate", named(window, shown), percent(window));
    }

    /** From the slowest window to the fastest, or the only one. */
    static String range(GrowthWindow slowest, GrowthWindow fastest, Shown shown) {
        return slowest.equals(fastest)
                ? shown.text("answer.record.one", named(slowest, shown), percent(slowest))
                : shown.text(
                        "answer.record.range",
                        named(slowest, shown),
                        percent(slowest),
                        named(fastest, shown),
                        percent(fastest));
    }

    static String percent(GrowthWindow window) {
        return Numbers.percent(window.rate(), 1);
    }

    /** Where a year was published more than once, with the vintage that the window takes. */
    public static String named(GrowthWindow window, Shown shown) {
        String years = shown.text(
                window.crossesCensus() ? "answer.window.census" : "answer.window",
                Integer.toString(window.from().year()),
                Integer.toString(window.to().year()));
        return vintage(window.to(), vintage(window.from(), years, shown), shown);
    }

    private static String vintage(Observation figure, String years, Shown shown) {
        boolean several = shown.study().history().found(figure.series()).stream()
                        .filter(other -> other.year() == figure.year())
                        .count()
                > 1;
        return several
                ? shown.text(
                        "answer.window.vintage",
                        years,
                        Integer.toString(figure.year()),
                        BilingualNotes.of(figure.vintage(), shown.language()))
                : years;
    }

    /** When the record carried on gets there, as the end of a sentence. */
    static String arrival(NaiveBenchmark.Path path, Shown shown) {
        return path.year().isPresent()
                ? shown.text(
                        "answer.naive.reached", Integer.toString(path.year().getAsInt()))
                : shown.text("answer.naive.never");
    }
}
