package qianyi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qianyi.CompactModel;
import qianyi.model.TimeSpec;
import qianyi.study.Study;
import qianyi.study.StudyReader;

/** The compiled program equals the interpreter bit for bit. */
@Tag("slow")
class CompiledProgramTest {
    @Test
    void randomProgramsGiveTheSameBits() {
        for (long seed = 0; seed < 1_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            try {
                Program program = RandomProgram.draw(random);
                List<RunOverride> overrides = overrides(program, random);
                SameBits.compiled(program, program.model().time(), overrides);
                lanes(program, overrides, random);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private static void lanes(Program program, List<RunOverride> overrides, SplittableRandom random) {
        Set<Integer> fixed = overrides.stream()
                .filter(o ->
                        o instanceof RunOverride.Value value && value.from().isEmpty())
                .map(o -> ((RunOverride.Value) o).slot())
                .collect(Collectors.toSet());
        List<Column> varied = program.columns().stream()
                .filter(column -> column.name().startsWith("constant") && !fixed.contains(column.slot()))
                .filter(column -> random.nextInt(3) > 0)
                .toList();
        double[][] drawn = new double[varied.size()][5];
        for (double[] draws : drawn) {
            for (int lane = 0; lane < draws.length; lane++) {
                draws[lane] = random.nextInt(-100, 400) / 100.0;
            }
        }
        SameBits.lanes(program, program.model().time(), overrides, varied, drawn, 5);
    }

    /** One constant from the start, one on the way, one auxiliary, each in some of the runs. */
    private static List<RunOverride> overrides(Program program, SplittableRandom random) {
        List<RunOverride> all = new java.util.ArrayList<>();
        for (Column column : program.columns()) {
            boolean constant = column.name().startsWith("constant");
            boolean formula = column.name().startsWith("scalar");
            if ((constant || formula) && random.nextInt(constant ? 4 : 30) == 0) {
                OptionalDouble from = random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(1.25);
                all.add(new RunOverride.Value(
                        column.slot(), RunOverride.Operation.PLUS, 0.75, from, from.isPresent() ? 1.5 : 0));
            }
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"baseline", "plan", "downside", "stress", "ceiling"})
    void theSipingStudyGivesTheSameBits(String scenario) {
        Study study = StudyReader.read(Path.of("scenarios/siping")).value().orElseThrow();
        List<RunOverride> overrides = study.scenario(scenario).orElseThrow().overrides();
        SameBits.compiled(study.program(), study.time(), overrides);
        SameBits.compiled(
                study.program(), study.time().withPeriod(2021, 2030).withMethod(TimeSpec.Method.RK4), overrides);
    }

    /** A method of so many terms is divided, or interpreted where it cannot be. */
    @ParameterizedTest
    @ValueSource(strings = {"SUM(many[*])", "MEAN(many[*])", "MAX(many[*])", "STDDEV(many[*])", "1 + SUM(many[*])"})
    void aSumOfThousandsIsTheSame(String expression) {
        Program program =
                CompactModel.program("time 0 to 3 step 1\ndimension row = 3000\naux many[row] = row / 7 + TIME\n"
                        + "aux total = " + expression);
        SameBits.compiled(program, program.model().time(), List.of());
        assertThat(CodeSize.of(
                        ((Assignment.Single) program.step().get(program.step().size() - 1)).code()))
                .isGreaterThan(ScalarKernel.LARGEST);
    }
}
