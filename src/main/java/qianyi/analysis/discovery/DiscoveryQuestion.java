package qianyi.analysis.discovery;

import java.util.Optional;
import qianyi.answer.ArrivalStatistics;

/**
 * Which runs are held against which. A run is late if it meets the target after a year, or not at all; else it is in
 * time. The year is the one in which the target is wanted, if enough runs lie on either side of it. Else it is the one
 * that divides the runs most evenly: all runs that miss have nothing in common that the others lack.
 *
 * @param year the last that is in time
 * @param wanted whether it is the year in which the target is wanted
 * @param late runs
 * @param inTime runs
 */
public record DiscoveryQuestion(int year, boolean wanted, int late, int inTime) {
    /** Share of the runs that has to lie on either side. */
    static final double LEAST_SHARE = 0.05;

    /** Runs that have to lie on either side. */
    public static final int LEAST_RUNS = 20;

    /** Above this share of late runs it is those in time that have something to be told of. */
    private static final double MOSTLY = 2.0 / 3;

    /** None if no year has enough runs on either side. */
    static Optional<DiscoveryQuestion> of(ArrivalStatistics statistics) {
        int by = statistics.target().by();
        if (by >= statistics.period().today() && by <= statistics.period().to() && divides(statistics, by)) {
            return Optional.of(at(statistics, by, true));
        }
        DiscoveryQuestion best = at(statistics, statistics.period().to(), false);
        for (int year = statistics.period().to() - 1;
                year >= statistics.period().today();
                year--) {
            DiscoveryQuestion earlier = at(statistics, year, false);
            if (earlier.unevenness() <= best.unevenness()) {
                best = earlier;
            }
        }
        return divides(statistics, best.year()) ? Optional.of(best) : Optional.empty();
    }

    private static DiscoveryQuestion at(ArrivalStatistics statistics, int year, boolean wanted) {
        int inTime = statistics.reachedBy(year);
        return new DiscoveryQuestion(year, wanted, statistics.counting() - inTime, inTime);
    }

    private static boolean divides(ArrivalStatistics statistics, int year) {
        int inTime = statistics.reachedBy(year);
        int fewer = Math.min(inTime, statistics.counting() - inTime);
        return fewer >= LEAST_RUNS && fewer >= LEAST_SHARE * statistics.counting();
    }

    private int unevenness() {
        return Math.abs(late - inTime);
    }

    public int runs() {
        return late + inTime;
    }

    /**
     * Whether the late runs are the cases of interest. They are, unless most runs are late: then it is more telling what
     * those in time have in common.
     */
    public boolean ofLate() {
        return late <= MOSTLY * runs();
    }

    /** The number of cases of interest. */
    public int cases() {
        return ofLate() ? late : inTime;
    }
}
