package qianyi.analysis;

import java.util.List;
import java.util.Optional;
import qianyi.engine.Column;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.engine.RunOverride;
import qianyi.engine.Simulation;
import qianyi.model.TimeSpec;
import qianyi.model.Variable;

/**
 * The same run with half the step, held against the first at the instants that both save. Stocks are compared and no
 * flows, since a flow that jumps moves by its whole jump whatever the step.
 *
 * @param step the step as set, in the model's time unit
 * @param headline how far the headline moves, if one is asked for
 * @param mostSensitive the stock that moves most; none without stocks
 */
public record StepHalving(double step, Optional<Move> headline, Optional<Move> mostSensitive) {
    /** Below this, in the model's own units, a variable counts as 0 all along. */
    private static final double NOTHING = 1e-9;

    /**
     * The largest change of a column.
     *
     * @param share of the largest absolute value that the column has in the run
     * @param time when
     */
    public record Move(Column column, double share, double time) {}

    /**
     * Runs twice.
     *
     * @param headline name of a scalar
     * @return none if one of the two runs leaves the numbers
     */
    public static Optional<StepHalving> of(
            Program program, TimeSpec grid, List<RunOverride> overrides, Optional<String> headline) {
        Run full = Simulation.run(program, grid, overrides);
        return full.failure().isPresent() ? Optional.empty() : of(full, grid, overrides, headline);
    }

    /** The same where the run with the step as set is at hand. */
    static Optional<StepHalving> of(Run full, TimeSpec grid, List<RunOverride> overrides, Optional<String> headline) {
        Run half = Simulation.run(full.program(), grid.withStep(grid.step() / 2, 2 * grid.saveEvery()), overrides);
        if (half.failure().isPresent()) {
            return Optional.empty();
        }
        Optional<Move> most = Optional.empty();
        for (Column column : full.program().columns()) {
            if (column.variable() instanceof Variable.Stock) {
                Move move = move(column, full, half);
                most = most.isEmpty() || move.share() > most.get().share() ? Optional.of(move) : most;
            }
        }
        return Optional.of(new StepHalving(
                grid.step(),
                headline.flatMap(name -> full.program().column(name, List.of())).map(c -> move(c, full, half)),
                most));
    }

    private static Move move(Column column, Run full, Run half) {
        double largest = 0;
        double difference = 0;
        double time = full.time(0);
        for (int i = 0; i < Math.min(full.size(), half.size()); i++) {
            largest = Math.max(largest, Math.abs(full.value(column, i)));
            double here = Math.abs(half.value(column, i) - full.value(column, i));
            if (here > difference) {
                difference = here;
                time = full.time(i);
            }
        }
        return new Move(column, largest > NOTHING ? difference / largest : 0, time);
    }
}
