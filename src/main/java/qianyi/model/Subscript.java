package qianyi.model;

/** What stands between the brackets of a reference or on the left of an equation. */
public sealed interface Subscript {
    Span span();

    /** An element, a dimension, or {@code dimension.element}; which of them is known once the model is whole. */
    record Named(String name, Span span) implements Subscript {}

    /** {@code *}: every element, for the array function around it. */
    record All(Span span) implements Subscript {}

    /** {@code name!}: every element of that dimension, for the array function around it. */
    record Running(String name, Span span) implements Subscript {}
}
