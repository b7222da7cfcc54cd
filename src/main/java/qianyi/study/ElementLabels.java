package qianyi.study;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import qianyi.engine.Column;
import qianyi.text.Language;
import qianyi.text.Localized;

/**
 * Names of elements for people. XMILE has no place for them, but the assumptions table labels its rows "what: element":
 * the first assumption that has a row for every element, all with the same words before the colon, gives the names.
 * Where there is none, the codes stand for themselves.
 */
public final class ElementLabels {
    private final Map<String, String> labels;

    private ElementLabels(Map<String, String> labels) {
        this.labels = labels;
    }

    /** Of these elements, those of several dimensions joined by "|", as the assumptions table writes them. */
    public static ElementLabels of(Study study, List<String> elements, Language language) {
        Map<String, List<Assumption>> byName = study.assumptions().stream()
                .collect(Collectors.groupingBy(Assumption::name, LinkedHashMap::new, Collectors.toList()));
        for (List<Assumption> rows : byName.values()) {
            Map<String, String> labels = new LinkedHashMap<>();
            Set<String> heads = new LinkedHashSet<>();
            for (Assumption row : rows) {
                String label = row.label().in(language).replace(": ", "：");
                int colon = label.lastIndexOf('：');
                if (colon > 0 && colon < label.length() - 1) {
                    heads.add(label.substring(0, colon));
                    labels.put(row.element(), label.substring(colon + 1).strip());
                }
            }
            boolean distinct = Set.copyOf(labels.values()).size() == labels.size();
            if (heads.size() == 1 && distinct && labels.keySet().equals(Set.copyOf(elements))) {
                return new ElementLabels(labels);
            }
        }
        return new ElementLabels(Map.of());
    }

    /** What the element of a column is called, among all elements of its variable; empty for a scalar. */
    public static Localized of(Study study, Column column) {
        List<String> codes = study.program().columns(column.name()).stream()
                .map(ElementLabels::code)
                .toList();
        return new Localized(
                of(study, codes, Language.ZH).of(code(column)),
                of(study, codes, Language.EN).of(code(column)));
    }

    private static String code(Column column) {
        return String.join("|", column.elements());
    }

    /** The element's name, or its code where it has none. */
    public String of(String element) {
        return labels.getOrDefault(element, element);
    }
}
