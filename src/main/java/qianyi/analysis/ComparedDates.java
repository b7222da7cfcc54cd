package qianyi.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import qianyi.answer.Outcome;
import qianyi.study.Target;

/**
 * When several scenarios reach a target.
 *
 * @param outcomes one a scenario, in the order compared; none for a run that failed
 */
public record ComparedDates(Target target, List<Optional<Outcome>> outcomes) {
    public ComparedDates {
        outcomes = List.copyOf(outcomes);
    }

    /** Years later than the first scenario, negative for earlier; none if one of the two never reaches it. */
    public OptionalInt yearShift(int scenario) {
        OptionalInt first = year(0);
        OptionalInt other = year(scenario);
        return first.isPresent() && other.isPresent()
                ? OptionalInt.of(other.getAsInt() - first.getAsInt())
                : OptionalInt.empty();
    }

    /** The same between the instants at which the lines cross the target. */
    public OptionalDouble instantShift(int scenario) {
        OptionalDouble first = instant(0);
        OptionalDouble other = instant(scenario);
        return first.isPresent() && other.isPresent()
                ? OptionalDouble.of(other.getAsDouble() - first.getAsDouble())
                : OptionalDouble.empty();
    }

    /** Whether another scenario has another outcome, year or instant than the first. */
    public boolean differs() {
        return outcomes.stream().distinct().count() > 1;
    }

    private OptionalInt year(int scenario) {
        return outcomes.get(scenario).map(Outcome::year).orElse(OptionalInt.empty());
    }

    private OptionalDouble instant(int scenario) {
        return outcomes.get(scenario).map(Outcome::instant).orElse(OptionalDouble.empty());
    }
}
