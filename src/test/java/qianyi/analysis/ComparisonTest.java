package qianyi.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import qianyi.answer.Answer;
import qianyi.answer.TinyStudy;
import qianyi.engine.Run;
import qianyi.engine.RunOverride.Operation;
import qianyi.engine.Simulation;
import qianyi.study.Assumption;
import qianyi.study.Scenario;
import qianyi.study.Study;

class ComparisonTest {
    /** 100 and 10 a year, one of them faster by 1 a year from 2010 on. */
    private static final String MODEL = """
            time 2000 to 2020 step 1 unit year
            dimension sector = farm, mill
            constant pace = 10 | unit coin/year/year
            constant idle[sector]
                [farm] = 1
                [mill] = 2
            stock first = 60 | in growth | unit coin/year
            flow growth = pace | unit coin/year/year
            aux parts[sector] | unit coin/year
                [farm] = first
                [mill] = 40 + 0 * idle[mill]
            aux other = 0 | unit coin/year
            aux total = SUM(parts[*]) + other | unit coin/year
            """;

    @Test
    void inputsAreThoseInForceAndOnlyWhereTheyDiffer() {
        SmallStudy small = new SmallStudy(MODEL);
        Study study = small.scenario("base", small.to("idle", 1))
                .scenario(
                        "faster",
                        List.of(SmallStudy.change("pace", List.of(), "roads")),
                        small.to("idle", 1),
                        small.set("pace", Operation.PLUS, 5, OptionalDouble.of(2010), 2))
                .study();
        List<ComparedInput> inputs = compare(study, 2015).inputs();
        assertThat(inputs).hasSize(1);
        ComparedInput pace = inputs.get(0);
        assertThat(pace.variable()).isEqualTo("pace");
        assertThat(pace.unit()).isPresent();
        assertThat(pace.group()).isEmpty();
        assertThat(pace.cells().get(0).value().start()).hasValue(10);
        assertThat(pace.cells().get(0).value().steps()).isEmpty();
        assertThat(pace.cells().get(0).change()).isEmpty();
        assertThat(pace.cells().get(1).value().steps())
                .containsExactly(new InputInForce.Step(OptionalDouble.of(2010), 2, Operation.TO, 15));
        assertThat(pace.cells().get(1).change().orElseThrow().why().en()).isEqualTo("roads");
    }

    @Test
    void reasonOfTheElementComesBeforeThatOfTheWholeVariable() {
        SmallStudy small = new SmallStudy(MODEL);
        Study study = small.scenario("base")
                .scenario(
                        "both",
                        List.of(
                                SmallStudy.change("idle", List.of("farm"), "this one"),
                                SmallStudy.change("idle", List.of(), "all")),
                        small.to("idle", 9))
                .study();
        ComparedInput idle = compare(study, 2015).inputs().get(0);
        assertThat(idle.elements()).containsExactly("farm");
        assertThat(idle.cells().get(1).change().orElseThrow().why().en()).isEqualTo("this one");
    }

    @Test
    void outcomesGiveLevelDifferenceShareAndShift() {
        SmallStudy small = new SmallStudy(MODEL);
        Study study =
                small.scenario("base").scenario("faster", small.to("pace", 20)).study();
        Comparison comparison = compare(study, 2004, 2010, 2020);
        ComparedFigure.Levels in2010 = comparison.headline().at(2010).orElseThrow();
        assertThat(in2010.values()).containsExactly(200.0, 300.0);
        assertThat(in2010.difference(1)).isEqualTo(100);
        assertThat(in2010.relative(1)).hasValue(0.5);
        assertThat(comparison.headline().levels()).hasSize(21);
        assertThat(comparison.headline().differs()).isTrue();
        assertThat(comparison.parts()).extracting(ComparedFigure::element).containsExactly("farm", "mill", "");
        assertThat(comparison.parts()).extracting(ComparedFigure::differs).containsExactly(true, false, false);
        ComparedDates goal = comparison.dates().get(0);
        assertThat(goal.yearShift(1)).hasValue(-5);
        assertThat(goal.instantShift(1).getAsDouble()).isCloseTo(-5, within(1e-12));
        assertThat(goal.differs()).isTrue();
        ComparedDates moon = comparison.dates().get(1);
        assertThat(moon.yearShift(1)).isEmpty();
        assertThat(moon.differs()).isFalse();
        Comparison.Growth growth = comparison.realGrowth().get(1);
        assertThat(growth.from()).isEqualTo(2010);
        assertThat(growth.rates().get(0)).isCloseTo(Math.pow(300 / 200.0, 0.1) - 1, within(1e-12));
        assertThat(growth.rates().get(1)).isCloseTo(Math.pow(500 / 300.0, 0.1) - 1, within(1e-12));
    }

    @Test
    void gapOpensWhereItExceedsOnePercent() {
        SmallStudy small = new SmallStudy(MODEL);
        Study study = small.scenario("base")
                .scenario("faster", small.set("pace", Operation.PLUS, 2, OptionalDouble.of(2010), 0))
                .scenario("slower", small.set("pace", Operation.PLUS, -2, OptionalDouble.of(2010), 0))
                .scenario("same")
                .study();
        List<HeadlineGap> gaps = compare(study, 2015).gaps();
        assertThat(gaps).hasSize(3);
        // 2 of 210 in 2011 is below one percent, 4 of 220 in 2012 above it; the first step is the widest in percent.
        assertThat(gaps.get(0).opens()).hasValue(2012);
        assertThat(gaps.get(0).widest()).hasValue(2011);
        assertThat(gaps.get(0).widening().getAsDouble()).isCloseTo(2 / 210.0, within(1e-12));
        assertThat(gaps.get(0).largest()).hasValue(2020);
        assertThat(gaps.get(1).opens()).hasValue(2012);
        assertThat(gaps.get(2))
                .isEqualTo(new HeadlineGap(
                        3, OptionalInt.empty(), OptionalInt.empty(), OptionalDouble.empty(), OptionalInt.empty()));
    }

    @Test
    void oneOrSixScenariosAreNotCompared() {
        SmallStudy small = new SmallStudy(MODEL);
        Study study = small.scenario("base").study();
        assertThatThrownBy(() -> compare(study, 2015)).isInstanceOf(IllegalArgumentException.class);
        for (int i = 0; i < 5; i++) {
            small.scenario("s" + i);
        }
        assertThatThrownBy(() -> compare(small.study(), 2015)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void failedRunHasNoDatesAndIsNamed() {
        Answer answer = Answer.of(TinyStudy.whole());
        Comparison comparison = Comparison.of(answer, List.of("baseline", "broken", "policy"));
        assertThat(comparison.failures().get(0)).isEmpty();
        assertThat(comparison.failures().get(1)).isPresent();
        assertThat(comparison.dates().get(0).outcomes().get(1)).isEmpty();
        assertThat(comparison.dates().get(0).yearShift(1)).isEmpty();
        assertThat(comparison.dates().get(0).yearShift(2)).isPresent();
        assertThat(comparison.headline().levels()).hasSize(41);
        assertThat(comparison.inputs()).extracting(ComparedInput::variable).containsExactly("rate");
    }

    /** The plan of Siping against its baseline: the dates of the design paper, section 8. */
    @Test
    void planOfSipingIsThreeYearsEarlier() {
        Comparison comparison = siping("baseline", "plan", "plan_census", "stress");
        assertThat(comparison.dates().get(0).yearShift(1)).hasValue(-3);
        assertThat(comparison.dates().get(0).instantShift(1).getAsDouble()).isCloseTo(-2.7, within(0.06));
        assertThat(comparison.dates().get(0).yearShift(2)).hasValue(-5);
        assertThat(comparison.inputs().stream().filter(i -> i.variable().equals("planned_effort")))
                .hasSize(14)
                .allSatisfy(i -> assertThat(i.group()).contains(Assumption.Group.POLICY))
                .allSatisfy(i -> assertThat(i.cells().get(1).change()).isPresent())
                .allSatisfy(i -> assertThat(i.cells().get(3).change()).isEmpty());
        ComparedInput census = input(comparison, "census_revision");
        assertThat(census.group()).contains(Assumption.Group.MEASUREMENT);
        assertThat(census.cells().get(2).value().start()).hasValue(0.08);
        ComparedInput weather = input(comparison, "weather_table");
        assertThat(weather.cells().get(3).value().table().orElseThrow().x()).hasSize(9);
        assertThat(weather.cells().get(3).change().orElseThrow().why().zh()).contains("减产");
        ComparedInput bonds = input(comparison, "bond_quota");
        assertThat(bonds.cells().get(3).value().steps().get(0).from()).hasValue(2026);
        assertThat(comparison.gaps().get(0).opens()).hasValue(2028);
        assertThat(comparison.keyVariables())
                .extracting(ComparedFigure::variable)
                .startsWith("value_added", "productive_capital", "employment", "nominal_gdp")
                .contains("happy_city")
                .doesNotContain("reported_gdp", "human_capital");
        double parts = comparison.parts().stream()
                .mapToDouble(part -> part.at(2030).orElseThrow().difference(2))
                .sum();
        assertThat(parts).isCloseTo(comparison.headline().at(2030).orElseThrow().difference(2), within(1e-9));
    }

    private static ComparedInput input(Comparison comparison, String name) {
        return comparison.inputs().stream()
                .filter(i -> i.variable().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Comparison siping(String... ids) {
        List<Scenario> scenarios = List.of(ids).stream()
                .map(id -> Siping.STUDY.scenario(id).orElseThrow())
                .toList();
        return Comparison.of(
                Siping.STUDY,
                scenarios,
                scenarios.stream().map(s -> Siping.run(s.id())).toList(),
                List.of(2025, 2030, 2035),
                KeyVariables.of(Siping.STUDY));
    }

    private static Comparison compare(Study study, Integer... years) {
        List<Run> runs = study.scenarios().stream()
                .map(s -> Simulation.run(study.program(), study.time(), s.overrides()))
                .toList();
        return Comparison.of(study, study.scenarios(), runs, List.of(years), List.of());
    }
}
