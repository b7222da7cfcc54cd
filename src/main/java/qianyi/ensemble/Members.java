package qianyi.ensemble;

import java.util.List;
import java.util.Optional;
import qianyi.engine.Run;

/**
 * Many runs that have ended, all in memory.
 *
 * @param drawn one row a run, one number an input, in the unit of the constant
 * @param saved one row a run: of each saved column the number at each instant asked for, column by column, in the unit of
 *     the variable; without meaning where a run failed
 * @param failures one a run: where it left the numbers, if it did
 */
public record Members(List<double[]> drawn, List<double[]> saved, List<Optional<Run.Failure>> failures) {
    public Members {
        drawn = List.copyOf(drawn);
        saved = List.copyOf(saved);
        failures = List.copyOf(failures);
    }
}
