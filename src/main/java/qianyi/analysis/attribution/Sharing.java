package qianyi.analysis.attribution;

import java.util.Arrays;
import java.util.Optional;

/**
 * How what the coalitions reach is shared out.
 *
 * @param unions none if each group comes and goes by itself
 * @param coalitions in rising order, the empty one first and that of all groups last
 */
record Sharing(Optional<OwenValues> unions, long[] coalitions) {
    /**
     * A difference taken apart.
     *
     * @param before the number of the first scenario, which has another context than the empty coalition
     * @param numbers one a coalition
     */
    Attribution.Part part(double before, double[] numbers) {
        FairShares shares = unions.map(
                        owen -> owen.of(coalition -> numbers[Arrays.binarySearch(coalitions, coalition)]))
                .orElseGet(() -> ShapleyValues.of(numbers));
        return new Attribution.Part(before, numbers[0], numbers[numbers.length - 1], shares);
    }
}
