package qianyi.format.xmile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import qianyi.model.Names;
import qianyi.model.Plan;
import qianyi.model.Point;

/** What the views of an XMILE file say about places; whatever is not a place is passed over in silence. */
final class XmileViewsReader {
    /** Pixels, and degrees, beyond which a number is not taken for one. */
    private static final double MOST = 10_000;

    private static final int MOST_POINTS = 100;
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,9}(\\.[0-9]{0,30})?([eE][+-]?[0-9]{1,2})?");

    private final Map<String, Point> places = new HashMap<>();
    private final Map<String, List<Point>> pipes = new HashMap<>();
    private final Map<Plan.Arrow, Double> angles = new HashMap<>();
    private final Map<String, String> aliases = new HashMap<>();

    private XmileViewsReader() {}

    /** One plan a view of the first {@code <views>} below an element; none if there are no views. */
    static List<Plan> plans(XmlElement root) {
        return views(root).stream()
                .flatMap(views -> views.children("view"))
                .map(view -> new XmileViewsReader().plan(view))
                .toList();
    }

    private static Optional<XmlElement> views(XmlElement element) {
        return element.name().equals("views")
                ? Optional.of(element)
                : element.children().stream()
                        .flatMap(child -> views(child).stream())
                        .findFirst();
    }

    private Plan plan(XmlElement view) {
        for (XmlElement child : view.children()) {
            switch (child.name()) {
                case "stock", "flow", "aux" -> symbol(child);
                default -> {}
            }
        }
        view.children("alias").forEach(this::alias);
        view.children("connector").forEach(this::connector);
        return new Plan(
                view.attribute("name").orElse(""),
                number(view, "width").orElse(0),
                number(view, "height").orElse(0),
                places,
                pipes,
                angles);
    }

    private void symbol(XmlElement symbol) {
        String name = Names.canonical(symbol.attribute("name").orElse(""));
        point(symbol).ifPresent(point -> places.putIfAbsent(name, point));
        symbol.child("pts").map(XmileViewsReader::points).ifPresent(points -> pipes.putIfAbsent(name, points));
    }

    private void alias(XmlElement alias) {
        alias.child("of").map(of -> Names.canonical(of.strippedText())).ifPresent(name -> {
            point(alias).ifPresent(point -> places.putIfAbsent(name, point));
            alias.attribute("uid").ifPresent(uid -> aliases.putIfAbsent(uid, name));
        });
    }

    private void connector(XmlElement connector) {
        Optional<String> from = connector.child("from").flatMap(this::end);
        Optional<String> to = connector.child("to").flatMap(this::end);
        OptionalDouble angle = number(connector, "angle");
        if (from.isPresent() && to.isPresent() && angle.isPresent()) {
            angles.putIfAbsent(new Plan.Arrow(from.get(), to.get()), angle.getAsDouble());
        }
    }

    /** The variable at the end of a connector, by its name or by the number of its alias. */
    private Optional<String> end(XmlElement end) {
        Optional<XmlElement> alias = end.child("alias");
        return alias.isPresent()
                ? alias.flatMap(a -> a.attribute("uid")).map(aliases::get)
                : Optional.of(Names.canonical(end.strippedText()));
    }

    /** The way of a pipe; empty if a point of it is missing. */
    private static List<Point> points(XmlElement element) {
        List<Point> points = new ArrayList<>();
        element.children("pt").limit(MOST_POINTS + 1L).forEach(pt -> point(pt).ifPresent(points::add));
        return points.size() == element.children("pt").count() ? List.copyOf(points) : List.of();
    }

    private static Optional<Point> point(XmlElement element) {
        OptionalDouble x = number(element, "x");
        OptionalDouble y = number(element, "y");
        return x.isPresent() && y.isPresent()
                ? Optional.of(new Point(x.getAsDouble(), y.getAsDouble()))
                : Optional.empty();
    }

    private static OptionalDouble number(XmlElement element, String attribute) {
        return element.attribute(attribute)
                .map(String::strip)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Double::parseDouble)
                .filter(value -> Math.abs(value) <= MOST)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }
}
