package qianyi.study;

import java.util.List;
import java.util.Optional;

/**
 * Other views of the headline that a model may compute.
 *
 * @param industries scalars beside each other, such as primary, secondary and tertiary industry
 * @param real the same without the change of prices; its unit is money of a fixed year
 * @param perHead the headline over the population
 */
public record HeadlineViews(
        List<String> industries, Optional<String> real, Optional<String> perHead, Optional<String> population) {
    static final HeadlineViews NONE =
            new HeadlineViews(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public HeadlineViews {
        industries = List.copyOf(industries);
    }
}
