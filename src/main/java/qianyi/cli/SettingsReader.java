package qianyi.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import qianyi.engine.ColumnName;
import qianyi.text.Numbers;

/** Settings as they are given on the command line or in a table {@code name,value}; later ones win. */
final class SettingsReader {
    private static final List<String> COLUMNS = List.of("name", "value");

    private final Console console;
    private final List<Setting> settings = new ArrayList<>();
    private int exitCode = ExitCode.DONE;

    SettingsReader(Console console) {
        this.console = console;
    }

    List<Setting> settings() {
        return settings;
    }

    /** How the reading went: done, or that an argument or a table was not understood, which has then been said. */
    int exitCode() {
        return exitCode;
    }

    /** {@code NAME=VALUE}. */
    void argument(String argument) {
        String origin = "--set " + argument;
        int sign = argument.lastIndexOf('=');
        boolean understood = sign > 0 && add(origin, argument.substring(0, sign), argument.substring(sign + 1));
        if (sign < 1) {
            problem(origin, "cli.set.form");
        }
        exitCode = understood ? exitCode : ExitCode.USAGE;
    }

    /** A table, each row with its line. */
    void table(Path name, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            problem(name.toString(), "cli.set.no_file");
            return;
        }
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(file)) {
            boolean header = true;
            for (CsvRecord row : rows) {
                String origin = name + ":" + row.getStartingLineNumber() + ":1";
                if (row.getFieldCount() != COLUMNS.size()) {
                    problem(origin, "cli.set.columns");
                } else if (!header) {
                    add(origin, row.getField(0), row.getField(1));
                } else if (!row.getFields().stream().map(String::strip).toList().equals(COLUMNS)) {
                    problem(origin, "cli.set.columns");
                }
                header = false;
            }
            if (header) {
                problem(name + ":1:1", "cli.set.columns");
            }
        } catch (CsvParseException e) {
            problem(name.toString(), "cli.set.no_table");
        }
    }

    private boolean add(String origin, String name, String value) {
        OptionalDouble number = Numbers.decimal(value.strip());
        if (number.isEmpty()) {
            String text = value.strip();
            boolean miswritten = Numbers.looksLikeOne(text) && !Numbers.isDecimal(text);
            problem(origin, miswritten ? "cli.set.miswritten" : "cli.set.number", text);
        } else {
            settings.add(new Setting(origin, ColumnName.parse(name.strip()), number.getAsDouble()));
        }
        return number.isPresent();
    }

    private void problem(String origin, String key, Object... arguments) {
        exitCode = exitCode == ExitCode.DONE ? ExitCode.INVALID : exitCode;
        console.errorAt(origin, console.messages().text(key, arguments));
    }
}
