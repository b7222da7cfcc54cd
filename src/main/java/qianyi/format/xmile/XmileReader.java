package qianyi.format.xmile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import qianyi.format.Limits;
import qianyi.format.Problems;
import qianyi.format.SyntaxException;
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
 * Reads the XMILE 1.0 (OASIS standard, 14 December 2015) that a sectoral model needs. What is not supported is reported,
 * all of it at once; nothing that could change a result is dropped in silence.
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
            "macro");

    private final Problems problems;
    private final String file;

    private XmileReader(String file) {
        this.file = file;
        this.problems = new Problems(file);
    }

    /**
     * Reads a file as it lies on the disk: UTF-8, UTF-16 with a byte order mark, or the encoding that its first line
     * declares.
     *
     * @param file its name, for diagnostics
     */
    public static Diagnosed<Model> read(String file, byte[] content) {
        try {
            return read(file, decode(content));
        } catch (CharacterCodingException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Diagnosed.failed(List.of(Diagnostic.error(file, Span.START, "xmile.encoding")));
        }
    }

    /** Reads the text of a file. */
    public static Diagnosed<Model> read(String file, String text) {
        try {
            return new XmileReader(file).model(XmlReader.read(text));
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
        for (XmlElement child : root.children()) {
            boolean vendor = child.name().contains(":");
            if (!vendor && !KNOWN_CHILDREN.contains(child.name())) {
                problems.warning(child.span(), "xmile.element-unknown", child.name());
            }
            if (child.name().equals("macro") || child.name().equals("behavior")) {
                problems.error(child.span(), "xmile.unsupported", "<" + child.name() + ">");
            }
        }
        XmileUnits units = new XmileUnits(problems, root);
        TimeSpec time = new XmileTime(problems, units).read(root);
        Map<String, Dimension> dimensions = dimensions(root);
        List<XmlElement> models = root.children("model").toList();
        if (models.isEmpty()) {
            problems.error(root.span(), "xmile.model-missing");
            return Diagnosed.failed(problems.found());
        }
        models.stream()
                .skip(1)
                .forEach(further -> problems.error(further.span(), "xmile.unsupported", "<model> (modules)"));
        XmlElement only = models.get(0);
        Map<String, Variable> variables = new XmileVariables(problems, dimensions, units).read(only);
        String name = root.child("header")
                .flatMap(header -> header.child("name"))
                .map(XmlElement::strippedText)
                .orElse("");
        return Diagnosed.of(
                new Model(name, file, time, dimensions, variables, groups(only, variables)), problems.found());
    }

    private Map<String, Dimension> dimensions(XmlElement root) {
        Map<String, Dimension> dimensions = new LinkedHashMap<>();
        root.children("dimensions").flatMap(all -> all.children("dim")).forEach(dim -> {
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

    private List<Group> groups(XmlElement model, Map<String, Variable> variables) {
        List<Group> groups = new ArrayList<>();
        model.children("variables").flatMap(all -> all.children("group")).forEach(group -> {
            String name = group.attribute("name").orElse("");
            List<String> members = new ArrayList<>();
            for (XmlElement child : group.children()) {
                if (child.name().equals("entity") || child.name().equals("var")) {
                    String member = child.attribute("name").orElseGet(child::strippedText);
                    if (variables.containsKey(Names.canonical(member))) {
                        members.add(Names.canonical(member));
                    } else {
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
