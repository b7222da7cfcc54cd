package qianyi.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;
import qianyi.analysis.Certainty;
import qianyi.analysis.history.Backtest;
import qianyi.analysis.history.ForecastRegister;
import qianyi.analysis.portfolio.PolicyAnswers;
import qianyi.answer.Answer;
import qianyi.answer.Monitoring;
import qianyi.report.table.AssumptionTables;
import qianyi.report.table.AttributionTable;
import qianyi.report.table.BacktestTable;
import qianyi.report.table.CertaintyTables;
import qianyi.report.table.ChangeTables;
import qianyi.report.table.CostTables;
import qianyi.report.table.CountedTables;
import qianyi.report.table.ErrorTables;
import qianyi.report.table.EvidenceTables;
import qianyi.report.table.KeyAssumptionTable;
import qianyi.report.table.Medium;
import qianyi.report.table.MonitoringTables;
import qianyi.report.table.OutlookTable;
import qianyi.report.table.RecordTables;
import qianyi.report.table.ReferenceTables;
import qianyi.report.table.RegisterTable;
import qianyi.report.table.ResultTables;
import qianyi.report.table.SeriesTables;
import qianyi.report.table.Table;
import qianyi.report.words.Shown;
import qianyi.text.Language;

/**
 * The answer as a workbook for Excel and its like, after the guidance of the UK Government Analysis Function on
 * spreadsheets: a cover, the assumptions that the date depends on most, notes, then one table a sheet from A1 on, without
 * merged cells or formulas, numbers unrounded, units in headers or in a column. Both sheets of assumptions can be edited
 * and given back.
 */
public final class AnswerWorkbook {
    private static final String APPLICATION = "Qianyi";
    private static final String KEY = "study.sheet.key";
    private static final String ALL = "study.sheet.assumptions";
    private static final String CHARTS = "workbook.sheet.charts";
    private static final String WHY = "workbook.sheet.why";

    private AnswerWorkbook() {}

    /**
     * The bytes of the file. The same answer gives the same bytes.
     *
     * @param certainty none if the scenarios were run but once
     * @param policy what it did and what it would take
     * @param language of every word in it
     * @param command exactly what was typed
     */
    public static byte[] bytes(
            Answer answer,
            Optional<Certainty> certainty,
            PolicyAnswers policy,
            Language language,
            String command,
            String version) {
        Shown shown = new Shown(answer.study(), language);
        AnswerCharts charts = AnswerCharts.of(answer, certainty, shown);
        Optional<WhyChart> why = policy.why().flatMap(moved -> WhyChart.of(moved, shown));
        List<Table> tables = tables(answer, certainty, policy, shown, charts, why);
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, APPLICATION, null)) {
            workbook.properties().setTitle(answer.study().title().in(language));
            Cover cover = new Cover(answer, certainty, shown, command, version);
            SheetWriter.writeCover(workbook, shown.text("workbook.sheet.cover"), cover.lines(tables));
            for (Table table : tables) {
                Worksheet sheet = SheetWriter.write(workbook, table);
                if (table.name().equals(shown.text(KEY)) || table.name().equals(shown.text(ALL))) {
                    new InputCells(sheet, table, shown.messages()).prepare();
                } else if (table.name().equals(shown.text(CHARTS))) {
                    sheet.fitToHeight((short) 1);
                }
            }
            workbook.finish();
            List<ChartParts> parts = new ArrayList<>(List.of(parts(charts.charts(), CHARTS, tables, shown, 1, 1)));
            why.ifPresent(moved -> parts.add(parts(
                    List.of(moved.chart()),
                    WHY,
                    tables,
                    shown,
                    2,
                    1 + charts.charts().size())));
            return StableArchive.of(out.toByteArray(), parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Charts below the table of a sheet. */
    private static ChartParts parts(
            List<SheetChart> charts, String sheet, List<Table> tables, Shown shown, int drawing, int first) {
        int place = tables.stream().map(Table::name).toList().indexOf(shown.text(sheet));
        return new ChartParts(charts, place + 2, tables.get(place).rows().size() + 1, drawing, first);
    }

    /** Tables that a study has nothing for are left out. */
    private static List<Table> tables(
            Answer answer,
            Optional<Certainty> certainty,
            PolicyAnswers policy,
            Shown shown,
            AnswerCharts charts,
            Optional<WhyChart> why) {
        ResultTables results = new ResultTables(answer, shown, Medium.SHEET);
        SeriesTables series = new SeriesTables(answer, shown);
        EvidenceTables evidence = new EvidenceTables(answer, shown, Medium.SHEET);
        AssumptionTables inputs = new AssumptionTables(answer.study(), shown, Medium.SHEET);
        List<Table> tables = new ArrayList<>(List.of(
                new KeyAssumptionTable(answer.study(), certainty, shown).table(),
                charts.list(),
                new Notes(answer, shown).table(),
                results.results(certainty),
                results.targets(),
                results.growth(),
                new RecordTables(answer, shown, Medium.SHEET).windows()));
        certainty
                .flatMap(some -> Monitoring.of(answer, some.ensemble()))
                .map(monitoring -> new MonitoringTables(monitoring, shown, Medium.SHEET).table())
                .ifPresent(tables::add);
        policy.outlook()
                .map(outlook -> new OutlookTable(outlook, shown, Medium.SHEET))
                .ifPresent(outlook -> Stream.of(outlook.table(), outlook.levers())
                        .filter(table -> !table.isEmpty())
                        .forEach(tables::add));
        policy.why().map(moved -> AttributionTable.sheet(moved, shown)).ifPresent(tables::add);
        why.map(WhyChart::data).ifPresent(tables::add);
        certainty.ifPresent(some -> tables.addAll(counted(answer, some, shown)));
        tables.addAll(List.of(
                charts.byYear(),
                charts.data(),
                series.bySector(),
                series.contributions(Medium.SHEET),
                new CostTables(answer, shown, Medium.SHEET).costs(),
                new CostTables(answer, shown, Medium.SHEET).literature(),
                evidence.history(),
                new ReferenceTables(answer.study(), shown, Medium.SHEET).table(),
                evidence.fits(),
                new BacktestTable(Backtest.of(answer.study()), shown.messages(), Medium.SHEET).whole(),
                new RegisterTable(ForecastRegister.of(answer.study()), shown, Medium.SHEET).table(),
                evidence.indicators(),
                inputs.all(),
                new ChangeTables(answer, shown).steps(),
                inputs.sources()));
        tables.removeIf(Table::isEmpty);
        return List.copyOf(tables);
    }

    /** What many runs say: counts, shares by year, the spread of the headline, what the date hangs on, the order kept. */
    private static List<Table> counted(Answer answer, Certainty certainty, Shown shown) {
        CountedTables counted = new CountedTables(answer, certainty, shown);
        CertaintyTables tables = new CertaintyTables(answer, certainty, shown, Medium.SHEET);
        List<Table> all =
                new ArrayList<>(List.of(counted.outcomes(), counted.percentiles(), counted.shares(), counted.spread()));
        ErrorTables errors = new ErrorTables(answer, certainty, shown, Medium.SHEET);
        all.add(errors.all());
        errors.errors().ifPresent(all::add);
        certainty.tornado().map(tables::tornado).ifPresent(all::add);
        all.addAll(List.of(
                tables.groups(),
                tables.ranking(),
                new AssumptionTables(answer.study(), shown, Medium.SHEET).correlations()));
        return all;
    }
}
