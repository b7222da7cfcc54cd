package qianyi.report.table;

import java.util.Optional;
import qianyi.answer.Answer;
import qianyi.answer.GrowthWindow;
import qianyi.answer.NaiveBenchmark;
import qianyi.model.Unit;
import qianyi.report.table.Cell.Kind;
import qianyi.report.words.BilingualNotes;
import qianyi.report.words.Shown;
import qianyi.report.words.Yardsticks;
import qianyi.study.Observation;

/** What the record grew by in every window of it, and where each rate would lead. */
public record RecordTables(Answer answer, Shown shown, Medium medium) {
    public Table windows() {
        Columns<GrowthWindow> columns = new Columns<GrowthWindow>(medium)
                .add(name("from"), w -> Cell.whole(w.from().year()))
                .add(name("to"), w -> Cell.whole(w.to().year()))
                .right(name("from_figure"), w -> figure(w.from()))
                .right(name("to_figure"), w -> figure(w.to()))
                .text(medium.name(shown.text("report.unit"), shown.text("workbook.unit")), w -> shown.unitCell(unit()))
                .add(name("vintage"), w -> Cell.of(vintage(w)))
                .right(name("rate"), w -> Cell.of(w.rate(), Kind.RATIO));
        for (NaiveBenchmark benchmark : answer.benchmarks()) {
            columns.right(
                    shown.text(
                            medium.name("report.window.arrival", "workbook.window.arrival"),
                            benchmark.target().label()),
                    w -> arrival(benchmark, w));
        }
        return medium == Medium.SHEET
                ? columns.of(answer.windows(), shown, "windows")
                : columns.of(answer.windows(), "windows", "");
    }

    private String name(String key) {
        return shown.text(medium.name("report.window.", "workbook.window.") + key);
    }

    private Unit unit() {
        return shown.unit(answer.study().headline().variable());
    }

    private Cell figure(Observation observed) {
        return Cell.of(shown.scaled(observed.value(), unit()), Kind.EXACT)
                .reads(shown.exactNumber(observed.value(), unit()));
    }

    /** One vintage where both figures have the same. */
    private String vintage(GrowthWindow window) {
        String from = BilingualNotes.of(window.from().vintage(), shown.language());
        String to = BilingualNotes.of(window.to().vintage(), shown.language());
        if (window.crossesCensus()) {
            return shown.text("report.window.census", from, to);
        }
        return from.equals(to) ? from : shown.text("report.window.revision", from, to);
    }

    private Cell arrival(NaiveBenchmark benchmark, GrowthWindow window) {
        Optional<NaiveBenchmark.Path> path = benchmark.paths().stream()
                .filter(p -> p.window().equals(window))
                .findFirst();
        return path.map(p -> medium == Medium.SHEET ? Cell.of(p.year()) : Cell.figure(Yardsticks.year(p, shown)))
                .orElse(Cell.NONE);
    }
}
