package qianyi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import qianyi.engine.Column;
import qianyi.engine.Run;

/**
 * What another tool printed for a model, and whether a run says the same: to 1e-5 of the value, half a unit of the last
 * digit printed, and a share of the largest value of the column, since nothing is left of the digits where a sum cancels.
 * Tools drop zeros at the end, so a whole number is taken as exact, and a decimal as having as many digits, or else as
 * many decimals, as the longest of its column; in single precision the digits are taken as they are printed. A column or an instant that the run lacks, a NaN too many, or nothing to compare is a difference.
 *
 * @param times as printed
 * @param columns printed cells by column name; an empty cell says nothing
 * @param cancelled the share of the largest value that is noise
 */
record ReferenceTable(List<String> times, Map<String, List<String>> columns, double cancelled) {
    private static final double RELATIVE = 1e-5;
    /** What is left where a sum cancels in double precision. */
    static final double DOUBLE_PRECISION = 1e-12;
    /**
     * The same in single precision, eight times the distance of two numbers there: the references of Vensim in the suite
     * were made with it (its table of contributions: "Vensim DSS for Windows 7.3.4 single precision (x32)").
     */
    static final double SINGLE_PRECISION = 0x1p-20;

    private static final double SMALLEST = 1e-3;

    /** Columns of Vensim about the run itself, which a file of another dialect may lack. */
    private static final Set<String> CONTROL = Set.of("initial time", "final time", "time step", "saveper");

    /** Reads a table with commas or tabs, its first column the time, its line ends of any system. */
    static ReferenceTable parse(String text) {
        return parse(text, DOUBLE_PRECISION);
    }

    /** The same for a tool that computes with other numbers. */
    static ReferenceTable parse(String text, double cancelled) {
        List<String> lines = text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.replace("\ufeff", ""))
                .toList();
        char separator = lines.get(0).indexOf('\t') >= 0 ? '\t' : ',';
        List<String> names = cells(lines.get(0), separator);
        List<String> times = new ArrayList<>();
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> row = cells(line, separator);
            times.add(row.get(0));
            for (int i = 1; i < names.size(); i++) {
                String cell = i < row.size() ? row.get(i).strip() : "";
                columns.computeIfAbsent(names.get(i), name -> new ArrayList<>()).add(cell);
            }
        }
        return new ReferenceTable(times, columns, cancelled);
    }

    /** The differences in words, at most one a column; none if the run agrees. */
    List<String> differences(Run run) {
        Map<String, Column> known = run.program().columns().stream()
                .collect(Collectors.toMap(column -> plain(column.label()), column -> column, (one, two) -> one));
        boolean rulesTime = run.program().model().timeVariables().isPresent();
        List<String> differences = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (String time : times) {
            int row = row(run, time);
            rows.add(row);
            if (row < 0) {
                differences.add("nothing at time " + time);
            }
        }
        int compared = 0;
        for (Map.Entry<String, List<String>> entry : columns.entrySet()) {
            String name = plain(entry.getKey());
            Column column = known.get(name);
            boolean absent = column == null && CONTROL.contains(name) && !rulesTime;
            if (absent || name.isEmpty()) {
                continue;
            }
            if (column == null) {
                differences.add("no column " + entry.getKey());
            } else {
                compared += compare(run, column, entry.getValue(), rows, differences);
            }
        }
        if (compared == 0) {
            differences.add("nothing was compared");
        }
        return differences;
    }

    private int compare(Run run, Column column, List<String> cells, List<Integer> rows, List<String> differences) {
        double[] series = run.series(column);
        int compared = 0;
        double largest = cells.stream().mapToDouble(ReferenceTable::size).max().orElse(0);
        double noise = cancelled * Math.max(largest, SMALLEST);
        int digits = cells.stream().mapToInt(ReferenceTable::digits).max().orElse(0);
        int decimals = cells.stream().mapToInt(ReferenceTable::decimals).max().orElse(0);
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).isEmpty() || rows.get(i) < 0) {
                continue;
            }
            compared += isNoNumber(cells.get(i)) ? 0 : 1;
            double found = series[rows.get(i)];
            if (!agrees(found, cells.get(i), cancelled > DOUBLE_PRECISION ? 0 : digits, decimals, noise)) {
                differences.add(column.label() + " at " + times.get(i) + ": " + found + ", not " + cells.get(i));
                return compared;
            }
        }
        if (compared == 0) {
            differences.add("nothing to compare in " + column.label());
        }
        return compared;
    }

    /** The nearest instant; -1 if it is further away than a hundredth of a step, and than its digits allow. */
    private static int row(Run run, String time) {
        double wanted = Double.parseDouble(time);
        double rounded = time.contains(".") ? new BigDecimal(time).ulp().doubleValue() / 2 * (1 + 1e-9) : 0;
        int nearest = 0;
        for (int i = 1; i < run.size(); i++) {
            if (Math.abs(run.time(i) - wanted) < Math.abs(run.time(nearest) - wanted)) {
                nearest = i;
            }
        }
        double apart = run.size() > 1 ? run.time(1) - run.time(0) : 1;
        double allowed = Math.max(apart / 100, rounded <= apart / 4 ? rounded : 0);
        return Math.abs(run.time(nearest) - wanted) <= allowed ? nearest : -1;
    }

    /**
     * Whether a number is the one printed.
     *
     * @param digits significant digits of the column
     * @param noise a difference that says nothing
     */
    static boolean agrees(double found, String printed, int digits, double noise) {
        return agrees(found, printed, digits, Integer.MAX_VALUE, noise);
    }

    private static boolean agrees(double found, String printed, int digits, int decimals, double noise) {
        if (isNoNumber(printed)) {
            return !Double.isFinite(found);
        }
        BigDecimal wanted = new BigDecimal(printed);
        boolean exponent = printed.matches(".*\\..*[eE].*");
        int dropped = exponent
                ? 0
                : Math.min(Math.max(0, digits - wanted.precision()), Math.max(0, decimals - wanted.scale()));
        boolean whole = printed.matches("[-+]?\\d+");
        double halfUnit = whole ? 0 : wanted.ulp().doubleValue() * Math.pow(10, -dropped) / 2;
        double allowed = RELATIVE * Math.abs(wanted.doubleValue()) + halfUnit * (1 + 1e-9) + noise;
        return Math.abs(found - wanted.doubleValue()) <= allowed;
    }

    private static boolean isNoNumber(String printed) {
        return printed.toLowerCase(Locale.ROOT).matches("[-+]?(nan|inf|infinity|1\\.#.*)");
    }

    private static double size(String printed) {
        return printed.isEmpty() || isNoNumber(printed) ? 0 : Math.abs(Double.parseDouble(printed));
    }

    private static int digits(String printed) {
        return printed.isEmpty() || isNoNumber(printed) ? 0 : new BigDecimal(printed).precision();
    }

    private static int decimals(String printed) {
        return printed.isEmpty() || isNoNumber(printed) ? 0 : Math.max(0, new BigDecimal(printed).scale());
    }

    /** Without case, quotes and what masks them, with "_" and spaces alike. */
    private static String plain(String label) {
        return label.toLowerCase(Locale.ROOT)
                .replace("\\n", " ")
                .replaceAll("[\"\\\\]", "")
                .replace('_', ' ')
                .replaceAll("\\s+", " ")
                .replaceAll("\\s*([\\[\\],])\\s*", "$1")
                .strip();
    }

    /** One row; a cell in quotes may hold the separator. */
    private static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int brackets = 0;
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            quoted ^= c == '"';
            brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c == separator && !quoted && brackets <= 0) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c != '"') {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    static ReferenceTable of(String... lines) {
        return parse(String.join("\n", Arrays.asList(lines)));
    }
}
