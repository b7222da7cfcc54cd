package qianyi.format;

import qianyi.model.Span;

/**
 * A word of an equation.
 *
 * @param text operators in their one spelling ("<>", "AND"), names without quotes, numbers as written
 */
public record Token(Kind kind, String text, Span span) {
    /** What a word can be. */
    public enum Kind {
        NUMBER,
        NAME,
        OPERATOR,
        /** IF, THEN, ELSE. */
        KEYWORD,
        /** Text in single quotes, without them: the name of a file, say. */
        STRING,
        END
    }

    public boolean is(Kind wanted, String wantedText) {
        return kind == wanted && text.equals(wantedText);
    }

    public boolean isOperator(String sign) {
        return is(Kind.OPERATOR, sign);
    }
}
