package qianyi.analysis.decomposition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import qianyi.engine.Column;

/**
 * A part of a difference, with what it is made of in turn.
 *
 * @param column the variable, or the one that the part belongs to; none for a table
 * @param table the variable that is or has the table; none if the part is no table, or stands in an equation
 * @param amount what it adds to the difference that is explained, in the unit of that
 * @param values on the two sides, in its own unit: in the years compared, or at the start where only that counts
 * @param onTheWay whether it acts by all instants up to the years compared, as what has flowed into a stock does
 * @param causes largest first, what adds nothing left out
 * @param folded what the equation reads besides
 * @param exact whether the shares of the causes are the means over all orders
 * @param elements how many elements are put together; 1 for anything else
 */
public record Cause(
        Part part,
        Optional<Column> column,
        Optional<String> table,
        double amount,
        Optional<Values> values,
        boolean onTheWay,
        End end,
        List<Cause> causes,
        Folded folded,
        boolean exact,
        int elements) {
    /** The same thing on both sides. */
    public record Values(double one, double other) {}

    /**
     * Inputs that are not listed.
     *
     * @param same how many have the same value on both sides
     * @param idle how many differ and add nothing
     */
    public record Folded(int same, int idle) {
        static final Folded NONE = new Folded(0, 0);
    }

    /** Why it is not followed further. */
    public enum End {
        /** It is. */
        FOLLOWED,
        /** There is nothing behind it: a constant, a table, time. */
        LAST,
        /** It explains too little of the whole. */
        SMALL,
        /** It is on the way to itself. */
        FEEDBACK,
        /** A stock that is followed in another branch, or would be followed a second time. */
        ELSEWHERE,
        /** As many levels as were asked for. */
        DEPTH,
        /** As many parts as are shown. */
        COUNT
    }

    public Cause {
        causes = List.copyOf(causes);
    }

    /** What the causes leave of the amount: rounding alone; 0 where there are none. */
    public double residual() {
        return causes.isEmpty()
                ? 0
                : amount - causes.stream().mapToDouble(Cause::amount).sum();
    }

    /** The part and all that is behind it, from the top to the bottom. */
    public Stream<Cause> all() {
        return Stream.concat(Stream.of(this), causes.stream().flatMap(Cause::all));
    }
}
