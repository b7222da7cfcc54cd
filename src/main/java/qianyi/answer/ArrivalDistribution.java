package qianyi.answer;

import java.util.Optional;
import java.util.OptionalDouble;
import qianyi.study.Period;
import qianyi.study.Target;

/** When a scenario meets a target, as far as it is known: with which share by which year. */
public sealed interface ArrivalDistribution permits ArrivalStatistics, ArrivalWithErrors {
    Target target();

    Period period();

    /** One of {@link ArrivalStatistics#PERCENTS}; none if there is nothing to count. */
    Optional<ArrivalStatistics.Percentile> percentile(int percent);

    /** The share that has met the target by a year; none if there is nothing to count. */
    OptionalDouble shareBy(int year);
}
