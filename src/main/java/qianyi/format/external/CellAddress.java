package qianyi.format.external;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell by its place, both counted from 0.
 *
 * <p>Written as in spreadsheets: letters for the column, a number for the row, for text files as well (Vensim manual,
 * "GET DIRECT DATA").
 */
record CellAddress(int row, int column) {
    private static final int LETTERS = 26;
    private static final int MOST_ROWS = 1 << 20;
    private static final int MOST_COLUMNS = 1 << 14;
    private static final Pattern CELL = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})");

    static Optional<CellAddress> parse(String text) {
        Matcher cell = CELL.matcher(text.strip());
        if (!cell.matches()) {
            return Optional.empty();
        }
        OptionalInt row = row(cell.group(2));
        OptionalInt column = column(cell.group(1));
        return row.isPresent() && column.isPresent()
                ? Optional.of(new CellAddress(row.getAsInt(), column.getAsInt()))
                : Optional.empty();
    }

    /** A row by its number, as in "4". */
    static OptionalInt row(String text) {
        if (!text.matches("\\d{1,7}")) {
            return OptionalInt.empty();
        }
        int row = Integer.parseInt(text);
        return row >= 1 && row <= MOST_ROWS ? OptionalInt.of(row - 1) : OptionalInt.empty();
    }

    /** A column by its letters, as in "AB". */
    static OptionalInt column(String text) {
        if (!text.matches("[A-Za-z]{1,3}")) {
            return OptionalInt.empty();
        }
        int column = 0;
        for (char letter : text.toUpperCase(Locale.ROOT).toCharArray()) {
            column = column * LETTERS + letter - 'A' + 1;
        }
        return column <= MOST_COLUMNS ? OptionalInt.of(column - 1) : OptionalInt.empty();
    }

    CellAddress plus(int rows, int columns) {
        return new CellAddress(row + rows, column + columns);
    }

    @Override
    public String toString() {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.append(row + 1).toString();
    }
}
