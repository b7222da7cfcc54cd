package qianyi.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qianyi.analysis.Certainty;
import qianyi.answer.Answer;
import qianyi.report.words.Shown;
import qianyi.text.Language;

/**
 * The answer as a workbook for Excel and its like, after the guidance of the UK Government Analysis Function on
 * spreadsheets: a cover, notes, then one table a sheet from A1 on, without merged cells or formulas, numbers unrounded,
 * units in headers or in a column. The sheet of assumptions has the columns of assumptions.csv and can be edited and
 * given back.
 */
public final class AnswerWorkbook {
    private static final String APPLICATION = "Qianyi";

    private AnswerWorkbook() {}

    /**
     * The bytes of the file. The same answer gives the same bytes.
     *
     * @param certainty none if the scenarios were run but once
     * @param language of every word in it
     * @param command exactly what was typed
     */
    public static byte[] bytes(
            Answer answer, Optional<Certainty> certainty, Language language, String command, String version) {
        Shown shown = new Shown(answer.study(), language);
        List<TableSheet> tables = tables(answer, certainty, shown);
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, APPLICATION, null)) {
            workbook.properties().setTitle(answer.study().title().in(language));
            Cover cover = new Cover(answer, certainty, shown, command, version);
            SheetWriter.writeCover(workbook, shown.text("workbook.sheet.cover"), cover.lines(tables));
            tables.forEach(table -> SheetWriter.write(workbook, table));
            workbook.finish();
            return StableArchive.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tables that a study has nothing for are left out. */
    static List<TableSheet> tables(Answer answer, Optional<Certainty> certainty, Shown shown) {
        ResultSheets results = new ResultSheets(answer, shown);
        SeriesSheets series = new SeriesSheets(answer, shown);
        EvidenceSheets evidence = new EvidenceSheets(answer, shown);
        InputSheets inputs = new InputSheets(answer, shown);
        List<TableSheet> tables = new ArrayList<>(
                List.of(new Notes(answer, shown).table(), results.results(), results.targets(), results.growth()));
        certainty.ifPresent(some -> tables.addAll(new CertaintySheets(some, shown).tables()));
        tables.addAll(List.of(
                series.byYear(),
                series.bySector(),
                series.contributions(),
                evidence.history(),
                evidence.fit(),
                evidence.indicators(),
                inputs.assumptions(),
                inputs.changes(),
                inputs.sources()));
        tables.removeIf(table -> table.rows().isEmpty());
        return List.copyOf(tables);
    }
}
