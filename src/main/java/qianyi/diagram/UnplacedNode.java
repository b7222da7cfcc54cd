package qianyi.diagram;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import qianyi.model.Documentation;

/**
 * A node before it has a place: its symbol relative to the top left corner of the cell that it will take.
 *
 * @param x centre of the symbol within the cell
 * @param y centre of the symbol within the cell
 */
record UnplacedNode(
        String id,
        Node.Kind kind,
        Optional<Subject> subject,
        double x,
        double y,
        NodeAppearance zh,
        NodeAppearance en) {
    static final double CELL_WIDTH = 140;
    static final double CELL_HEIGHT = 92;

    private static final double MIDDLE = CELL_WIDTH / 2;
    private static final double CENTRE = CELL_HEIGHT / 2;
    /** Height of stocks and level pipes, above the cell's centre since the valve's label hangs below. */
    private static final double LEVEL = 34;
    /** Where an upright pipe runs, left of the cell's centre since the valve's label stands at its right. */
    private static final double UPRIGHT = 34;

    private static final double STOCK_WIDTH = 124;
    private static final double STOCK_HEIGHT = 50;
    private static final double VALVE = 20;
    private static final double CLOUD = 20;
    private static final double LABEL = 118;
    private static final double PILL_TEXT = 108;
    private static final double GAP = 3;

    static UnplacedNode stock(Subject subject, boolean own) {
        Rectangle shape = Rectangle.around(MIDDLE, LEVEL, STOCK_WIDTH, STOCK_HEIGHT);
        Node.Kind kind = own ? Node.Kind.STOCK : Node.Kind.ALIAS_STOCK;
        return of(kind, subject, MIDDLE, LEVEL, words -> centred(words, shape, STOCK_WIDTH - 8, 3));
    }

    static UnplacedNode levelValve(Subject subject) {
        Rectangle valve = Rectangle.around(MIDDLE, LEVEL, VALVE, VALVE);
        return of(Node.Kind.FLOW, subject, MIDDLE, LEVEL, words -> {
            Lines lines = Lines.of(words, LABEL, 3);
            double top = LEVEL + VALVE / 2 + GAP;
            Rectangle text =
                    new Rectangle(MIDDLE - lines.width() / 2, top, MIDDLE + lines.width() / 2, top + lines.height());
            return new NodeAppearance(lines.lines(), valve, text);
        });
    }

    static UnplacedNode uprightValve(Subject subject) {
        Rectangle valve = Rectangle.around(UPRIGHT, CENTRE, VALVE, VALVE);
        return of(Node.Kind.FLOW, subject, UPRIGHT, CENTRE, words -> {
            double left = UPRIGHT + VALVE / 2 + GAP;
            Lines lines = Lines.of(words, CELL_WIDTH - GAP - left, 5);
            Rectangle text =
                    new Rectangle(left, CENTRE - lines.height() / 2, left + lines.width(), CENTRE + lines.height() / 2);
            return new NodeAppearance(lines.lines(), valve, text);
        });
    }

    static UnplacedNode auxiliary(Subject subject) {
        return pill(Node.Kind.AUXILIARY, subject);
    }

    static UnplacedNode alias(Subject subject) {
        return pill(Node.Kind.ALIAS, subject);
    }

    private static UnplacedNode pill(Node.Kind kind, Subject subject) {
        return of(kind, subject, MIDDLE, CENTRE, words -> {
            Lines lines = Lines.of(words, PILL_TEXT, 5);
            Rectangle shape = Rectangle.around(MIDDLE, CENTRE, Math.max(40, lines.width() + 12), lines.height() + 8);
            return centred(words, shape, PILL_TEXT, 5);
        });
    }

    static UnplacedNode cloudLeft(String id) {
        return cloud(id, CLOUD / 2 + GAP, LEVEL);
    }

    static UnplacedNode cloudRight(String id) {
        return cloud(id, CELL_WIDTH - CLOUD / 2 - GAP, LEVEL);
    }

    static UnplacedNode cloudAbove(String id) {
        return cloud(id, UPRIGHT, CLOUD / 2 + GAP);
    }

    static UnplacedNode cloudBelow(String id) {
        return cloud(id, UPRIGHT, CELL_HEIGHT - CLOUD / 2 - GAP);
    }

    private static UnplacedNode cloud(String id, double x, double y) {
        Rectangle shape = Rectangle.around(x, y, CLOUD, CLOUD);
        NodeAppearance face = new NodeAppearance(List.of(), shape, shape);
        return new UnplacedNode(id, Node.Kind.CLOUD, Optional.empty(), x, y, face, face);
    }

    private static UnplacedNode of(
            Node.Kind kind, Subject subject, double x, double y, Function<String, NodeAppearance> face) {
        Documentation words = subject.variable().header().documentation();
        String name = subject.variable().name().replace('_', ' ');
        return new UnplacedNode(
                subject.variable().key(),
                kind,
                Optional.of(subject),
                x,
                y,
                face.apply(words.zh().isEmpty() ? name : words.zh()),
                face.apply(words.en().isEmpty() ? name : words.en()));
    }

    private static NodeAppearance centred(String words, Rectangle shape, double room, int mostLines) {
        Lines lines = Lines.of(words, room, mostLines);
        return new NodeAppearance(
                lines.lines(),
                shape,
                Rectangle.around(shape.centreX(), shape.centreY(), lines.width(), lines.height()));
    }

    /** What the item takes in either language. */
    Rectangle room() {
        return zh.whole().with(en.whole());
    }

    Node at(double cellX, double cellY) {
        return new Node(id, kind, subject, cellX + x, cellY + y, zh.moved(cellX, cellY), en.moved(cellX, cellY));
    }

    private record Lines(List<String> lines, double width, double height) {
        static Lines of(String words, double room, int most) {
            List<String> lines = Lettering.wrap(words, room, most);
            return new Lines(lines, Lettering.longest(lines), lines.size() * Lettering.LINE);
        }
    }
}
