package qianyi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import qianyi.analysis.RunTables;
import qianyi.engine.OneRun;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.ensemble.Distribution;
import qianyi.ensemble.ManyRuns;
import qianyi.ensemble.Members;
import qianyi.format.convert.Conversion;
import qianyi.format.convert.ConversionTarget;
import qianyi.format.convert.ModelConverter;
import qianyi.format.external.CompanionFiles;
import qianyi.format.external.DataFile;
import qianyi.format.external.FolderFiles;
import qianyi.format.external.NoFiles;
import qianyi.format.external.ToldFiles;
import qianyi.format.file.ModelReader;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.Model;
import qianyi.study.ScenarioFile;
import qianyi.study.Study;
import qianyi.study.StudyReader;
import tech.tablesaw.api.Table;

/**
 * The way in for programs, and for the command line: load a model or a study, compile it, run it, run it many times.
 * Values are in the model's own units and instants in its own unit of time. What is wrong with a file comes back as
 * diagnostics with file, line and column; a name that does not exist is an {@link IllegalArgumentException}.
 */
public final class Qianyi {
    private Qianyi() {}

    /**
     * Reads and compiles a model file: Vensim (.mdl), XMILE (.xmile, .xml) or Stella (.stmx). Data files that the model
     * names are looked for in its own folder and nowhere else.
     *
     * @return the program, ready to run on any thread, or none; with everything that was noticed
     * @throws IOException if the file cannot be read
     */
    public static Diagnosed<Program> load(Path file) throws IOException {
        return read(Path.of(""), file, List.of()).then(Qianyi::compile);
    }

    /**
     * Reads a model file, as {@link #load} does, with files of series for its data variables.
     *
     * @param folder where the other paths start; diagnostics name the files without it
     * @param data with any, those that the model itself names are not looked for
     * @throws IOException if a file cannot be read
     */
    public static Diagnosed<Model> read(Path folder, Path file, List<Path> data) throws IOException {
        return read(folder, file, data, read -> {});
    }

    /**
     * The same for those who want to know what was read.
     *
     * @param told takes each file that was read, the model's own and those that it names among them
     */
    public static Diagnosed<Model> read(Path folder, Path file, List<Path> data, Consumer<Path> told)
            throws IOException {
        List<DataFile> series = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>();
        for (Path one : data) {
            told.accept(folder.resolve(one));
            Diagnosed<DataFile> read = DataFile.read(one.toString(), Files.readAllBytes(folder.resolve(one)));
            problems.addAll(read.diagnostics());
            read.value().ifPresent(series::add);
        }
        Path path = folder.resolve(file);
        told.accept(path);
        Path parent = path.toAbsolutePath().getParent();
        CompanionFiles beside =
                new ToldFiles(new FolderFiles(parent), found -> told.accept(parent.resolve(found.name())));
        Diagnosed<Model> model = ModelReader.read(file.toString(), Files.readAllBytes(path), beside, series);
        problems.addAll(model.diagnostics());
        boolean sound = problems.stream().noneMatch(Diagnostic::isError);
        return new Diagnosed<>(sound ? model.value() : Optional.empty(), problems);
    }

    /**
     * Reads a model that needs no files beside it.
     *
     * @param name of the file that it would be: its ending says the dialect, and diagnostics name it
     */
    public static Diagnosed<Model> read(String name, byte[] content) {
        return ModelReader.read(name, content, new NoFiles(), List.of());
    }

    /**
     * Writes a model in another dialect. The text is read back, compiled and run before it is given: where its numbers were
     * not those of the model, bit for bit, there is none.
     *
     * @param model one that compiles
     * @param name of the file that it becomes: its ending says the dialect, {@code .mdl}, {@code .xmile} or {@code .stmx}
     * @throws IllegalArgumentException if the ending is another one
     */
    public static Conversion convert(Model model, String name) {
        ConversionTarget target = ConversionTarget.ofName(name)
                .orElseThrow(() -> new IllegalArgumentException("no model is written as " + name));
        return ConversionCheck.checked(model, ModelConverter.convert(model, target, true), name);
    }

    /** Makes a model ready to run; every error of names, subscripts, functions and loops at once. */
    public static Diagnosed<Program> compile(Model model) {
        return Program.compile(model);
    }

    /** Reads the folder of a study and compiles its model. */
    public static Diagnosed<Study> study(Path folder) {
        return StudyReader.read(folder);
    }

    /**
     * The same with other assumptions.
     *
     * @param assumptions a table or a workbook in the place of {@code assumptions.csv}
     */
    public static Diagnosed<Study> study(Path folder, Path assumptions) {
        return StudyReader.read(folder, Optional.of(assumptions));
    }

    /**
     * Reads a scenario from a file that lies anywhere; {@link Study#with(ScenarioFile)} adds it to the study.
     *
     * @param study that the scenario is for
     */
    public static Diagnosed<ScenarioFile> scenario(Study study, Path file) {
        return ScenarioFile.read(study, file);
    }

    /**
     * One run on the model's own grid, every column saved; {@link OneRun} can ask for more.
     *
     * @param values constants and auxiliaries by name, each with the value that it has for the whole run, in all of its
     *     elements
     */
    public static Run run(Program program, Map<String, Double> values) {
        OneRun run = OneRun.of(program);
        for (Map.Entry<String, Double> value : values.entrySet()) {
            run = run.set(value.getKey(), value.getValue());
        }
        return run.run();
    }

    /**
     * A run as a table to select, join and group: "time", then a column a saved column; what is no number is missing. The
     * observed record of a study is one, too: {@link qianyi.study.History#table()}.
     */
    public static Table table(Run run) {
        return RunTables.of(run);
    }

    /**
     * Many runs on the model's own grid, by a Latin hypercube on all processors, saved at the end; {@link ManyRuns} can
     * ask for more. The same arguments give the same numbers, whatever the machine has.
     *
     * @param inputs constants by name, each with how it is drawn, once for all of its elements; the order counts
     * @param saved names of what is kept, all elements of each
     * @param runs at least 1; all are held in memory
     */
    public static Members runMany(
            Program program, Map<String, Distribution> inputs, List<String> saved, int runs, long seed) {
        ManyRuns many = ManyRuns.of(program)
                .save(saved.toArray(String[]::new))
                .runs(runs)
                .seed(seed);
        for (Map.Entry<String, Distribution> input : inputs.entrySet()) {
            many = many.vary(input.getKey(), input.getValue());
        }
        return many.run();
    }
}
