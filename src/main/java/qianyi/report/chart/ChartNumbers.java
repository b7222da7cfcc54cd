package qianyi.report.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import qianyi.report.table.Columns;
import qianyi.report.table.Medium;
import qianyi.report.table.Table;
import qianyi.report.words.Shown;
import qianyi.text.Numbers;

/** The numbers of a chart over time, a row a year; single runs are only in what a reader takes away. */
final class ChartNumbers {
    private ChartNumbers() {}

    static Table of(Chart chart, Shown shown) {
        List<Chart.Line> lines = chart.lines().stream()
                .filter(line -> line.style() != Chart.SAMPLE)
                .toList();
        Columns<Integer> columns = new Columns<Integer>(Medium.PAGE)
                .text(
                        shown.text("report.year"),
                        place -> Integer.toString(chart.years().get(place)));
        lines.forEach(line -> column(columns, line.name().in(shown.language()), line.values()::get, chart, shown));
        for (Chart.Band band : chart.bands()) {
            column(columns, shown.text("report.page.band_low", band.name()), band.low()::get, chart, shown);
            column(columns, shown.text("report.page.band_high", band.name()), band.high()::get, chart, shown);
        }
        for (Chart.Marks marks : chart.marks()) {
            column(
                    columns,
                    marks.name().in(shown.language()),
                    place -> marks.values().getOrDefault(chart.years().get(place), Double.NaN),
                    chart,
                    shown);
        }
        List<Integer> places = IntStream.range(0, chart.years().size()).boxed().toList();
        return columns.of(places, chart.id(), chart.subtitle().in(shown.language()));
    }

    /** Without the digits behind it: a chart hands out its own numbers. */
    private static void column(
            Columns<Integer> columns, String name, ToDoubleFunction<Integer> value, Chart chart, Shown shown) {
        columns.figure(
                name,
                place -> Numbers.fixed(shown.scaled(value.applyAsDouble(place), chart.unit()), chart.decimals(shown)));
    }
}
