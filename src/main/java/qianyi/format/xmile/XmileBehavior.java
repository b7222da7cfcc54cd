package qianyi.format.xmile;

import java.util.Optional;

/**
 * Whether stocks and flows are non-negative where they do not say so themselves (XMILE 1.0, section 2.6: what stands
 * nearest holds; the variable, then its model, then the file).
 */
record XmileBehavior(boolean stocks, boolean flows) {
    static final XmileBehavior STANDARD = new XmileBehavior(false, false);

    /** With what an element says that may have a behavior of its own: the file, or a model. */
    XmileBehavior within(XmlElement element) {
        Optional<XmlElement> behavior = element.child("behavior");
        if (behavior.isEmpty()) {
            return this;
        }
        Optional<Boolean> all = nonNegative(behavior.get());
        return new XmileBehavior(
                behavior.get()
                        .child("stock")
                        .flatMap(XmileBehavior::nonNegative)
                        .or(() -> all)
                        .orElse(stocks),
                behavior.get()
                        .child("flow")
                        .flatMap(XmileBehavior::nonNegative)
                        .or(() -> all)
                        .orElse(flows));
    }

    boolean nonNegativeStock(XmlElement stock) {
        return nonNegative(stock).orElse(stocks);
    }

    boolean nonNegativeFlow(XmlElement flow) {
        return nonNegative(flow).orElse(flows);
    }

    /** What the tag says: its mere presence means yes. */
    private static Optional<Boolean> nonNegative(XmlElement element) {
        return element.child("non_negative").map(tag -> !tag.strippedText().equalsIgnoreCase("false"));
    }
}
