package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qianyi.report.terminal.TextGrid;
import qianyi.text.Language;
import qianyi.text.TerminalWidth;

@Tag("slow")
class CompareVerbTest {
    private static final Path HERE = Path.of("");
    private static final String TINY = "src/test/resources/qianyi/study/tiny";
    private static final String GROWTH = "src/test/resources/qianyi/study/growth";

    @TempDir
    Path folder;

    private static Invocation compare(String... more) {
        return Invocation.in(
                HERE, Stream.concat(Stream.of("compare"), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void datesOutcomesAndInputsAreHeldAgainstTheFirst() {
        Invocation compare = compare(TINY, "baseline", "tools");

        assertThat(compare.code()).isZero();
        assertThat(compare.err()).isEmpty();
        assertThat(compare.out())
                .startsWith("Income of 300: \"As before\" 2010; \"Better tools\" 2009\n")
                .containsPattern("Better tools +2009 +−1 +2008\\.1 +−1\\.7\n")
                .contains("\"Better tools\" is more than 1% away from \"As before\" from 2002 on.")
                .containsPattern("village_income · coins +2\\d\\d\\.\\d")
                .contains("Inputs that differ: 3\n")
                .containsPattern(
                        "Building rate: craft +1/year +0\\.09 +0\\.11\n {4}in the model: build_rate\\[craft]\n")
                .contains("Better tools: 0.03 → 0.024 from 2005 over 2 years");
    }

    @Test
    void theFirstIsTheOneNamedFirst() {
        Invocation compare = compare(TINY, "tools", "baseline", "--lang", "zh");

        assertThat(compare.code()).isZero();
        assertThat(compare.out())
                .startsWith("收入三百：“添农具”2009年；“照旧”2010年\n")
                .containsPattern("照旧 +2010 +\\+1 +2009\\.8 +\\+1\\.7\n")
                .contains("不同的输入：3 项");
    }

    @Test
    void defaultStudyIsSiping() {
        Invocation compare = compare("baseline", "plan", "downside", "stress", "plan_census");

        assertThat(compare.code()).isZero();
        assertThat(compare.out())
                .startsWith("100 billion yuan: \"Base: gap narrows\" 2043; \"Plan delivered\" 2039; ")
                .contains("  E  Plan, census raises it\n");
        assertThat(compare.out().lines())
                .allSatisfy(line -> assertThat(TerminalWidth.of(line)).isLessThanOrEqualTo(TextGrid.WIDTH));
    }

    @Test
    void sectorsAndInputsAreCalledWhatTheReaderCallsThem() throws IOException {
        Invocation compare = compare("baseline", "plan", "--lang", "zh", "-o", folder.toString());

        assertThat(compare.out())
                .containsPattern("\n增加值（现价） · 亿元\n {2}农业 \\[AGR] +185\\.4 ")
                .containsPattern("\n {2}其他行业 \\[REST] +[0-9.]+ ")
                .containsPattern("\n情景力度：产业链群（强链补链） +– +0\\.2 +0\\.7\n {4}模型中：planned_effort\\[chain]\n");
        assertThat(Files.readString(folder.resolve("comparison.csv")))
                .containsPattern("\npart,nominal_value_added,AGR,.*,增加值（现价）：农业\n")
                .containsPattern("\ninput,planned_effort,chain,.*,围绕标志性.*,,情景力度：产业链群（强链补链）\n");
        assertThat(Files.readString(folder.resolve("comparison.json")).replaceAll("\\s+", " "))
                .contains("\"element_label\": { \"zh\": \"农业\", \"en\": \"farming\" }");
    }

    @Test
    void inputsAreInTheUnitsOfTheReader() {
        Invocation compare = compare("baseline", "downside", "--lang", "zh");

        assertThat(compare.out()).containsPattern("\n全国价格涨幅浮动（2026年起） +个百分点 +0 +−1\n");
    }

    @ParameterizedTest
    @CsvSource({"80, ZH", "80, EN", "100, EN"})
    void narrowTerminalsGetWhatFits(int columns, Language language) {
        Environment narrow = new Environment(HERE, HERE, language, false, false, columns);
        Invocation compare = Invocation.in(narrow, "compare", "baseline", "plan", "stress");

        assertThat(compare.out().lines())
                .allSatisfy(line -> assertThat(TerminalWidth.of(line)).isLessThanOrEqualTo(columns));
    }

    @Test
    void jsonIsForPrograms() throws IOException {
        Invocation compare = compare(TINY, "baseline", "tools", "--json");

        assertThat(compare.code()).isZero();
        assertThat(compare.out()).contains("\"schema\": 1", "\"year_shift\": -1", "\"why\"");
        try (JsonParser parser = new JsonFactory().createParser(compare.out())) {
            while (parser.nextToken() != null) {
                assertThat(parser.currentToken()).isNotNull();
            }
        }
    }

    @Test
    void folderGetsTableJsonAndChart() throws IOException {
        Path out = folder.resolve("out");
        Invocation compare = compare(TINY, "baseline", "tools", "-o", out.toString());

        assertThat(compare.code()).isZero();
        assertThat(compare.errorLines())
                .containsExactly(
                        "wrote " + out.resolve("comparison.csv"),
                        "wrote " + out.resolve("comparison.json"),
                        "wrote " + out.resolve("comparison.png"));
        List<String> rows = Files.readAllLines(out.resolve("comparison.csv"));
        assertThat(rows.get(0))
                .isEqualTo("section,name,element,unit,year,scenario,value,difference,relative,why,source,label");
        assertThat(rows).contains("year,three_hundred,,year,,tools,2009,-1,,,,Income of 300");
        BufferedImage chart = ImageIO.read(out.resolve("comparison.png").toFile());
        assertThat(chart.getWidth()).isEqualTo(2240);
    }

    @Test
    void oneFileIsWrittenAlone() {
        Path file = folder.resolve("gap.csv");

        assertThat(compare(TINY, "baseline", "tools", "-o", file.toString(), "-q")
                        .err())
                .isEmpty();
        assertThat(folder.toFile().list()).containsExactly("gap.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "baseline tool, 3, did you mean tools?",
        "baseline zzzzzzzz, 3, 'it has baseline, tools'",
        "baseline, 2, a comparison takes 2 to 5 scenarios; given: 1",
        "a b c d e f, 2, a comparison takes 2 to 5 scenarios; given: 6",
        "tools tools, 2, tools was given twice"
    })
    void whatCannotBeComparedIsSaid(String scenarios, int code, String sentence) {
        Invocation compare = compare((TINY + " " + scenarios).split(" "));

        assertThat(compare.code()).isEqualTo(code);
        assertThat(compare.out()).isEmpty();
        assertThat(compare.err()).contains(sentence);
    }

    @Test
    void studyThatIsMissingIsInvalid() {
        Invocation compare = compare("scenarios/sipnig", "baseline", "plan");

        assertThat(compare.code()).isEqualTo(3);
        assertThat(compare.err()).contains("scenarios/sipnig is no study", "did you mean scenarios/siping?");
    }

    @Test
    void sameInputsGiveTheSameBytes() {
        assertThat(compare(TINY, "baseline", "tools", "--json").out())
                .isEqualTo(compare(TINY, "baseline", "tools", "--json").out());
    }

    /**
     * 0.035 a year with two levers of 0.004 and 0.009: 3.953 years, 1.232 and 2.721 of them. In months these are 47.435, 14.786
     * and 32.648, rounded so that they sum to 47.
     */
    @Test
    void whyIsToldInMonthsThatSum() {
        Invocation english = compare(GROWTH, "baseline", "both", "--why");

        assertThat(english.code()).isZero();
        assertThat(english.out())
                .startsWith(
                        "\"Both\" arrives 47 months (3 years 11 months) earlier than \"As before\": second 32 months; first 15 months.\n")
                .containsPattern("\nsecond +−35\\.8 +−29\\.5 +−32\\.6\n")
                .containsPattern("\nAll changes together +−47\\.4 +−47\\.4 +−47\\.4\n")
                .containsPattern("\nDifference \\(joint effect\\) +\\+6\\.4 +−6\\.3 +0\\.0\n");
    }

    @Test
    void whyIsToldInLevelsWhereADateNeverComes() {
        Invocation compare = compare(GROWTH, "baseline", "dragged", "--why", "--lang", "zh");

        assertThat(compare.code()).isZero();
        assertThat(compare.out())
                .startsWith("2015年总量，“受阻”比“照旧”少")
                .contains("枚，其中拖累")
                .contains("\n“受阻”比“照旧”至少推迟185个月（15年5个月）达标，其中拖累")
                .contains("共4个改动组合，其中2个到2030年仍未达到目标，按2030年计");
    }

    /** Nothing is drawn in this study: every run arrives with both levers and none without. */
    @Test
    void whyIsToldInRunsThatArrive() {
        Invocation english = compare(GROWTH, "baseline", "both", "--why", "--runs", "20", "--json");
        Invocation chinese = compare(GROWTH, "baseline", "both", "--why", "--runs", "20", "--lang", "zh");

        assertThat(english.code()).isZero();
        assertThat(english.out().replaceAll("\\s+", " "))
                .contains("--why --runs 20 --lang en\"")
                .contains("\"share_of_runs\": { \"first\": 0, \"with_context\": 0, \"second\": 1,")
                .contains("\"fair\": 0.5, \"standard_error\": 0 }")
                .contains("\"runs\": 20, \"failed\": 0, \"coalitions\": 4, \"orders_drawn\": 0");
        assertThat(chinese.out())
                .contains("\n到2011年，每100次推演中，“两手”达标的比“照旧”多100.0次，其中")
                .contains("按每个改动组合推演20次计");
    }

    @Test
    void whyIsInTheFilesAndTheCommand() throws IOException {
        Path out = folder.resolve("why");
        Invocation compare =
                compare(GROWTH, "baseline", "all", "--why", "--context", "drag", "--json", "-o", out.toString());

        assertThat(compare.code()).isZero();
        assertThat(compare.out().replaceAll("\\s+", " "))
                .contains("--why --context drag --lang en\"")
                .contains("\"method\": \"shapley\", \"groups\": [ { \"name\": \"first\"")
                .contains("\"context\": [ { \"name\": \"drag\"");
        assertThat(ImageIO.read(out.resolve("why.png").toFile()).getWidth()).isEqualTo(2240);
        assertThat(Files.readString(out.resolve("comparison.csv")))
                .containsPattern("\nwhy_date_fair,second,,year,,all,,-[0-9.]+,,,,Effort: second\n");
    }

    @ParameterizedTest
    @CsvSource({
        "baseline both --runs 20, '--runs goes with --why and is 2 to 10000; given: 20'",
        "baseline both --why --runs 1, '--runs goes with --why and is 2 to 10000; given: 1'",
        "baseline both all --why, 'exactly two scenarios; given: 3'",
        "baseline both --context first, --context goes with --why",
        "baseline both --why --context firs, 'firs is none of the inputs that differ, which are first, second; did you mean first?'"
    })
    void whyThatCannotBeAskedIsSaid(String arguments, String sentence) {
        Invocation compare = compare((GROWTH + " " + arguments).split(" "));

        assertThat(compare.code()).isEqualTo(2);
        assertThat(compare.out()).isEmpty();
        assertThat(compare.err()).contains(sentence);
    }
}
