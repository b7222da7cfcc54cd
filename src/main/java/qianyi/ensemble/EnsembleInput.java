package qianyi.ensemble;

import java.util.List;
import java.util.Optional;
import qianyi.engine.Column;
import qianyi.engine.TablePoint;

/**
 * What one draw sets.
 *
 * @param title as a person names it: {@code name}, {@code name[A,B]} or {@code name[x=2028]}
 * @param columns all get the number drawn: constants, or computed variables whose equations give way, which are slower;
 *     none for a point of a table
 * @param point present if there are no columns
 */
public record EnsembleInput(String title, List<Column> columns, Optional<TablePoint> point, Distribution distribution) {
    public EnsembleInput {
        columns = List.copyOf(columns);
        if (columns.isEmpty() == point.isEmpty()) {
            throw new IllegalArgumentException(title + " sets nothing, or two things");
        }
    }

    /** Columns that all get the number drawn; at least one. */
    public EnsembleInput(String title, List<Column> columns, Distribution distribution) {
        this(title, columns, Optional.empty(), distribution);
    }

    /** A point of a table. */
    public EnsembleInput(String title, TablePoint point, Distribution distribution) {
        this(title, List.of(), Optional.of(point), distribution);
    }

    /** The same, to be given its numbers. */
    public EnsembleInput given() {
        return new EnsembleInput(title, columns, point, new Distribution.AsGiven());
    }

    /** Whether there is something that both set. */
    public boolean overlaps(EnsembleInput other) {
        return columns.stream().anyMatch(other.columns::contains) || point.isPresent() && point.equals(other.point);
    }
}
