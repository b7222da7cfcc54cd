package qianyi.study;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import qianyi.model.Span;
import qianyi.text.Localized;

/** A value in a YAML file, asked for as what it should be; what it is not is reported at its place. */
final class YamlNode {
    /** A key with its value. */
    record Entry(YamlNode key, YamlNode value) {}

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Node node;
    private final YamlLines lines;
    private final StudyProblems problems;
    private final String name;

    /** @param name the key that the value stands under, for sentences; empty for the whole file */
    YamlNode(Node node, YamlLines lines, StudyProblems problems, String name) {
        this.node = node;
        this.lines = lines;
        this.problems = problems;
        this.name = name;
    }

    Span span() {
        return lines.span(node);
    }

    StudyProblems problems() {
        return problems;
    }

    void error(String key, Object... arguments) {
        problems.error(span(), key, arguments);
    }

    boolean isScalar() {
        return node instanceof ScalarNode;
    }

    /** The text of a scalar as it stands. */
    String raw() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /** Any text but an empty one. */
    Optional<String> text() {
        if (!(node instanceof ScalarNode scalar)) {
            error("study.text-expected", name);
            return Optional.empty();
        }
        boolean nothing = scalar.isPlain() && scalar.getTag().equals(Tag.NULL);
        if (nothing || scalar.getValue().isBlank()) {
            error("study.value-empty", name);
            return Optional.empty();
        }
        return Optional.of(scalar.getValue().strip());
    }

    /** A name for use in other places: lower_case_words. */
    Optional<String> id() {
        Optional<String> text = text();
        if (text.isPresent() && !ID.matcher(text.get()).matches()) {
            if (FullWidth.in(text.get())) {
                error("study.full-width-name", text.get());
            } else {
                error("study.id-form", text.get());
            }
            return Optional.empty();
        }
        return text;
    }

    /** One text for both languages, or one for each. */
    Optional<Localized> localized() {
        if (node instanceof ScalarNode) {
            return text().map(Localized::same);
        }
        if (!(node instanceof MappingNode)) {
            error("study.localized-expected", name);
            return Optional.empty();
        }
        return map("zh", "en").flatMap(map -> {
            Optional<String> zh = map.required("zh").flatMap(YamlNode::text);
            Optional<String> en = map.required("en").flatMap(YamlNode::text);
            return zh.flatMap(z -> en.map(e -> new Localized(z, e)));
        });
    }

    /** A day as ISO 8601 writes it: 2026-11-30. */
    Optional<LocalDate> date() {
        Optional<String> text = text();
        Optional<LocalDate> day = text.filter(t -> DAY.matcher(t).matches()).flatMap(YamlNode::day);
        if (text.isPresent() && day.isEmpty()) {
            error("study.date-form", name, text.get());
        }
        return day;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Optional<Double> number() {
        return unquoted().flatMap(text -> NumberText.number(problems, span(), name, text));
    }

    Optional<Integer> whole() {
        return unquoted().flatMap(text -> NumberText.whole(problems, span(), name, text));
    }

    private Optional<String> unquoted() {
        Optional<String> text = text();
        if (text.isPresent() && node instanceof ScalarNode scalar && !scalar.isPlain()) {
            error("study.number-quoted", name, text.get());
            return Optional.empty();
        }
        return text;
    }

    /** The members of a list. */
    Optional<List<YamlNode>> list() {
        if (!(node instanceof SequenceNode sequence)) {
            error("study.list-expected", name);
            return Optional.empty();
        }
        return Optional.of(sequence.getValue().stream()
                .map(item -> new YamlNode(item, lines, problems, name))
                .toList());
    }

    /** The members of a list, or what stands there alone. */
    List<YamlNode> oneOrMore() {
        return node instanceof SequenceNode ? list().orElseThrow() : List.of(this);
    }

    /** A mapping whose keys are among the given ones. */
    Optional<YamlMap> map(String... allowed) {
        return entries().map(entries -> new YamlMap(this, name, List.of(allowed), entries));
    }

    /** A mapping with free keys, each of them once. */
    Optional<List<Entry>> entries() {
        if (!(node instanceof MappingNode mapping)) {
            reportNoMapping();
            return Optional.empty();
        }
        List<Entry> entries = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode keyNode = new YamlNode(tuple.getKeyNode(), lines, problems, name);
            String key = keyNode.raw();
            if (!(tuple.getKeyNode() instanceof ScalarNode)) {
                keyNode.error("study.key-not-text");
                continue;
            }
            Optional<Entry> first = entries.stream()
                    .filter(entry -> entry.key().raw().equals(key))
                    .findFirst();
            if (first.isPresent()) {
                keyNode.error("study.key-twice", key, first.get().key().span().line());
            } else {
                entries.add(new Entry(keyNode, new YamlNode(tuple.getValueNode(), lines, problems, key)));
            }
        }
        return Optional.of(List.copyOf(entries));
    }

    private void reportNoMapping() {
        if (FullWidth.in(raw())) {
            error("study.full-width-mapping", name.isEmpty() ? raw() : name);
        } else if (name.isEmpty()) {
            error("study.yaml-no-keys");
        } else {
            error("study.mapping-expected", name);
        }
    }
}
