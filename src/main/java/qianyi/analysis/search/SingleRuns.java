package qianyi.analysis.search;

import java.util.List;
import qianyi.answer.Arrival;
import qianyi.answer.Outcome;
import qianyi.answer.Trajectory;
import qianyi.engine.OneRun;
import qianyi.engine.Run;

/** The scenario of a question with some levers moved, one run at a time. */
public final class SingleRuns {
    private final ReachQuestion question;
    private final OneRun scenario;

    public SingleRuns(ReachQuestion question) {
        this.question = question;
        this.scenario = question.study()
                .one(question.scenario())
                .save(question.study().program().columns(question.target().variable()));
    }

    /** The margin in the year asked for; NaN if the run left the numbers by then. */
    public double margin(List<Lever> levers, double[] values) {
        Run run = run(scenario.on(DeadlineRuns.grid(question)), levers, values);
        return run.failure().isPresent()
                ? Double.NaN
                : question.margin(path(run).at(question.by()));
    }

    /** When the target is met. */
    public Outcome outcome(List<Lever> levers, double[] values) {
        return Arrival.of(
                question.target(), path(levers, values), question.study().period());
    }

    /** The figures over the whole period. */
    public Trajectory path(List<Lever> levers, double[] values) {
        return path(run(scenario, levers, values));
    }

    private static Run run(OneRun scenario, List<Lever> levers, double[] values) {
        OneRun moved = scenario;
        for (int i = 0; i < values.length; i++) {
            moved = moved.set(levers.get(i).title(), values[i]);
        }
        return moved.run();
    }

    private Trajectory path(Run run) {
        return Trajectory.of(run, question.target().variable());
    }
}
