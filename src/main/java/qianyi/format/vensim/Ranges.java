package qianyi.format.vensim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import qianyi.format.Limits;
import qianyi.format.SyntaxException;
import qianyi.format.SyntaxProblems;
import qianyi.format.Token;
import qianyi.format.Token.Kind;
import qianyi.format.external.ExternalTables;
import qianyi.model.Dimension;
import qianyi.model.Mapping;
import qianyi.model.Names;
import qianyi.model.Span;

/**
 * Subscript ranges, their equivalences and their mappings (Vensim reference manual, "Subscripts": "Subranges", "Mapping of
 * Subscript Ranges").
 */
final class Ranges {
    private final SyntaxProblems problems;
    private final ExternalTables external;
    private final Map<String, Definition> defined = new LinkedHashMap<>();
    private final Map<String, Dimension> dimensions = new LinkedHashMap<>();
    private final Map<String, List<String>> written = new HashMap<>();
    private final Set<String> aliases = new HashSet<>();
    private final Map<String, List<String>> byElement = new HashMap<>();
    private final Map<String, String> spelling = new HashMap<>();
    private final List<Mapping> mappings = new ArrayList<>();
    private final Set<String> open = new HashSet<>();
    private int total;

    private Ranges(SyntaxProblems problems, ExternalTables external) {
        this.problems = problems;
        this.external = external;
    }

    /** @param definitions those of ranges and of equivalences */
    static Ranges read(List<Definition> definitions, ExternalTables external, SyntaxProblems problems) {
        Ranges ranges = new Ranges(problems, external);
        for (Definition definition : definitions) {
            Definition earlier =
                    ranges.defined.putIfAbsent(Names.canonical(definition.name().text()), definition);
            if (earlier != null) {
                problems.error(
                        definition.name().span(),
                        "model.name-twice",
                        definition.name().text(),
                        earlier.name().span().line());
            }
        }
        Map<String, Dimension> inOrder = new LinkedHashMap<>();
        for (String name : List.copyOf(ranges.defined.keySet())) {
            ranges.resolve(name).ifPresent(dimension -> inOrder.put(name, dimension));
        }
        ranges.dimensions.clear();
        ranges.dimensions.putAll(inOrder);
        ranges.index();
        ranges.defined.values().forEach(ranges::mappings);
        return ranges;
    }

    /** By canonical name, in the file's order. */
    Map<String, Dimension> dimensions() {
        return dimensions;
    }

    List<Mapping> mappings() {
        return mappings;
    }

    Optional<Dimension> find(String name) {
        return Optional.ofNullable(dimensions.get(Names.canonical(name)));
    }

    boolean isAlias(Dimension dimension) {
        return aliases.contains(Names.canonical(dimension.name()));
    }

    boolean isElement(String name) {
        return byElement.containsKey(Names.canonical(name));
    }

    /** The ranges that an element belongs to, in the file's order. */
    List<Dimension> holding(String element) {
        return byElement.getOrDefault(Names.canonical(element), List.of()).stream()
                .map(dimensions::get)
                .toList();
    }

    /** Names of ranges and elements, to look among for what was meant. */
    List<String> names() {
        Set<String> all = new LinkedHashSet<>();
        dimensions.values().forEach(dimension -> all.add(dimension.name()));
        all.addAll(spelling.values());
        return List.copyOf(all);
    }

    private void index() {
        dimensions.forEach((name, dimension) -> dimension.elements().forEach(element -> {
            String key = Names.canonical(element);
            byElement.computeIfAbsent(key, absent -> new ArrayList<>()).add(name);
            spelling.putIfAbsent(key, element);
        }));
    }

    private Optional<Dimension> resolve(String name) {
        Dimension known = dimensions.get(name);
        Definition definition = defined.get(name);
        if (known != null || definition == null) {
            return Optional.ofNullable(known);
        }
        try {
            if (!open.add(name)) {
                throw new SyntaxException(
                        definition.name().span(),
                        "vensim.range-circle",
                        definition.name().text());
            }
            if (open.size() > Limits.RANGE_DEPTH) {
                throw new SyntaxException(definition.name().span(), "vensim.range-too-deep", Limits.RANGE_DEPTH);
            }
            Dimension dimension = new Dimension(
                    definition.name().text(),
                    definition.sort() == Definition.Sort.ALIAS ? original(definition) : elements(definition));
            total += dimension.size();
            dimensions.put(name, dimension);
            return Optional.of(dimension);
        } catch (SyntaxException e) {
            problems.add(e);
            defined.remove(name);
            return Optional.empty();
        } finally {
            open.remove(name);
        }
    }

    private List<String> original(Definition alias) throws SyntaxException {
        Token original = alias.right().get(0);
        aliases.add(Names.canonical(alias.name().text()));
        Optional<Dimension> dimension = resolve(Names.canonical(original.text()));
        if (dimension.isEmpty()) {
            throw new SyntaxException(
                    original.span(), "vensim.range-unknown", original.text(), nearest(original.text()));
        }
        return dimension.get().elements();
    }

    private List<String> elements(Definition definition) throws SyntaxException {
        List<Token> right = definition.right();
        Optional<ExternalEquation> call = ExternalEquation.of(right);
        if (call.isPresent()) {
            return external.subscript(call.get().call());
        }
        VensimTokens words = new VensimTokens(right);
        Map<String, String> elements = new LinkedHashMap<>();
        List<String> positions =
                written.computeIfAbsent(Names.canonical(definition.name().text()), absent -> new ArrayList<>());
        do {
            for (String element : item(words)) {
                positions.add(element);
                elements.putIfAbsent(Names.canonical(element), element);
                if (total + positions.size() > Limits.RANGE_ELEMENTS) {
                    throw new SyntaxException(
                            definition.name().span(), "vensim.range-too-large", Limits.RANGE_ELEMENTS);
                }
            }
        } while (words.takes(","));
        if (!words.peek().isOperator("->") && words.peek().kind() != Kind.END) {
            throw new SyntaxException(
                    words.peek().span(), "vensim.range-item", words.peek().text());
        }
        return List.copyOf(elements.values());
    }

    /** An element, a range for all of its elements, or {@code (A1-A10)}. */
    private List<String> item(VensimTokens words) throws SyntaxException {
        if (words.takes("(")) {
            Token first = words.name();
            words.expect("-");
            Token last = words.name();
            words.expect(")");
            return numbered(first, last);
        }
        Token name = words.name();
        String key = Names.canonical(name.text());
        if (open.contains(key)) {
            throw new SyntaxException(name.span(), "vensim.range-circle", name.text());
        }
        return defined.containsKey(key)
                ? resolve(key).map(Dimension::elements).orElse(List.of())
                : List.of(name.text());
    }

    private static List<String> numbered(Token first, Token last) throws SyntaxException {
        int digits = digits(first.text());
        String stem = first.text().substring(0, digits);
        boolean same = digits(last.text()) == digits
                && Names.canonical(stem).equals(Names.canonical(last.text().substring(0, digits)));
        long from = number(first.text().substring(digits));
        long to = same ? number(last.text().substring(digits)) : -1;
        Span span = first.span().to(last.span());
        if (from < 0 || to < from) {
            throw new SyntaxException(span, "vensim.range-numbers", first.text(), last.text());
        }
        if (to - from >= Limits.RANGE_ELEMENTS) {
            throw new SyntaxException(span, "vensim.range-too-large", Limits.RANGE_ELEMENTS);
        }
        int width = first.text().charAt(digits) == '0' ? first.text().length() - digits : 1;
        List<String> elements = new ArrayList<>();
        for (long i = from; i <= to; i++) {
            String written = Long.toString(i);
            elements.add(stem + "0".repeat(Math.max(0, width - written.length())) + written);
        }
        return elements;
    }

    /** Where the digits at the end of a name start. */
    private static int digits(String name) {
        int start = name.length();
        while (start > 0 && name.charAt(start - 1) >= '0' && name.charAt(start - 1) <= '9') {
            start--;
        }
        return start;
    }

    private static long number(String digits) {
        return digits.isEmpty() || digits.length() > 9 ? -1 : Long.parseLong(digits);
    }

    private void mappings(Definition definition) {
        Dimension from = dimensions.get(Names.canonical(definition.name().text()));
        VensimTokens words = new VensimTokens(definition.right());
        while (!words.peek().isOperator("->") && words.peek().kind() != Kind.END) {
            words.advance();
        }
        if (from == null || !words.takes("->")) {
            return;
        }
        try {
            do {
                mappings.add(words.takes("(") ? listed(from, words) : inOrder(from, words.name()));
            } while (words.takes(","));
            if (words.peek().kind() != Kind.END) {
                throw new SyntaxException(
                        words.peek().span(), "vensim.range-item", words.peek().text());
            }
        } catch (SyntaxException e) {
            problems.add(e);
        }
    }

    private Mapping inOrder(Dimension from, Token target) throws SyntaxException {
        Dimension to = target(target);
        List<String> sources = positions(from);
        List<String> targets = positions(to);
        if (targets.size() != sources.size()) {
            throw new SyntaxException(
                    target.span(), "vensim.mapping-size", from.name(), sources.size(), to.name(), targets.size());
        }
        Map<String, String> elements = new LinkedHashMap<>();
        for (int i = 0; i < targets.size(); i++) {
            elements.putIfAbsent(Names.canonical(targets.get(i)), Names.canonical(sources.get(i)));
        }
        return mapping(from, to, elements);
    }

    /** The elements as they are written, one that is there several times each time: what a mapping counts. */
    private List<String> positions(Dimension range) {
        return written.getOrDefault(Names.canonical(range.name()), range.elements());
    }

    /** {@code (target: a, b, subrange)}: for each element of the source in turn what it stands for. */
    private Mapping listed(Dimension from, VensimTokens words) throws SyntaxException {
        Token target = words.name();
        Dimension to = target(target);
        words.expect(":");
        Map<String, String> elements = new LinkedHashMap<>();
        int place = 0;
        do {
            Token item = words.name();
            if (place < positions(from).size()) {
                String source = Names.canonical(positions(from).get(place));
                for (String element : members(item)) {
                    if (to.indexOf(element) < 0) {
                        throw new SyntaxException(item.span(), "vensim.mapping-element", element, to.name());
                    }
                    elements.put(Names.canonical(element), source);
                }
            }
            place++;
        } while (words.takes(","));
        words.expect(")");
        if (place != positions(from).size()) {
            throw new SyntaxException(
                    target.span(),
                    "vensim.mapping-size",
                    from.name(),
                    positions(from).size(),
                    to.name(),
                    place);
        }
        return mapping(from, to, elements);
    }

    private List<String> members(Token item) {
        return find(item.text()).map(Dimension::elements).orElse(List.of(item.text()));
    }

    private Dimension target(Token target) throws SyntaxException {
        return find(target.text())
                .orElseThrow(() -> new SyntaxException(
                        target.span(), "vensim.range-unknown", target.text(), nearest(target.text())));
    }

    private static Mapping mapping(Dimension from, Dimension to, Map<String, String> elements) {
        return new Mapping(Names.canonical(from.name()), Names.canonical(to.name()), elements);
    }

    private List<String> nearest(String name) {
        return Names.nearest(
                name, defined.values().stream().map(d -> d.name().text()).toList());
    }
}
