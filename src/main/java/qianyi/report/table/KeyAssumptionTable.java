package qianyi.report.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import qianyi.analysis.Certainty;
import qianyi.analysis.sensitivity.Tornado;
import qianyi.report.table.Cell.Kind;
import qianyi.report.words.Shown;
import qianyi.study.Assumption;
import qianyi.study.ReaderUnits;
import qianyi.study.Study;
import qianyi.study.TableWords;

/**
 * The assumptions that the date depends on most, to be edited and given back: the first of the tornado, in its order;
 * without many runs the first that have a range, in the order of the study's table.
 */
public record KeyAssumptionTable(Study study, Optional<Certainty> certainty, Shown shown) {
    private static final int MOST = 20;

    /** @param moved what it does to the date; none without many runs */
    private record Key(Assumption assumption, Optional<Tornado.Row> moved) {}

    public Table table() {
        Columns<Key> columns = new Columns<Key>(Medium.SHEET)
                .text(
                        shown.text("workbook.key.label"),
                        key -> key.assumption().label().in(shown.language()))
                .add(
                        shown.text("workbook.key.value", heading("value")),
                        key -> number(key, OptionalDouble.of(key.assumption().value())))
                .add(
                        heading(TableWords.IN_RUN),
                        key -> number(key, OptionalDouble.of(key.assumption().value())))
                .text(heading("unit"), key -> units().ofModel(
                                key.assumption().name(), key.assumption().unit()))
                .add(heading("low"), key -> number(key, key.assumption().low()))
                .add(heading("high"), key -> number(key, key.assumption().high()))
                .text(heading("distribution"), key -> TableWords.distribution(key.assumption(), shown.messages()));
        if (isRanked()) {
            columns.add(
                            shown.text("workbook.tornado.at_low"),
                            key -> moved(key, row -> row.atLow().value()))
                    .add(
                            shown.text("workbook.tornado.at_high"),
                            key -> moved(key, row -> row.atHigh().value()))
                    .add(
                            shown.text("workbook.tornado.swing"),
                            key -> moved(key, row -> row.swing()
                                    .map(swing -> OptionalDouble.of(swing.size()))
                                    .orElse(OptionalDouble.empty())));
        }
        return columns.text(heading("kind"), key -> TableWords.kind(key.assumption(), shown.messages()))
                .text(
                        shown.text("workbook.key.source"),
                        key -> source(key.assumption().source()))
                .text(
                        shown.text("workbook.key.range_source"),
                        key -> source(key.assumption().rangeSource()))
                .text(heading("name"), key -> key.assumption().name())
                .text(heading("element"), key -> key.assumption().element())
                .of(
                        keys(),
                        shown.text("study.sheet.key"),
                        shown.text(isRanked() ? "workbook.about.key" : "workbook.about.key.unranked"));
    }

    private boolean isRanked() {
        return certainty.flatMap(Certainty::tornado).isPresent();
    }

    private List<Key> keys() {
        return certainty
                .flatMap(Certainty::tornado)
                .map(tornado -> tornado.rows().stream()
                        .flatMap(row -> row.assumption().map(a -> new Key(a, Optional.of(row))).stream())
                        .limit(MOST)
                        .toList())
                .orElseGet(() -> study.assumptions().stream()
                        .filter(Assumption::isVaried)
                        .limit(MOST)
                        .map(a -> new Key(a, Optional.empty()))
                        .toList());
    }

    private String heading(String column) {
        return TableWords.heading(column, shown.messages());
    }

    private ReaderUnits units() {
        return new ReaderUnits(study.units(), shown.language());
    }

    private Cell number(Key key, OptionalDouble value) {
        Assumption of = key.assumption();
        return Cell.of(value, units().isPercent(of.name(), of.unit()) ? Kind.PERCENT : Kind.EXACT);
    }

    private static Cell moved(Key key, Function<Tornado.Row, OptionalDouble> date) {
        return Cell.of(key.moved().map(date).orElse(OptionalDouble.empty()), Kind.INSTANT);
    }

    private String source(String id) {
        return id.isEmpty()
                ? shown.text("report.page.no_source")
                : study.sourceTitle(id).in(shown.language());
    }
}
