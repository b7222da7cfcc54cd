package qianyi.report.chart;

import static qianyi.text.JsonText.object;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import qianyi.report.table.Columns;
import qianyi.report.table.Medium;
import qianyi.report.table.Table;
import qianyi.report.words.Shown;
import qianyi.study.Study;
import qianyi.text.Localized;
import qianyi.text.Numbers;

/**
 * How far a date moves when one input at a time takes its low and its high value: a bar an input, the longest first.
 *
 * @param horizon last year looked at; an end beyond it has no year
 * @param centre the date with every input at its value; none if beyond the horizon
 * @param centreLabel what stands at its line
 */
public record TornadoChart(
        String id,
        Localized title,
        Localized subtitle,
        int horizon,
        OptionalDouble centre,
        Localized centreLabel,
        List<Bar> bars)
        implements Figure {
    /**
     * One input.
     *
     * @param source where its numbers come from, or the word for none
     */
    public record Bar(String id, Localized name, Localized source, boolean isSourced, End low, End high) {
        private Map<String, @Nullable Object> fields() {
            return object(
                    "id",
                    id,
                    "name",
                    name,
                    "source",
                    source,
                    "sourced",
                    isSourced,
                    "low",
                    low.fields(),
                    "high",
                    high.fields());
        }
    }

    /**
     * An end of a bar.
     *
     * @param label the input's value with its unit
     * @param value in the model's unit
     * @param year none if later than the horizon
     */
    public record End(Localized label, double value, OptionalDouble year) {
        private Map<String, @Nullable Object> fields() {
            return object("label", label, "value", value, "year", year);
        }
    }

    public TornadoChart {
        bars = List.copyOf(bars);
    }

    @Override
    public String kindName() {
        return "tornado";
    }

    @Override
    public Map<String, @Nullable Object> fields(Study study) {
        List<Map<String, @Nullable Object>> rows =
                bars.stream().map(Bar::fields).toList();
        return object("horizon", horizon, "centre", centre, "label", centreLabel, "bars", rows);
    }

    @Override
    public Table numbers(Shown shown) {
        return new Columns<Bar>(Medium.PAGE)
                .text(shown.text("report.page.input"), bar -> bar.name().in(shown.language()))
                .figure(shown.text("report.page.low"), bar -> bar.low().label().in(shown.language()))
                .figure(shown.text("report.page.low_year"), bar -> year(bar.low(), shown))
                .figure(
                        shown.text("report.page.high"),
                        bar -> bar.high().label().in(shown.language()))
                .figure(shown.text("report.page.high_year"), bar -> year(bar.high(), shown))
                .text(shown.text("report.page.of_source"), bar -> bar.source().in(shown.language()))
                .of(bars, id, subtitle.in(shown.language()));
    }

    private String year(End end, Shown shown) {
        return end.year().isPresent()
                ? Numbers.fixed(end.year().getAsDouble(), 1)
                : shown.text("report.page.later", Integer.toString(horizon));
    }
}
