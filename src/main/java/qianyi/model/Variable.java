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

    /** The table that the value passes through, or that a lookup is. */
    Optional<GraphicalFunction> table();

    /**
     * What all kinds have.
     *
     * @param name as the file spells it, without quotes
     * @param dimensions empty for a scalar
     * @param unit none if the file declares none
     * @param span where it is defined
     */
    record Header(
            String name, List<Dimension> dimensions, Optional<Unit> unit, Documentation documentation, Span span) {
        public Header {
            dimensions = List.copyOf(dimensions);
        }
    }

    /** One method a kind. */
    interface Visitor<R> {
        R stock(Stock stock);

        R flow(Flow flow);

        R auxiliary(Auxiliary auxiliary);

        R constant(Constant constant);

        R lookup(Lookup lookup);
    }

    /**
     * What accumulates: {@code d stock/dt = sum of inflows - sum of outflows}.
     *
     * @param initial the value at the start
     * @param inflows canonical names of flows of the same shape
     */
    record Stock(Header header, List<Equation> initial, List<String> inflows, List<String> outflows)
            implements Variable {
        public Stock {
            initial = List.copyOf(initial);
            inflows = List.copyOf(inflows);
            outflows = List.copyOf(outflows);
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

    /** What fills or empties stocks. */
    record Flow(Header header, List<Equation> equations, Optional<GraphicalFunction> table) implements Variable {
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

    /** A table without an input of its own, called as a function. */
    record Lookup(Header header, GraphicalFunction function) implements Variable {
        @Override
        public List<Equation> equations() {
            return List.of();
        }

        @Override
        public Optional<GraphicalFunction> table() {
            return Optional.of(function);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lookup(this);
        }
    }
}
