package qianyi.format.external;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import qianyi.text.Numbers;

/**
 * What a cell shows.
 *
 * @param text as a person reads it; of a formula the value that was stored with it
 * @param number NaN unless the cell is a number
 */
record ExternalCell(Kind kind, String text, double number) {
    static final ExternalCell EMPTY = new ExternalCell(Kind.EMPTY, "", Double.NaN);

    /** A formula whose value was not stored with it. */
    static final ExternalCell NOT_COMPUTED = new ExternalCell(Kind.NOT_COMPUTED, "", Double.NaN);

    /** What can be in a cell. */
    enum Kind {
        EMPTY,
        NUMBER,
        TEXT,
        NOT_COMPUTED
    }

    /** A number if the text is a decimal, as text files and cells formatted as text hold them. */
    static ExternalCell of(String text) {
        String bare = text.strip();
        if (bare.isEmpty()) {
            return EMPTY;
        }
        OptionalDouble number = Numbers.decimal(bare);
        return new ExternalCell(number.isPresent() ? Kind.NUMBER : Kind.TEXT, bare, number.orElse(Double.NaN));
    }

    static ExternalCell of(double number) {
        if (!Double.isFinite(number)) {
            return new ExternalCell(Kind.TEXT, Double.toString(number), Double.NaN);
        }
        String text =
                new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
        return new ExternalCell(Kind.NUMBER, text, number);
    }

    /**
     * Whether the text is a number to a person and none to the program: with a decimal comma, signs between thousands, a
     * per cent sign or digits of another width. To leave it out would let another number stand in its place.
     */
    boolean isMiswrittenNumber() {
        return kind == Kind.TEXT && Numbers.looksLikeOne(text);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }
}
