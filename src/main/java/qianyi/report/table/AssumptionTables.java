package qianyi.report.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import qianyi.model.Unit;
import qianyi.report.table.Cell.Kind;
import qianyi.report.words.Shown;
import qianyi.study.Assumption;
import qianyi.study.Correlation;
import qianyi.study.Provenance;
import qianyi.study.Source;
import qianyi.study.Study;
import qianyi.study.TableWords;

/** What was put in: the assumptions, which of them go together, where numbers come from. */
public record AssumptionTables(Study study, Shown shown, Medium medium) {
    /** Every assumption by the columns of assumptions.csv in words, in the units of the model, to be edited and given back. */
    public Table all() {
        List<Function<Assumption, Cell>> cells = List.of(
                a -> Cell.of(a.name()),
                a -> Cell.of(a.element()),
                a -> Cell.of(a.value(), Kind.EXACT),
                a -> Cell.of(a.low(), Kind.EXACT),
                a -> Cell.of(a.high(), Kind.EXACT),
                a -> Cell.of(TableWords.distribution(a, shown.messages())),
                a -> Cell.of(a.unit().toString()),
                a -> Cell.of(TableWords.group(a, shown.messages())),
                a -> Cell.of(TableWords.kind(a, shown.messages())),
                a -> Cell.of(a.label().zh()),
                a -> Cell.of(a.label().en()),
                a -> Cell.of(a.source()),
                a -> Cell.of(a.rangeSource()),
                a -> Cell.of(a.note()));
        Columns<Assumption> columns = new Columns<>(medium);
        for (int i = 0; i < cells.size(); i++) {
            columns.add(TableWords.heading(Assumption.COLUMNS.get(i), shown.messages()), cells.get(i));
        }
        return columns.of(
                study.assumptions(), shown.text("study.sheet.assumptions"), shown.text("workbook.about.assumptions"));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Those of a group in words and in the reader's units. */
    public Table of(List<Assumption> group) {
        return new Columns<Assumption>(medium)
                .add(column("what"), a -> Cell.of(a.label().in(shown.language()))
                        .noted(a.title()))
                .add(column("value"), a -> Cell.of(shown.scaled(a.value(), study.shownUnit(a)), Kind.EXACT)
                        .reads(shown.inputNumber(a.value(), study.shownUnit(a))))
                .add(column("range"), a -> Cell.figure(range(a, study.shownUnit(a))))
                .text(column("unit"), a -> shown.unitCell(study.shownUnit(a)))
                .text(column("kind"), a -> shown.word("report.kind.", a.kind()))
                .add(column("source"), a -> Cell.of(a.source(), Kind.SOURCE))
                .add(
                        column("range_source"),
                        a -> a.low().isEmpty() ? Cell.of("") : Cell.of(a.rangeSource(), Kind.SOURCE))
                .add(column("note"), a -> Cell.of(a.note(), Kind.REMARK))
                .of(group, "assumptions-" + lower(group.get(0).group()), "");
    }

    private String column(String key) {
        return shown.text("report.assumptions.column." + key);
    }

    private String range(Assumption assumption, Unit unit) {
        return assumption.low().isEmpty()
                ? shown.text("report.assumptions.fixed")
                : shown.inputNumber(assumption.low().getAsDouble(), unit) + " – "
                        + shown.inputNumber(assumption.high().orElseThrow(), unit);
    }

    /** How many of each kind have no source, for the value and for the range; definitions apart. */
    public Table counts() {
        Columns<Assumption.Kind> columns = new Columns<Assumption.Kind>(medium)
                .text(shown.text("report.assumptions.kind"), kind -> shown.word("report.kind.", kind));
        count(columns, "rows", Provenance::values);
        count(columns, "unsourced", Provenance::withoutSource);
        count(columns, "ranges", Provenance::ranges);
        count(columns, "ranges_unsourced", Provenance::rangesWithoutSource);
        return columns.of(
                List.of(Assumption.Kind.values()).stream()
                        .filter(kind -> of(kind).values() > 0)
                        .toList(),
                "assumption-counts",
                "");
    }

    private Provenance of(Assumption.Kind kind) {
        return Provenance.of(
                study.assumptions().stream().filter(a -> a.kind() == kind).toList());
    }

    private void count(Columns<Assumption.Kind> columns, String key, ToIntFunction<Provenance> counts) {
        columns.right(shown.text("report.assumptions." + key), kind -> Cell.whole(counts.applyAsInt(of(kind))));
    }

    /** In a sheet by the labels of the assumptions. */
    public Table correlations() {
        return correlations(title -> study.assumptions().stream()
                .filter(assumption -> assumption.title().equals(title))
                .findFirst()
                .map(assumption -> assumption.label().in(shown.language()))
                .orElse(title));
    }

    /** @param named an assumption by its name in the model */
    public Table correlations(UnaryOperator<String> named) {
        Columns<Correlation> columns = new Columns<Correlation>(medium)
                .text(shown.text("report.together.first"), c -> named.apply(c.first()))
                .text(shown.text("report.together.second"), c -> named.apply(c.second()))
                .add(shown.text("report.together.rank"), c -> Cell.of(c.rank(), Kind.EXACT))
                .text(shown.text(medium.name("report.changes.reason", "workbook.change.why")), c -> c.why()
                        .in(shown.language()))
                .add(
                        shown.text(medium.name("report.source", "workbook.change.source")),
                        c -> Cell.of(c.source(), Kind.SOURCE));
        List<Correlation> rows = study.uncertainty().correlations();
        return medium == Medium.SHEET ? columns.of(rows, shown, "correlations") : columns.of(rows, "correlations", "");
    }

    public Table sources() {
        Columns<Source> columns = new Columns<Source>(medium)
                .add(shown.text("report.source.id"), s -> Cell.of(s.id(), Kind.SOURCE_ID))
                .text(shown.text("report.source.title"), s -> s.title().in(shown.language()))
                .text(shown.text("report.source.date"), s -> Optional.of(s.date())
                        .filter(date -> medium == Medium.SHEET || !date.isEmpty())
                        .orElse(shown.text("report.source.undated")))
                .add(shown.text("report.source.where"), s -> Cell.of(s.where(), Kind.REMARK));
        return medium == Medium.SHEET
                ? columns.of(study.sources(), shown, "sources")
                : columns.of(study.sources(), "sources", "");
    }
}
