package qianyi.diagram;

import java.util.Optional;
import qianyi.text.Language;

/**
 * A symbol of a picture.
 *
 * @param id unique within the view
 * @param subject none for a cloud
 * @param x centre of the symbol
 * @param y centre of the symbol
 */
public record Node(
        String id, Kind kind, Optional<Subject> subject, double x, double y, NodeAppearance zh, NodeAppearance en) {
    /** What a symbol means. */
    public enum Kind {
        STOCK,
        /** A flow, at its valve. */
        FLOW,
        AUXILIARY,
        /** A variable of another view that is used in this one. */
        ALIAS,
        /** A stock of another view that a flow of this one fills or empties. */
        ALIAS_STOCK,
        /** Where a flow comes from or goes to when that is outside the model. */
        CLOUD
    }

    Node moved(double dx, double dy) {
        return new Node(id, kind, subject, x + dx, y + dy, zh.moved(dx, dy), en.moved(dx, dy));
    }

    public NodeAppearance face(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /** The name of the variable as the file spells it, empty for a cloud. */
    public String name() {
        return subject.map(s -> s.variable().name()).orElse("");
    }
}
