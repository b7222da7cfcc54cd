package qianyi.report.page;

import java.util.ArrayList;
import java.util.List;
import qianyi.report.words.Shown;
import qianyi.text.Numbers;

/** The numbers of a chart over time as a table, a row a year; single runs are only in what a reader takes away. */
final class ChartNumbers {
    private ChartNumbers() {}

    static void write(Html html, PageChart chart, Shown shown) {
        List<PageChart.Line> lines = chart.lines().stream()
                .filter(line -> line.style() != PageChart.SAMPLE)
                .toList();
        List<String> heading = new ArrayList<>(List.of(shown.text("report.year")));
        lines.forEach(line -> heading.add(line.name().in(shown.language())));
        for (PageChart.Band band : chart.bands()) {
            heading.add(shown.text("report.page.band_low", band.name()));
            heading.add(shown.text("report.page.band_high", band.name()));
        }
        chart.marks().forEach(marks -> heading.add(marks.name().in(shown.language())));
        List<List<Html.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < chart.years().size(); i++) {
            int index = i;
            int year = chart.years().get(i);
            List<Double> numbers = new ArrayList<>();
            lines.forEach(line -> numbers.add(line.values().get(index)));
            for (PageChart.Band band : chart.bands()) {
                numbers.add(band.low().get(index));
                numbers.add(band.high().get(index));
            }
            chart.marks().forEach(marks -> numbers.add(marks.values().getOrDefault(year, Double.NaN)));
            List<Html.Cell> row = new ArrayList<>(List.of(Html.Cell.whole(year)));
            numbers.forEach(number -> row.add(cell(number, chart, shown)));
            rows.add(row);
        }
        html.table(chart.id(), chart.subtitle().in(shown.language()), heading, rows, 1, heading.size());
    }

    /** Without the digits behind it: a chart hands out its own numbers. */
    private static Html.Cell cell(double value, PageChart chart, Shown shown) {
        return Html.Cell.of(Numbers.fixed(shown.scaled(value, chart.unit()), chart.decimals(shown)));
    }
}
