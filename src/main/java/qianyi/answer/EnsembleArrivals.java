package qianyi.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import qianyi.engine.Column;
import qianyi.ensemble.EnsembleBlock;
import qianyi.study.Study;
import qianyi.study.Target;

/** Reads from many runs when each meets the targets of a study, as {@link Arrival} reads it from one. */
public final class EnsembleArrivals {
    private final Study study;
    private final List<String> figures;

    public EnsembleArrivals(Study study) {
        this.study = study;
        this.figures = study.targets().stream().map(Target::variable).distinct().toList();
    }

    /** The figures that the targets are about, to be asked as paths in this order. */
    public List<List<Column>> paths() {
        return figures.stream().map(study.program()::columns).toList();
    }

    /**
     * The instant at which a run meets each target, in the study's order: the year of today if it is met by then, the
     * year reached for a target without a level, none if it is not reached. A run that left the numbers meets none.
     */
    public List<OptionalDouble> instants(EnsembleBlock block, int lane) {
        double[] times = block.times();
        boolean failed = block.failure(lane).isPresent();
        Map<String, Trajectory> read = new HashMap<>();
        List<OptionalDouble> instants = new ArrayList<>();
        for (Target target : study.targets()) {
            if (failed) {
                instants.add(OptionalDouble.empty());
                continue;
            }
            Trajectory path = read.computeIfAbsent(
                    target.variable(), figure -> Trajectory.through(times, block.path(figures.indexOf(figure), lane)));
            Outcome outcome = Arrival.of(target, path, study.period());
            instants.add(
                    outcome.kind() == Outcome.Kind.ALREADY
                            ? OptionalDouble.of(study.period().today())
                            : outcome.when());
        }
        return instants;
    }
}
