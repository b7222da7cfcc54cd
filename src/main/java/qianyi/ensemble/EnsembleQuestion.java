package qianyi.ensemble;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        overrides = List.copyOf(overrides);
        Set<Object> drawn = new HashSet<>();
        for (EnsembleInput input : inputs) {
            boolean once = input.columns().stream().allMatch(column -> drawn.add(column.slot()))
                    && input.point().stream().allMatch(drawn::add);
            if (!once) {
                throw new IllegalArgumentException(input.title() + " is drawn twice");
            }
        }
    }

    /** The overrides that no draw replaces. */
    List<RunOverride> common() {
        Set<Integer> drawn = inputs.stream()
                .flatMap(input -> input.columns().stream())
                .map(Column::slot)
                .collect(Collectors.toSet());
        return overrides.stream()
                .filter(override -> !(override instanceof RunOverride.Value value
                        && value.from().isEmpty()
                        && drawn.contains(value.slot())))
                .toList();
    }

    /** The same asked of other inputs. */
    EnsembleQuestion with(List<EnsembleInput> others) {
        return new EnsembleQuestion(program, grid, overrides, others, saved, at, paths);
    }
}
