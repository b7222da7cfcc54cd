package qianyi.study;

import java.util.List;
import java.util.Optional;

/**
 * What is known from elsewhere, without the model: how far off such forecasts were, and what became of comparable places.
 *
 * @param classes the first heads the answer
 */
public record OutsideView(Optional<ForecastErrors> errors, List<ReferenceClass> classes) {
    /** Nothing. */
    public static final OutsideView NONE = new OutsideView(Optional.empty(), List.of());

    public OutsideView {
        classes = List.copyOf(classes);
    }

    /** Places that stood where this one stands, in the order of the file. */
    public List<ReferenceClass.Arrivals> arrivals() {
        return classes.stream()
                .filter(ReferenceClass.Arrivals.class::isInstance)
                .map(ReferenceClass.Arrivals.class::cast)
                .toList();
    }
}
