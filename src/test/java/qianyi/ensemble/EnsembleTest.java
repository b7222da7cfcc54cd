package qianyi.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.engine.RunOverride;
import qianyi.engine.Simulation;
import qianyi.format.external.NoFiles;
import qianyi.format.vensim.VensimReader;
import qianyi.model.TimeSpec;

class EnsembleTest {
    private static final String POND = """
            {UTF-8}
            level = INTEG(level*rate + RANDOM NORMAL(-1, 1, 0, 0.1, 0), 10) ~ ~ |
            rate = 0.1 ~ ~ |
            depth = 4 ~ ~ |
            root = SQRT(depth) ~ ~ |
            INITIAL TIME = 0 ~ ~ |
            FINAL TIME = 10 ~ ~ |
            TIME STEP = 0.25 ~ ~ |
            SAVEPER = 1 ~ ~ |
            """;

    private static Program program(String text) {
        var read = VensimReader.read("pond.mdl", text.getBytes(StandardCharsets.UTF_8), new NoFiles());
        return read.then(Program::compile).value().orElseThrow(() -> new AssertionError(read.diagnostics()));
    }

    private static EnsembleInput input(Program program, String name, double low, double high) {
        return new EnsembleInput(name, program.columns(name), new Distribution.Uniform(low, high));
    }

    private static EnsembleQuestion question(Program program, EnsembleInput... inputs) {
        TimeSpec grid = program.time().value().orElseThrow();
        return new EnsembleQuestion(
                program,
                grid,
                List.of(),
                List.of(inputs),
                List.of(program.columns("level").get(0), program.columns("root").get(0)),
                List.of(0, 17, grid.steps()),
                List.of(program.columns("level")));
    }

    private static Ensemble ensemble(EnsembleQuestion question, Design.Kind kind, int runs, int block) {
        return new Ensemble(question, Design.of(kind, question.inputs().size(), runs, 7), runs, 7, block);
    }

    private static List<String> rows(Ensemble ensemble, int threads) {
        List<String> rows = new ArrayList<>();
        ensemble.run(0, threads, EnsembleTest::rows, rows::addAll);
        return rows;
    }

    private static List<String> rows(EnsembleBlock block) {
        List<String> rows = new ArrayList<>();
        for (int lane = 0; lane < block.count(); lane++) {
            StringBuilder row = new StringBuilder().append(block.from() + lane);
            row.append(' ').append(block.drawn(0, lane)).append(' ').append(block.drawn(1, lane));
            for (int instant = 0; instant < 3; instant++) {
                row.append(' ').append(block.saved(instant, 0, lane));
                row.append(' ').append(block.saved(instant, 1, lane));
            }
            row.append(Arrays.toString(block.path(0, lane))).append(block.failure(lane));
            rows.add(row.toString());
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource({"LHS, 1, 2", "SOBOL, 7, 3", "RANDOM, 64, 1", "LHS, 256, 3"})
    void anyBlockSizeAndAnyNumberOfThreadsGiveTheSame(Design.Kind kind, int block, int threads) {
        Program program = program(POND);
        EnsembleQuestion question =
                question(program, input(program, "rate", -0.1, 0.1), input(program, "depth", -1, 9));

        List<String> rows = rows(ensemble(question, kind, 300, block), threads);

        assertThat(rows).hasSize(300).doesNotHaveDuplicates();
        assertThat(rows).isEqualTo(rows(ensemble(question, kind, 300, 100), 1));
    }

    @Test
    void aMemberIsTheRunWithItsDrawsAndItsNoise() {
        Program program = program(POND);
        EnsembleQuestion question = question(program, input(program, "rate", -0.1, 0.1), input(program, "depth", 1, 9));
        TimeSpec grid = question.grid().withStep(0.25, 1);

        Ensemble ensemble = ensemble(question, Design.Kind.LHS, 20, 8);
        for (int number = 0; number < ensemble.blocks(); number++) {
            ensemble.block(number, block -> {
                for (int lane = 0; lane < block.count(); lane++) {
                    List<RunOverride> own = List.of(
                            value(program, "rate", block.drawn(0, lane)),
                            value(program, "depth", block.drawn(1, lane)));
                    Run alone = Simulation.run(program, grid, own, Mixing.bits(7, -1, block.from() + lane));
                    assertThat(block.path(0, lane)).isEqualTo(alone.series("level"));
                    assertThat(block.saved(1, 0, lane)).isEqualTo(alone.series("level")[17]);
                    assertThat(block.saved(1, 1, lane)).isEqualTo(Math.sqrt(block.drawn(1, lane)));
                }
                return 0;
            });
        }
    }

    private static RunOverride value(Program program, String name, double value) {
        int slot = program.columns(name).get(0).slot();
        return new RunOverride.Value(slot, RunOverride.Operation.TO, value, OptionalDouble.empty(), 0);
    }

    @Test
    void aFailedMemberSaysWhichVariableFailedFirstAndWhen() {
        Program program = program(POND);
        EnsembleQuestion roots = question(program, input(program, "rate", -0.1, 0.1), input(program, "depth", -1, 1));
        EnsembleQuestion levels = question(program, input(program, "rate", 0, 1e300), input(program, "depth", 1, 2));

        ensemble(roots, Design.Kind.LHS, 100, 64).run(0, 2, EnsembleTest::failures, block -> {
            block.forEach((below, failure) -> {
                assertThat(failure.isPresent()).isEqualTo(below < 0);
                failure.ifPresent(f -> assertThat(f.column().name() + f.time()).isEqualTo("root0.0"));
            });
            return true;
        });
        ensemble(levels, Design.Kind.LHS, 10, 64).run(0, 1, EnsembleTest::failures, block -> {
            assertThat(block.values()).hasSize(10).allSatisfy(failure -> {
                assertThat(failure).isPresent();
                assertThat(failure.get().column().name()).isEqualTo("level");
                assertThat(failure.get().value()).isInfinite();
            });
            return true;
        });
    }

    private static Map<Double, Optional<Run.Failure>> failures(EnsembleBlock block) {
        Map<Double, Optional<Run.Failure>> failures = new HashMap<>();
        for (int lane = 0; lane < block.count(); lane++) {
            failures.put(block.drawn(1, lane), block.failure(lane));
        }
        return failures;
    }

    @Test
    void aModelThatEndsItselfIsRunMemberByMember() {
        Program program = program("""
                {UTF-8}
                level = INTEG(1, 0) ~ ~ |
                limit = 5 ~ ~ |
                root = limit ~ ~ |
                INITIAL TIME = 0 ~ ~ |
                FINAL TIME = IF THEN ELSE(level >= limit, Time, 10) ~ ~ |
                TIME STEP = 1 ~ ~ |
                SAVEPER = 1 ~ ~ |
                """);
        EnsembleQuestion question = question2(program, input(program, "limit", 2, 8));

        ensemble(question, Design.Kind.LHS, 30, 7)
                .run(
                        0,
                        2,
                        block -> {
                            for (int lane = 0; lane < block.count(); lane++) {
                                double end = Math.ceil(block.drawn(0, lane));
                                assertThat(block.saved(0, 0, lane)).isEqualTo(2);
                                assertThat(block.saved(1, 0, lane))
                                        .isEqualTo(Double.valueOf(end >= 6 ? 6 : Double.NaN));
                                assertThat(block.failure(lane)).isEmpty();
                            }
                            return block.count();
                        },
                        count -> true);
    }

    private static EnsembleQuestion question2(Program program, EnsembleInput input) {
        return new EnsembleQuestion(
                program,
                program.time().value().orElseThrow(),
                List.of(),
                List.of(input),
                program.columns("level"),
                List.of(2, 6),
                List.of());
    }

    @Test
    void whoeverTakesTheRowsMayEndTheWork() {
        Program program = program(POND);
        EnsembleQuestion question = question(program, input(program, "rate", -0.1, 0.1), input(program, "depth", 1, 9));
        List<Integer> taken = new ArrayList<>();

        ensemble(question, Design.Kind.RANDOM, 1000, 10).run(0, 2, EnsembleBlock::count, count -> {
            taken.add(count);
            return taken.size() < 3;
        });

        assertThat(taken).hasSize(3);
    }
}
