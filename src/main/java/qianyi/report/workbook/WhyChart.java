package qianyi.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import qianyi.analysis.attribution.Attribution;
import qianyi.report.chart.LineColour;
import qianyi.report.chart.Waterfall;
import qianyi.report.chart.WaterfallAxis;
import qianyi.report.table.Cell;
import qianyi.report.table.Cell.Kind;
import qianyi.report.table.Columns;
import qianyi.report.table.Medium;
import qianyi.report.table.Table;
import qianyi.report.words.Shown;

/**
 * The waterfall as a chart that a spreadsheet draws: bars that stand on a part that is not drawn.
 *
 * @param data a row a bar, from which it is drawn
 */
record WhyChart(Waterfall waterfall, Table data, Shown shown) {
    private static final String INK = "1A1A1A";

    /** None if nothing changes, or if some bar lies below 0, where bars cannot stand on one another. */
    static Optional<WhyChart> of(Attribution why, Shown shown) {
        return Waterfall.of(shown.study(), why)
                .filter(waterfall -> waterfall.bars().stream().allMatch(bar -> Math.min(bar.from(), bar.to()) >= 0))
                .map(waterfall -> new WhyChart(waterfall, data(waterfall, shown), shown));
    }

    private static Table data(Waterfall waterfall, Shown shown) {
        return new Columns<Waterfall.Bar>(Medium.SHEET)
                .text(shown.text("workbook.why.bar"), bar -> named(bar, shown))
                .add(
                        headed("workbook.why.base", waterfall, shown),
                        bar -> number(bar.isScenario() ? 0 : Math.min(bar.from(), bar.to()), waterfall, shown))
                .add(
                        headed("workbook.why.scenario", waterfall, shown),
                        bar -> length(bar, Waterfall.Bar::isScenario, waterfall, shown))
                .add(
                        headed("report.page.along", waterfall, shown),
                        bar -> length(bar, isChange(waterfall, true), waterfall, shown))
                .add(
                        headed("report.page.against", waterfall, shown),
                        bar -> length(bar, isChange(waterfall, false), waterfall, shown))
                .of(waterfall.bars(), shown, "why_chart");
    }

    /** A change with what it moves, since its bar is in years where a reader wants months. */
    private static String named(Waterfall.Bar bar, Shown shown) {
        return shown.text("workbook.why.named", bar.name(), bar.label());
    }

    private static String headed(String key, Waterfall waterfall, Shown shown) {
        return shown.text("report.page.column", shown.text(key), unit(waterfall, shown));
    }

    private static String unit(Waterfall waterfall, Shown shown) {
        return waterfall.isDate() ? shown.text("workbook.year") : shown.unitName(shown.headlineUnit());
    }

    private static Predicate<Waterfall.Bar> isChange(Waterfall waterfall, boolean along) {
        return bar -> !bar.isScenario() && waterfall.isAlong(bar) == along;
    }

    private static Cell length(Waterfall.Bar bar, Predicate<Waterfall.Bar> some, Waterfall waterfall, Shown shown) {
        double length = bar.isScenario() ? bar.to() : Math.abs(bar.change());
        return number(some.test(bar) ? length : 0, waterfall, shown);
    }

    private static Cell number(double number, Waterfall waterfall, Shown shown) {
        return Cell.of(waterfall.shown(number, shown), Kind.AMOUNT);
    }

    SheetChart chart() {
        WaterfallAxis axis = WaterfallAxis.of(waterfall, shown);
        String decimals = axis.decimals() == 0 ? "0" : "0." + "0".repeat(axis.decimals());
        List<SheetChart.Series> series = new ArrayList<>(List.of(
                series("workbook.why.base", " ", SheetChart.Look.area(INK, 0)),
                series("workbook.why.scenario", shown.text("workbook.why.scenario"), SheetChart.Look.area(INK, 0.55)),
                series("report.page.along", shown.text("report.page.along"), colour(1))));
        if (waterfall.bars().stream().anyMatch(isChange(waterfall, false))) {
            series.add(series("report.page.against", shown.text("report.page.against"), colour(2)));
        }
        return SheetChart.ofBars(
                waterfall.title().in(shown.language()),
                shown.text(waterfall.isDate() ? "workbook.why.dates" : "workbook.why.levels", unit(waterfall, shown)),
                series,
                new SheetChart.Scale(axis.low(), axis.step(), decimals));
    }

    private static SheetChart.Look colour(int style) {
        return SheetChart.Look.area(LineColour.of(style).hex(), 1);
    }

    private SheetChart.Series series(String key, String name, SheetChart.Look look) {
        return new SheetChart.Series(
                name,
                SheetChart.Cells.of(data, shown.text("workbook.why.bar")),
                SheetChart.Cells.of(data, headed(key, waterfall, shown)),
                look);
    }
}
