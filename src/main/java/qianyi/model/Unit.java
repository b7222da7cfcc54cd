package qianyi.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A product of powers of base units.
 *
 * @param exponents base unit to exponent, without zero exponents; empty for a pure number
 */
public record Unit(Map<String, Integer> exponents) {
    /** The unit of a pure number, written "1". */
    public static final Unit ONE = new Unit(Map.of());

    public Unit {
        Map<String, Integer> kept = new TreeMap<>(exponents);
        kept.values().removeIf(exponent -> exponent == 0);
        exponents = Collections.unmodifiableMap(kept);
    }

    public static Unit base(String name) {
        return new Unit(Map.of(name, 1));
    }

    public boolean isOne() {
        return exponents.isEmpty();
    }

    public Unit times(Unit other) {
        Map<String, Integer> sum = new TreeMap<>(exponents);
        other.exponents.forEach((name, exponent) -> sum.merge(name, exponent, Integer::sum));
        return new Unit(sum);
    }

    public Unit over(Unit other) {
        return times(other.power(-1));
    }

    public Unit power(int power) {
        Map<String, Integer> raised = new TreeMap<>();
        exponents.forEach((name, exponent) -> raised.put(name, exponent * power));
        return new Unit(raised);
    }

    /** As a file would spell it: "yi_yuan/year", "1/year", "1". */
    @Override
    public String toString() {
        String above = factors(1);
        String below = factors(-1);
        boolean several = exponents.values().stream().filter(e -> e < 0).count() > 1;
        if (below.isEmpty()) {
            return above.isEmpty() ? "1" : above;
        }
        return (above.isEmpty() ? "1" : above) + "/" + (several ? "(" + below + ")" : below);
    }

    private String factors(int sign) {
        return exponents.entrySet().stream()
                .filter(e -> Integer.signum(e.getValue()) == sign)
                .map(e -> Math.abs(e.getValue()) == 1 ? e.getKey() : e.getKey() + "^" + Math.abs(e.getValue()))
                .collect(Collectors.joining("*"));
    }
}
