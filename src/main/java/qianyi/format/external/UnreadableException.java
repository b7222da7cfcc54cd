package qianyi.format.external;

import java.util.ArrayList;
import java.util.List;
import qianyi.format.Limits;
import qianyi.format.SyntaxException;
import qianyi.model.Span;

/** A file beside a model that cannot be read; the sentence of its key starts with the file's name. */
final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    UnreadableException(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    static UnreadableException tooManyCells() {
        return new UnreadableException("external.sheet-too-large", Limits.SHEET_CELLS);
    }

    /** The same mistake at the place that asked for the file. */
    SyntaxException at(Span span, String file) {
        List<Object> all = new ArrayList<>();
        all.add(file);
        all.addAll(arguments);
        return new SyntaxException(span, key, all.toArray());
    }
}
