package qianyi.format.xmile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import qianyi.format.SyntaxProblems;
import qianyi.model.GraphicalFunction;
import qianyi.model.GraphicalFunction.Kind;

/** The element gf: points, or y values on a scale (XMILE 1.0, section 3.1.4). */
final class XmileGraphicalFunction {
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    private final SyntaxProblems problems;

    XmileGraphicalFunction(SyntaxProblems problems) {
        this.problems = problems;
    }

    /** A finite number in full, or nothing. */
    static OptionalDouble parse(String text) {
        String stripped = text.strip();
        if (!NUMBER.matcher(stripped).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(stripped);
        return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The table; nothing if an error was reported. */
    Optional<GraphicalFunction> read(XmlElement gf) {
        Optional<Kind> kind = kind(gf);
        Optional<List<Double>> y = gf.child("ypts").flatMap(this::points);
        if (gf.child("ypts").isEmpty()) {
            problems.error(gf.span(), "xmile.table-without-points");
        }
        if (kind.isEmpty() || y.isEmpty()) {
            return Optional.empty();
        }
        Optional<List<Double>> x = gf.child("xpts").isPresent()
                ? points(gf.child("xpts").get())
                : scale(gf, y.get().size());
        if (x.isEmpty()) {
            return Optional.empty();
        }
        if (x.get().size() != y.get().size()) {
            problems.error(
                    gf.span(), "xmile.table-sizes", x.get().size(), y.get().size());
            return Optional.empty();
        }
        for (int i = 1; i < x.get().size(); i++) {
            if (!(x.get().get(i) > x.get().get(i - 1))) {
                problems.error(
                        gf.span(),
                        "xmile.table-order",
                        x.get().get(i - 1),
                        x.get().get(i));
                return Optional.empty();
            }
        }
        return Optional.of(new GraphicalFunction(kind.get(), x.get(), y.get()));
    }

    private Optional<Kind> kind(XmlElement gf) {
        String type = gf.attribute("type").map(String::strip).orElse(discrete(gf) ? "discrete" : "continuous");
        return switch (type) {
            case "continuous" -> Optional.of(Kind.CONTINUOUS);
            case "extrapolate" -> Optional.of(Kind.EXTRAPOLATE);
            case "discrete" -> Optional.of(Kind.DISCRETE);
            default -> {
                problems.error(gf.span(), "xmile.table-type", type);
                yield Optional.empty();
            }
        };
    }

    /** An attribute of XMILE before 1.0. */
    private static boolean discrete(XmlElement gf) {
        return gf.attribute("discrete").filter("true"::equals).isPresent();
    }

    private Optional<List<Double>> points(XmlElement element) {
        String separator =
                element.attribute("sep").filter(sep -> !sep.isEmpty()).orElse(",");
        List<Double> values = new ArrayList<>();
        for (String part : element.strippedText().split(Pattern.quote(separator), -1)) {
            OptionalDouble value = parse(part);
            if (value.isEmpty()) {
                problems.error(element.text().span(), "xmile.number", "<" + element.name() + ">", part.strip());
                return Optional.empty();
            }
            values.add(value.getAsDouble());
        }
        return Optional.of(values);
    }

    /** Evenly spaced x values; both ends are hit exactly. */
    private Optional<List<Double>> scale(XmlElement gf, int size) {
        Optional<XmlElement> scale = gf.child("xscale");
        OptionalDouble min = scale.flatMap(s -> s.attribute("min"))
                .map(XmileGraphicalFunction::parse)
                .orElse(OptionalDouble.empty());
        OptionalDouble max = scale.flatMap(s -> s.attribute("max"))
                .map(XmileGraphicalFunction::parse)
                .orElse(OptionalDouble.empty());
        if (min.isEmpty() || max.isEmpty()) {
            problems.error(gf.span(), "xmile.table-scale");
            return Optional.empty();
        }
        List<Double> x = new ArrayList<>();
        double width = max.getAsDouble() - min.getAsDouble();
        for (int i = 0; i < size; i++) {
            x.add(
                    i == size - 1 && size > 1
                            ? max.getAsDouble()
                            : min.getAsDouble() + i * width / Math.max(1, size - 1));
        }
        return Optional.of(x);
    }
}
