package qianyi.report.page;

import java.util.List;
import java.util.OptionalDouble;
import qianyi.report.words.Shown;
import qianyi.text.Localized;
import qianyi.text.Numbers;

/**
 * How far a date moves when one input at a time takes its low and its high value: a bar an input, the longest first.
 *
 * @param horizon last year looked at; an end beyond it has no year
 * @param centre the date with every input at its value; none if beyond the horizon
 * @param centreLabel what stands at its line
 */
record TornadoChart(
        String id,
        Localized title,
        Localized subtitle,
        int horizon,
        OptionalDouble centre,
        Localized centreLabel,
        List<Bar> bars)
        implements PageFigure {
    /**
     * One input.
     *
     * @param source where its numbers come from, or the word for none
     */
    record Bar(String id, Localized name, Localized source, boolean isSourced, End low, End high) {}

    /**
     * An end of a bar.
     *
     * @param label the input's value with its unit
     * @param value in the model's unit
     * @param year none if later than the horizon
     */
    record End(Localized label, double value, OptionalDouble year) {}

    TornadoChart {
        bars = List.copyOf(bars);
    }

    @Override
    public void numbers(Html html, Shown shown) {
        List<String> heading = List.of(
                shown.text("report.page.input"),
                shown.text("report.page.low"),
                shown.text("report.page.low_year"),
                shown.text("report.page.high"),
                shown.text("report.page.high_year"),
                shown.text("report.page.of_source"));
        List<List<Html.Cell>> rows = bars.stream()
                .map(bar -> List.of(
                        Html.Cell.of(bar.name().in(shown.language())),
                        Html.Cell.of(bar.low().label().in(shown.language())),
                        Html.Cell.of(year(bar.low(), shown)),
                        Html.Cell.of(bar.high().label().in(shown.language())),
                        Html.Cell.of(year(bar.high(), shown)),
                        Html.Cell.of(bar.source().in(shown.language()))))
                .toList();
        html.table(id, subtitle.in(shown.language()), heading, rows, 1, 4);
    }

    private String year(End end, Shown shown) {
        return end.year().isPresent()
                ? Numbers.fixed(end.year().getAsDouble(), 1)
                : shown.text("report.page.later", Integer.toString(horizon));
    }
}
