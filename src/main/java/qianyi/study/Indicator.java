package qianyi.study;

import java.util.Optional;
import qianyi.text.Localized;

/**
 * A goal beside the headline, with the honest limit of its measure.
 *
 * @param variable none if the model has no measure for the goal
 */
public record Indicator(
        String id, Localized label, Optional<String> variable, Localized measures, Localized notMeasured) {}
