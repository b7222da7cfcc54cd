package qianyi.answer;

import java.util.List;
import java.util.stream.Stream;
import qianyi.engine.Column;
import qianyi.ensemble.EnsembleBlock;
import qianyi.study.Study;
import qianyi.study.Target;

/** The figure that a target is about, in one of many runs: as computed, or on the level of a published figure. */
final class TargetPath {
    private TargetPath() {}

    /** What is asked of a run: the figure, and behind it the headline where that says how the level moves. */
    static List<List<Column>> columns(Study study, Target target) {
        return Stream.concat(
                        Stream.of(target.variable()),
                        LevelShift.of(study)
                                .filter(shift -> shift.moves(target.variable()))
                                .map(shift -> shift.headline().variable())
                                .stream())
                .map(study.program()::columns)
                .toList();
    }

    static Trajectory of(Study study, Target target, EnsembleBlock block, int lane) {
        Trajectory computed = Trajectory.through(block.times(), block.path(0, lane));
        return LevelShift.of(study)
                .filter(shift -> shift.moves(target.variable()))
                .map(shift -> shift.of(computed, Trajectory.through(block.times(), block.path(1, lane))))
                .orElse(computed);
    }
}
