package qianyi.format.xmile;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import qianyi.diagram.Arc;
import qianyi.diagram.Connector;
import qianyi.diagram.Node;
import qianyi.diagram.Pipe;
import qianyi.diagram.View;
import qianyi.model.Point;

/**
 * Writes pictures into the text of an XMILE file (XMILE 1.0, chapters 5 and 6). What is outside {@code <views>} stays as
 * it is, character by character. Coordinates are the centres of symbols; a connector's angle is its direction at the
 * start, against the clock from the right.
 */
public final class XmileViews {
    private static final String STEP = "  ";

    private final String indent;
    private final String newline;
    private final StringBuilder out = new StringBuilder();
    private int uid;

    private XmileViews(String indent, String newline) {
        this.indent = indent;
        this.newline = newline;
    }

    /**
     * The file's text with these views in the place of any that it has, else behind the variables.
     *
     * @param xmileText a file with a single model, as read without diagnostics
     * @throws IllegalArgumentException if the text has neither views nor variables
     */
    public static String write(String xmileText, List<View> views) {
        TagFinder tags = new TagFinder(xmileText);
        String newline = xmileText.contains("\r\n") ? "\r\n" : "\n";
        Optional<TagFinder.Extent> old = tags.find("views");
        TagFinder.Extent anchor = old.or(() -> tags.find("variables"))
                .orElseThrow(() -> new IllegalArgumentException("no <variables> in the text"));
        int lineStart = xmileText.lastIndexOf('\n', anchor.start()) + 1;
        String before = xmileText.substring(lineStart, anchor.start());
        String indent = before.isBlank() ? before : "";
        String block = new XmileViews(indent, newline).block(views);
        return old.isPresent()
                ? xmileText.substring(0, anchor.start()) + block + xmileText.substring(anchor.end())
                : xmileText.substring(0, anchor.end()) + newline + indent + block + xmileText.substring(anchor.end());
    }

    private String block(List<View> views) {
        out.append("<views>");
        views.forEach(this::view);
        line(0, "</views>");
        return out.toString();
    }

    private void line(int depth, String text) {
        out.append(newline).append(indent).append(STEP.repeat(depth)).append(text);
    }

    private void view(View view) {
        String words = view.documentation().zh() + " | " + view.documentation().en();
        if (words.length() > 3) {
            line(1, "<!-- " + words.replace("--", "- -") + " -->");
        }
        line(
                1,
                "<view name=\"%s\" type=\"stock_flow\" width=\"%s\" height=\"%s\">"
                        .formatted(escape(view.name()), number(view.width()), number(view.height())));
        Map<String, Node> nodes = new HashMap<>();
        Map<String, String> references = new HashMap<>();
        for (Node node : view.nodes()) {
            nodes.put(node.id(), node);
            references.put(node.id(), escape(node.name()));
            if (node.kind() == Node.Kind.ALIAS || node.kind() == Node.Kind.ALIAS_STOCK) {
                references.put(node.id(), "<alias uid=\"" + ++uid + "\"/>");
                line(2, "<alias uid=\"%d\"%s>".formatted(uid, at(node)));
                line(3, "<of>" + escape(node.name()) + "</of>");
                line(2, "</alias>");
            } else {
                symbol(node);
            }
        }
        view.pipes().forEach(pipe -> flow(pipe, node(nodes, pipe.flow())));
        for (Connector connector : view.connectors()) {
            Node from = node(nodes, connector.from());
            Node to = node(nodes, connector.to());
            Arc arc = new Arc(new Point(from.x(), from.y()), new Point(to.x(), to.y()), connector.bend());
            line(2, "<connector uid=\"%d\" angle=\"%s\">".formatted(++uid, number(arc.departure())));
            line(3, "<from>" + references.get(from.id()) + "</from>");
            line(3, "<to>" + references.get(to.id()) + "</to>");
            line(2, "</connector>");
        }
        line(1, "</view>");
    }

    private void symbol(Node node) {
        if (node.kind() == Node.Kind.STOCK) {
            line(
                    2,
                    "<stock name=\"%s\"%s width=\"%s\" height=\"%s\" label_side=\"center\"/>"
                            .formatted(
                                    escape(node.name()),
                                    at(node),
                                    number(node.zh().shape().width()),
                                    number(node.zh().shape().height())));
        } else if (node.kind() == Node.Kind.AUXILIARY) {
            line(2, "<aux name=\"%s\"%s label_side=\"bottom\"/>".formatted(escape(node.name()), at(node)));
        }
    }

    private void flow(Pipe pipe, Node valve) {
        String side = valve.zh().text().left() > valve.x() ? "right" : "bottom";
        line(2, "<flow name=\"%s\"%s label_side=\"%s\">".formatted(escape(valve.name()), at(valve), side));
        line(3, "<pts>");
        for (Point point : pipe.points()) {
            line(4, "<pt x=\"%s\" y=\"%s\"/>".formatted(number(point.x()), number(point.y())));
        }
        line(3, "</pts>");
        line(2, "</flow>");
    }

    private static Node node(Map<String, Node> nodes, String id) {
        return Optional.ofNullable(nodes.get(id)).orElseThrow(() -> new IllegalArgumentException("no node " + id));
    }

    private static String at(Node node) {
        return " x=\"%s\" y=\"%s\"".formatted(number(node.x()), number(node.y()));
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
