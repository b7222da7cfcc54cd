package qianyi.study;

import java.util.List;
import java.util.Optional;
import qianyi.model.Names;
import qianyi.model.Span;
import qianyi.text.Localized;

/** A mapping whose keys are known beforehand; a key that is not is reported with the nearest that is. */
final class YamlMap {
    private final YamlNode node;
    private final String name;
    private final List<YamlNode.Entry> entries;

    YamlMap(YamlNode node, String name, List<String> allowed, List<YamlNode.Entry> entries) {
        this.node = node;
        this.name = name;
        this.entries = entries;
        entries.stream()
                .map(YamlNode.Entry::key)
                .filter(key -> !allowed.contains(key.raw()))
                .forEach(key -> reportUnknown(key, allowed));
    }

    private static void reportUnknown(YamlNode key, List<String> allowed) {
        if (FullWidth.in(key.raw())) {
            key.error("study.full-width-key", key.raw());
            return;
        }
        List<String> nearest = Names.nearest(key.raw(), allowed);
        if (nearest.isEmpty()) {
            key.error("study.key-unknown", key.raw(), allowed);
        } else {
            key.error("study.key-unknown-near", key.raw(), nearest);
        }
    }

    Span span() {
        return node.span();
    }

    StudyProblems problems() {
        return node.problems();
    }

    Optional<YamlNode> optional(String key) {
        return entries.stream()
                .filter(entry -> entry.key().raw().equals(key))
                .map(YamlNode.Entry::value)
                .findFirst();
    }

    Optional<YamlNode> required(String key) {
        Optional<YamlNode> value = optional(key);
        if (value.isEmpty()) {
            if (name.isEmpty()) {
                node.error("study.key-missing", key);
            } else {
                node.error("study.key-missing-in", key, name);
            }
        }
        return value;
    }

    /** The entries whose keys are among the given ones. */
    List<YamlNode.Entry> among(List<String> keys) {
        return entries.stream()
                .filter(entry -> keys.contains(entry.key().raw()))
                .toList();
    }

    /** A required text; empty once its absence is reported. */
    String text(String key) {
        return required(key).flatMap(YamlNode::text).orElse("");
    }

    /** A text that may be left out, then empty. */
    String optionalText(String key) {
        return optional(key).flatMap(YamlNode::text).orElse("");
    }

    /** A required text in both languages; empty once its absence is reported. */
    Localized localized(String key) {
        return required(key).flatMap(YamlNode::localized).orElse(Localized.same(""));
    }

    /** A text in both languages that may be left out, then empty. */
    Localized optionalLocalized(String key) {
        return optional(key).flatMap(YamlNode::localized).orElse(Localized.same(""));
    }

    /** The members of a required list; none once its absence is reported. */
    List<YamlNode> list(String key) {
        return required(key).flatMap(YamlNode::list).orElse(List.of());
    }

    /** The members of a list that may be left out. */
    List<YamlNode> optionalList(String key) {
        return optional(key).flatMap(YamlNode::list).orElse(List.of());
    }
}
