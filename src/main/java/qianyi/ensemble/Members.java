package qianyi.ensemble;

import java.util.ArrayList;
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

    static Members of(Ensemble ensemble, int threads) {
        List<Members> parts = new ArrayList<>();
        ensemble.run(0, threads, block -> read(ensemble.question(), block), parts::add);
        return new Members(
                parts.stream().flatMap(part -> part.drawn().stream()).toList(),
                parts.stream().flatMap(part -> part.saved().stream()).toList(),
                parts.stream().flatMap(part -> part.failures().stream()).toList());
    }

    private static Members read(EnsembleQuestion question, EnsembleBlock block) {
        int instants = question.at().size();
        List<double[]> drawn = new ArrayList<>();
        List<double[]> saved = new ArrayList<>();
        List<Optional<Run.Failure>> failures = new ArrayList<>();
        for (int lane = 0; lane < block.count(); lane++) {
            double[] draws = new double[question.inputs().size()];
            for (int i = 0; i < draws.length; i++) {
                draws[i] = block.drawn(i, lane);
            }
            double[] values = new double[question.saved().size() * instants];
            for (int i = 0; i < values.length; i++) {
                values[i] = block.saved(i % instants, i / instants, lane);
            }
            drawn.add(draws);
            saved.add(values);
            failures.add(block.failure(lane));
        }
        return new Members(drawn, saved, failures);
    }
}
