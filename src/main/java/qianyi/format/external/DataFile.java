package qianyi.format.external;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import qianyi.format.SyntaxProblems;
import qianyi.model.Diagnosed;
import qianyi.model.Names;
import qianyi.model.Span;

/**
 * A file of series over time, such as the exported results of another model: one variable a column with time in the
 * first of them, or one variable a row with time in the first of them (Vensim manual, "Tab Delimited and Spreadsheet
 * Data"). The names of Vensim's export carry the elements: {@code output[A,B]}.
 *
 * @param file as the user names it
 * @param series by the form of its name that {@link #key} gives
 */
public record DataFile(String file, Map<String, Series> series) {
    private static final int MOST_NAMED = 5;

    public DataFile {
        series = Map.copyOf(series);
    }

    /**
     * One variable, or one element of it.
     *
     * @param name as the file spells it
     * @param times strictly increasing; empty if the file has the name but no value
     * @param values as many as times
     */
    public record Series(String name, List<Double> times, List<Double> values) {
        public Series {
            times = List.copyOf(times);
            values = List.copyOf(values);
        }
    }

    /**
     * The form of a name in which two spellings of it are equal.
     *
     * @param name as in {@code output[A,B]}
     */
    public static String key(String name) {
        int bracket = name.indexOf('[');
        if (bracket <= 0 || !name.strip().endsWith("]")) {
            return Names.canonical(name);
        }
        String inside = name.substring(bracket + 1, name.lastIndexOf(']'));
        return Arrays.stream(inside.split(","))
                .map(Names::canonical)
                .collect(Collectors.joining(",", Names.canonical(name.substring(0, bracket)) + "[", "]"));
    }

    /**
     * Reads tab- or comma-separated text, or Vensim's {@code .dat}, in UTF-8 or GB18030. A cell without a value is no point.
     *
     * @param bytes of the whole file
     * @return errors if it is no such table; warnings for texts where numbers are expected
     */
    public static Diagnosed<DataFile> read(String file, byte[] bytes) {
        SyntaxProblems problems = new SyntaxProblems(file);
        Map<String, Series> series = new LinkedHashMap<>();
        try {
            String lower = file.toLowerCase(Locale.ROOT);
            Optional<String> text = Decoding.table(bytes);
            if (text.isPresent() && (lower.endsWith(".dat") || DatFile.isLike(text.get()))) {
                series.putAll(DatFile.read(text.get(), problems));
                return Diagnosed.of(new DataFile(file, series), problems.found());
            }
            boolean commas = lower.endsWith(".csv");
            Sheet sheet = TextWorkbook.read(bytes, commas ? ',' : '\t', commas ? '"' : TextWorkbook.NO_QUOTE)
                    .only();
            new Table(sheet, isAcross(sheet), problems).read(series);
        } catch (UnreadableException e) {
            problems.add(e.at(Span.START, file));
        }
        return Diagnosed.of(new DataFile(file, series), problems.found());
    }

    /** Whether time runs to the right: the first row then holds numbers beside its title. */
    private static boolean isAcross(Sheet sheet) {
        for (int column = 1; column < sheet.width(); column++) {
            ExternalCell cell = sheet.at(new CellAddress(0, column));
            if (!cell.is(ExternalCell.Kind.EMPTY)) {
                return cell.is(ExternalCell.Kind.NUMBER);
            }
        }
        return false;
    }

    /** The sheet seen so that time runs along it and the variables lie side by side. */
    private record Table(Sheet sheet, boolean across, SyntaxProblems problems) {
        CellAddress address(int variable, int instant) {
            return across ? new CellAddress(variable, instant) : new CellAddress(instant, variable);
        }

        ExternalCell at(int variable, int instant) {
            return sheet.at(address(variable, instant));
        }

        int variables() {
            return across ? sheet.height() : sheet.width();
        }

        int instants() {
            return across ? sheet.width() : sheet.height();
        }

        void read(Map<String, Series> series) {
            if (variables() < 2 || instants() < 2) {
                problems.error(Span.START, "external.data-no-table");
                return;
            }
            List<String> texts = new ArrayList<>();
            for (int variable = 1; variable < variables(); variable++) {
                Series found = series(variable, texts);
                if (found.name().isEmpty() && !found.times().isEmpty()) {
                    problems.error(span(variable, 0), "external.data-no-name");
                } else if (!found.name().isEmpty() && series.put(key(found.name()), found) != null) {
                    problems.error(span(variable, 0), "external.data-name-twice", found.name());
                }
            }
            if (!texts.isEmpty()) {
                problems.warning(Span.START, "external.data-text", List.copyOf(texts));
            }
        }

        private Series series(int variable, List<String> texts) {
            Map<Double, Double> points = new TreeMap<>();
            for (int instant = 1; instant < instants(); instant++) {
                ExternalCell time = at(0, instant);
                ExternalCell value = at(variable, instant);
                if (value.isMiswrittenNumber() || time.isMiswrittenNumber()) {
                    boolean ofValue = value.isMiswrittenNumber();
                    problems.error(
                            span(ofValue ? variable : 0, instant),
                            "external.data-miswritten",
                            ofValue ? value.text() : time.text());
                    break;
                } else if (value.is(ExternalCell.Kind.TEXT) && texts.size() < MOST_NAMED) {
                    texts.add(address(variable, instant) + " (" + value.text() + ")");
                } else if (value.is(ExternalCell.Kind.NUMBER) && !time.is(ExternalCell.Kind.NUMBER)) {
                    problems.error(span(0, instant), "external.data-no-time", time.text());
                    break;
                } else if (value.is(ExternalCell.Kind.NUMBER)
                        && points.put(time.number() + 0.0, value.number()) != null) {
                    problems.error(span(0, instant), "external.data-time-twice", time.text());
                    break;
                }
            }
            String name = at(variable, 0).text();
            return new Series(name, List.copyOf(points.keySet()), List.copyOf(points.values()));
        }

        /** Line and field; the text reader does not tell where in the line a field starts. */
        private Span span(int variable, int instant) {
            CellAddress address = address(variable, instant);
            return Span.at(address.row() + 1, address.column() + 1);
        }
    }
}
