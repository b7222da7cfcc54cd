package qianyi.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an element of one dimension stands for in another: with it {@code a[from]} can be used in an equation over
 * {@code to}.
 *
 * @param from canonical name of the dimension that the reference names
 * @param to canonical name of the dimension on the left side
 * @param elements canonical element of {@code to} -> canonical element of {@code from}
 */
public record Mapping(String from, String to, Map<String, String> elements) {
    public Mapping {
        elements = Collections.unmodifiableMap(new LinkedHashMap<>(elements));
    }
}
