package qianyi.answer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far a date hangs on the arithmetic: the same scenario with half the step, and with Runge-Kutta of fourth order.
 *
 * @param computed the date that is printed
 * @param halfStep absent if that run left the numbers
 * @param rungeKutta absent if that run left the numbers
 */
public record NumericalDoubt(Outcome computed, Optional<Outcome> halfStep, Optional<Outcome> rungeKutta) {
    /** One unit of the last decimal that is printed of an instant. */
    public static final double PRINTED = 0.1;

    /** Largest distance between two of the three instants, in years; absent if fewer than two have one. */
    public OptionalDouble largestDifference() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        int count = 0;
        for (Optional<Outcome> outcome : List.of(Optional.of(computed), halfStep, rungeKutta)) {
            OptionalDouble instant = outcome.map(Outcome::instant).orElse(OptionalDouble.empty());
            if (instant.isPresent()) {
                low = Math.min(low, instant.getAsDouble());
                high = Math.max(high, instant.getAsDouble());
                count++;
            }
        }
        return count < 2 ? OptionalDouble.empty() : OptionalDouble.of(high - low);
    }

    /** Whether another arithmetic gives another outcome or another year. */
    public boolean yearChanges() {
        return differs(halfStep) || differs(rungeKutta);
    }

    /** Whether what is printed would not be the same: another year, or an instant further off than one decimal. */
    public boolean exceedsWhatIsPrinted() {
        return yearChanges() || largestDifference().orElse(0) > PRINTED;
    }

    private boolean differs(Optional<Outcome> other) {
        return other.map(o -> o.kind() != computed.kind()
                        || !o.year().equals(computed.year())
                        || !o.lostYear().equals(computed.lostYear()))
                .orElse(true);
    }
}
