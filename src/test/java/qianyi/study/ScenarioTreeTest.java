package qianyi.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qianyi.engine.Run;
import qianyi.engine.RunOverride;
import qianyi.engine.Simulation;

/** What a scenario inherits, and what its changes do to the numbers of a run. */
class ScenarioTreeTest {
    @TempDir
    Path folder;

    private Study with(String parentChanges, String childChanges) {
        return new StudyFiles(folder)
                .write("tools.yaml", "title: x\nstory: y\nchanges:\n" + parentChanges.indent(2))
                .write("child.yaml", "title: x\nstory: y\nextends: tools\nchanges:\n" + childChanges.indent(2))
                .edit("study.yaml", "scenarios: [baseline, tools]", "scenarios: [child, baseline, tools]")
                .study();
    }

    private static Scenario child(Study study) {
        return study.scenario("child").orElseThrow();
    }

    private static Run run(Study study) {
        return Simulation.run(study.program(), study.time(), child(study).overrides());
    }

    private static List<String> effective(Study study) {
        return child(study).effective().stream().map(Change::title).toList();
    }

    @Test
    void aChildsChangeReplacesItsParentsOfTheSameThing() {
        Study study = with("- {set: wear_rate, to: 0.04, from: 2005}", "- {set: wear_rate, to: 0.045}");
        assertThat(effective(study)).containsExactly("wear_rate");
        assertThat(run(study).at(2010, "wear_rate")).isEqualTo(0.045);
        assertThat(run(study).at(2000, "wear_rate")).isEqualTo(0.045);
    }

    @Test
    void aChangeOfTheWholeArrayReplacesThoseOfItsElements() {
        Study study = with("- {set: 'build_rate[farm]', to: 0.07}", "- {set: build_rate, to: 0.06}");
        assertThat(effective(study)).containsExactly("build_rate");
        assertThat(run(study).at(2000, "build_rate", "farm")).isEqualTo(0.06);
        assertThat(run(study).at(2000, "build_rate", "craft")).isEqualTo(0.06);
    }

    @Test
    void aChangeOfAnElementStandsOnTopOfTheWholeArray() {
        Study study = with("- {set: build_rate, to: 0.06}", "- {set: 'build_rate[craft]', times: 1.5}");
        assertThat(effective(study)).containsExactly("build_rate", "build_rate[craft]");
        assertThat(run(study).at(2000, "build_rate", "farm")).isEqualTo(0.06);
        assertThat(run(study).at(2000, "build_rate", "craft")).isCloseTo(0.09, within(1e-12));
        assertThat(child(study).overrides()).hasSize(1);
    }

    @Test
    void theOrderOfWholeAndElementInOneFileDoesNotMatter() {
        Study study = with(
                "- {set: wear_rate, to: 0.03}", "- {set: 'build_rate[craft]', to: 0.1}\n- {set: build_rate, to: 0.06}");
        assertThat(run(study).at(2000, "build_rate", "craft")).isEqualTo(0.1);
        assertThat(run(study).at(2000, "build_rate", "farm")).isEqualTo(0.06);
    }

    @Test
    void timesAndPlusActOnTheAssumptionAndNotOnTheModelFile() {
        StudyFiles files = new StudyFiles(folder)
                .edit("assumptions.csv", "wear_rate,,0.03", "wear_rate,,0.04")
                .write("tools.yaml", "title: x\nstory: y\nchanges:\n  - {set: wear_rate, plus: 0.005}\n");
        Study study = files.study();
        assertThat(study.scenario("tools").orElseThrow().overrides())
                .singleElement()
                .isInstanceOfSatisfying(RunOverride.Value.class, value -> assertThat(value.operand())
                        .isCloseTo(0.045, within(1e-12)));
    }

    @Test
    void aTimedChangeLeavesTheStartAlone() {
        Study study =
                with("- {set: usual_income, to: 100, from: 2003, unit: coin/year}", "- {set: missed_income, to: 11}");
        Run run = run(study);
        assertThat(run.at(2002.75, "usual_income")).isEqualTo(200);
        assertThat(run.at(2003, "usual_income")).isEqualTo(100);
        assertThat(run.at(2000, "missed_income")).isEqualTo(11);
    }

    @Test
    void aTableOfTimeChangesFromAYearOn() {
        Study study = with("- {set: price_table, times: 1.1, from: 2010}", "- {set: rain, plus: -0.1, from: 2006}");
        Run run = run(study);
        assertThat(run.at(2000, "price")).isEqualTo(1);
        assertThat(run.at(2010, "price")).isCloseTo(1.21, within(1e-12));
        assertThat(run.at(2020, "price")).isCloseTo(1.43, within(1e-12));
        assertThat(run.at(2005, "rain")).isEqualTo(0.9);
        assertThat(run.at(2020, "rain")).isCloseTo(1.0, within(1e-12));
    }

    @Test
    void anAuxiliaryGivesItsEquationUp() {
        Study study = with("- {set: comfort, to: 1.05, from: 2010}", "- {set: rain, to: 1}");
        Run run = run(study);
        assertThat(run.at(2010, "comfort")).isEqualTo(1.05);
        assertThat(run.at(2009.75, "comfort")).isNotEqualTo(1.05);
        assertThat(run.at(2005, "rain")).isEqualTo(1);
    }

    @Test
    void aScheduleReplacesAllPointsAndIsFlatOutside() {
        Study study = with("- {set: price_table, schedule: {2005: 2, 2010: 3}}", "- {set: wear_rate, to: 0.03}");
        Run run = run(study);
        assertThat(run.at(2000, "price")).isEqualTo(2);
        assertThat(run.at(2007.5, "price")).isEqualTo(2.5);
        assertThat(run.at(2020, "price")).isEqualTo(3);
    }

    @Test
    void aValueOutsideItsRangeMarksTheScenarioAndItsHeirs() {
        Study study = with("- {set: wear_rate, to: 0.09}", "- {set: missed_income, to: 9}");
        assertThat(study.scenario("baseline").orElseThrow().warnings()).isEmpty();
        assertThat(child(study).warnings()).singleElement().satisfies(d -> {
            assertThat(d.file()).endsWith("tools.yaml");
            assertThat(d.span().line()).isEqualTo(4);
        });
        assertThat(study.scenario("tools").orElseThrow().warnings())
                .isEqualTo(child(study).warnings());
    }
}
