package qianyi.model;

import java.util.List;

/**
 * A named, ordered set of elements.
 *
 * @param elements names as the file spells them, in order; "1", "2" ... for a dimension that has only a size
 */
public record Dimension(String name, List<String> elements) {
    public Dimension {
        elements = List.copyOf(elements);
    }

    public int size() {
        return elements.size();
    }

    /** Position of an element, counted from 0, or -1. Spelling as in {@link Names#canonical}. */
    public int indexOf(String element) {
        String wanted = Names.canonical(element);
        for (int i = 0; i < elements.size(); i++) {
            if (Names.canonical(elements.get(i)).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }
}
