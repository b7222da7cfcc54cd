package qianyi.ensemble;

import java.util.ArrayList;
import java.util.List;
import qianyi.model.GraphicalFunction;

/**
 * The value of a table at one of its x.
 *
 * @param table canonical name of the variable that is or has the table
 */
public record TablePoint(String table, double x) {
    /** The table, which has this x, with another value here. */
    GraphicalFunction in(GraphicalFunction function, double value) {
        int place = function.x().indexOf(x);
        if (place < 0) {
            throw new IllegalArgumentException(table + " has no x " + x);
        }
        List<Double> y = new ArrayList<>(function.y());
        y.set(place, value);
        return function.withPoints(function.x(), y);
    }
}
