package qianyi.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qianyi.analysis.Certainty;
import qianyi.report.Wording;
import qianyi.target.Answer;
import qianyi.text.Language;

/**
 * The answer as a workbook for Excel and its like, after the guidance of the UK Government Analysis Function on
 * spreadsheets: a cover, notes, then one table a sheet from A1 on, without merged cells or formulas, numbers unrounded,
 * units in headers or in a column. The sheet of assumptions has the columns of assumptions.csv and can be edited and
 * given back.
 */
public final class Workbook {
    private static final String APPLICATION = "Qianyi";

    private Workbook() {}

    /**
     * The bytes of the file. The same answer gives the same bytes.
     *
     * @param certainty none if the scenarios were run but once
     * @param language of every word in it
     * @param command exactly what was typed
     */
    public static byte[] bytes(
            Answer answer, Optional<Certainty> certainty, Language language, String command, String version) {
        Wording wording = new Wording(answer, language);
        List<TableSheet> tables = tables(answer, certainty, wording);
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, APPLICATION, null)) {
            workbook.properties().setTitle(answer.study().title().in(language));
            Cover cover = new Cover(answer, certainty, wording, command, version);
            SheetWriter.writeCover(workbook, wording.text("workbook.sheet.cover"), cover.lines(tables));
            tables.forEach(table -> SheetWriter.write(workbook, table));
            workbook.finish();
            return StableArchive.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tables that a study has nothing for are left out. */
    static List<TableSheet> tables(Answer answer, Optional<Certainty> certainty, Wording wording) {
        ResultSheets results = new ResultSheets(answer, wording);
        SeriesSheets series = new SeriesSheets(answer, wording);
        EvidenceSheets evidence = new EvidenceSheets(answer, wording);
        InputSheets inputs = new InputSheets(answer, wording);
        List<TableSheet> tables = new ArrayList<>(
                List.of(new Notes(answer, wording).table(), results.results(), results.targets(), results.growth()));
        certainty.ifPresent(some -> tables.addAll(new CertaintySheets(some, wording).tables()));
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
