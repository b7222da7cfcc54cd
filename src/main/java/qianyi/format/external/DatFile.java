package qianyi.format.external;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import qianyi.format.SyntaxProblems;
import qianyi.model.Span;

/**
 * Vensim's own text of series: a line with a name, below it lines {@code time TAB value}, then the next name (Vensim manual,
 * "Importing data: .dat format").
 */
final class DatFile {
    private static final Pattern ELEMENTS = Pattern.compile("\\[[^\\]]*]");
    private static final Pattern BETWEEN = Pattern.compile("[\\t ]+");

    private final SyntaxProblems problems;
    private final Map<String, DataFile.Series> series = new LinkedHashMap<>();
    private String name = "";
    private Map<Double, Double> points = new TreeMap<>();

    private DatFile(SyntaxProblems problems) {
        this.problems = problems;
    }

    /** Whether a text has that shape: a line that is no table, and below it two numbers. */
    static boolean isLike(String text) {
        List<String> first =
                text.lines().filter(line -> !line.isBlank()).limit(2).toList();
        return first.size() == 2
                && !ELEMENTS.matcher(first.get(0)).replaceFirst("").matches(".*[\t,;].*")
                && isPoint(first.get(1));
    }

    private static boolean isPoint(String line) {
        String[] parts = BETWEEN.split(line.strip());
        return parts.length == 2
                && ExternalCell.of(parts[0]).is(ExternalCell.Kind.NUMBER)
                && ExternalCell.of(parts[1]).is(ExternalCell.Kind.NUMBER);
    }

    static Map<String, DataFile.Series> read(String text, SyntaxProblems problems) {
        DatFile file = new DatFile(problems);
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                file.line(line.strip(), Span.at(number, 1));
            }
        }
        file.close();
        if (file.series.isEmpty()) {
            problems.error(Span.START, "external.data-no-table");
        }
        return file.series;
    }

    private void line(String line, Span place) {
        String[] parts = BETWEEN.split(line);
        if (isPoint(line)) {
            point(ExternalCell.of(parts[0]).number(), ExternalCell.of(parts[1]).number(), parts[0], place);
            return;
        }
        List<ExternalCell> cells = new ArrayList<>();
        for (String part : parts) {
            cells.add(ExternalCell.of(part));
        }
        boolean begins =
                cells.get(0).is(ExternalCell.Kind.NUMBER) || cells.get(0).isMiswrittenNumber();
        if (begins && cells.size() == 2) {
            String wrong = cells.get(0).is(ExternalCell.Kind.NUMBER) ? parts[1] : parts[0];
            problems.error(place, "external.data-miswritten", wrong);
            return;
        }
        close();
        name = line;
        if (series.containsKey(DataFile.key(name))) {
            problems.error(place, "external.data-name-twice", name);
        }
    }

    private void point(double time, double value, String written, Span place) {
        if (name.isEmpty()) {
            problems.error(place, "external.data-no-name");
        } else if (points.put(time + 0.0, value) != null) {
            problems.error(place, "external.data-time-twice", written);
        }
    }

    private void close() {
        if (!name.isEmpty()) {
            series.putIfAbsent(
                    DataFile.key(name),
                    new DataFile.Series(name, List.copyOf(points.keySet()), List.copyOf(points.values())));
        }
        points = new TreeMap<>();
    }
}
