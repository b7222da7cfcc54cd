package qianyi.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qianyi.text.Localized;

/** The levers and limits of study.yaml, and what can be wrong with them. */
class PolicyTermsReaderTest {
    private static final String TERMS = """
            levers:
              - {variable: build_rate, element: farm, area: {zh: 农, en: farms}, low: 0.04, high: 0.07,
                 cost: {quadratic: 3, unit: {zh: 枚, en: coins}, source: ledger}}
              - {variable: build_rate, element: craft, cost: {linear: 2, unit: {zh: 枚, en: coins}}}
            limits:
              - {variable: comfort, at_least: 0.5}
              - {variable: village_income, at_most: 900}
            """;

    private static final Localized COINS = new Localized("枚", "coins");

    @TempDir
    Path folder;

    /** The two rates of building are policy, and usual income is policy without a range. */
    private StudyFiles with(String terms) {
        return new StudyFiles(folder)
                .edit("assumptions.csv", "1/year,behaviour", "1/year,policy")
                .edit("assumptions.csv", "coin/year,structure,constant", "coin/year,policy,assumption")
                .edit("study.yaml", "sources:\n", terms + "sources:\n");
    }

    @Test
    void aStudyNeedStateNothing() {
        assertThat(new StudyFiles(folder).study().policy()).isEqualTo(PolicyTerms.NONE);
    }

    @Test
    void whatIsStatedIsRead() {
        PolicyTerms terms = with(TERMS).study().policy();

        assertThat(terms.levers())
                .containsExactly(
                        new PolicyTerms.PolicyLever(
                                "build_rate[farm]",
                                new Localized("农", "farms"),
                                OptionalDouble.of(0.04),
                                OptionalDouble.of(0.07),
                                new LeverCost(3, true, COINS, "ledger")),
                        new PolicyTerms.PolicyLever(
                                "build_rate[craft]",
                                Localized.same(""),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                new LeverCost(2, false, COINS, "")));
        assertThat(terms.limits())
                .containsExactly(
                        new PolicyTerms.Limit("comfort", 0.5, false),
                        new PolicyTerms.Limit("village_income", 900, true));
        assertThat(terms.costUnit()).isEqualTo(COINS);
        assertThat(terms.isIllustrative()).isFalse();
    }

    @Test
    void withoutACostALeverTakesEffortPoints() {
        PolicyTerms terms = with("levers: [{variable: build_rate, element: farm}]\n")
                .study()
                .policy();

        assertThat(terms.levers().get(0).cost()).isEqualTo(LeverCost.EFFORT);
        assertThat(terms.isIllustrative()).isTrue();
    }

    /** The example in the message has to be one that is read. */
    @Test
    void aUnitMayBeOneWordForBothLanguages() {
        String one = "levers: [{variable: build_rate, element: farm, cost: {linear: 2.4, unit: coins}}]\n";

        assertThat(with(one).study().policy().costUnit()).isEqualTo(Localized.same("coins"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "study.lever-twice; {variable: build_rate, element: craft; §{variable: build_rate, element: farm",
                "study.lever-unknown; variable: build_rate, element: craft; variable: §zebra",
                "study.lever-unknown-near; variable: build_rate, element: craft; variable: §build_rate, element: crafts",
                "study.lever-no-policy; variable: build_rate, element: craft; variable: §wear_rate",
                "study.lever-no-range; variable: build_rate, element: craft; variable: §usual_income",
                "study.lever-range; high: 0.07; high: §0.03",
                "study.lever-range; low: 0.04, high: 0.07; low: §0.09",
                "study.lever-range; low: 0.04, high: 0.07; high: §0.03",
                "study.number-expected; low: 0.04; low: §little",
                "study.lever-cost-units; {variable: build_rate, element: craft, cost: {linear: 2, unit: {zh: 枚, en: coins}};"
                        + " §{variable: build_rate, element: craft, cost: {linear: 2, unit: loaves}",
                "study.lever-cost-units; {variable: build_rate, element: craft, cost: {linear: 2, unit: {zh: 枚, en: coins}};"
                        + " §{variable: build_rate, element: craft",
                "study.cost-one-shape; {linear: 2,; §{linear: 2, quadratic: 1,",
                "study.cost-one-shape; {linear: 2,; §{",
                "study.cost-negative; linear: 2; linear: §-2",
                "study.number-expected; linear: 2; linear: §two",
                "study.source-unknown; source: ledger; source: §atlas",
                "study.limit-one-side; {variable: comfort, at_least: 0.5}; §{variable: comfort}",
                "study.limit-one-side; {variable: comfort, at_least: 0.5}; §{variable: comfort, at_least: 0.5, at_most: 2}",
                "study.number-expected; at_most: 900; at_most: §much",
                "study.variable-unknown-near; variable: comfort; variable: §confort",
                "study.key-unknown; at_most: 900; at_most: 900, §zebra: 1"
            })
    void aMistakeHasItsPlace(String key, String right, String wrong) {
        assertThat(TERMS).contains(right);
        StudyFiles files = with(TERMS.replace(right, wrong));

        assertThat(files.noticed()).containsExactly(files.marked() + " " + key);
        assertThat(files.read().value()).isEmpty();
        assertThat(files.lines()).hasSize(2).noneMatch(line -> line.matches(".*\\{\\d}.*"));
    }

    @Test
    void allMistakesAreSaidAtOnce() {
        StudyFiles files = with("""
                levers:
                  - {variable: build_rate, element: farm, low: 0.07, high: 0.04, cost: {quadratic: -3, unit: coins}}
                  - {variable: build_rate, element: farm, cost: {unit: loaves}}
                  - {variable: wear_rate}
                  - {variable: usual_income}
                  - {variable: zebra}
                limits:
                  - {variable: comfort}
                """);

        assertThat(files.noticed().stream().map(line -> line.replaceAll(".* ", "")))
                .containsExactlyInAnyOrder(
                        "study.lever-range",
                        "study.cost-negative",
                        "study.cost-one-shape",
                        "study.lever-twice",
                        "study.lever-cost-units",
                        "study.lever-no-policy",
                        "study.lever-no-range",
                        "study.lever-unknown",
                        "study.limit-one-side");
    }

    @Test
    void aLeverNeedNotBeInAnotherTable() {
        StudyFiles files =
                with(TERMS.replace("{variable: build_rate, element: craft", "{variable: §build_rate, element: craft"));
        String table = StudyFiles.resource("assumptions.csv").replace("1/year,behaviour", "1/year,policy");
        String craft = table.lines()
                .filter(line -> line.startsWith("build_rate,craft"))
                .findFirst()
                .orElseThrow();
        files.write("other.csv", table.replace(craft + "\n", ""));

        var read = StudyReader.read(folder, Optional.of(folder.resolve("other.csv")));

        assertThat(files.places(read)).contains(files.marked() + " study.lever-not-in-table");
        assertThat(read.value().orElseThrow().policy().levers())
                .extracting(PolicyTerms.PolicyLever::assumption)
                .isEqualTo(List.of("build_rate[farm]"));
    }
}
