package qianyi.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qianyi.analysis.Certainty;
import qianyi.answer.Answer;
import qianyi.answer.ScenarioAnswer;
import qianyi.report.chart.Chart;
import qianyi.report.chart.ChartScale;
import qianyi.report.chart.LineColour;
import qianyi.report.table.ChartTables;
import qianyi.report.table.Columns;
import qianyi.report.table.Medium;
import qianyi.report.table.SeriesTables;
import qianyi.report.table.Table;
import qianyi.report.words.Finding;
import qianyi.report.words.Shown;
import qianyi.report.words.TargetWords;

/**
 * The charts of an answer in its workbook: the headline by scenario, and how it lies over many runs.
 *
 * @param byYear the headline by scenario
 * @param data the rest of what the charts are drawn from; may be empty
 */
record AnswerCharts(Answer answer, Shown shown, ChartTables tables, Table byYear, Table data) {
    private static final String INK = "1A1A1A";
    private static final double LINE = 2.25;
    private static final double THIN = 1.25;

    /** From the outside in; a band is drawn above and below the one inside it. */
    private static final double[] OPACITIES = {0, 0.18, 0.34, 0.5, 0.34, 0.18};

    static AnswerCharts of(Answer answer, Optional<Certainty> certainty, Shown shown) {
        ChartTables tables = new ChartTables(answer, certainty, shown);
        return new AnswerCharts(answer, shown, tables, new SeriesTables(answer, shown).byYear(), tables.data());
    }

    List<SheetChart> charts() {
        List<SheetChart> charts = new ArrayList<>(List.of(headline()));
        for (int i = 0; i < tables.bands().size(); i++) {
            charts.add(bands(tables.bands().get(i), LineColour.of(i).hex()));
        }
        return charts;
    }

    /** What the charts show and where their numbers are, to stand above them. */
    Table list() {
        return new Columns<SheetChart>(Medium.SHEET)
                .text(shown.text("workbook.chart"), SheetChart::title)
                .text(shown.text("workbook.chart.data"), chart -> (chart.areas().isEmpty() ? byYear : data).name())
                .of(charts(), shown, "charts");
    }

    private SheetChart headline() {
        List<SheetChart.Series> lines = new ArrayList<>();
        int style = answer.baseline().isPresent() ? Chart.BASELINE : Chart.BASELINE + 1;
        for (ScenarioAnswer scenario : ChartScale.coloured(answer)) {
            String title = scenario.scenario().title().in(shown.language());
            LineColour colour = LineColour.of(style++);
            lines.add(new SheetChart.Series(
                    title,
                    SheetChart.Cells.of(byYear, shown.text("workbook.year")),
                    SheetChart.Cells.of(byYear, shown.headed(title, shown.headlineUnit())),
                    new SheetChart.Look(colour.hex(), 1, dash(colour), LINE)));
        }
        level().ifPresent(lines::add);
        return chart(Finding.of(answer, shown.language()).title(), List.of(), lines);
    }

    private SheetChart bands(ChartTables.Bands bands, String hex) {
        List<SheetChart.Series> areas = new ArrayList<>();
        for (int i = 0; i < OPACITIES.length; i++) {
            boolean named = i > 0 && i <= OPACITIES.length / 2;
            areas.add(new SheetChart.Series(
                    named ? shown.text("workbook.chart.band." + i) : "",
                    SheetChart.Cells.of(data, shown.text("workbook.year")),
                    SheetChart.Cells.of(data, bands.heights().get(i)),
                    SheetChart.Look.area(hex, OPACITIES[i])));
        }
        List<SheetChart.Series> lines = new ArrayList<>();
        lines.add(new SheetChart.Series(
                shown.text("workbook.chart.median"),
                SheetChart.Cells.of(data, shown.text("workbook.year")),
                SheetChart.Cells.of(data, bands.median()),
                new SheetChart.Look(hex, 1, "solid", LINE)));
        level().ifPresent(lines::add);
        return chart(shown.text("workbook.chart.bands", bands.title()), areas, lines);
    }

    private Optional<SheetChart.Series> level() {
        return answer.study()
                .headlineTarget()
                .map(target -> new SheetChart.Series(
                        TargetWords.named(target, shown),
                        SheetChart.Cells.of(data, shown.text("workbook.year")),
                        SheetChart.Cells.of(data, tables.level(target)),
                        new SheetChart.Look(INK, 1, "sysDash", THIN)));
    }

    private SheetChart chart(String title, List<SheetChart.Series> areas, List<SheetChart.Series> lines) {
        return SheetChart.byYear(
                title,
                shown.text("workbook.year"),
                shown.headed(shown.label(answer.study().headline().variable()), shown.headlineUnit()),
                areas,
                lines);
    }

    /** The format's word for the nearest dash. */
    private static String dash(LineColour colour) {
        return switch (colour.dash().length) {
            case 0 -> "solid";
            case 2 -> colour.dash()[0] > colour.dash()[1] ? "dash" : "sysDot";
            default -> "dashDot";
        };
    }
}
