package qianyi.answer;

import java.util.Optional;
import qianyi.engine.Run;
import qianyi.study.Observation;
import qianyi.study.Study;

/**
 * A published figure of a year that the model had to foretell, and what it does to the baseline's date of the first target
 * if levels start from it.
 *
 * @param found the published figure
 * @param modelled the baseline's own figure of that year, in the same unit
 * @param inForce whether the answer starts from the published one
 * @param without the first target's outcome with the model's own level
 * @param with the same with the published one
 */
public record Rebase(Observation found, double modelled, boolean inForce, Outcome without, Outcome with) {
    /** Differences that no printed figure shows. */
    private static final double NO_DIFFERENCE = 0.0005;

    /**
     * None if there is no such figure, or it is the model's own but for rounding.
     *
     * @param computed the baseline with the levels of the model
     */
    static Optional<Rebase> of(Study study, Run computed) {
        Trajectory headline = Trajectory.of(computed, study.headline().variable());
        return study.rebasingFigure()
                .filter(figure -> headline.covers(figure.year()))
                .map(figure -> new Rebase(
                        figure,
                        headline.at(figure.year()),
                        study.record().rebased(),
                        Arrival.of(study.mainTarget(), computed, study.period()),
                        Arrival.of(
                                study.mainTarget(),
                                new LevelShift(study.headline(), figure).of(computed),
                                study.period())))
                .filter(rebase -> Math.abs(rebase.factor() - 1) >= NO_DIFFERENCE);
    }

    /** Found over modelled. */
    public double factor() {
        return found.value() / modelled;
    }
}
