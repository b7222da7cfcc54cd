package qianyi.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import qianyi.Qianyi;
import qianyi.engine.Column;
import qianyi.engine.ColumnName;
import qianyi.engine.OneRun;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.engine.RunOverride;
import qianyi.model.Diagnosed;
import qianyi.model.Model;
import qianyi.model.Queue;
import qianyi.model.TimeSpec;
import qianyi.model.Variable;
import qianyi.report.file.RunCsv;
import qianyi.report.words.ColumnProblem;

/** Runs any model and writes its variables as a table. */
@Command(name = "simulate", header = "cli.simulate.header", description = "cli.simulate.examples")
final class SimulateVerb implements Verb {
    private static final Path STDOUT = Path.of("-");

    @Parameters(index = "0", paramLabel = "MODEL", description = "cli.simulate.model")
    private Path model = STDOUT;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "cli.simulate.set")
    private List<String> set = new ArrayList<>();

    @Option(names = "--set-file", paramLabel = "FILE.csv", description = "cli.simulate.set_file")
    private @Nullable Path setFile;

    @Option(names = "--save", paramLabel = "NAME", description = "cli.simulate.save")
    private List<String> save = new ArrayList<>();

    @Mixin
    private final TableOutput output = new TableOutput();

    @Mixin
    private final GridOptions grid = new GridOptions();

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Override
    public int run(Console console, Environment environment) throws IOException {
        SettingsReader reader = new SettingsReader(console);
        if (setFile != null) {
            reader.table(setFile, environment.input(setFile));
        }
        set.forEach(reader::argument);
        Optional<Diagnosed<Model>> read = ModelFile.read(model, data.files(), console, environment);
        if (read.isEmpty()) {
            return ExitCode.INVALID;
        }
        UnitsPassedOver units = new UnitsPassedOver(model, read.get());
        Diagnosed<Program> program = new Diagnosed<>(read.get().value(), units.others()).then(Qianyi::compile);
        console.diagnostics(program.diagnostics());
        if (program.value().isEmpty()) {
            return ExitCode.INVALID;
        }
        if (reader.exitCode() != ExitCode.DONE) {
            return reader.exitCode();
        }
        if (!output.isFree(console, environment)) {
            return ExitCode.USAGE;
        }
        units.say(console);
        return run(program.value().get(), reader.settings(), console, environment);
    }

    private int run(Program program, List<Setting> settings, Console console, Environment environment)
            throws IOException {
        List<Setting> all = new ArrayList<>(settings);
        program.model().timeVariables().ifPresent(ruling -> all.addAll(grid.settings(ruling)));
        Optional<List<RunOverride>> overrides = Setting.overrides(all, program, console);
        Optional<List<Column>> columns = columns(program, console);
        if (overrides.isEmpty() || columns.isEmpty()) {
            return ExitCode.INVALID;
        }
        Diagnosed<TimeSpec> own = program.time(overrides.get());
        console.diagnostics(own.diagnostics());
        if (own.value().isEmpty()) {
            return ExitCode.INVALID;
        }
        Optional<TimeSpec> asked = grid.apply(own.value().get(), console);
        if (asked.isEmpty()) {
            return ExitCode.USAGE;
        }
        return run(
                OneRun.of(program).on(asked.get()).with(overrides.get()), program, columns.get(), console, environment);
    }

    private int run(OneRun run, Program program, List<Column> columns, Console console, Environment environment)
            throws IOException {
        List<Run.Failure> failures = new ArrayList<>();
        boolean written = output.write(
                out -> {
                    RunCsv table = new RunCsv(
                            columns, new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
                    run.run(table).ifPresent(failures::add);
                    table.flush();
                },
                console,
                environment);
        failures.forEach(where -> report(program, where, console));
        return written && failures.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static void report(Program program, Run.Failure failure, Console console) {
        console.error("cli.simulate.failed", failure.column().label(), failure.value(), failure.time());
        for (Variable variable : program.model().variables().values()) {
            if (variable instanceof Variable.Stock stock
                    && stock.order().filter(Queue.class::isInstance).isPresent()
                    && stock.outflows().contains(failure.column().variable().key())) {
                console.error("cli.simulate.queue", failure.column().label(), stock.name(), Queue.MOST_BATCHES);
            }
        }
    }

    private Optional<List<Column>> columns(Program program, Console console) {
        if (save.isEmpty()) {
            return Optional.of(program.columns().stream()
                    .filter(column -> !column.variable().header().internal())
                    .toList());
        }
        List<Column> columns = new ArrayList<>();
        boolean known = true;
        for (String wanted : save) {
            ColumnName name = ColumnName.parse(wanted);
            List<Column> found = name.find(program);
            if (found.isEmpty()) {
                console.errorAt("--save " + wanted, ColumnProblem.of(name, program, console.messages()));
            }
            known &= !found.isEmpty();
            columns.addAll(found);
        }
        return known ? Optional.of(columns.stream().distinct().toList()) : Optional.empty();
    }
}
