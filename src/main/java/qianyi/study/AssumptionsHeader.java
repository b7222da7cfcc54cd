package qianyi.study;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import qianyi.text.Language;
import qianyi.text.Messages;

/**
 * Where the columns of a table of assumptions stand. They may have the names of {@link Assumption#COLUMNS} or words of
 * either language for them, in any case and order, below a title and beside columns of a person's own.
 *
 * @param line place of the header among the lines
 * @param places of the columns by their names in {@link Assumption#COLUMNS}, in that order
 * @param titles the columns by the same names as the file writes them
 * @param twice columns that stand more than once
 * @param own places of columns that are the person's own
 */
record AssumptionsHeader(
        int line, Map<String, Integer> places, Map<String, String> titles, List<String> twice, List<Integer> own) {
    private static final String REMARK = "note";
    /** How far down a header may stand. */
    private static final int DEEPEST = 20;

    private static final List<String> OF_KEY_TABLE = List.of("name", "element", "value", TableWords.IN_RUN);

    private static final Pattern UNHEARD = Pattern.compile("\\([^)]*\\)|[\\s_*:]");

    /** By column: its own name, then what it is called in either language, the usual word first. */
    private static final Map<String, List<String>> WORDS = words();

    private static Map<String, List<String>> words() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        Stream.concat(Assumption.COLUMNS.stream(), Stream.of(TableWords.IN_RUN)).forEach(column -> {
            Set<String> of = new LinkedHashSet<>(List.of(bare(column)));
            for (Language language : Language.values()) {
                TableWords.headings(column, Messages.in(language)).stream()
                        .map(AssumptionsHeader::bare)
                        .forEach(of::add);
            }
            words.put(column, List.copyOf(of));
        });
        return words;
    }

    /** Without case, blanks, underscores, stars, width and what stands in brackets. */
    private static String bare(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .transform(lower -> UNHEARD.matcher(lower).replaceAll(""));
    }

    /** The first line that names an assumption and its value, else the first that is not blank; none in an empty table. */
    static Optional<AssumptionsHeader> find(List<TableLine> lines) {
        List<Integer> found = IntStream.range(0, Math.min(lines.size(), DEEPEST))
                .filter(line -> !lines.get(line).isBlank())
                .boxed()
                .toList();
        return found.stream()
                .map(line -> of(line, lines.get(line)))
                .filter(AssumptionsHeader::isHeader)
                .findFirst()
                .or(() -> found.stream().findFirst().map(line -> of(line, lines.get(line))));
    }

    private static AssumptionsHeader of(int line, TableLine cells) {
        Map<String, Integer> places = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        List<String> twice = new ArrayList<>();
        List<Integer> own = new ArrayList<>(cells.filled());
        Map<Integer, String> headings = new HashMap<>();
        cells.filled().forEach(place -> headings.put(place, bare(cells.text(place))));
        WORDS.forEach((column, words) -> {
            List<Integer> named = words.stream()
                    .flatMap(word -> cells.filled().stream().filter(place -> word.equals(headings.get(place))))
                    .toList();
            if (!named.isEmpty()) {
                places.put(column, named.get(0));
                titles.put(column, cells.text(named.get(0)));
                own.remove(named.get(0));
            }
            if (named.size() > 1 && !column.equals(REMARK)) {
                named.forEach(place -> twice.add(cells.text(place)));
                own.removeAll(named);
            }
        });
        return new AssumptionsHeader(line, places, titles, twice, own);
    }

    boolean isHeader() {
        return places.containsKey("name") && places.containsKey("value");
    }

    /** Columns of a whole table that are not there. */
    List<String> missing() {
        return Assumption.COLUMNS.stream()
                .filter(column -> !places.containsKey(column) && !Assumption.OPTIONAL_COLUMNS.contains(column))
                .toList();
    }

    /** Whether it heads a table of some assumptions beside the whole one, to be edited in its stead. */
    boolean isOfKeyTable() {
        return places.keySet().containsAll(OF_KEY_TABLE);
    }

    /** Whether it heads a whole table. */
    boolean isWhole() {
        return missing().isEmpty() && !isOfKeyTable();
    }

    /** Whether a heading says that its column is a person's remarks, which nobody expects to be computed with. */
    static boolean isRemark(String heading) {
        return WORDS.get(REMARK).contains(bare(heading));
    }
}
