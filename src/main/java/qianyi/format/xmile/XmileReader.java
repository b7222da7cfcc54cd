package qianyi.format.xmile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import qianyi.format.Limits;
import qianyi.format.SyntaxException;
import qianyi.format.SyntaxProblems;
import qianyi.format.external.Companion;
import qianyi.format.external.CompanionFiles;
import qianyi.format.external.NoFiles;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.Dimension;
import qianyi.model.Documentation;
import qianyi.model.Group;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.Span;
import qianyi.model.TimeSpec;
import qianyi.model.Variable;

/**
 * Reads XMILE 1.0 (OASIS standard, 14 December 2015), Stella's files of it, and those of the draft before it. What is not
 * supported is reported, all of it at once; nothing that could change a result is dropped in silence.
 */
public final class XmileReader {
    private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final Set<String> KNOWN_CHILDREN = Set.of(
            "header",
            "sim_specs",
            "model_units",
            "dimensions",
            "model",
            "style",
            "display",
            "data",
            "behavior",
            "macro",
            "prefs",
            "equation_prefs",
            "default_format",
            "includes");

    private final CompanionFiles companions;
    private final SyntaxProblems problems;
    private final String file;

    private XmileReader(String file, CompanionFiles companions) {
        this.file = file;
        this.companions = companions;
        this.problems = new SyntaxProblems(file);
    }

    /**
     * Reads a file as it lies on the disk: UTF-8, UTF-16 with a byte order mark, or the encoding that its first line
     * declares.
     *
     * @param file its name, for diagnostics
     */
    public static Diagnosed<Model> read(String file, byte[] content) {
        return read(file, content, new NoFiles());
    }

    /**
     * The same of a model whose modules may live in files of their own.
     *
     * @param companions where those files are
     */
    public static Diagnosed<Model> read(String file, byte[] content, CompanionFiles companions) {
        try {
            return read(file, decode(content), companions);
        } catch (CharacterCodingException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Diagnosed.failed(List.of(Diagnostic.error(file, Span.START, "xmile.encoding")));
        }
    }

    /** Reads the text of a file. */
    public static Diagnosed<Model> read(String file, String text) {
        return read(file, text, new NoFiles());
    }

    private static Diagnosed<Model> read(String file, String text, CompanionFiles companions) {
        try {
            XmileReader reader = new XmileReader(file, companions);
            return reader.model(XmlReader.read(text, reader.problems));
        } catch (SyntaxException e) {
            return Diagnosed.failed(List.of(e.in(file)));
        }
    }

    private static String decode(byte[] content) throws CharacterCodingException {
        Charset charset = StandardCharsets.UTF_8;
        int skip = 0;
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            skip = 3;
        } else if (startsWith(content, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            skip = 2;
        } else if (startsWith(content, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            skip = 2;
        } else {
            String head = new String(content, 0, Math.min(200, content.length), StandardCharsets.ISO_8859_1);
            Matcher declared = ENCODING.matcher(head);
            if (declared.find()) {
                charset = Charset.forName(declared.group(1));
            }
        }
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content, skip, content.length - skip))
                .toString();
    }

    private static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private Diagnosed<Model> model(XmlElement root) {
        if (!root.name().equals("xmile")) {
            problems.error(root.span(), "xmile.root", root.name());
            return Diagnosed.failed(problems.found());
        }
        topLevel(root);
        XmileUnits units = new XmileUnits(problems, root);
        TimeSpec time = new XmileTime(problems, units).read(root);
        XmileModelFiles elsewhere = new XmileModelFiles(companions, problems, this::otherFile);
        List<XmlElement> models = elsewhere.of(root.children("model").toList());
        Map<String, Dimension> dimensions = dimensions(XmileModelFiles.together(root, elsewhere.dimensions()));
        if (models.isEmpty()) {
            problems.error(root.span(), "xmile.model-missing");
            return Diagnosed.failed(problems.found());
        }
        XmileMacros macros = new XmileMacros();
        XmileContext context = new XmileContext(
                problems, dimensions, units, writtenByVensim(root), macros, new HashMap<>(), new HashSet<>());
        macros.define(root.children("macro").toList(), context);
        List<ModelScope> scopes = XmileModules.read(models, XmileBehavior.STANDARD.within(root), problems);
        Map<String, Variable> variables = new LinkedHashMap<>();
        scopes.forEach(scope -> embeddedTables(scope, context));
        scopes.forEach(scope -> variables(scope, context, variables));
        if (problems.errors() > 0) {
            new NameCheck(problems, dimensions, elsewhere.unread()).check(variables.values(), declared(scopes));
        }
        List<Group> groups = new ArrayList<>();
        scopes.forEach(scope -> groups.addAll(groups(scope, variables)));
        String name = root.child("header")
                .flatMap(header -> header.child("name"))
                .map(XmlElement::strippedText)
                .orElse("");
        List<Diagnostic> found = problems.found().stream().distinct().toList();
        Model model = new Model(
                name,
                file,
                time,
                dimensions,
                variables,
                groups,
                List.of(),
                Optional.empty(),
                "",
                XmileViewsReader.plans(root));
        return Diagnosed.of(model, found);
    }

    private void topLevel(XmlElement root) {
        for (XmlElement child : root.children()) {
            if (!child.name().contains(":") && !KNOWN_CHILDREN.contains(child.name())) {
                problems.warning(child.span(), "xmile.element-unknown", child.name());
            }
        }
        root.children("header")
                .flatMap(header -> header.children("includes"))
                .forEach(includes -> problems.error(includes.span(), "xmile.unsupported", "<includes>"));
        root.children("data")
                .flatMap(data -> data.children("import"))
                .forEach(input -> problems.warning(input.span(), "xmile.import-not-read"));
    }

    /**
     * Whether Vensim itself wrote the file. Its export writes rates as auxiliaries, an array as a list of equations or of
     * numbers, and Vensim's INTEGER and MODULO under XMILE's names INT and MOD: such a file is read as it was meant.
     * Vensim's INTEGER cuts off what follows the decimal point and its MODULO has the sign of the dividend (Vensim
     * reference manual, "INTEGER", "MODULO"); XMILE's have the floor and the sign of the divisor (section 3.3.1).
     */
    private boolean writtenByVensim(XmlElement root) {
        Optional<XmlElement> header = root.child("header");
        Optional<XmlElement> product = header.flatMap(head -> head.child("product"))
                .filter(tag -> tag.strippedText().equals("Vensim"));
        boolean vensim = product.isPresent()
                && header.flatMap(head -> head.child("vendor"))
                        .filter(tag -> tag.strippedText().startsWith("Ventana"))
                        .isPresent();
        if (vensim) {
            problems.warning(product.get().span(), "xmile.written-by-vensim");
        }
        return vensim;
    }

    /** Tables that stand in a variable with an equation: they can be called, and their variable is something else. */
    private static void embeddedTables(ModelScope scope, XmileContext context) {
        XmileGraphicalFunction quiet = new XmileGraphicalFunction(new SyntaxProblems(""));
        for (XmlElement element : XmileModules.variables(scope.model())) {
            boolean both =
                    element.child("gf").isPresent() && element.child("eqn").isPresent();
            Optional<String> name = element.attribute("name").map(scope::outside);
            if (both && name.isPresent()) {
                element.child("gf")
                        .filter(gf -> gf.child("ypts").isPresent())
                        .flatMap(quiet::read)
                        .ifPresent(table -> context.embedded().put(Names.canonical(name.get()), table));
            }
            if (name.isPresent() && XmileVariables.hasTablesBesideEquations(element)) {
                context.embeddedByElement().add(Names.canonical(name.get()));
            }
        }
    }

    private void variables(ModelScope scope, XmileContext context, Map<String, Variable> variables) {
        new XmileVariables(
                        context,
                        scope,
                        scope::outside,
                        scope.behavior(),
                        scope.inputs(),
                        (variable, shape) ->
                                context.macros().calls(variable, shape, made -> keep(variables, made), context))
                .read(XmileModules.variables(scope.model()))
                .forEach(variable -> keep(variables, variable));
    }

    private void keep(Map<String, Variable> variables, Variable variable) {
        Variable earlier = variables.putIfAbsent(variable.key(), variable);
        if (earlier != null) {
            problems.error(
                    variable.header().span(),
                    "model.name-twice",
                    variable.name(),
                    earlier.header().span().line());
        }
    }

    /** Every name that a variable of the file has, whether it could be read or not. */
    private static Set<String> declared(List<ModelScope> scopes) {
        Set<String> names = new HashSet<>();
        scopes.forEach(scope -> XmileModules.variables(scope.model()).forEach(element -> element.attribute("name")
                .map(scope::outside)
                .map(Names::canonical)
                .ifPresent(names::add)));
        return names;
    }

    /** The root of a file with a model for a module; none if the file by itself has a mistake, which is reported. */
    private Optional<XmlElement> otherFile(Companion.Found found) {
        CompanionFiles others = name -> name.equals(found.name())
                ? new Companion.Refused(name, Companion.Rule.OWN_FOLDER)
                : companions.read(name);
        List<Diagnostic> mistakes = read(found.name(), found.bytes(), others).diagnostics().stream()
                .filter(diagnostic -> diagnostic.isError() && !diagnostic.key().equals("xmile.time-missing"))
                .toList();
        mistakes.forEach(problems::add);
        try {
            return mistakes.isEmpty()
                    ? Optional.of(XmlReader.read(decode(found.bytes()), new SyntaxProblems(found.name())))
                    : Optional.empty();
        } catch (CharacterCodingException | SyntaxException e) {
            throw new IllegalStateException(found.name() + " was read a moment ago", e);
        }
    }

    private Map<String, Dimension> dimensions(Stream<XmlElement> all) {
        Map<String, Dimension> dimensions = new LinkedHashMap<>();
        all.forEach(dim -> {
            String name = dim.attribute("name").orElse("");
            List<String> elements = new ArrayList<>();
            dim.children("elem")
                    .forEach(elem -> elements.add(elem.attribute("name").orElse("")));
            if (elements.isEmpty()) {
                elements.addAll(numbered(dim));
            }
            if (name.isBlank() || elements.isEmpty()) {
                problems.error(dim.span(), "xmile.dimension-empty", name);
            } else if (elements.stream().map(Names::canonical).distinct().count() < elements.size()) {
                problems.error(dim.span(), "xmile.dimension-repeats", name);
            } else if (dimensions.put(Names.canonical(name), new Dimension(name, elements)) != null) {
                problems.error(dim.span(), "xmile.dimension-twice", name);
            }
        });
        return dimensions;
    }

    private List<String> numbered(XmlElement dim) {
        String size = dim.attribute("size").orElse("0");
        List<String> elements = new ArrayList<>();
        if (!size.matches("[0-9]{1,7}") || Integer.parseInt(size) > Limits.ARRAY_SIZE) {
            problems.error(dim.span(), "xmile.dimension-size", size, Limits.ARRAY_SIZE);
            return elements;
        }
        for (int i = 1; i <= Integer.parseInt(size); i++) {
            elements.add(Integer.toString(i));
        }
        return elements;
    }

    private List<Group> groups(ModelScope scope, Map<String, Variable> variables) {
        List<Group> groups = new ArrayList<>();
        XmileModules.variables(scope.model()).stream()
                .filter(e -> e.name().equals("group"))
                .forEach(group -> {
                    String name = group.attribute("name").orElse("");
                    List<String> members = new ArrayList<>();
                    for (XmlElement child : group.children()) {
                        if (child.name().equals("entity") || child.name().equals("var")) {
                            String member = child.attribute("name").orElseGet(child::strippedText);
                            String outside = Names.canonical(scope.outside(member));
                            if (variables.containsKey(outside)) {
                                members.add(outside);
                            } else if (!scope.declares(member)) {
                                problems.warning(child.span(), "xmile.group-member-unknown", name, member);
                            }
                        }
                    }
                    Documentation documentation = group.child("doc")
                            .map(doc -> Documentation.parse(doc.text().text()))
                            .orElse(Documentation.NONE);
                    groups.add(new Group(name, documentation, members));
                });
        return groups;
    }
}
