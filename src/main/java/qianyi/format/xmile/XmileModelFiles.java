package qianyi.format.xmile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import qianyi.format.Limits;
import qianyi.format.SyntaxProblems;
import qianyi.format.external.Companion;
import qianyi.format.external.CompanionFiles;
import qianyi.model.Names;

/**
 * The models of modules that live in files of their own (XMILE 1.0, section 4.7, {@code resource}; Stella writes
 * {@code url}). Such a file lies below the folder of the model. Its mistakes are reported at their places in it; what it
 * says of time is not used.
 */
final class XmileModelFiles {
    private static final List<String> ATTRIBUTES = List.of("resource", "url", "isee:resource", "isee:url");

    private final CompanionFiles files;
    private final SyntaxProblems problems;
    private final Function<Companion.Found, Optional<XmlElement>> reader;
    private final Map<String, XmlElement> models = new LinkedHashMap<>();
    private final List<XmlElement> dimensions = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<String> unread = new HashSet<>();

    /** @param reader the root of a file without mistakes; it reports the others */
    XmileModelFiles(
            CompanionFiles files, SyntaxProblems problems, Function<Companion.Found, Optional<XmlElement>> reader) {
        this.files = files;
        this.problems = problems;
        this.reader = reader;
    }

    /** Where a module or a model says that it lives. */
    static Optional<String> location(XmlElement element) {
        return ATTRIBUTES.stream()
                .flatMap(name -> element.attribute(name).stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** The models of a file, and those of the files that they name. */
    List<XmlElement> of(List<XmlElement> own) {
        Deque<XmlElement> open = new ArrayDeque<>(own);
        List<XmlElement> all = new ArrayList<>();
        while (!open.isEmpty()) {
            XmlElement model = open.pop();
            Optional<String> location = location(model);
            if (location.isPresent()) {
                bring(model, location.get(), open);
                continue;
            }
            all.add(model);
            for (XmlElement element : XmileModules.variables(model)) {
                if (element.name().equals("module")) {
                    location(element).ifPresent(where -> bring(element, where, open));
                }
            }
        }
        return all;
    }

    /** The ranges that those files have. */
    List<XmlElement> dimensions() {
        return dimensions;
    }

    /** Canonical names of the modules whose files were reported. */
    Set<String> unread() {
        return unread;
    }

    private void bring(XmlElement named, String location, Deque<XmlElement> open) {
        String name = named.attribute("name").orElse("");
        if (!asked.add(Names.canonical(name))) {
            return;
        }
        if (asked.size() > Limits.MODULES) {
            problems.error(named.span(), "xmile.modules-too-many", Limits.MODULES);
            return;
        }
        Optional<Companion.Found> found = file(named, location);
        Optional<XmlElement> root = found.flatMap(reader);
        if (root.isEmpty()) {
            unread.add(Names.canonical(name));
            return;
        }
        root.get().children("dimensions").flatMap(all -> all.children("dim")).forEach(dimensions::add);
        List<XmlElement> inside = root.get().children("model").toList();
        Optional<XmlElement> first = inside.stream()
                .filter(model -> model.attribute("name").orElse("").isBlank())
                .findFirst()
                .or(() -> inside.stream().findFirst());
        for (XmlElement model : inside) {
            if (first.filter(one -> one == model).isPresent()) {
                open.push(renamed(model, name));
            } else if (models.putIfAbsent(
                            Names.canonical(model.attribute("name").orElse("")), model)
                    == null) {
                open.add(model);
            }
        }
    }

    private static XmlElement renamed(XmlElement model, String name) {
        Map<String, String> attributes = new HashMap<>(model.attributes());
        attributes.put("name", name);
        return new XmlElement(model.name(), Map.copyOf(attributes), model.children(), model.text(), model.span());
    }

    private Optional<Companion.Found> file(XmlElement place, String location) {
        return files.read(location).accept(new Companion.Visitor<>() {
            @Override
            public Optional<Companion.Found> found(Companion.Found found) {
                return Optional.of(found);
            }

            @Override
            public Optional<Companion.Found> missing(Companion.Missing missing) {
                if (missing.nearest().isEmpty()) {
                    problems.error(place.span(), "external.file-missing", location);
                } else {
                    problems.error(place.span(), "external.file-missing-nearest", location, missing.nearest());
                }
                return Optional.empty();
            }

            @Override
            public Optional<Companion.Found> refused(Companion.Refused refused) {
                problems.error(place.span(), "xmile.module-file-refused", location);
                return Optional.empty();
            }
        });
    }

    /** The elements of the ranges of both, those of the file itself first. */
    static Stream<XmlElement> together(XmlElement root, List<XmlElement> others) {
        List<XmlElement> own =
                root.children("dimensions").flatMap(all -> all.children("dim")).toList();
        Set<String> names = new HashSet<>();
        own.forEach(dim -> names.add(Names.canonical(dim.attribute("name").orElse(""))));
        return Stream.concat(
                own.stream(),
                others.stream()
                        .filter(dim ->
                                names.add(Names.canonical(dim.attribute("name").orElse("")))));
    }
}
