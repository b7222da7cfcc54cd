package qianyi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import qianyi.engine.Column;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.engine.RunOverride;
import qianyi.engine.Simulation;
import qianyi.ensemble.Design;
import qianyi.ensemble.Distribution;
import qianyi.ensemble.Ensemble;
import qianyi.ensemble.EnsembleBlock;
import qianyi.ensemble.EnsembleInput;
import qianyi.ensemble.EnsembleQuestion;
import qianyi.format.external.FolderFiles;
import qianyi.format.file.ModelReader;
import qianyi.model.Diagnosed;
import qianyi.model.Model;
import qianyi.model.TimeSpec;

/**
 * The way in for programs: load a model, compile it, run it, run it many times. Values are in the model's own units and
 * instants in its own unit of time. What is wrong with a model comes back as diagnostics with file, line and column; a
 * name that does not exist is an {@link IllegalArgumentException}.
 */
public final class Qianyi {
    /**
     * The end of many runs.
     *
     * @param drawn one row a run, one number an input
     * @param saved one row a run, one number a saved column, at the final time; without meaning where a run failed
     * @param failures one a run: where it left the numbers, if it did
     */
    public record Many(List<double[]> drawn, List<double[]> saved, List<Optional<Run.Failure>> failures) {
        public Many {
            drawn = List.copyOf(drawn);
            saved = List.copyOf(saved);
            failures = List.copyOf(failures);
        }
    }

    private Qianyi() {}

    /**
     * Reads and compiles a model file: Vensim (.mdl), XMILE (.xmile, .xml) or Stella (.stmx). Data files that the model
     * names are looked for in its own folder and nowhere else.
     *
     * @return the program, ready to run on any thread, or none; with everything that was noticed
     * @throws IOException if the file cannot be read
     */
    public static Diagnosed<Program> load(Path file) throws IOException {
        FolderFiles beside = new FolderFiles(file.toAbsolutePath().getParent());
        Diagnosed<Model> model = ModelReader.read(file.toString(), Files.readAllBytes(file), beside, List.of());
        return model.then(Program::compile);
    }

    /**
     * One run on the model's own grid.
     *
     * @param values constants and auxiliaries by name, each with the value that it has for the whole run, in all of its
     *     elements
     */
    public static Run run(Program program, Map<String, Double> values) {
        List<RunOverride> overrides = new ArrayList<>();
        values.forEach((name, value) -> columns(program, name)
                .forEach(column -> overrides.add(new RunOverride.Value(
                        column.slot(), RunOverride.Operation.TO, value, OptionalDouble.empty(), 0))));
        return Simulation.run(program, grid(program, overrides), overrides);
    }

    /**
     * Many runs on the model's own grid, by a Latin hypercube on all processors. The same arguments give the same
     * numbers, whatever the machine has.
     *
     * @param inputs constants by name, each with how it is drawn, once for all of its elements; the order counts
     * @param saved names of what is kept, all elements of each
     * @param runs at least 1; all are held in memory
     */
    public static Many runMany(
            Program program, Map<String, Distribution> inputs, List<String> saved, int runs, long seed) {
        List<EnsembleInput> drawn = inputs.entrySet().stream()
                .map(input -> new EnsembleInput(input.getKey(), columns(program, input.getKey()), input.getValue()))
                .toList();
        List<Column> columns =
                saved.stream().flatMap(name -> columns(program, name).stream()).toList();
        TimeSpec grid = grid(program, List.of());
        EnsembleQuestion question =
                new EnsembleQuestion(program, grid, List.of(), drawn, columns, List.of(grid.steps()), List.of());
        Design design = Design.of(Design.Kind.LHS, drawn.size(), runs, seed);
        List<Many> parts = new ArrayList<>();
        new Ensemble(question, design, runs, seed)
                .run(
                        0,
                        Runtime.getRuntime().availableProcessors(),
                        block -> part(block, drawn.size(), columns.size()),
                        parts::add);
        return joined(parts);
    }

    private static Many part(EnsembleBlock block, int inputs, int columns) {
        List<double[]> drawn = new ArrayList<>();
        List<double[]> saved = new ArrayList<>();
        List<Optional<Run.Failure>> failures = new ArrayList<>();
        for (int lane = 0; lane < block.count(); lane++) {
            double[] draws = new double[inputs];
            for (int i = 0; i < inputs; i++) {
                draws[i] = block.drawn(i, lane);
            }
            double[] values = new double[columns];
            for (int i = 0; i < columns; i++) {
                values[i] = block.saved(0, i, lane);
            }
            drawn.add(draws);
            saved.add(values);
            failures.add(block.failure(lane));
        }
        return new Many(drawn, saved, failures);
    }

    private static Many joined(List<Many> parts) {
        return new Many(
                parts.stream().flatMap(part -> part.drawn.stream()).toList(),
                parts.stream().flatMap(part -> part.saved.stream()).toList(),
                parts.stream().flatMap(part -> part.failures.stream()).toList());
    }

    private static List<Column> columns(Program program, String name) {
        List<Column> columns = program.columns(name);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("no " + name);
        }
        return columns;
    }

    private static TimeSpec grid(Program program, List<RunOverride> overrides) {
        return program.time(overrides)
                .value()
                .orElseThrow(() -> new IllegalArgumentException("the model has no grid of time"));
    }
}
