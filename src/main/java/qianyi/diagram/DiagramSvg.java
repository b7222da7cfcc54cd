package qianyi.diagram;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import qianyi.model.Point;
import qianyi.text.Language;
import qianyi.text.Messages;

/**
 * A view as SVG that needs nothing from outside: stocks as boxes, flows as pipes with a valve, clouds, auxiliaries as
 * rounded boxes, variables of other views dashed. Hovering a symbol tells its name in the file, its unit, the parameters
 * in its equations (◦) and the views that use it (→).
 */
public final class DiagramSvg {
    static final String FONTS = "'Noto Sans SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',"
            + "'WenQuanYi Micro Hei','Helvetica Neue',Arial,sans-serif";

    private static final String INK = "#1a1a1a";
    private static final String QUIET = "#595959";
    private static final String FLOW = "#0072b2";
    private static final String STOCK = "#e3f0f8";
    private static final String ARROW = "#7a7a7a";
    private static final double BASELINE = 0.78;

    private final View view;
    private final Language language;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final StringBuilder out = new StringBuilder();

    private DiagramSvg(View view, Language language) {
        this.view = view;
        this.language = language;
        view.nodes().forEach(node -> nodes.put(node.id(), node));
    }

    /** The whole element, to be put into a page or a file as it is. */
    public static String render(View view, Language language) {
        return new DiagramSvg(view, language).draw();
    }

    /** What the symbols mean, in a line of plain text to stand beside the pictures. */
    public static String caption(Language language) {
        return Messages.in(language).text("diagram.caption");
    }

    private String draw() {
        String title = SvgText.escape(Hover.words(view.documentation(), view.name(), language));
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"")
                .append(language.code())
                .append("\" aria-label=\"")
                .append(title)
                .append("\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %1$s %2$s\""
                        .formatted(n(view.width()), n(view.height())))
                .append(" font-family=\"")
                .append(FONTS)
                .append("\" font-size=\"")
                .append(n(Lettering.SIZE))
                .append("\" fill=\"" + INK + "\">\n<title>")
                .append(title)
                .append("</title>\n");
        view.pipes().forEach(this::pipe);
        out.append("<g fill=\"none\" stroke=\"" + ARROW + "\" stroke-width=\"1.1\">\n");
        view.connectors().forEach(this::connector);
        out.append("</g>\n");
        view.nodes().forEach(this::node);
        return out.append("</svg>\n").toString();
    }

    private void pipe(Pipe pipe) {
        List<Point> points = pipe.points();
        Point last = points.get(points.size() - 1);
        Point before = points.get(points.size() - 2);
        double angle = StrictMath.atan2(before.y() - last.y(), last.x() - before.x());
        double back = node(pipe.to()).kind() == Node.Kind.CLOUD ? 9 : 0;
        Point tip = new Point(last.x() - back * StrictMath.cos(angle), last.y() + back * StrictMath.sin(angle));
        Point neck = new Point(tip.x() - 8 * StrictMath.cos(angle), tip.y() + 8 * StrictMath.sin(angle));
        String path = Stream.concat(points.stream().limit(points.size() - 1L), Stream.of(neck))
                .map(p -> n(p.x()) + " " + n(p.y()))
                .collect(Collectors.joining(" L", "M", ""));
        out.append("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"6\"/>".formatted(path, FLOW));
        out.append("<path d=\"%s\" fill=\"none\" stroke=\"#fff\" stroke-width=\"3\"/>\n".formatted(path));
        out.append(head(tip, StrictMath.toDegrees(angle), 10, FLOW));
    }

    private void connector(Connector connector) {
        Node from = node(connector.from());
        Node to = node(connector.to());
        Arc.between(from, to, connector.bend(), from.face(language), to.face(language))
                .ifPresent(arc -> {
                    String line = Double.isInfinite(arc.radius())
                            ? "L%s %s".formatted(n(arc.to().x()), n(arc.to().y()))
                            : "A%s %1$s 0 0 %s %s %s"
                                    .formatted(
                                            n(arc.radius()),
                                            arc.bend() > 0 ? 1 : 0,
                                            n(arc.to().x()),
                                            n(arc.to().y()));
                    out.append("<path d=\"M%s %s%s\"/>"
                            .formatted(n(arc.from().x()), n(arc.from().y()), line));
                    out.append(head(arc.to(), arc.arrival(), 7, ARROW));
                });
    }

    private static String head(Point tip, double degrees, int length, String colour) {
        double half = length * 0.42;
        return "<path d=\"M0 0L-%d -%s V%s Z\" transform=\"translate(%s %s) rotate(%s)\" fill=\"%s\" stroke=\"none\"/>\n"
                .formatted(length, n(half), n(half), n(tip.x()), n(tip.y()), n(-degrees), colour);
    }

    private void node(Node node) {
        out.append("<g>");
        node.subject().ifPresent(s -> out.append("<title>")
                .append(SvgText.escape(Hover.of(s, language)))
                .append("</title>"));
        Rectangle shape = node.face(language).shape();
        switch (node.kind()) {
            case STOCK -> stock(node, shape);
            case ALIAS_STOCK -> rectangle(shape, 0, "#fff", QUIET, " stroke-dasharray=\"4 3\"");
            case FLOW -> valve(node);
            case AUXILIARY -> rectangle(shape, 9, "#fff", "#9a9a9a", "");
            case ALIAS -> rectangle(shape, 9, "#fff", "#9a9a9a", " stroke-dasharray=\"4 3\"");
            case CLOUD ->
                out.append(("<path transform=\"translate(%s %s)\" d=\"M-6 7a5 5 0 0 1-1-10a6 6 0 0 1 11-2"
                                + "a5 5 0 0 1 5 7a4 4 0 0 1-4 5z\" fill=\"#fff\" stroke=\"%s\"/>")
                        .formatted(n(node.x()), n(node.y()), FLOW));
        }
        label(node);
        out.append("</g>\n");
    }

    private void stock(Node node, Rectangle shape) {
        boolean array =
                node.subject().map(s -> !s.variable().dimensions().isEmpty()).orElse(false);
        if (array) {
            rectangle(shape.moved(3, -3), 0, "#fff", FLOW, "");
        }
        rectangle(shape, 0, STOCK, FLOW, " stroke-width=\"1.6\"");
    }

    private void rectangle(Rectangle box, int corner, String fill, String stroke, String more) {
        out.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%d\" fill=\"%s\" stroke=\"%s\"%s/>"
                .formatted(n(box.left()), n(box.top()), n(box.width()), n(box.height()), corner, fill, stroke, more));
    }

    private void valve(Node node) {
        boolean upright = view.pipes().stream()
                .filter(pipe -> pipe.flow().equals(node.id()))
                .anyMatch(pipe -> pipe.points().stream().allMatch(p -> p.x() == node.x()));
        out.append("<path transform=\"translate(%s %s)%s\" d=\"M-8-9H8L-8 9H8Z\" fill=\"%s\" stroke=\"#fff\"/>"
                .formatted(n(node.x()), n(node.y()), upright ? " rotate(90)" : "", FLOW));
    }

    private void label(Node node) {
        Rectangle text = node.face(language).text();
        boolean beside = node.kind() == Node.Kind.FLOW && text.left() > node.x();
        String colour = node.kind() == Node.Kind.ALIAS || node.kind() == Node.Kind.ALIAS_STOCK ? QUIET : INK;
        String weight = node.kind() == Node.Kind.STOCK ? " font-weight=\"600\"" : "";
        double y = text.top() + Lettering.LINE * BASELINE;
        for (String line : node.face(language).lines()) {
            out.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"%s\"%s>%s</text>"
                    .formatted(
                            n(beside ? text.left() : text.centreX()),
                            n(y),
                            beside ? "start" : "middle",
                            colour,
                            weight,
                            SvgText.escape(line)));
            y += Lettering.LINE;
        }
    }

    private Node node(String id) {
        Node node = nodes.get(id);
        if (node == null) {
            throw new IllegalStateException("no node " + id);
        }
        return node;
    }

    /** A coordinate to a tenth of a pixel. */
    static String n(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }
}
