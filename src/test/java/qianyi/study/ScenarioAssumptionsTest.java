package qianyi.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenarios that set assumptions: what is wrong with them, and that they are as the table would have it. */
class ScenarioAssumptionsTest {
    private static final String TOOLS = "tools.yaml";

    @TempDir
    private Path folder;

    private StudyFiles assuming(String lines) {
        return new StudyFiles(folder).edit(TOOLS, "changes:", lines + "\nchanges:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "error; study.assumed-unknown-near; '  §waer_rate: 0.03'",
                "error; study.assumed-unknown-near; '  §build_rate: 0.03'",
                "error; study.assumed-unknown-near; '  §price_table[x=2008]: 1'",
                "error; study.assumed-unknown; '  §qqqqqqq: 1'",
                "error; study.full-width-name; '  §wear，rate: 1'",
                "error; study.number-expected; '  wear_rate: §3%'",
                "error; study.number-not-finite; '  usual_income: §.inf'",
                "error; study.number-quoted; '  wear_rate: §\"0.03\"'",
                "error; study.key-twice; '  usual_income: 1\n  §usual_income: 2'",
                "error; study.assumed-twice; '  usual_income: 1\n  §Usual Income: 2'",
                "error; study.assumption-outside-percentiles; '  yield[farm, wet]: §0.3'",
                "error; study.assumption-outside-percentiles; '  missed_income: §7.9'",
                "error; study.mapping-expected; '  §[wear_rate]'",
                "warning; study.assumption-outside; '  build_rate[farm]: §0.09'",
                "warning; study.assumed-overruled; '  build_rate[craft]: §0.1'",
                "warning; study.assumed-overruled; '  price_table[x=2020]: §1.4'",
            })
    void eachMistakeHasItsOwnSentence(String severity, String key, String lines) {
        StudyFiles files = assuming("assumptions:\n" + lines);
        saysAlone(files, severity, key);
    }

    @ParameterizedTest
    @CsvSource({
        "study.scenario-other-study, study: §siping",
        "study.scenario-other-model, model: §0123456789ab",
        "study.scenario-other-model, model: §0"
    })
    void aScenarioOfAnotherOrigin(String key, String line) {
        saysAlone(assuming(line), "warning", key);
    }

    private static void saysAlone(StudyFiles files, String severity, String key) {
        var read = files.read();
        assertThat(files.places(read)).containsExactly(files.marked() + " " + key);
        assertThat(read.diagnostics()).allMatch(d -> d.severity().name().equalsIgnoreCase(severity));
        assertThat(read.value().isPresent()).isEqualTo(severity.equals("warning"));
        assertThat(files.lines(read)).hasSize(2).noneMatch(line -> line.matches(".*\\{\\d}.*"));
    }

    @Test
    void itsOwnOriginIsNoWarning() {
        StudyFiles files = new StudyFiles(folder);
        Study study = files.study();
        files.edit(TOOLS, "changes:", "study: " + study.id() + "\nmodel: " + study.shortHash() + "\nchanges:");
        assertThat(files.noticed()).isEmpty();
        files.edit(TOOLS, study.shortHash(), "'" + study.modelSha256() + "'");
        assertThat(files.noticed()).isEmpty();
    }

    /** Everything that a run and a draw take is what the table would give: overrides, distributions, what is set. */
    @Test
    void anAssumptionOfAScenarioIsWhatTheTableWouldSay() {
        Study study = new StudyFiles(folder).study();
        for (Assumption row : study.assumptions()) {
            double low = row.low().orElse(row.value() - 0.1);
            double high = row.high().orElse(row.value() + 0.1);
            for (double value : new double[] {low, low + 0.37 * (high - low), high}) {
                Study assumed = new StudyFiles(folder)
                        .edit(TOOLS, "changes:", "assumptions: {'" + row.title() + "': " + value + "}\nchanges:")
                        .study();
                Study table = study.with(row.title(), value);
                Scenario one = tools(assumed);
                Scenario other = tools(table);
                assertThat(one.overrides()).as(row.title()).isEqualTo(other.overrides());
                StudyInputs inputs = StudyInputs.of(assumed, one);
                assertThat(inputs.inputs())
                        .isEqualTo(StudyInputs.of(table, other).inputs());
                assertThat(one.assumed()).hasSize(1);
                assertThat(assumed.scenario("baseline").orElseThrow().overrides())
                        .isEqualTo(study.scenario("baseline").orElseThrow().overrides());
            }
        }
    }

    private static Scenario tools(Study study) {
        return study.scenario("tools").orElseThrow();
    }

    @Test
    void aParentsAssumptionsHoldUnlessTheChildSaysOtherwise() {
        Study study = assuming("assumptions: {wear_rate: 0.04, usual_income: 210}")
                .write("child.yaml", "title: x\nstory: y\nextends: tools\nassumptions: {usual_income: 220}")
                .edit("study.yaml", "[baseline, tools]\nhigh", "[child, baseline, tools]\nhigh")
                .study();
        Scenario child = study.scenario("child").orElseThrow();

        assertThat(child.assumed().stream().map(setting -> setting.title() + " " + setting.value()))
                .containsExactly("wear_rate 0.04", "usual_income 220.0");
        assertThat(child.assumed().stream().map(child::isOwn)).containsExactly(false, true);
        assertThat(study.one(child).run().at(2000, "usual_income")).isEqualTo(220);
        assertThat(study.one(child).run().at(2000, "wear_rate")).isEqualTo(0.04);
    }

    /** A factor acts on the value that the scenario assumes, as on that of a table. */
    @Test
    void changesActOnWhatIsAssumed() {
        Study study = assuming("assumptions: {wear_rate: 0.05}").study();
        assertThat(study.one(tools(study)).run().at(2010, "wear_rate")).isEqualTo(0.8 * 0.05);
    }

    @Test
    void theScenariosOwnNumberHoldsAgainstThatOfAnotherTable() {
        Study study = assuming("assumptions: {usual_income: 210}").study().with(Map.of("usual_income", 150.0));
        assertThat(study.one(tools(study)).run().at(2000, "usual_income")).isEqualTo(210);
        assertThat(study.one(study.scenario("baseline").orElseThrow()).run().at(2000, "usual_income"))
                .isEqualTo(150);
    }

    /** A change of an ancestor that a child's assumption cannot get past is said as well; one of a child is meant. */
    @Test
    void whatOverrulesAnAssumption() {
        String child = "title: x\nstory: y\nextends: tools\n";
        Stream.of(
                        Map.entry(child + "assumptions: {'build_rate[craft]': 0.1}", "study.assumed-overruled"),
                        Map.entry(child + "changes: [{set: usual_income, to: 3}]", ""))
                .forEach(file -> {
                    StudyFiles files = new StudyFiles(folder)
                            .edit(TOOLS, "changes:", "assumptions: {usual_income: 210}\nchanges:")
                            .write("child.yaml", file.getKey())
                            .edit("study.yaml", "[baseline, tools]\nhigh", "[baseline, tools, child]\nhigh");
                    List<String> keys = files.read().diagnostics().stream()
                            .map(diagnostic -> diagnostic.key())
                            .toList();
                    assertThat(keys).isEqualTo(file.getValue().isEmpty() ? List.of() : List.of(file.getValue()));
                });
    }
}
