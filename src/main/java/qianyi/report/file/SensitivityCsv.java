package qianyi.report.file;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import qianyi.analysis.sensitivity.Morris;
import qianyi.analysis.sensitivity.SobolIndices;
import qianyi.analysis.sensitivity.Tornado;
import qianyi.report.table.Cell;
import qianyi.report.table.Cell.Kind;
import qianyi.report.table.Columns;
import qianyi.report.table.Medium;
import qianyi.report.table.Table;
import qianyi.text.Localized;

/**
 * A sensitivity as a table, a row an input; what is not known is empty.
 *
 * @param labels what an input of a title is called; its own name in a language that has no words for it
 */
public record SensitivityCsv(Function<String, Localized> labels) {
    public byte[] of(Tornado tornado) {
        return bytes(labelled(
                        new Columns<Tornado.Row>(Medium.SHEET)
                                .text("input", Tornado.Row::title)
                                .add("low", row -> Cell.of(row.low(), Kind.EXACT))
                                .add("high", row -> Cell.of(row.high(), Kind.EXACT))
                                .add("at_low", row -> Cell.of(row.atLow().value(), Kind.EXACT))
                                .add("at_high", row -> Cell.of(row.atHigh().value(), Kind.EXACT))
                                .add("swing", row -> row.swing()
                                        .map(swing -> Cell.of(swing.size(), Kind.EXACT))
                                        .orElse(Cell.NONE)),
                        Tornado.Row::title)
                .of(tornado.rows(), "tornado", ""));
    }

    public byte[] of(Morris morris) {
        return bytes(labelled(
                        new Columns<Morris.Effect>(Medium.SHEET)
                                .text("input", Morris.Effect::title)
                                .add("mu", effect -> Cell.of(effect.mu(), Kind.EXACT))
                                .add("mu_star", effect -> Cell.of(effect.muStar(), Kind.EXACT))
                                .add("sigma", effect -> Cell.of(effect.sigma(), Kind.EXACT)),
                        Morris.Effect::title)
                .of(morris.effects(), "morris", ""));
    }

    public byte[] of(SobolIndices sobol) {
        Columns<SobolIndices.Index> columns =
                new Columns<SobolIndices.Index>(Medium.SHEET).text("input", SobolIndices.Index::title);
        share(columns, "first", SobolIndices.Index::first);
        share(columns, "total", SobolIndices.Index::total);
        return bytes(labelled(columns, SobolIndices.Index::title)
                .add("rows", index -> Cell.of(OptionalDouble.of(sobol.used()), Kind.EXACT))
                .add("rows_drawn", index -> Cell.of(OptionalDouble.of(sobol.rows()), Kind.EXACT))
                .of(sobol.indices(), "sobol", ""));
    }

    private static void share(
            Columns<SobolIndices.Index> columns,
            String name,
            Function<SobolIndices.Index, Optional<SobolIndices.Share>> share) {
        end(columns, name, share, SobolIndices.Share::value);
        end(columns, name + "_low", share, SobolIndices.Share::low);
        end(columns, name + "_high", share, SobolIndices.Share::high);
    }

    private static void end(
            Columns<SobolIndices.Index> columns,
            String name,
            Function<SobolIndices.Index, Optional<SobolIndices.Share>> share,
            ToDoubleFunction<SobolIndices.Share> end) {
        columns.add(name, index -> share.apply(index)
                .map(known -> Cell.of(OptionalDouble.of(end.applyAsDouble(known)), Kind.EXACT))
                .orElse(Cell.NONE));
    }

    /** The words come last, so that those who read by place find the numbers where they were. */
    private <T> Columns<T> labelled(Columns<T> columns, Function<T, String> title) {
        return columns.text("label_zh", row -> labels.apply(title.apply(row)).zh())
                .text("label_en", row -> labels.apply(title.apply(row)).en());
    }

    private static byte[] bytes(Table table) {
        return Csv.text(table).getBytes(StandardCharsets.UTF_8);
    }
}
