package qianyi.model;

import java.util.List;
import java.util.Optional;

/** Something with a name in a model. */
public sealed interface Variable {
    Header header();

    <R> R accept(Visitor<R> visitor);

    default String name() {
        return header().name();
    }

    /** The form of the name under which it is found. */
    default String key() {
        return Names.canonical(name());
    }

    default List<Dimension> dimensions() {
        return header().dimensions();
    }

    default Optional<Unit> unit() {
        return header().unit();
    }

    /** Number of elements: 1 for a scalar. */
    default int size() {
        return dimensions().stream().mapToInt(Dimension::size).reduce(1, Math::multiplyExact);
    }

    /** The equations that hold on the way; for a stock those of its start; none for a lookup. */
    List<Equation> equations();

    /** The table that the value passes through, or that a lookup or a series is; none if each element has its own. */
    Optional<GraphicalFunction> table();

    /**
     * What all kinds have.
     *
     * @param name as the file spells it, without quotes
     * @param dimensions empty for a scalar
     * @param unit none if the file declares none
     * @param span where it is defined
     * @param internal whether the variable stands for a part of an expression (of a macro, say) and is not shown
     */
    record Header(
            String name,
            List<Dimension> dimensions,
            Optional<Unit> unit,
            Documentation documentation,
            Span span,
            boolean internal) {
        public Header {
            dimensions = List.copyOf(dimensions);
        }

        /** A variable that is shown. */
        public Header(
                String name, List<Dimension> dimensions, Optional<Unit> unit, Documentation documentation, Span span) {
            this(name, dimensions, unit, documentation, span, false);
        }
    }

    /** One method a kind. */
    interface Visitor<R> {
        R stock(Stock stock);

        R flow(Flow flow);

        R auxiliary(Auxiliary auxiliary);

        R constant(Constant constant);

        R lookup(Lookup lookup);

        R data(Data data);
    }

    /**
     * What accumulates: {@code d stock/dt = sum of inflows - sum of outflows + rate}.
     *
     * @param initial the value at the start
     * @param inflows canonical names of flows of the same shape
     * @param rates what a dialect without flows lets it gain in a unit of time, by element; empty if flows say it all
     * @param nonNegative whether its outflows are cut so that it does not fall below 0
     * @param order how it orders what it holds, if it does
     */
    record Stock(
            Header header,
            List<Equation> initial,
            List<String> inflows,
            List<String> outflows,
            List<Equation> rates,
            boolean nonNegative,
            Optional<StockOrder> order)
            implements Variable {
        /** A stock whose contents have no order. */
        public Stock(
                Header header,
                List<Equation> initial,
                List<String> inflows,
                List<String> outflows,
                List<Equation> rates,
                boolean nonNegative) {
            this(header, initial, inflows, outflows, rates, nonNegative, Optional.empty());
        }

        public Stock {
            initial = List.copyOf(initial);
            inflows = List.copyOf(inflows);
            outflows = List.copyOf(outflows);
            rates = List.copyOf(rates);
        }

        @Override
        public List<Equation> equations() {
            return initial;
        }

        @Override
        public Optional<GraphicalFunction> table() {
            return Optional.empty();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stock(this);
        }
    }

    /**
     * What fills or empties stocks.
     *
     * @param nonNegative whether a value below 0 counts as 0
     */
    record Flow(Header header, List<Equation> equations, Optional<GraphicalFunction> table, boolean nonNegative)
            implements Variable {
        public Flow {
            equations = List.copyOf(equations);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.flow(this);
        }
    }

    /** What is computed at every instant; with a table, the equation is the table's input. */
    record Auxiliary(Header header, List<Equation> equations, Optional<GraphicalFunction> table) implements Variable {
        public Auxiliary {
            equations = List.copyOf(equations);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.auxiliary(this);
        }
    }

    /** What a person may set: every equation is a number. */
    record Constant(Header header, List<Equation> equations) implements Variable {
        public Constant {
            equations = List.copyOf(equations);
        }

        @Override
        public Optional<GraphicalFunction> table() {
            return Optional.empty();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.constant(this);
        }
    }

    /**
     * A table without an input of its own, called as a function.
     *
     * @param tables the points, by element
     */
    record Lookup(Header header, List<ElementTable> tables) implements Variable {
        public Lookup {
            tables = List.copyOf(tables);
        }

        @Override
        public List<Equation> equations() {
            return List.of();
        }

        @Override
        public Optional<GraphicalFunction> table() {
            return onlyOne(tables);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lookup(this);
        }
    }

    /**
     * A series over time that comes from outside the model.
     *
     * @param series the points, by element; x is time
     * @param kind what holds between the points of a series that is still to come from a file of data
     */
    record Data(Header header, List<ElementTable> series, GraphicalFunction.Kind kind) implements Variable {
        public Data {
            series = List.copyOf(series);
        }

        /** A variable that has all its points. */
        public Data(Header header, List<ElementTable> series) {
            this(header, series, GraphicalFunction.Kind.CONTINUOUS);
        }

        @Override
        public List<Equation> equations() {
            return List.of();
        }

        @Override
        public Optional<GraphicalFunction> table() {
            return onlyOne(series);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.data(this);
        }
    }

    private static Optional<GraphicalFunction> onlyOne(List<ElementTable> tables) {
        return tables.size() == 1 && tables.get(0).elements().isEmpty()
                ? Optional.of(tables.get(0).function())
                : Optional.empty();
    }
}
