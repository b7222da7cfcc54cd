package qianyi.study;

import java.util.List;
import java.util.stream.Stream;

/**
 * A number that the table in use, or a scenario, has and the study's own table, or another scenario, has not.
 *
 * @param before its value there
 * @param now the row in use, with another value
 */
public record AssumptionChange(double before, Assumption now) {
    /** Whether the new value is the lowest or the highest of its range. */
    public boolean isOnTheEdge() {
        return Stream.of(now.low(), now.high()).anyMatch(end -> end.isPresent() && end.getAsDouble() == now.value());
    }

    /** In the order of the table in use; a row that only one of them has is no change of a number. */
    static List<AssumptionChange> between(List<Assumption> own, List<Assumption> inUse) {
        return inUse.stream()
                .flatMap(now -> own.stream()
                        .filter(row -> row.title().equals(now.title()))
                        .findFirst()
                        .filter(row -> !AssumptionsAgainstModel.same(row.value(), now.value()))
                        .map(row -> new AssumptionChange(row.value(), now))
                        .stream())
                .toList();
    }
}
