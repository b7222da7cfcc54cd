package qianyi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.engine.Simulation;
import qianyi.format.xmile.XmileReader;
import qianyi.model.Diagnosed;
import qianyi.model.Model;

/**
 * A model in a few lines, for tests. It becomes XMILE text and is read as any file is.
 *
 * <pre>
 *   time 0 to 10 step 0.5 save 2 rk4 unit year   (all but the first three words may be left out)
 *   unit person = people, persons                a unit and its aliases
 *   dimension sector = AGR, FOOD                 or: dimension slot = 3
 *   constant k = 3 | unit 1/year
 *   aux x[sector] = SUM(y[*]) + k                the same for all elements
 *   aux y[sector]                                one equation an element
 *       [AGR] = 1
 *       [FOOD] = 2
 *   stock s = 100 | in births | out deaths, moves | unit person
 *   flow births = k * s
 *   table f continuous 0:1 2:3 4:3               a table called as f(x); also extrapolate, discrete
 *   table g continuous 0..4 1 3 3                the same with evenly spaced x
 *   aux z = TIME | table discrete 0:1 2:3        a variable that passes through a table
 * </pre>
 *
 * <p>Empty lines and lines that start with "//" are left out, and so is anything after " //".
 */
public final class CompactModel {
    /** Where the text after "=" of one line begins in the XMILE text. */
    private record Place(int line, int column, int sourceColumn) {}

    private static final String HEAD =
            "<xmile version=\"1.0\" xmlns=\"http://docs.oasis-open.org/xmile/ns/XMILE/v1.0\">"
                    + "<header><vendor>test</vendor><product version=\"1\">test</product><name>test</name></header>";

    private final List<String> source;
    private final List<Optional<Place>> places = new ArrayList<>();
    private final StringBuilder variables = new StringBuilder();
    private final StringBuilder dimensions = new StringBuilder();
    private final StringBuilder units = new StringBuilder();
    private String time = "<sim_specs><start>0</start><stop>1</stop><dt>1</dt></sim_specs>";
    private String endOfVariable = "";

    private CompactModel(String text) {
        source = text.lines().toList();
        source.forEach(this::statement);
        variables.append(endOfVariable);
    }

    public static CompactModel of(String text) {
        return new CompactModel(text);
    }

    /** The model; a test that expects errors asks for {@link #read} instead. */
    public static Model model(String text) {
        return value(of(text).read());
    }

    public static Program program(String text) {
        return value(of(text).compile());
    }

    /** The model run as its own time says. */
    public static Run run(String text) {
        Program program = program(text);
        return Simulation.run(program, program.model().time(), List.of());
    }

    public static <T> T value(Diagnosed<T> diagnosed) {
        return diagnosed.value().orElseThrow(() -> new AssertionError(diagnosed.diagnostics()));
    }

    public Diagnosed<Model> read() {
        return XmileReader.read("model.xmile", xmile());
    }

    public Diagnosed<Program> compile() {
        return read().then(Program::compile);
    }

    /** Each line of the compact text is one line of the XMILE text; everything that is no variable is on the first. */
    public String xmile() {
        return HEAD + time + "<model_units>" + units + "</model_units><dimensions>" + dimensions
                + "</dimensions><model><variables>\n" + variables + "</variables></model></xmile>\n";
    }

    /** The line of the XMILE text that the line (from 0) of the compact text has become. */
    public int line(int sourceLine) {
        return sourceLine + 2;
    }

    /** The column of the XMILE text for a column (from 0) of the compact text, to the right of the "=". */
    public int column(int sourceLine, int sourceColumn) {
        Place place = places.get(sourceLine).orElseThrow(() -> new AssertionError("no equation: " + sourceLine));
        String line = source.get(sourceLine);
        String before = line.substring(place.sourceColumn(), Math.min(sourceColumn, line.length()));
        return place.column() + escape(before).length();
    }

    private void statement(String whole) {
        String line = whole.replaceFirst("(^|\\s)//.*", "").stripTrailing();
        String first = line.strip().split("[\\s]", 2)[0];
        Optional<Place> place = Optional.empty();
        int start = variables.length();
        if (first.startsWith("[")) {
            place = element(line);
        } else if (!first.isEmpty()) {
            variables.append(endOfVariable);
            endOfVariable = "";
            String rest = line.strip().substring(first.length()).strip();
            switch (first) {
                case "time" -> time = time(rest.split("\\s+"));
                case "unit" -> units.append(unit(rest));
                case "dimension" -> dimensions.append(dimension(rest));
                case "table" -> variables.append(namedTable(rest));
                case "constant", "aux" -> place = variable("aux", line, first.length());
                case "flow", "stock" -> place = variable(first, line, first.length());
                default -> throw new AssertionError("not a statement: " + line);
            }
        }
        if (variables.indexOf("\n", start) >= 0) {
            throw new AssertionError("one line became two: " + line);
        }
        variables.append('\n');
        places.add(place);
    }

    private Optional<Place> variable(String tag, String line, int from) {
        List<String> parts = Arrays.asList(line.split(" \\| "));
        int equals = parts.get(0).indexOf(" = ");
        String left = parts.get(0).substring(from, equals < 0 ? parts.get(0).length() : equals);
        String name = left.strip();
        String dims = "";
        if (name.endsWith("]")) {
            dims = name.substring(name.indexOf('[') + 1, name.length() - 1);
            name = name.substring(0, name.indexOf('['));
        }
        variables
                .append('<')
                .append(tag)
                .append(" name=\"")
                .append(escape(name))
                .append("\">");
        endOfVariable = "</" + tag + ">";
        if (!dims.isEmpty()) {
            variables.append("<dimensions>");
            for (String dim : dims.split(",")) {
                variables.append("<dim name=\"").append(escape(dim.strip())).append("\"/>");
            }
            variables.append("</dimensions>");
        }
        Optional<Place> place = equals < 0 ? Optional.empty() : equation(parts.get(0), equals + 3);
        parts.subList(1, parts.size()).forEach(this::attribute);
        return place;
    }

    private Optional<Place> element(String line) {
        int end = line.indexOf(']');
        variables
                .append("<element subscript=\"")
                .append(escape(line.strip().substring(1, line.strip().indexOf(']'))))
                .append("\">");
        Optional<Place> place = equation(line, line.indexOf("= ", end) + 2);
        variables.append("</element>");
        return place;
    }

    private Optional<Place> equation(String line, int from) {
        int lineStart = variables.lastIndexOf("\n") + 1;
        variables.append("<eqn>");
        int column = variables.length() - lineStart + 1;
        variables.append(escape(line.substring(from))).append("</eqn>");
        return Optional.of(new Place(places.size() + 2, column, from));
    }

    private void attribute(String attribute) {
        String[] words = attribute.strip().split("\\s+", 2);
        String rest = words.length > 1 ? words[1] : "";
        switch (words[0]) {
            case "unit" -> variables.append("<units>").append(escape(rest)).append("</units>");
            case "in" -> flows("inflow", rest);
            case "out" -> flows("outflow", rest);
            case "table" -> variables.append(table("", rest));
            default -> throw new AssertionError("not an attribute: " + attribute);
        }
    }

    private void flows(String tag, String names) {
        for (String name : names.split(",")) {
            String escaped = escape(name.strip());
            variables.append('<').append(tag).append('>').append(escaped).append("</" + tag + ">");
        }
    }

    private static String namedTable(String rest) {
        String[] words = rest.split("\\s+", 2);
        return table(" name=\"" + escape(words[0]) + "\"", words[1]);
    }

    private static String table(String name, String rest) {
        String[] words = rest.split("\\s+");
        List<String> points = Arrays.asList(words).subList(1, words.length);
        StringBuilder table = new StringBuilder("<gf" + name + " type=\"" + words[0] + "\">");
        if (points.get(0).contains("..")) {
            String[] range = points.get(0).split("\\.\\.");
            table.append("<xscale min=\"" + range[0] + "\" max=\"" + range[1] + "\"/>");
            points = points.subList(1, points.size());
        } else {
            table.append("<xpts>").append(side(points, 0)).append("</xpts>");
            points = List.of(side(points, 1).split(","));
        }
        return table.append("<ypts>" + String.join(",", points) + "</ypts></gf>")
                .toString();
    }

    private static String side(List<String> points, int index) {
        return points.stream().map(point -> point.split(":")[index]).collect(Collectors.joining(","));
    }

    private static String time(String[] words) {
        List<String> all = Arrays.asList(words);
        String method = all.contains("rk4") ? "rk4" : "euler";
        String unit = all.contains("unit") ? " time_units=\"" + after(all, "unit", "") + "\"" : "";
        String step = after(all, "step", "1");
        String dt = step.startsWith("1/") ? "<dt reciprocal=\"true\">" + step.substring(2) : "<dt>" + step;
        String save = all.contains("save") ? " isee:save_interval=\"" + after(all, "save", "") + "\"" : "";
        return "<sim_specs method=\"" + method + "\"" + unit + save + "><start>" + words[0] + "</start><stop>"
                + words[2] + "</stop>" + dt + "</dt></sim_specs>";
    }

    private static String after(List<String> words, String word, String otherwise) {
        int at = words.indexOf(word);
        return at < 0 ? otherwise : words.get(at + 1);
    }

    private static String unit(String rest) {
        String[] sides = rest.split(" = ");
        StringBuilder unit = new StringBuilder("<unit name=\"" + escape(sides[0].strip()) + "\">");
        for (String alias : sides[1].split(",")) {
            unit.append("<alias>").append(escape(alias.strip())).append("</alias>");
        }
        return unit.append("</unit>").toString();
    }

    private static String dimension(String rest) {
        String[] sides = rest.split(" = ");
        String head = "<dim name=\"" + escape(sides[0].strip()) + "\"";
        if (sides[1].matches("\\d+")) {
            return head + " size=\"" + sides[1] + "\"/>";
        }
        return Arrays.stream(sides[1].split(","))
                .map(element -> "<elem name=\"" + escape(element.strip()) + "\"/>")
                .collect(Collectors.joining("", head + ">", "</dim>"));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
