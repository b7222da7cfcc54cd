package qianyi.analysis.search;

import java.util.Optional;
import java.util.OptionalDouble;
import qianyi.answer.Trajectory;
import qianyi.engine.Run;
import qianyi.study.Study;

/**
 * The mean growth from today to the year asked for, a share a year.
 *
 * @param today the figure that it starts from, in the model's unit
 * @param needed to meet the target in that year
 * @param given by the scenario
 * @param outside of the economy outside under the scenario; none if the study names none
 */
public record GrowthReach(double today, double needed, double given, OptionalDouble outside) {
    /** None if the target is no rise, or a figure is not above 0, or the run failed. */
    static Optional<GrowthReach> of(ReachQuestion question) {
        Study study = question.study();
        Run run = study.one(question.scenario()).run();
        if (!question.target().isRise() || run.failure().isPresent()) {
            return Optional.empty();
        }
        int from = study.period().today();
        Trajectory figures = Trajectory.of(run, question.target().variable());
        double today = figures.at(from);
        if (!(today > 0) || !(figures.at(question.by()) > 0)) {
            return Optional.empty();
        }
        return Optional.of(new GrowthReach(
                today,
                Math.pow(question.figure(0) / today, 1.0 / (question.by() - from)) - 1,
                figures.meanGrowth(from, question.by()),
                study.economy()
                        .map(economy -> OptionalDouble.of(
                                Trajectory.of(run, economy.variable()).meanGrowth(from, question.by())))
                        .orElse(OptionalDouble.empty())));
    }
}
