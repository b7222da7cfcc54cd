package qianyi.text;

import java.util.List;
import java.util.Locale;
import qianyi.model.Diagnostic;
import qianyi.model.Span;

/**
 * Diagnostics as lines for a person: {@code file:line:column: error: sentence}; in a workbook
 * {@code file:sheet!C12: error: sentence}.
 */
public final class Diagnostics {
    /** What the name of a sheet ends with, before the address of a cell. */
    private static final String SHEET = "!";

    private static final int LETTERS = 26;

    private Diagnostics() {}

    /** The file of a diagnostic in a sheet of a workbook; its line and column are then those of a cell. */
    public static String sheet(String file, String sheet) {
        return file + ":" + sheet + SHEET;
    }

    /** The address of a cell as spreadsheets write it: "C12". */
    public static String cell(int line, int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left > 0; left = (left - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
        }
        return letters.append(line).toString();
    }

    public static String line(Diagnostic diagnostic, Language language) {
        return line(diagnostic, Messages.in(language));
    }

    public static String line(Diagnostic diagnostic, Messages messages) {
        String severity =
                messages.text("severity." + diagnostic.severity().name().toLowerCase(Locale.ROOT));
        return place(diagnostic.file(), diagnostic.span()) + ": " + severity + ": "
                + messages.text(diagnostic.key(), diagnostic.arguments());
    }

    /** {@code file:line:column}, or {@code file:sheet!C12} in a workbook. */
    public static String place(String file, Span span) {
        return file.endsWith(SHEET)
                ? file + cell(span.line(), span.column())
                : file + ":" + span.line() + ":" + span.column();
    }

    public static List<String> lines(List<Diagnostic> diagnostics, Language language) {
        return diagnostics.stream().map(d -> line(d, language)).toList();
    }
}
