package qianyi.analysis.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import qianyi.engine.Column;
import qianyi.engine.OneRun;
import qianyi.engine.RunOverride;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.study.StudyReader;

/** What the equations say of each lever, against whole runs with that lever alone and with all others. */
class OriginsOfSipingTest {
    private static final Study STUDY = StudyReader.read(Path.of("src/test/resources/qianyi/siping/first"))
            .value()
            .orElseThrow();

    private static double gdp(List<RunOverride> overrides) {
        return OneRun.of(STUDY.program()).on(STUDY.time()).with(overrides).run().at(2030, "reported_gdp");
    }

    private static List<RunOverride> of(Column column, Scenario scenario) {
        return scenario.overrides().stream()
                .filter(override -> override instanceof RunOverride.Value value && value.slot() == column.slot())
                .toList();
    }

    private static List<RunOverride> with(Column column, Scenario from, Scenario rest) {
        List<RunOverride> all = new ArrayList<>(rest.overrides());
        all.removeAll(of(column, rest));
        all.addAll(of(column, from));
        return all;
    }

    @Test
    void eachLeverCountsWithWhatWholeRunsGiveIt() {
        Scenario baseline = STUDY.scenario("baseline").orElseThrow();
        Scenario plan = STUDY.scenario("plan").orElseThrow();
        Column column = STUDY.program().column("reported_gdp", List.of()).orElseThrow();
        Decomposition found = Decomposition.of(
                        new DifferenceQuestion(
                                column,
                                new DifferenceQuestion.Side(STUDY.one(baseline), 2030, Optional.of(baseline)),
                                new DifferenceQuestion.Side(STUDY.one(plan), 2030, Optional.of(plan))),
                        Decomposition.LEVELS)
                .orElseThrow();

        double slack = 0.01 * Math.abs(found.difference());
        assertThat(found.residual()).isCloseTo(0, within(1e-9 * Math.abs(found.difference())));
        assertThat(found.origins()).hasSizeGreaterThan(8);
        for (Cause origin : found.origins()) {
            Column lever = origin.column().orElseThrow();
            double alone = gdp(with(lever, plan, baseline)) - gdp(baseline.overrides());
            double last = gdp(plan.overrides()) - gdp(with(lever, baseline, plan));
            assertThat(origin.amount())
                    .as(lever.label())
                    .isBetween(Math.min(alone, last) - slack, Math.max(alone, last) + slack);
        }
    }
}
