package qianyi.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import qianyi.engine.Run;
import qianyi.engine.RunOverride;
import qianyi.engine.Simulation;
import qianyi.engine.TablePoint;
import qianyi.ensemble.Design;
import qianyi.ensemble.Design.Kind;
import qianyi.ensemble.Distribution;
import qianyi.ensemble.Ensemble;
import qianyi.ensemble.EnsembleBlock;
import qianyi.ensemble.EnsembleInput;
import qianyi.ensemble.EnsembleQuestion;
import qianyi.model.GraphicalFunction;
import qianyi.model.Span;
import qianyi.study.Assumption.Group;
import qianyi.study.Change.Action;
import qianyi.text.Localized;

class StudyDesignTest {
    private static final Study STUDY = StudyReader.read(Path.of("src/test/resources/qianyi/study/tiny"))
            .value()
            .orElseThrow();
    private static final Scenario BASELINE = STUDY.scenario("baseline").orElseThrow();
    private static final Scenario TOOLS = STUDY.scenario("tools").orElseThrow();

    private static double[][] shares(StudyInputs inputs, Kind kind, int runs) {
        double[][] shares = new double[inputs.inputs().size()][runs];
        inputs.design(kind, runs, 9).fill(0, shares);
        return shares;
    }

    private static List<String> titles(StudyInputs inputs) {
        return inputs.inputs().stream().map(EnsembleInput::title).toList();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anotherScenarioAndFewerGroupsHaveTheSameDraws(Kind kind) {
        StudyInputs whole = StudyInputs.of(STUDY, BASELINE);
        StudyInputs tools = StudyInputs.of(STUDY, TOOLS);
        StudyInputs fewer = StudyInputs.of(STUDY, BASELINE, Set.of(Group.STRUCTURE));
        double[][] all = shares(whole, kind, 300);

        assertThat(titles(whole))
                .containsExactly(
                        "build_rate[farm]",
                        "build_rate[craft]",
                        "wear_rate",
                        "yield[farm,wet]",
                        "price_table[x=2020]",
                        "missed_income");
        assertThat(titles(tools)).containsExactly("build_rate[farm]", "wear_rate", "yield[farm,wet]", "missed_income");
        assertThat(shares(tools, kind, 300)).isEqualTo(new double[][] {all[0], all[2], all[3], all[5]});
        assertThat(titles(fewer))
                .containsExactly("build_rate[farm]", "build_rate[craft]", "price_table[x=2020]", "missed_income");
        assertThat(shares(fewer, kind, 300)).isEqualTo(new double[][] {all[0], all[1], all[4], all[5]});
    }

    @Test
    void anInputIsSetByTheScenarioBeforeItsGroupIsSwitchedOff() {
        StudyInputs inputs = StudyInputs.of(STUDY, TOOLS, Set.of(Group.BEHAVIOUR));
        assertThat(inputs.setByScenario())
                .extracting(a -> a.title())
                .containsExactly("build_rate[craft]", "price_table[x=2020]");
        assertThat(inputs.switchedOff()).extracting(a -> a.title()).containsExactly("build_rate[farm]");
    }

    /**
     * Of a normal pair with linear correlation {@code rho} both are above their medians in
     * {@code 1/4 + asin(rho) / (2 pi)} of all cases (Sheppard 1899); a rank correlation of 0.6 belongs to
     * {@code rho = 2 sin(0.1 pi)}.
     */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatGoesTogetherDoesSoAsMuchAsTheStudySays(Kind kind) {
        int runs = 8000;
        double[][] shares = shares(StudyInputs.of(STUDY, BASELINE), kind, runs);
        SpearmansCorrelation spearman = new SpearmansCorrelation();
        double error = 1 / Math.sqrt(runs);

        assertThat(spearman.correlation(shares[2], shares[5])).isCloseTo(0.6, within(3 * error));
        assertThat(spearman.correlation(shares[3], shares[5])).isCloseTo(-0.4, within(3 * error));
        assertThat(spearman.correlation(shares[2], shares[3])).isCloseTo(0, within(3 * error));
        assertThat(spearman.correlation(shares[0], shares[5])).isCloseTo(0, within(3 * error));
        long bothHigh = IntStream.range(0, runs)
                .filter(run -> shares[2][run] > 0.5 && shares[5][run] > 0.5)
                .count();
        double expected = 0.25 + Math.asin(2 * Math.sin(0.1 * Math.PI)) / (2 * Math.PI);
        assertThat(bothHigh / (double) runs).isCloseTo(expected, within(3 * 0.5 * error));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatTheStudyDoesNotVaryStandsBehind(Kind kind) {
        StudyInputs inputs = StudyInputs.of(STUDY, BASELINE);
        double[][] before = shares(inputs, kind, 100);
        EnsembleInput wear =
                new EnsembleInput("wear_rate", STUDY.program().columns("wear_rate"), new Distribution.Uniform(0, 1));
        EnsembleInput usual = new EnsembleInput(
                "usual_income", STUDY.program().columns("usual_income"), new Distribution.Uniform(1, 2));
        EnsembleInput build =
                new EnsembleInput("build_rate", STUDY.program().columns("build_rate"), new Distribution.Uniform(0, 1));
        List<EnsembleInput> asked = List.of(usual, wear, build);
        double[][] out = new double[3][100];

        inputs.design().of(kind, asked, 100, 9).fill(0, out);

        assertThat(out[1]).isEqualTo(before[2]);
        assertThat(out[2]).isEqualTo(before[0]);
        assertThat(List.of(before)).noneMatch(row -> Arrays.equals(row, out[0]));
        assertThat(Arrays.stream(out[0]).distinct().count()).isEqualTo(100);
        assertThat(inputs.design().width(asked)).isEqualTo(7);
        assertThat(inputs.design().width(List.of(wear))).isEqualTo(6);
        assertThat(inputs.design().among(asked)).isEmpty();
        assertThat(inputs.design().among(inputs.inputs())).hasSize(2);
    }

    @Test
    void aStudyWithoutRangesDrawsNothing() {
        StudyDesign nothing = new StudyDesign(List.of(), List.of());
        Design design = nothing.of(Kind.LHS, List.of(), 10, 1);
        design.fill(0, new double[0][]);
        assertThat(design.inputs()).isZero();
        assertThat(nothing.width(List.of())).isZero();
    }

    @Test
    void aPointOfATableIsDrawnAndTheRestOfTheTableStays() {
        List<EnsembleInput> inputs = StudyInputs.of(STUDY, BASELINE).inputs();
        EnsembleQuestion question = new EnsembleQuestion(
                STUDY.program(),
                STUDY.time(),
                BASELINE.overrides(),
                inputs,
                STUDY.program().columns("price"),
                List.of(0, 40, 60, 80),
                List.of(STUDY.program().columns("village_income")));
        new Ensemble(question, StudyInputs.of(STUDY, BASELINE).design(Kind.LHS, 20, 3), 20, 3).block(0, block -> {
            for (int lane = 0; lane < 20; lane++) {
                double drawn = block.drawn(4, lane);
                assertThat(drawn).isBetween(1.1, 1.5);
                assertThat(block.saved(0, 0, lane)).isEqualTo(1);
                assertThat(block.saved(1, 0, lane)).isEqualTo(1.1);
                assertThat(block.saved(2, 0, lane)).isCloseTo((1.1 + drawn) / 2, within(1e-12));
                assertThat(block.saved(3, 0, lane)).isEqualTo(drawn);
                assertThat(block.path(0, lane)).isEqualTo(alone(inputs, block, lane));
            }
            return 0;
        });
    }

    private static double[] alone(List<EnsembleInput> inputs, EnsembleBlock block, int lane) {
        List<RunOverride> own = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i).point().isEmpty()) {
                own.add(new RunOverride.Value(
                        inputs.get(i).columns().get(0).slot(),
                        RunOverride.Operation.TO,
                        block.drawn(i, lane),
                        OptionalDouble.empty(),
                        0));
            }
        }
        GraphicalFunction table = STUDY.program().table("price_table").orElseThrow();
        own.add(new RunOverride.Points(
                "price_table", table.withPoints(table.x(), List.of(1.0, 1.1, block.drawn(4, lane)))));
        Run run = Simulation.run(STUDY.program(), STUDY.time(), own);
        return IntStream.range(0, run.size())
                .mapToDouble(
                        k -> run.value(STUDY.program().columns("village_income").get(0), k))
                .toArray();
    }

    /** Two points of one table, over points that all runs have in common. */
    @Test
    void pointsGoIntoTheTableThatTheRunsHaveInCommon() {
        GraphicalFunction common = new GraphicalFunction(
                GraphicalFunction.Kind.CONTINUOUS, List.of(2000.0, 2005.0, 2020.0), List.of(2.0, 3.0, 4.0));
        EnsembleQuestion question = new EnsembleQuestion(
                STUDY.program(),
                STUDY.time(),
                List.of(new RunOverride.Points("price_table", common)),
                List.of(
                        new EnsembleInput("a", new TablePoint("price_table", 2000), new Distribution.Uniform(7, 8)),
                        new EnsembleInput("b", new TablePoint("price_table", 2020), new Distribution.Uniform(5, 6))),
                STUDY.program().columns("price"),
                List.of(0, 20, 80),
                List.of());
        new Ensemble(question, Design.of(Kind.RANDOM, 2, 5, 3), 5, 3).block(0, block -> {
            for (int lane = 0; lane < 5; lane++) {
                assertThat(block.saved(0, 0, lane)).isEqualTo(block.drawn(0, lane));
                assertThat(block.saved(1, 0, lane)).isEqualTo(3);
                assertThat(block.saved(2, 0, lane)).isEqualTo(block.drawn(1, lane));
            }
            return 0;
        });
    }

    @Test
    void aScenarioSetsThePointsThatItsChangesReach() {
        assertThat(drawsThePoint(new Action.Times(1.1), OptionalDouble.empty())).isFalse();
        assertThat(drawsThePoint(new Action.Schedule(List.of(2000.0), List.of(1.0)), OptionalDouble.empty()))
                .isFalse();
        assertThat(drawsThePoint(new Action.Plus(0.1), OptionalDouble.of(2020))).isFalse();
        assertThat(drawsThePoint(new Action.Plus(0.1), OptionalDouble.of(2020.5)))
                .isTrue();
        assertThat(drawsThePoint(new Action.To(1), OptionalDouble.of(2010))).isTrue();
    }

    private static boolean drawsThePoint(Action action, OptionalDouble from) {
        Change change = new Change(
                "Price Table", List.of(), action, Optional.empty(), from, 0, Localized.same(""), "", "", Span.START);
        Scenario scenario = new Scenario(
                "own",
                Localized.same(""),
                Localized.same(""),
                "",
                "",
                Optional.empty(),
                List.of(change),
                List.of(change),
                List.of());
        return titles(StudyInputs.of(STUDY, scenario)).contains("price_table[x=2020]");
    }
}
