package qianyi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.engine.Simulation;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.TimeSpec;
import qianyi.text.Diagnostics;
import qianyi.text.Language;

/**
 * Models nobody here wrote, against what commercial tools printed for them.
 *
 * <p>To work on one folder, with every difference and diagnostic in full:
 * {@code mvn -o -q test -Dtest=ConformanceTest#one -Dconformance.only=delays}; the name is a folder or any part of a
 * path below the suite.
 */
@Tag("slow")
class ConformanceTest {
    /** What nobody can compare, and why. The list may shrink: a file on it that agrees fails the test. */
    private static final Map<String, String> EXCLUDED = ExclusionList.read();

    private enum Outcome {
        /** Compared, and the same. */
        AGREES,
        /** Compared, and not the same. */
        DIFFERS,
        /** Not accepted by the reader or the compiler. */
        REFUSED,
        /** Ran, but nobody printed what comes out. */
        RAN
    }

    private record Result(String name, Outcome outcome, List<String> lines) {}

    @ParameterizedTest
    @CsvSource({"mdl, 145, 4", "xmile, 54, 0", "stmx, 38, 3"})
    void everyModelRunsAndAgreesWithItsReference(String format, int fewestCompared, int fewestRun) throws IOException {
        ConformanceSuite.need();
        List<Result> results = new ArrayList<>();
        for (Path file : ConformanceSuite.models(format)) {
            results.add(result(file));
        }
        List<Result> excluded = results.stream()
                .filter(result -> EXCLUDED.containsKey(result.name()))
                .toList();
        results.removeAll(excluded);
        print(format, results, excluded);
        assertThat(of(results, Outcome.DIFFERS).stream().map(Result::name)).isEmpty();
        assertThat(of(results, Outcome.REFUSED).stream().map(Result::name)).isEmpty();
        assertThat(of(results, Outcome.AGREES)).hasSizeGreaterThanOrEqualTo(fewestCompared);
        assertThat(of(results, Outcome.RAN)).hasSizeGreaterThanOrEqualTo(fewestRun);
        assertThat(of(excluded, Outcome.AGREES).stream().map(Result::name))
                .as("excluded, but agrees")
                .isEmpty();
    }

    @Test
    void theExclusionsExistAndHaveAReason() {
        ConformanceSuite.need();
        assertThat(EXCLUDED.keySet()).allMatch(name -> Files.exists(ConformanceSuite.FOLDER.resolve(name)));
        assertThat(EXCLUDED.values()).noneMatch(String::isBlank);
    }

    /** For people at work: one folder, in detail. */
    @Test
    void one() throws IOException {
        String only = System.getProperty("conformance.only", "");
        assumeTrue(!only.isEmpty(), "no -Dconformance.only");
        ConformanceSuite.need();
        List<Result> wrong = new ArrayList<>();
        for (String format : ConformanceSuite.FORMATS) {
            for (Path file : ConformanceSuite.models(format)) {
                if (ConformanceSuite.name(file).contains(only)) {
                    Result result = result(file);
                    System.out.println(result.outcome() + " " + result.name());
                    result.lines().forEach(line -> System.out.println("    " + line));
                    if (result.outcome() == Outcome.DIFFERS || result.outcome() == Outcome.REFUSED) {
                        wrong.add(result);
                    }
                }
            }
        }
        assertThat(wrong.stream().map(Result::name)).isEmpty();
    }

    private static Result result(Path file) throws IOException {
        String name = ConformanceSuite.name(file);
        try {
            Diagnosed<Program> program = AnyReader.read(file).then(Program::compile);
            if (program.value().isEmpty()) {
                List<Diagnostic> errors = program.diagnostics().stream()
                        .filter(Diagnostic::isError)
                        .toList();
                return new Result(name, Outcome.REFUSED, Diagnostics.lines(errors, Language.EN));
            }
            Diagnosed<TimeSpec> grid = program.value().get().time();
            if (grid.value().isEmpty()) {
                return new Result(name, Outcome.REFUSED, Diagnostics.lines(grid.diagnostics(), Language.EN));
            }
            Run run = Simulation.run(program.value().get(), grid.value().get(), List.of());
            Optional<ReferenceTable> reference = ConformanceSuite.reference(file);
            if (reference.isEmpty()) {
                return run.failure()
                        .map(failure -> new Result(name, Outcome.DIFFERS, List.of(failure.toString())))
                        .orElse(new Result(name, Outcome.RAN, List.of()));
            }
            List<String> differences = reference.get().differences(run);
            return new Result(name, differences.isEmpty() ? Outcome.AGREES : Outcome.DIFFERS, differences);
        } catch (RuntimeException | StackOverflowError e) {
            List<String> lines = new ArrayList<>(List.of(e.toString()));
            List.of(e.getStackTrace()).stream().limit(12).forEach(frame -> lines.add("at " + frame));
            return new Result(name, Outcome.DIFFERS, lines);
        }
    }

    private static void print(String format, List<Result> results, List<Result> excluded) {
        List<Result> refused = of(results, Outcome.REFUSED);
        List<Result> differ = of(results, Outcome.DIFFERS);
        List<Result> ran = of(results, Outcome.RAN);
        System.out.printf(
                "conformance .%s: %d compared / %d skipped / %d excluded (%d agree, %d differ, %d refused, %d ran"
                        + " without a reference)%n",
                format,
                of(results, Outcome.AGREES).size() + differ.size(),
                refused.size() + ran.size(),
                excluded.size(),
                of(results, Outcome.AGREES).size(),
                differ.size(),
                refused.size(),
                ran.size());
        differ.forEach(result -> System.out.println("  differs  " + result.name() + ": " + first(result)));
        refused.forEach(result -> System.out.println("  refused  " + result.name() + ": " + first(result)));
        ran.forEach(result -> System.out.println("  ran      " + result.name()));
        excluded.forEach(result -> System.out.println("  excluded " + result.name() + ": "
                + EXCLUDED.get(result.name())
                + (result.lines().isEmpty() ? "" : " (" + first(result) + ")")));
    }

    private static String first(Result result) {
        int more = result.lines().size() - 1;
        return result.lines().get(0) + (more > 0 ? " (and " + more + " more)" : "");
    }

    private static List<Result> of(List<Result> results, Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).toList();
    }
}
