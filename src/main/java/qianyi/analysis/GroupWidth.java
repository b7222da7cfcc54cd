package qianyi.analysis;

import qianyi.answer.ArrivalStatistics;
import qianyi.study.Assumption;

/**
 * How far one group of assumptions spreads the arrival of the baseline at the first target.
 *
 * @param inputs assumptions of the group that are drawn
 * @param alone with this group varied and every other at its values
 * @param without with every other group varied and this one at its values
 */
public record GroupWidth(Assumption.Group group, int inputs, ArrivalStatistics alone, ArrivalStatistics without) {}
