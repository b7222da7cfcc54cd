package qianyi.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qianyi.CompactModel;
import qianyi.engine.Program;
import qianyi.engine.RunOverride.Operation;
import qianyi.model.Diagnostic;
import qianyi.model.Severity;
import qianyi.study.Study;
import qianyi.study.StudyReader;
import qianyi.text.Diagnostics;
import qianyi.text.Language;
import qianyi.text.Numbers;

class ModelChecksTest {
    @Test
    void soundModelHasOnlyTheNoteOnItsStep() {
        List<Diagnostic> found = check("""
                time 0 to 10 step 1/8
                constant start = 100
                constant rate = 0.1
                stock s = start | out loss
                flow loss = rate * s
                """);
        assertThat(keys(found)).containsExactly("analysis.check.half-step.stock");
        assertThat(found.get(0).severity()).isEqualTo(Severity.NOTE);
        double exact = Math.pow(1 - 0.1 / 16, 160) - Math.pow(1 - 0.1 / 8, 80);
        assertThat(found.get(0).arguments().get(2)).isEqualTo(Numbers.smallPercent(exact));
    }

    @Test
    void unusedInputsAndFlowsAreWarningsUnusedResultsNotes() {
        List<Diagnostic> found = check("""
                constant dead = 3
                table deaf continuous 0:1 1:2
                flow lost = 1
                aux result = 1 + 1
                """);
        assertThat(lines(found))
                .containsExactly(
                        "model.xmile:2:1: warning: nothing uses dead, so changing it changes nothing",
                        "model.xmile:3:7: warning: nothing uses deaf, so changing it changes nothing",
                        "model.xmile:4:1: warning: lost is a flow that fills and empties no stock, and nothing else uses it",
                        "model.xmile:5:8: note: nothing uses result, and nobody asks for it: it is a result on its own");
    }

    @Test
    void numbersInsideEquationsAreNamedOnce() {
        List<Diagnostic> found = check("""
                constant k = 3.7
                stock s = 250 | in f
                flow f = k * 0.3 + 0.3 / 2 - (-4) * s * 0 + STEP(100, 5) + 0.5 * 1
                """);
        assertThat(found)
                .filteredOn(d -> d.key().equals("analysis.check.numbers"))
                .extracting(d -> d.arguments().get(1))
                .containsExactly(List.of("250"), List.of("0.3", "-4", "5"));
    }

    @ParameterizedTest
    @CsvSource({"0,true", "1,true", "2,true", "0.5,true", "10,true", "1000000,true", "0.1,false", "3,false", "20,false"
    })
    void numbersOfStructureAreZeroOneTwoHalfAndPowersOfTen(double number, boolean structural) {
        assertThat(EquationChecks.isStructural(number)).isEqualTo(structural);
    }

    @Test
    void runThatLeavesTheNumbersNamesTheFirstVariableAndTheInstant() {
        List<Diagnostic> found = check("""
                time 0 to 4 step 1
                constant one = 1
                stock s = 2 | out f
                flow f = one
                aux root = SQRT(s - one)
                aux later = root + one
                """);
        Diagnostic first = found.stream()
                .filter(d -> d.key().equals("analysis.check.not-a-number"))
                .findFirst()
                .orElseThrow();
        assertThat(Diagnostics.line(first, Language.EN))
                .isEqualTo(
                        "model.xmile:6:8: warning: under \"the model as it is\", root becomes NaN at 2; from there on the"
                                + " run is not valid");
        assertThat(keys(found)).noneMatch(key -> key.startsWith("analysis.check.half-step"));
    }

    @Test
    void stockBelowZeroSaysSinceWhenAndHowFar() {
        List<Diagnostic> found = check("""
                time 0 to 10 step 1
                dimension sector = farm, mill
                constant loss[sector]
                    [farm] = 1
                    [mill] = 2
                stock store[sector] = 10 | out sold | unit ton
                flow sold[sector] = loss[sector]
                """);
        assertThat(lines(found))
                .contains("model.xmile:7:7: warning: under \"the model as it is\", stocks fall below 0: store[mill]."
                        + " store[mill] is the first, at 6; its lowest value is -10 (unit ton)");
        assertThat(keys(found)).containsOnlyOnce("analysis.check.negative-stock");
    }

    @Test
    void stockAtZeroButForRoundingIsNotNegative() {
        assertThat(keys(check("""
                        time 0 to 0.3 step 0.1
                        constant one = 1
                        constant start = 0.3
                        stock s = start | out f
                        flow f = one
                        """))).doesNotContain("analysis.check.negative-stock");
    }

    @Test
    void stepThatIsTooLongIsAWarning() {
        List<Diagnostic> found = check("""
                time 0 to 10 step 1
                constant rate = 0.9
                constant start = 1
                stock s = start | out loss
                flow loss = rate * s
                """);
        assertThat(keys(found)).containsExactly("analysis.check.half-step.stock-large");
        assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(found.get(0).arguments().get(3)).isEqualTo("1");
    }

    @Test
    void stepOfAStudyThatIsTooLongIsAWarningOnItsHeadline() {
        SmallStudy small = new SmallStudy(MODEL.replace("flow growth = pace", "flow growth = pace * first / 2"));
        assertThat(ModelChecks.of(small.scenario("base").study()))
                .filteredOn(d -> d.key().equals("analysis.check.half-step.headline-large"))
                .singleElement()
                .satisfies(d -> assertThat(d.severity()).isEqualTo(Severity.WARNING))
                .satisfies(d -> assertThat(d.arguments().get(1)).isEqualTo("total"));
    }

    @Test
    void halfTheStepMayLeaveTheNumbers() {
        List<Diagnostic> found = check("""
                time 0 to 2 step 1
                constant one = 1
                stock s = one | in pole
                flow pole = s / ((TIME - 0.5) * (TIME - 0.5))
                """);
        assertThat(keys(found)).containsExactly("analysis.check.half-step-fails");
        assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void halvingComparesAtTheSameInstantsAndFindsTheMostSensitiveStock() {
        Program program = CompactModel.program("""
                time 0 to 8 step 1 save 4
                constant one = 1
                stock calm = one | in none
                flow none = 0 * one
                stock wild = one | in more
                flow more = wild
                """);
        StepHalving halving = StepHalving.of(program, program.model().time(), List.of(), Optional.of("calm"))
                .orElseThrow();
        assertThat(halving.headline().orElseThrow().share()).isZero();
        StepHalving.Move most = halving.mostSensitive().orElseThrow();
        assertThat(most.column().label()).isEqualTo("wild");
        assertThat(most.time()).isEqualTo(8);
        assertThat(most.share()).isCloseTo((Math.pow(1.5, 16) - 256) / 256, within(1e-12));
    }

    @Test
    void tableAskedBeyondItsPointsIsANote() {
        List<Diagnostic> found = check("""
                time 0 to 5 step 1
                constant one = 1
                stock s = one | in f
                flow f = one
                table curve continuous 0:0 4:4
                aux inside = curve(s / 10)
                aux outside = curve(s)
                aux own = s | table continuous 2:0 9:1
                aux timed = TIME | table continuous 2:0 3:1
                """);
        assertThat(found)
                .filteredOn(d -> d.key().equals("analysis.check.table-outside"))
                .extracting(Diagnostic::arguments)
                .containsExactly(List.of("s", "6", "5", "curve", "0", "4"), List.of("s", "1", "0", "own", "2", "9"));
    }

    private static final String MODEL = """
            time 2000 to 2010 step 1 unit year
            dimension sector = farm, mill
            constant pace = 1
            constant dead = 1
            aux faint = 0 * dead
            stock first = pace | in growth
            flow growth = pace
            aux parts[sector] = first
            aux other = 0 * pace
            aux total = SUM(parts[*]) + other
            """;

    @Test
    void scenarioWithoutChangeAndScenarioWithoutEffectAreToldApart() {
        SmallStudy small = new SmallStudy(MODEL);
        Study study = small.scenario("base")
                .scenario("copy", small.to("pace", 1))
                .scenario("idle", small.to("dead", 2))
                .scenario("half", small.to("pace", 2), small.to("dead", 1))
                .study();
        List<Diagnostic> found = ModelChecks.of(study);
        assertThat(lines(found).stream().filter(line -> line.contains(".yaml")))
                .containsExactly(
                        "copy.yaml:7:5: warning: \"Scenario copy\" changes nothing: every input is as in \"Scenario base\"",
                        "idle.yaml:7:5: warning: \"Scenario idle\" changes inputs (1), but every result is as in"
                                + " \"Scenario base\"",
                        "half.yaml:7:5: note: \"Scenario half\" sets dead to what it is anyway in \"Scenario base\"");
        assertThat(keys(found)).doesNotContain("analysis.check.unused-input");
        assertThat(lines(found))
                .filteredOn(line -> line.contains("nothing uses"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("faint"));
    }

    @Test
    void negativeStockIsNamedForTheFirstScenarioThatHasIt() {
        SmallStudy small = new SmallStudy(MODEL);
        Study study = small.scenario("base")
                .scenario("down", small.set("pace", Operation.TO, -3, OptionalDouble.of(2003), 0))
                .scenario("further", small.set("pace", Operation.TO, -9, OptionalDouble.of(2003), 0))
                .study();
        assertThat(ModelChecks.of(study))
                .filteredOn(d -> d.key().equals("analysis.check.negative-stock"))
                .singleElement()
                .satisfies(d -> assertThat(d.arguments().get(2)).isEqualTo("2005"))
                .satisfies(d -> assertThat(Diagnostics.line(d, Language.ZH)).contains("情景down"));
    }

    /** The notes on Siping are results that only the report shows; a warning would be a mistake of the study. */
    @Test
    void sipingHasNoWarning() {
        List<Diagnostic> found = ModelChecks.of(
                StudyReader.read(Path.of("scenarios/siping")).value().orElseThrow());
        assertThat(found).noneMatch(d -> d.severity() != Severity.NOTE);
        Diagnostic step = found.stream()
                .filter(d -> d.key().equals("analysis.check.half-step.headline"))
                .findFirst()
                .orElseThrow();
        assertThat(step.arguments().get(1)).isEqualTo("reported_gdp");
        assertThat(step.file()).isEqualTo("scenarios/siping/model.xmile");
    }

    private static List<Diagnostic> check(String model) {
        return ModelChecks.of(CompactModel.program(model));
    }

    private static List<String> keys(List<Diagnostic> found) {
        return found.stream().map(Diagnostic::key).toList();
    }

    private static List<String> lines(List<Diagnostic> found) {
        return Diagnostics.lines(found, Language.EN);
    }
}
