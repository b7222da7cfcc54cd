package qianyi;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import qianyi.format.FunctionTable;
import qianyi.format.FunctionTable.Function;
import qianyi.format.vensim.VensimFunctions;
import qianyi.format.xmile.XmileFunctions;
import qianyi.model.Builtin;
import qianyi.model.Builtin.UnitRule;

/**
 * The page {@code docs/functions.md}: names and arguments from the tables of the dialects, words from
 * {@code functions.csv} and {@code forms.csv}.
 */
final class FunctionsDocument {
    /**
     * What is said of a function.
     *
     * @param arguments their names in the order of the builtin
     * @param tests what holds it, as {@link #tests} says
     */
    record Words(List<String> arguments, String meaning, String edges, String source, List<String> tests) {}

    private static final String HEAD = """
            # Functions

            What a model file can call, by what it means. This page is made from the tables of functions that the readers use:
            `mvn test -Dtest=FunctionsDocumentTest -Dfunctions.write=true` writes it again, and a test fails when it is stale.

            * Arguments in brackets may be left out.
            * NaN is no number: a run goes on and says where it began. `:NA:` of Vensim is the number -2^109 and is computed with
              as such. Unless a row says otherwise, NaN gives NaN.
            * "Vensim manual" is the reference manual that Ventana Systems publishes, by the name of the page; "Stella help" the
              online help of isee systems; "XMILE" the OASIS standard XMILE 1.0 of 14 December 2015, by section. "Unverified" is
              what no source states.
            * "Held by" names tests of this project: `file#case` below `src/test/resources/qianyi`, `Class#method`, or a folder of
              the public suite of the SDXorg community (`suite/...`), whose results a commercial tool printed.

            """;

    private FunctionsDocument() {}

    static Map<Builtin, Words> words() {
        Map<Builtin, Words> words = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows("functions.csv")) {
            Words said = new Words(
                    split(row.getField("arguments"), ";"),
                    row.getField("meaning"),
                    row.getField("edges"),
                    row.getField("source"),
                    split(row.getField("tests"), "\\|"));
            if (words.put(Builtin.valueOf(row.getField("function")), said) != null) {
                throw new IllegalStateException(row.getField("function") + " twice");
            }
        }
        return words;
    }

    /** Every test that the page names. */
    static List<String> tests() {
        List<String> tests = new ArrayList<>();
        words().values().forEach(said -> tests.addAll(said.tests()));
        rows("forms.csv").forEach(row -> tests.addAll(split(row.getField("tests"), "\\|")));
        return tests;
    }

    /** The functions of a dialect that a reason is given for. */
    static List<String> unsupported(String dialect) {
        return rows("unsupported.csv").stream()
                .filter(row -> row.getField("dialect").equals(dialect))
                .map(row -> row.getField("function"))
                .toList();
    }

    static String text() {
        StringBuilder page = new StringBuilder(HEAD);
        Map<Builtin, Words> words = words();
        line(page, "What it is", "Vensim", "XMILE, Stella", "Units", "At the edges", "Source", "Held by");
        line(page, "---", "---", "---", "---", "---", "---", "---");
        words.forEach((builtin, said) -> line(
                page,
                said.meaning(),
                calls(VensimFunctions.TABLE, builtin, said),
                calls(XmileFunctions.TABLE, builtin, said),
                rule(builtin.unitRule()),
                said.edges(),
                said.source(),
                held(said.tests())));
        page.append("\n## Forms of equations\n\n");
        line(page, "Form", "Dialect", "Written", "At the edges", "Source", "Held by");
        line(page, "---", "---", "---", "---", "---", "---");
        rows("forms.csv")
                .forEach(row -> line(
                        page,
                        row.getField("form"),
                        row.getField("dialect"),
                        "`" + row.getField("written") + "`",
                        row.getField("edges"),
                        row.getField("source"),
                        held(split(row.getField("tests"), "\\|"))));
        page.append(
                "\n## Not supported\n\nA model that calls one of these is refused, with the place of each call.\n\n");
        line(page, "Why", "Vensim", "Stella");
        line(page, "---", "---", "---");
        Map<String, Map<String, List<String>>> reasons = new LinkedHashMap<>();
        rows("unsupported.csv")
                .forEach(row -> reasons.computeIfAbsent(row.getField("why"), why -> new LinkedHashMap<>())
                        .computeIfAbsent(row.getField("dialect"), dialect -> new ArrayList<>())
                        .add(row.getField("function")));
        reasons.forEach((why, names) -> line(
                page,
                why,
                String.join(", ", names.getOrDefault("Vensim", List.of())),
                String.join(", ", names.getOrDefault("Stella", List.of()))));
        return page.toString();
    }

    private static void line(StringBuilder page, String... cells) {
        page.append(Arrays.stream(cells)
                        .map(cell -> cell.replace("|", "\\|"))
                        .collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
    }

    private static String calls(FunctionTable table, Builtin builtin, Words said) {
        String calls = table.functions().stream()
                .filter(function -> function.builtin() == builtin)
                .map(function -> "`" + call(function, said.arguments()) + "`")
                .collect(Collectors.joining(", "));
        return calls.isEmpty() ? "–" : calls;
    }

    private static String call(Function function, List<String> names) {
        StringBuilder call = new StringBuilder(function.name());
        for (int i = 0; i < function.most(); i++) {
            call.append(i == 0 ? "(" : "")
                    .append(i >= function.fewest() ? "[" : "")
                    .append(i == 0 ? "" : ", ");
            call.append(names.get(function.order().get(i)));
        }
        call.append("]".repeat(function.most() - function.fewest())).append(function.most() == 0 ? "" : ")");
        return call.toString();
    }

    private static String rule(UnitRule rule) {
        return switch (rule) {
            case SAME -> "any unit, kept";
            case PURE -> "pure numbers";
            case COMMON -> "all arguments alike, that unit";
            case ROOT -> "half the exponents";
            case ANY -> "fits everywhere";
            case TIME -> "time";
            case PULSE -> "first argument per time; the others time";
            case RAMP -> "first argument times time; the others time";
            case STEP -> "first argument; the second time";
            case DELAY -> "first argument; the second time; the last as the first";
            case DELAY_OF_ORDER -> "first argument; the second time; the order a pure number; the last as the first";
            case TREND -> "one over time; the second argument time";
            case FORECAST -> "first argument; the second and third time";
            case WINDOW -> "time in; a pure number";
            case SAMPLE -> "second argument, the third alike; the first a pure number";
            case QUOTIENT -> "first by second argument; the third alike";
            case FIRST -> "first argument";
            case PRODUCT -> "pure numbers only";
            case COUNT -> "a count";
            case TABLE -> "that of the table";
            case UNKNOWN -> "not checked";
        };
    }

    private static String held(List<String> tests) {
        return tests.stream().map(test -> "`" + test + "`").collect(Collectors.joining(", "));
    }

    private static List<String> split(String text, String separator) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(separator)).map(String::strip).toList();
    }

    private static List<NamedCsvRecord> rows(String name) {
        try (InputStream in = FunctionsDocument.class.getResourceAsStream(name);
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
