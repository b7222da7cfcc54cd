package qianyi.siping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import qianyi.engine.Column;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.engine.RunOverride;
import qianyi.engine.Simulation;
import qianyi.model.Diagnosed;
import qianyi.model.GraphicalFunction;
import qianyi.model.TimeSpec;
import qianyi.study.Study;
import qianyi.study.StudyReader;
import qianyi.text.Diagnostics;
import qianyi.text.Language;

/** The first Siping study, before its recalibration, read once, and short ways to run it. Names are the short ones of the design paper. */
final class Siping {
    static final Study STUDY = read();
    static final Program PROGRAM = STUDY.program();
    private static final Map<String, String> NAMES = names();
    private static final Map<String, Run> RUNS = new ConcurrentHashMap<>();

    private Siping() {}

    private static Study read() {
        Diagnosed<Study> study = StudyReader.read(Path.of("src/test/resources/qianyi/siping/first"));
        return study.value()
                .orElseThrow(() ->
                        new AssertionError(String.join("\n", Diagnostics.lines(study.diagnostics(), Language.EN))));
    }

    private static Map<String, String> names() {
        return resource("names.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
    }

    static String resource(String name) {
        try (var in = Siping.class.getResourceAsStream("/qianyi/siping/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path folder() {
        Path folder = Path.of("src/test/resources/qianyi/siping/first");
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("run from the project's folder");
        }
        return folder;
    }

    /** The model's name of a short name. */
    static String name(String shortName) {
        return NAMES.getOrDefault(shortName, shortName);
    }

    static Run baseline() {
        return scenario("baseline");
    }

    static Run scenario(String id) {
        return RUNS.computeIfAbsent(
                id,
                key -> Simulation.run(
                        PROGRAM, STUDY.time(), STUDY.scenario(id).orElseThrow().overrides()));
    }

    /** The baseline with further overrides, on the study's grid up to a year. */
    static Run baselineWith(int until, List<RunOverride> further) {
        List<RunOverride> all =
                new ArrayList<>(STUDY.scenario("baseline").orElseThrow().overrides());
        all.addAll(further);
        TimeSpec time = STUDY.time().withPeriod(STUDY.time().start(), until);
        return Simulation.run(PROGRAM, time, all);
    }

    /** Every element of a constant set to a value. */
    static List<RunOverride> set(String shortName, double value) {
        return columns(shortName).stream()
                .<RunOverride>map(c ->
                        new RunOverride.Value(c.slot(), RunOverride.Operation.TO, value, OptionalDouble.empty(), 0))
                .toList();
    }

    /** Every element of a stock kept at a value from a year on. */
    static List<RunOverride> hold(String shortName, double value, double from) {
        return columns(shortName).stream()
                .<RunOverride>map(c -> new RunOverride.Hold(c.slot(), value, from))
                .toList();
    }

    /** Every element of a stock kept where the baseline starts. */
    static List<RunOverride> holdAtStart(String shortName) {
        return columns(shortName).stream()
                .<RunOverride>map(c -> new RunOverride.Hold(
                        c.slot(), baseline().value(c, 0), STUDY.time().start()))
                .toList();
    }

    /** Other points for a table, given as x, y, x, y ... */
    static List<RunOverride> table(String shortName, double... points) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int i = 0; i < points.length; i += 2) {
            x.add(points[i]);
            y.add(points[i + 1]);
        }
        return List.of(new RunOverride.Points(
                name(shortName), new GraphicalFunction(GraphicalFunction.Kind.CONTINUOUS, x, y)));
    }

    static List<Column> columns(String shortName) {
        List<Column> columns = PROGRAM.columns(name(shortName));
        if (columns.isEmpty()) {
            throw new AssertionError("the model has no " + shortName + " = " + name(shortName));
        }
        return columns;
    }

    /** Sum of all elements of a variable in a year. */
    static double total(Run run, String shortName, double year) {
        return columns(shortName).stream()
                .mapToDouble(c -> run.value(c, run.index(year)))
                .sum();
    }
}
