package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qianyi.text.TerminalWidth;

class ShowWhyTest {
    private static final String TINY = "src/test/resources/qianyi/study/tiny";

    private static Invocation show(String... more) {
        return Invocation.in(
                Path.of(""), Stream.concat(Stream.of("show"), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void scenariosDifferByWhatWasSet() {
        Invocation english = show(TINY, "village_income", "--why", "--against", "tools");
        Invocation chinese = show(TINY, "village_income", "--why", "--against", "tools", "--lang", "zh");

        assertThat(english.code()).isZero();
        assertThat(english.err()).contains("2015, the one of the main target");
        assertThat(english.out())
                .startsWith(
                        "village_income in 2015 is 439.8 coins under \"As before\" and 575.4 coins under"
                                + " \"Better tools\", which is 135.6 coins more,\n  the largest parts of it from building rate: craft")
                .containsPattern("65\\.6% +Building rate: craft +0\\.09 → 0\\.11 \\(1/year\\) +Two smiths; source: The"
                        + " village ledger\n")
                .containsPattern("19\\.7% +wear_rate +0\\.03 → 0\\.024 \\(1/year\\) +no source\n")
                .containsPattern("14\\.7% +Table: price_table")
                .containsPattern("100\\.0% +village_income +439\\.8 → 575\\.4 coins +inputs that are the same: 1\n")
                .contains("left over: 0.0.");
        assertThat(chinese.out())
                .startsWith("2015年village_income，“照旧”为4.398百枚，“添农具”为5.754百枚，增加1.36百枚，作用较大的是")
                .contains("追溯到底（全部反馈已计入，合计等于差额）", "两个铁匠，一座炉；来源：村里的账本", "另有1项输入没有变化");
    }

    @Test
    void yearsDifferByWhatTheNumberIsMadeOf() {
        Invocation show = show(TINY, "village_income", "--why", "--at", "2010", "--against", "2015", "-s", "tools");

        assertThat(show.err()).isEmpty();
        assertThat(show.out())
                .startsWith("village_income under \"Better tools\" is ")
                .contains("parts of it from trade_income: craft")
                .contains("Workshops: craft: net flow as in 2010, carried on", "price (changes with time)");
        assertThat(show(TINY, "village_income", "--why", "--at", "2015", "--against", "2010", "-s", "tools")
                        .out())
                .isEqualTo(show.out());
    }

    @Test
    void modelAloneIsComparedInTwoYears() {
        Invocation show = show(TINY + "/model.xmile", "price", "--why", "--against", "2010");

        assertThat(show.err()).contains("2020, the end of the run");
        assertThat(show.out())
                .startsWith("price is 1.1 at 2010 and 1.3 at 2020, which is 0.200 more, the largest parts of it from");
    }

    @Test
    void elementAndLabelAreFoundAndLevelsAreLimited() {
        Invocation label = show(TINY, "作坊[craft]", "--why", "--against", "tools", "--depth", "1");

        assertThat(label.code()).isZero();
        assertThat(label.out())
                .isEqualTo(show(TINY, "workshop[craft]", "--why", "--against", "tools", "--depth", "1")
                        .out())
                .contains("not followed: limit of levels");
    }

    @Test
    void sameIsSaid() {
        assertThat(show(TINY, "rain", "--why", "--against", "tools").out())
                .isEqualTo(
                        "rain in 2015 is 1.033 under \"As before\" and 1.033 under \"Better tools\": no difference.\n");
    }

    @Test
    void jsonHasTheSame() {
        assertThat(show(TINY, "village_income", "--why", "--against", "tools", "--json")
                        .out())
                .contains(
                        "\"difference\": 135.",
                        "\"origins\": [",
                        "\"assumption\": \"build_rate[craft]\"",
                        "\"source\": \"ledger\"",
                        "\"unchanged\": 1",
                        "\"scenario\": \"tools\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "comfort --against tools | 2 | --against is only for --why | --why",
                "--why | 2 | --why needs the NAME | --why needs --against",
                "comfrt --why --against tool --at 1990 | 3 | did you mean comfort | 1990 is outside",
                "workshop --why --against 2030 | 3 | name one of them: workshop[farm], workshop[craft] | 2030 is outside",
                "comfort --why --against 2010.3 | 3 | the nearest one begins at 2010.25 | 2010.3",
                "comfort --why --against baseline | 3 | that is the scenario itself | baseline",
                "comfort --why --against 2010 --at 2010 | 3 | 2010 is compared with itself | 2010"
            })
    void everythingThatIsWrongIsSaidAtOnce(String arguments, int code, String one, String other) {
        Invocation show = show((TINY + " " + arguments).split(" "));

        assertThat(show.code()).isEqualTo(code);
        assertThat(show.out()).isEmpty();
        assertThat(show.err()).contains(one, other);
    }

    @Test
    void modelAloneHasNoScenarioToCompareWith() {
        Invocation show = show(TINY + "/model.xmile", "comfort", "--why", "--against", "tools", "--lang", "zh");

        assertThat(show.code()).isEqualTo(3);
        assertThat(show.err()).contains("单独的模型没有情景，请写年份");
    }

    @ParameterizedTest
    @CsvSource({"plan, zh", "plan, en", "2025, zh", "2025, en"})
    void linesKeepToTheTerminal(String against, String language) {
        Invocation show = show("scenarios/siping", "reported_gdp", "--why", "--against", against, "--lang", language);

        assertThat(show.code()).isZero();
        assertThat(show.out().lines())
                .allSatisfy(line -> assertThat(TerminalWidth.of(line)).isLessThanOrEqualTo(120));
        assertThat(show.out().replaceAll("\\s+", " ")).containsPattern("(余数|left over: )0\\.0");
    }
}
