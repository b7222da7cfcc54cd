package qianyi.report.table;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import qianyi.report.table.Cell.Kind;
import qianyi.report.words.ReferenceSentences;
import qianyi.report.words.Shown;
import qianyi.study.ReferenceClass;
import qianyi.study.ReferenceClass.Arrivals;
import qianyi.study.ReferenceClass.Gaps;
import qianyi.study.ReferenceClass.Losses;
import qianyi.study.Study;
import qianyi.text.Numbers;

/** What became of comparable places: on a page who arrived, in a sheet every count and quantile. */
public record ReferenceTables(Study study, Shown shown, Medium medium) {
    /** A cell by kind. */
    private record Cells(
            Function<Arrivals, Cell> ofArrivals, Function<Losses, Cell> ofLosses, Function<Gaps, Cell> ofGaps)
            implements ReferenceClass.Cases<Cell>, Function<ReferenceClass, Cell> {
        static Cells arrivals(Function<Arrivals, Cell> cell) {
            return new Cells(cell, any -> Cell.NONE, any -> Cell.NONE);
        }

        static Cells losses(Function<Losses, Cell> cell) {
            return new Cells(any -> Cell.NONE, cell, any -> Cell.NONE);
        }

        static Cells gaps(Function<Gaps, Cell> cell) {
            return new Cells(any -> Cell.NONE, any -> Cell.NONE, cell);
        }

        @Override
        public Cell apply(ReferenceClass of) {
            return of.match(this);
        }

        @Override
        public Cell arrivals(Arrivals of) {
            return ofArrivals.apply(of);
        }

        @Override
        public Cell losses(Losses of) {
            return ofLosses.apply(of);
        }

        @Override
        public Cell gaps(Gaps of) {
            return ofGaps.apply(of);
        }
    }

    /** Empty for a study without comparable places. */
    public Table table() {
        Columns<ReferenceClass> columns = new Columns<ReferenceClass>(medium)
                .text(shown.text("certainty.reference.places"), c -> c.label().in(shown.language()))
                .add(
                        shown.text("certainty.reference.figures"),
                        Cells.arrivals(a -> Cell.of(a.vintage().in(shown.language()))))
                .page(shown.text("certainty.reference.first"), Cells.arrivals(this::first));
        bounds(columns);
        columns.right(shown.text("certainty.reference.count"), c -> Cell.whole(c.places()))
                .right(
                        medium.name(
                                shown.text("certainty.reference.reached"),
                                shown.text("certainty.reference.reached.sheet")),
                        Cells.arrivals(a -> Cell.whole(a.reached()).reads(reached(a))));
        for (int years : horizons()) {
            columns.right(
                    shown.text("certainty.reference.within", Integer.toString(years)),
                    Cells.arrivals(a -> a.within().containsKey(years)
                            ? Cell.whole(a.within().get(years))
                            : Cell.NONE));
        }
        others(columns);
        columns.add(shown.text("report.source"), c -> Cell.of(c.source(), Kind.SOURCE));
        return medium == Medium.SHEET
                ? columns.of(study.outside().classes(), shown, "reference")
                : columns.of(List.copyOf(study.outside().arrivals()), "reference", "");
    }

    /** "55 to 65 billion yuan, in 2009 to 2011". */
    private Cell first(Arrivals of) {
        ReferenceSentences words = new ReferenceSentences(study, shown);
        return Cell.of(shown.text("certainty.reference.first.cell", words.stood(of), words.first(of)));
    }

    /** "25 by 2023". */
    private String reached(Arrivals of) {
        return shown.text(
                "certainty.reference.reached.cell",
                Integer.toString(of.reached()),
                shown.exact(of.level(), shown.headlineUnit()),
                Integer.toString(of.until()));
    }

    private void bounds(Columns<ReferenceClass> columns) {
        columns.sheet(amount("certainty.reference.low"), Cells.arrivals(a -> amount(a.low())))
                .sheet(amount("certainty.reference.high"), Cells.arrivals(a -> amount(a.high())))
                .sheet(
                        amount("certainty.reference.level"),
                        new Cells(a -> amount(a.level()), l -> amount(l.level()), any -> Cell.NONE))
                .sheet(
                        shown.text("certainty.reference.from"),
                        new Cells(a -> Cell.whole(a.since()), any -> Cell.NONE, g -> Cell.whole(g.from())))
                .sheet(shown.text("certainty.reference.through"), Cells.arrivals(a -> Cell.of(a.through())))
                .sheet(shown.text("certainty.reference.until"), c -> Cell.whole(c.until()));
    }

    private void others(Columns<ReferenceClass> columns) {
        columns.sheet(shown.text("certainty.reference.by"), Cells.losses(l -> Cell.whole(l.by())))
                .sheet(shown.text("certainty.reference.fell"), Cells.losses(l -> Cell.whole(l.fell())))
                .sheet(shown.text("certainty.reference.below"), Cells.losses(l -> Cell.whole(l.below())));
        study.outside().classes().stream()
                .flatMap(c -> c.match(new Quantiles()).stream())
                .distinct()
                .forEach(share -> columns.sheet(
                        shown.text("certainty.reference.gap", Numbers.exactPercent(share)),
                        Cells.gaps(g -> g.quantiles().containsKey(share)
                                ? Cell.of(g.quantiles().get(share), Kind.RATIO)
                                : Cell.NONE)));
    }

    /** The shares at which gaps are given. */
    private record Quantiles() implements ReferenceClass.Cases<List<Double>> {
        @Override
        public List<Double> arrivals(Arrivals of) {
            return List.of();
        }

        @Override
        public List<Double> losses(Losses of) {
            return List.of();
        }

        @Override
        public List<Double> gaps(Gaps of) {
            return List.copyOf(of.quantiles().keySet());
        }
    }

    private String amount(String key) {
        return shown.headed(shown.text(key), shown.headlineUnit());
    }

    private Cell amount(double value) {
        return Cell.of(shown.scaled(value, shown.headlineUnit()), Kind.EXACT);
    }

    private TreeSet<Integer> horizons() {
        return study.outside().arrivals().stream()
                .flatMap(a -> a.within().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
