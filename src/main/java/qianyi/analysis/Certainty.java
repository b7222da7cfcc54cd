package qianyi.analysis;

import java.util.List;
import qianyi.target.ArrivalStatistics;
import qianyi.target.StudyEnsemble;

/**
 * All that is to be said on how sure an answer is.
 *
 * @param counted one a scenario and target, in the study's order
 */
public record Certainty(StudyEnsemble ensemble, List<Counted> counted) {
    /**
     * The counted answer of one scenario and target.
     *
     * @param statistics of the runs that history leaves in
     * @param unfiltered of all runs that did not fail
     */
    public record Counted(String scenario, ArrivalStatistics statistics, ArrivalStatistics unfiltered) {}

    public Certainty {
        counted = List.copyOf(counted);
    }
}
