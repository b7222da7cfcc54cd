package qianyi.answer;

import java.util.Optional;
import qianyi.engine.Run;
import qianyi.study.OutsideEconomy;
import qianyi.study.Period;
import qianyi.study.Study;

/**
 * How the headline's growth differs from that of the economy outside, before today and after it.
 *
 * @param from first year of the study
 * @param to today's year and ten years on, or the end of the study
 * @param recorded mean growth a year of the headline less that of the outside economy, from {@code from} to today
 * @param assumed the same from today to {@code to}
 */
public record GapToOutside(int from, int today, int to, double recorded, double assumed) {
    private static final int YEARS_ON = 10;

    /** None if the study names no outside economy, or the run covers no year before or after today. */
    static Optional<GapToOutside> of(Study study, Run run) {
        return study.economy().flatMap(economy -> of(study, economy, run));
    }

    private static Optional<GapToOutside> of(Study study, OutsideEconomy economy, Run run) {
        Period period = study.period();
        int to = Math.min(period.today() + YEARS_ON, period.to());
        Trajectory inside = Trajectory.of(run, study.headline().variable());
        Trajectory outside = Trajectory.of(run, economy.variable());
        if (period.today() <= period.from() || to <= period.today() || !inside.covers(to)) {
            return Optional.empty();
        }
        return Optional.of(new GapToOutside(
                period.from(),
                period.today(),
                to,
                inside.meanGrowth(period.from(), period.today()) - outside.meanGrowth(period.from(), period.today()),
                inside.meanGrowth(period.today(), to) - outside.meanGrowth(period.today(), to)));
    }
}
