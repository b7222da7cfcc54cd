package qianyi.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Parts rounded for a reader so that what is printed sums to the sum as it is printed (largest remainders). */
public final class SummingNumbers {
    private SummingNumbers() {}

    /**
     * Each part rounded down or up, those with the largest remainders up; of equal ones the earlier first.
     *
     * @param parts finite
     * @param decimals of the parts and of their sum, which is rounded half up
     */
    public static List<Double> rounded(List<Double> parts, int decimals) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        List<BigDecimal> exact = parts.stream().map(BigDecimal::valueOf).toList();
        List<BigDecimal> low = new ArrayList<>(exact.stream()
                .map(part -> part.setScale(decimals, RoundingMode.FLOOR))
                .toList());
        BigDecimal sum =
                exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add).setScale(decimals, RoundingMode.HALF_UP);
        int missing = sum.subtract(low.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .divide(unit)
                .intValueExact();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> low.get(i).subtract(exact.get(i))))
                .limit(missing)
                .toList()
                .forEach(i -> low.set(i, low.get(i).add(unit)));
        return low.stream().map(BigDecimal::doubleValue).toList();
    }
}
