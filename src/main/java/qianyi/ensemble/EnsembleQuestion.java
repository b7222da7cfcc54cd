package qianyi.ensemble;

import java.util.List;
import java.util.Set;
import qianyi.engine.Column;
import qianyi.engine.Program;
import qianyi.engine.RunOverride;
import qianyi.model.TimeSpec;

/**
 * What many runs are asked.
 *
 * @param grid of every run; every step counts, whatever it says of saving
 * @param overrides what all runs have in common; one from the start gives way to a draw of the same constant, one from
 *     an instant on holds from then on; a draw of a point is put into the table that they give
 * @param saved columns wanted at the instants of {@code at}
 * @param at steps since the start, each from 0 to the number of steps
 * @param paths figures wanted at every step, each the sum of its columns
 */
public record EnsembleQuestion(
        Program program,
        TimeSpec grid,
        List<RunOverride> overrides,
        List<EnsembleInput> inputs,
        List<Column> saved,
        List<Integer> at,
        List<List<Column>> paths) {
    public EnsembleQuestion {
        inputs = List.copyOf(inputs);
        saved = List.copyOf(saved);
        at = List.copyOf(at);
        paths = paths.stream().map(List::copyOf).toList();
        List<Integer> drawn = slots(inputs);
        List<TablePoint> points =
                inputs.stream().flatMap(input -> input.point().stream()).toList();
        if (Set.copyOf(drawn).size() < drawn.size() || Set.copyOf(points).size() < points.size()) {
            throw new IllegalArgumentException("a number is drawn twice");
        }
        overrides = overrides.stream()
                .filter(override -> !(override instanceof RunOverride.Value value
                        && value.from().isEmpty()
                        && drawn.contains(value.slot())))
                .toList();
    }

    private static List<Integer> slots(List<EnsembleInput> inputs) {
        return inputs.stream()
                .flatMap(input -> input.columns().stream())
                .map(Column::slot)
                .toList();
    }
}
