package qianyi.study;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import qianyi.model.Span;

/** The sources of study.yaml, and which of them the other files cite. */
final class Sources {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");

    private final Map<String, Span> places = new LinkedHashMap<>();
    private final Set<String> cited = new HashSet<>();
    private final boolean known;

    /** @param known whether study.yaml could be read; if not, no citation is doubted */
    Sources(boolean known) {
        this.known = known;
    }

    /** Those of a study that has been read. */
    static Sources of(List<Source> listed) {
        Sources sources = new Sources(true);
        listed.forEach(source -> sources.places.put(source.id(), Span.START));
        return sources;
    }

    List<Source> read(List<YamlNode> nodes) {
        return nodes.stream()
                .flatMap(node -> node.map("id", "title", "date", "where").stream())
                .map(this::source)
                .toList();
    }

    private Source source(YamlMap map) {
        Optional<YamlNode> node = map.required("id");
        String id = node.flatMap(YamlNode::id).orElse("");
        if (!id.isEmpty() && places.putIfAbsent(id, node.get().span()) != null) {
            node.get().error("study.id-twice", id);
        }
        return new Source(id, map.localized("title"), map.optionalText("date"), map.optionalText("where"));
    }

    /** Reports a citation of a source that is not there; an empty one cites nothing. */
    void cite(StudyProblems problems, Span span, String id) {
        if (id.isEmpty() || !known) {
            return;
        }
        if (places.containsKey(id)) {
            cited.add(id);
        } else {
            problems.unknown(span, "study.source-unknown", "study.source-unknown-near", id, places.keySet());
        }
    }

    /** The source that a mapping may cite under a key; empty if it cites none. */
    String citedBy(YamlMap map, String key) {
        Optional<YamlNode> node = map.optional(key);
        Optional<String> id = node.flatMap(YamlNode::text);
        id.ifPresent(some -> cite(map.problems(), node.get().span(), some));
        return id.orElse("");
    }

    /** As {@link #cite}, but text that cannot be an id is a citation written out. */
    void citeOrQuote(StudyProblems problems, Span span, String text) {
        if (ID.matcher(text).matches()) {
            cite(problems, span, text);
        }
    }

    /** Notes the sources that nothing has cited. */
    void reportUncited(StudyProblems problems) {
        places.forEach((id, span) -> {
            if (!cited.contains(id)) {
                problems.note(span, "study.source-uncited", id);
            }
        });
    }
}
