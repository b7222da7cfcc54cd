package qianyi.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qianyi.model.GraphicalFunction;
import qianyi.model.Names;

/**
 * The value of a table at one of its x.
 *
 * @param table canonical name of the variable that is or has the table
 */
public record TablePoint(String table, double x) {
    /**
     * The point that a person calls {@code table[x=2028]}, or none if the name is that of something else.
     *
     * @param overrides of the run, which may give the table other points
     * @throws IllegalArgumentException if the table has no such x
     */
    public static Optional<TablePoint> named(Program program, List<RunOverride> overrides, String text) {
        ColumnName name = ColumnName.parse(text);
        Optional<GraphicalFunction> function = program.table(name.variable(), overrides);
        if (name.x().isEmpty() || function.isEmpty()) {
            return Optional.empty();
        }
        TablePoint point =
                new TablePoint(Names.canonical(name.variable()), name.x().getAsDouble());
        point.placeIn(function.get());
        return Optional.of(point);
    }

    /** The table, which has this x, with another value here. */
    public GraphicalFunction in(GraphicalFunction function, double value) {
        List<Double> y = new ArrayList<>(function.y());
        y.set(placeIn(function), value);
        return function.withPoints(function.x(), y);
    }

    private int placeIn(GraphicalFunction function) {
        int place = function.x().indexOf(x);
        if (place < 0) {
            throw new IllegalArgumentException(table + " has no x " + x);
        }
        return place;
    }
}
