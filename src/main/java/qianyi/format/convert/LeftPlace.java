package qianyi.format.convert;

import java.util.ArrayList;
import java.util.List;
import qianyi.model.Dimension;
import qianyi.model.Span;
import qianyi.model.Subscript;

/**
 * A dimension of the left side of an equation.
 *
 * @param written the dimension that the equation names, the variable's own if it names an element
 * @param own the dimension of the variable
 * @param position of the element in {@code own}; -1 for an equation of all elements of {@code written}
 */
record LeftPlace(Dimension written, Dimension own, int position) {
    boolean isOpen() {
        return position < 0;
    }

    String element() {
        return own.elements().get(position);
    }

    /** All elements of a variable. */
    static List<LeftPlace> open(List<Dimension> dimensions) {
        return dimensions.stream().map(own -> new LeftPlace(own, own, -1)).toList();
    }

    /** The subscripts of a left side: each an element, or the dimension if that is open. */
    static List<Subscript> subscripts(List<LeftPlace> left, Span span) {
        List<Subscript> subscripts = new ArrayList<>();
        left.forEach(place -> subscripts.add(
                new Subscript.Named(place.isOpen() ? place.written().name() : place.element(), span)));
        return subscripts;
    }

    /** The dimensions that are open. */
    static List<Dimension> shape(List<LeftPlace> left) {
        return left.stream().filter(LeftPlace::isOpen).map(LeftPlace::written).toList();
    }
}
