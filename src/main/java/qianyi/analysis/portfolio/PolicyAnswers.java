package qianyi.analysis.portfolio;

import java.util.Optional;
import qianyi.analysis.attribution.Attribution;

/**
 * What policy did and what it would take, beside an answer.
 *
 * @param why policy differs from the baseline; none if there are no two such scenarios, or it was not asked
 * @param outlook what several years would take; none if the study has no levers, or it was not asked
 */
public record PolicyAnswers(Optional<Attribution> why, Optional<ReachOutlook> outlook) {
    public static final PolicyAnswers NONE = new PolicyAnswers(Optional.empty(), Optional.empty());
}
