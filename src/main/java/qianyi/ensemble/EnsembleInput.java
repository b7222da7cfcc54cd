package qianyi.ensemble;

import java.util.List;
import qianyi.engine.Column;

/**
 * What one draw sets.
 *
 * @param title as a person names it: {@code name} or {@code name[A,B]}
 * @param columns constants of the model that all get the number drawn; at least one
 */
public record EnsembleInput(String title, List<Column> columns, Distribution distribution) {
    public EnsembleInput {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(title + " sets nothing");
        }
    }
}
