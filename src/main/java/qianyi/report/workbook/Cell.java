package qianyi.report.workbook;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a cell holds: words, or a number with all its digits. An empty cell is a value that does not exist.
 *
 * @param text empty for a number
 * @param number finite
 * @param form how the number is shown; it is stored unrounded
 */
record Cell(String text, OptionalDouble number, Form form) {
    /** How a spreadsheet shows a number. */
    enum Form {
        EXACT("General"),
        WHOLE("0"),
        AMOUNT("#,##0.00"),
        INSTANT("0.00"),
        RATIO("0.0000");

        private final String code;

        Form(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** A value that does not exist. */
    static final Cell EMPTY = of("");

    static Cell of(String text) {
        return new Cell(text, OptionalDouble.empty(), Form.EXACT);
    }

    static Cell of(double number, Form form) {
        return Double.isFinite(number) ? new Cell("", OptionalDouble.of(number), form) : EMPTY;
    }

    static Cell of(OptionalDouble number, Form form) {
        return number.isPresent() ? of(number.getAsDouble(), form) : EMPTY;
    }

    static Cell of(OptionalInt number) {
        return number.isPresent() ? whole(number.getAsInt()) : EMPTY;
    }

    static Cell whole(int number) {
        return of(number, Form.WHOLE);
    }

    boolean isNumber() {
        return number.isPresent();
    }
}
