package qianyi.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import qianyi.engine.Column;
import qianyi.engine.Run;
import qianyi.model.Names;
import qianyi.study.Headline;
import qianyi.study.Observation;
import qianyi.study.Study;

/**
 * Levels that start from a published figure: the headline, its sectors and what completes their sum, from the figure's
 * year on, times found over modelled. Each run has a factor of its own, so that all of them pass through the figure. It is
 * a measurement and no growth: nothing else of the run moves.
 *
 * @param found above zero, in the unit of the headline
 */
record LevelShift(Headline headline, Observation found) {
    /** None if the study takes the levels that its model computes. */
    static Optional<LevelShift> of(Study study) {
        return study.rebasingFigure()
                .filter(figure -> study.record().rebased())
                .map(figure -> new LevelShift(study.headline(), figure));
    }

    /** Whether the figures of a variable move. */
    boolean moves(String variable) {
        return Stream.of(headline.variable(), headline.bySector(), headline.other())
                .map(Names::canonical)
                .anyMatch(Names.canonical(variable)::equals);
    }

    Run of(Run run) {
        Trajectory whole = Trajectory.of(run, headline.variable());
        if (!whole.covers(found.year())) {
            return run;
        }
        List<Column> measured = Stream.of(headline.variable(), headline.bySector(), headline.other())
                .flatMap(name -> run.program().columns(name).stream())
                .toList();
        return run.scaled(measured, found.year(), factor(whole));
    }

    /** A path of a variable that moves, given the headline of the same run as it was computed. */
    Trajectory of(Trajectory path, Trajectory whole) {
        double factor = factor(whole);
        double[] times = new double[path.size()];
        double[] values = new double[path.size()];
        Arrays.setAll(times, path::time);
        Arrays.setAll(values, i -> i < path.indexAtOrAfter(found.year()) ? path.value(i) : path.value(i) * factor);
        return Trajectory.through(times, values);
    }

    /** Found over modelled. */
    double factor(Trajectory whole) {
        return found.value() / whole.at(found.year());
    }
}
