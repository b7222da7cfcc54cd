package qianyi.report.terminal;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import qianyi.analysis.sensitivity.Morris;
import qianyi.analysis.sensitivity.SobolIndices;
import qianyi.analysis.sensitivity.Tornado;
import qianyi.report.table.Columns;
import qianyi.report.table.Medium;
import qianyi.report.table.Table;
import qianyi.text.Messages;

/** A sensitivity as a table for a terminal: what an input is called, its range, what it does, where it comes from. */
final class SensitivityTable {
    private final SensitivityFigures figures;
    private final Messages messages;
    private final List<String> sources;

    /** @param titles of the inputs in the table */
    SensitivityTable(SensitivityFigures figures, List<String> titles, Messages messages) {
        this.figures = figures;
        this.messages = messages;
        this.sources = titles.stream()
                .flatMap(title -> figures.source(title).stream())
                .distinct()
                .toList();
    }

    /** What the numbers in the column of sources stand for, an item each. */
    List<String> sources() {
        return IntStream.range(0, sources.size())
                .mapToObj(i -> "[" + (i + 1) + "] " + sources.get(i))
                .toList();
    }

    Table of(List<Tornado.Row> rows) {
        Columns<Tornado.Row> columns = new Columns<Tornado.Row>(Medium.TERMINAL)
                .text(name("input"), row -> label(row.title()))
                .figure(name("swing"), this::swing)
                .figure(name("low"), row -> figures.inputNumber(row.title(), row.low()))
                .figure(name("high"), row -> figures.inputNumber(row.title(), row.high()))
                .text(name("unit"), row -> figures.inputUnitName(row.title()))
                .figure(name("at_low"), row -> figures.reading(row.atLow()))
                .figure(name("at_high"), row -> figures.reading(row.atHigh()))
                .text(name("source"), row -> source(row.title()))
                .text(name("name"), Tornado.Row::title);
        return columns.of(rows, "tornado", "");
    }

    private String swing(Tornado.Row row) {
        Tornado.Swing swing = row.swing().orElseThrow();
        String size = figures.difference(swing.size());
        return swing.atLeast() ? messages.text("cli.sensitivity.table.at_least", size) : size;
    }

    Table ofEffects(List<Morris.Effect> effects) {
        return new Columns<Morris.Effect>(Medium.TERMINAL)
                .text(name("input"), effect -> label(effect.title()))
                .figure(name("mu_star"), effect -> difference(effect.muStar()))
                .figure(name("sigma"), effect -> difference(SensitivityText.spread(effect)))
                .text(name("source"), effect -> source(effect.title()))
                .text(name("name"), Morris.Effect::title)
                .of(effects, "morris", "");
    }

    private String difference(OptionalDouble size) {
        return size.isPresent() ? figures.difference(size.getAsDouble()) : "–";
    }

    Table ofShares(List<SobolIndices.Index> indices) {
        return new Columns<SobolIndices.Index>(Medium.TERMINAL)
                .text(name("input"), index -> label(index.title()))
                .figure(
                        name("total"),
                        index -> SensitivityFigures.share(index.total().orElseThrow()))
                .figure(
                        name("first"),
                        index -> SensitivityFigures.share(index.first().orElseThrow()))
                .text(name("source"), index -> source(index.title()))
                .text(name("name"), SobolIndices.Index::title)
                .of(indices, "sobol", "");
    }

    private String label(String title) {
        return figures.label(title).orElse(title);
    }

    /** Its number in {@link #sources}; an input that no table of assumptions has needs none. */
    private String source(String title) {
        if (figures.assumption(title).isEmpty()) {
            return "–";
        }
        return figures.source(title)
                .map(source -> "[" + (sources.indexOf(source) + 1) + "]")
                .orElseGet(() -> name("no_source"));
    }

    private String name(String column) {
        return messages.text("cli.sensitivity.table." + column);
    }
}
