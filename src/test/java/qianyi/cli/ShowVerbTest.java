package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowVerbTest {
    private static final String TINY = "src/test/resources/qianyi/study/tiny";
    private static final String MODEL = TINY + "/model.xmile";

    private static Invocation show(String... more) {
        return Invocation.in(
                Path.of(""), Stream.concat(Stream.of("show"), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void withoutANameEverythingIsListed() {
        Invocation english = show(TINY);
        Invocation chinese = show("scenarios/siping", "--lang", "zh");

        assertThat(english.code()).isZero();
        assertThat(english.err()).isEmpty();
        assertThat(english.out())
                .containsPattern("workshop\\[trade] +stock +coin +Workshops\n")
                .endsWith("16 variables in " + MODEL + "\n");
        assertThat(chinese.code()).isZero();
        assertThat(chinese.out()).contains("agriculture：农业\n").contains("模型中没有变量使用：");
    }

    @Test
    void variableIsExplainedWithValuesAtATime() {
        Invocation show = show(TINY, "village_income", "--at", "2010", "-s", "tools");

        assertThat(show.code()).isZero();
        assertThat(show.err()).isEmpty();
        assertThat(show.out())
                .contains("village_income = SUM(trade_income[*]) + missed_income\n")
                .containsPattern("At 2010 under \"Better tools\": 35\\d\\.\\d coins\n")
                .containsPattern("Uses\n  trade_income +farm \\d+\\.?\\d*; craft \\d+")
                .containsPattern("Used by\n  comfort +1\\.0\\d+ +in its equation\n");
    }

    @Test
    void assumptionHasRangeKindAndSource() {
        Invocation english = show(TINY, "yield[farm,wet]");
        Invocation chinese = show(TINY, "wear_rate", "--lang", "zh");

        assertThat(english.out())
                .contains("yield[farm,wet] = 0.2 (unit 1/year); 0.15 to 0.25 (5% and 95% quantile), normal; structure")
                .contains("village ledger (2004)");
        assertThat(chinese.out()).contains("假设\n", "0.02 到 0.05，PERT 分布", "没有来源", "使用它的变量\n");
    }

    @Test
    void stockGivesItsStartAndItsRate() {
        assertThat(show(MODEL, "workshop").out())
                .contains(
                        "at the start workshop = start_workshop[trade]", "then, in each unit of time: building - wear")
                .contains("At 2020: \n".strip());
    }

    @Test
    void depthFollowsTheChain() {
        assertThat(show(TINY, "village_income", "--depth", "0").out()).doesNotContain("Uses", "Used by");
        assertThat(show(TINY, "village_income", "--depth", "4").out()).contains("(see there)", "    workshop");
    }

    @Test
    void jsonIsForPrograms() {
        assertThat(show(MODEL, "--json").out()).contains("\"schema\": 1", "\"name\": \"workshop\"", "\"study\": null");
        assertThat(show(TINY, "comfort", "--json").out())
                .contains("\"used_by\": [", "\"role\": \"table\"", "\"en\": \"As before\"");
    }

    @ParameterizedTest
    @CsvSource({
        "comfrt, 3, did you mean comfort",
        "trade_income[farmer], 3, did you mean farm?",
        "comfort --at 1990, 2, outside the run",
        "comfort -s tool, 3, did you mean tools?",
        "comfort --depth -1, 2, whole number from 0"
    })
    void whatCannotBeShownIsSaid(String arguments, int code, String sentence) {
        Invocation show = show((TINY + " " + arguments).split(" "));

        assertThat(show.code()).isEqualTo(code);
        assertThat(show.out()).isEmpty();
        assertThat(show.err()).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "作坊, workshop",
        "作 坊, workshop",
        "WORKSHOPS, workshop",
        "Ｗｏｒｋｓｈｏｐｓ, workshop",
        "雨季, 'yield[farm,wet]'",
        "折旧率, wear_rate",
        "作坊［ｆａｒｍ］, workshop[farm]",
        "wet-season, 'yield[farm,wet]'"
    })
    void variableIsFoundByAPartOfItsLabelInEitherLanguage(String words, String name) {
        Invocation show = show(TINY, words);

        assertThat(show.err()).isEmpty();
        assertThat(show.code()).isZero();
        assertThat(show.out()).isEqualTo(show(TINY, name).out());
    }

    @Test
    void wordsThatMayMeanSeveralAreListedWithTheCommandsThatShowThem() {
        Invocation several = show(TINY, "income");

        assertThat(several.code()).isEqualTo(3);
        assertThat(several.out()).isEmpty();
        List<String> commands = several.err()
                .lines()
                .filter(line -> line.contains("  qianyi show "))
                .map(line -> line.substring(line.indexOf("qianyi show ")))
                .toList();
        assertThat(commands).hasSizeGreaterThan(1).allSatisfy(command -> assertThat(
                        Invocation.in(Path.of(""), command.split(" ", 2)[1].split(" "))
                                .code())
                .isZero());
    }

    @ParameterizedTest
    @CsvSource({"坊作间, zh, 是否应为 workshop（作坊）？", "workshpos, en, did you mean workshop (Workshops)?"})
    void nearLabelsAreOffered(String words, String language, String sentence) {
        Invocation none = show(TINY, words, "--lang", language);

        assertThat(none.code()).isEqualTo(3);
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).contains(sentence);
    }

    @Test
    void modelAloneHasNoScenarios() {
        Invocation show = show(MODEL, "comfort", "-s", "tools");

        assertThat(show.code()).isEqualTo(2);
        assertThat(show.err()).contains("a model alone has no scenarios");
    }
}
