package qianyi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import qianyi.analysis.sensitivity.Morris;
import qianyi.analysis.sensitivity.SensitivityQuestion;
import qianyi.analysis.sensitivity.SobolIndices;
import qianyi.analysis.sensitivity.Tornado;
import qianyi.answer.Measure;
import qianyi.ensemble.RunProgress;
import qianyi.report.file.SensitivityCsv;
import qianyi.report.table.Table;
import qianyi.report.terminal.SensitivityText;
import qianyi.report.terminal.TerminalTable;
import qianyi.study.ModelOrStudy;

/** Which inputs a date or a level hangs on. */
@Command(name = "sensitivity", header = "cli.sensitivity.header", description = "cli.sensitivity.examples")
final class SensitivityVerb implements Verb {
    /** Results of all runs are kept in memory. */
    private static final long MOST_RUNS = 10_000_000;

    /** How inputs are moved. */
    enum Method {
        /** One after the other, to its low and its high value. */
        TORNADO(0, 0, 0),
        /** Walks: one run more than inputs each. */
        MORRIS(1, Morris.FEWEST_WALKS, 20),
        /** Rows: two runs more than inputs each. */
        SOBOL(2, SobolIndices.FEWEST_ROWS, 512);

        private final int more;
        private final int fewest;
        private final int usual;

        Method(int more, int fewest, int usual) {
            this.more = more;
            this.fewest = fewest;
            this.usual = usual;
        }

        /** Runs of a walk or a row. */
        long width(int inputs) {
            return inputs + more;
        }
    }

    @Parameters(index = "0", arity = "0..1", paramLabel = "PATH", description = "cli.sensitivity.path")
    private Path path = StudyArgument.DEFAULT;

    @Option(
            names = {"-s", "--scenario"},
            paramLabel = "ID|FILE.yaml",
            description = "cli.ensemble.scenario")
    private @Nullable String scenario;

    @Option(names = "--of", paramLabel = "NAME@T|target:ID", description = "cli.sensitivity.of")
    private @Nullable String of;

    @Option(
            names = "--method",
            paramLabel = "tornado|morris|sobol",
            converter = MethodName.class,
            description = "cli.sensitivity.method")
    private Method method = Method.TORNADO;

    @Option(names = "--vary", paramLabel = "NAME=FORM", description = "cli.sensitivity.vary")
    private List<String> vary = new ArrayList<>();

    @Option(names = "--only", paramLabel = "NAME", description = "cli.sensitivity.only")
    private List<String> only = new ArrayList<>();

    @Option(names = "--runs", paramLabel = "N", description = "cli.sensitivity.runs")
    private @Nullable Long runs;

    @Option(names = "--seed", paramLabel = "N", description = "cli.ensemble.seed")
    private long seed = 1;

    @Option(names = "--threads", paramLabel = "N", description = "cli.ensemble.threads")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private final TableOutput output = new TableOutput();

    @Mixin
    private final WithoutOptions without = new WithoutOptions();

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Override
    public int run(Console console, Environment environment) throws IOException {
        if (threads < 1) {
            console.error("cli.ensemble.at_least_one", "--threads", threads);
        }
        VaryReader varied = new VaryReader(console);
        vary.forEach(varied::argument);
        Optional<ModelOrStudy> asked = ModelArgument.read(path, data.files(), console, environment);
        if (asked.isEmpty()) {
            return ExitCode.INVALID;
        }
        DrawnWords drawn =
                new DrawnWords(asked.get(), Optional.ofNullable(scenario), varied, without, console, environment);
        SensitivityWords words =
                new SensitivityWords(asked.get(), drawn, Optional.ofNullable(of), List.copyOf(only), console);
        Optional<SensitivityQuestion> question = words.question();
        boolean sound =
                threads >= 1 && question.map(some -> isSound(some, console)).orElse(true);
        if (!sound) {
            return ExitCode.USAGE;
        }
        if (question.isEmpty()) {
            return words.exitCode();
        }
        if (!output.isFree(console, environment)) {
            return ExitCode.USAGE;
        }
        SensitivityText text = new SensitivityText(
                question.get(),
                asked.get(),
                drawn.scenario(),
                console.messages(),
                console::tell,
                isForPerson(environment)
                        ? Optional.of((table, sources) -> print(table, sources, console))
                        : Optional.empty());
        return run(question.get(), text, console, environment);
    }

    private static void print(Table table, List<String> sources, Console console) {
        console.out().print("\n" + TerminalTable.render(table, console.columns()) + "\n");
        sources.forEach(console::prose);
        console.out().flush();
    }

    /** A terminal gets a table to read, a pipe and a file the one to compute with. */
    private boolean isForPerson(Environment environment) {
        return environment.terminal() && output.file(environment).isEmpty();
    }

    /** Whether the method can do what is asked. */
    private boolean isSound(SensitivityQuestion question, Console console) {
        if (method == Method.TORNADO) {
            if (question.measure() instanceof Measure.ReachedBy) {
                console.error("cli.sensitivity.tornado_of_year");
                return false;
            }
            if (runs != null) {
                console.say(
                        "cli.sensitivity.tornado_runs", 2 * question.inputs().size() + 1);
            }
            return true;
        }
        long width = method.width(question.inputs().size());
        if (runs != null && (runs < method.fewest * width || runs > MOST_RUNS)) {
            console.error(
                    "cli.sensitivity.count",
                    method.name().toLowerCase(Locale.ROOT),
                    question.inputs().size(),
                    method.fewest * width,
                    MOST_RUNS,
                    runs);
            return false;
        }
        return true;
    }

    private int run(SensitivityQuestion question, SensitivityText text, Console console, Environment environment)
            throws IOException {
        ProgressLine line = new ProgressLine(console, environment);
        RunProgress progress = (done, total) -> line.runs(0, done, total);
        int rounds = rounds(question);
        SensitivityCsv csv = new SensitivityCsv(text::labels);
        byte[] table;
        Runnable words;
        switch (method) {
            case MORRIS -> {
                Morris morris = Morris.of(question, rounds, seed, threads, progress);
                table = csv.of(morris);
                words = () -> text.say(morris);
            }
            case SOBOL -> {
                SobolIndices sobol = SobolIndices.of(question, rounds, seed, threads, progress);
                table = csv.of(sobol);
                words = () -> text.say(sobol);
            }
            default -> {
                Tornado tornado = text.known(Tornado.of(question, threads, progress));
                table = csv.of(tornado);
                words = () -> text.say(tornado);
            }
        }
        boolean written = isForPerson(environment) || output.write(table, console, environment);
        words.run();
        return written ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** Walks or rows, as many as the runs asked for allow. */
    private int rounds(SensitivityQuestion question) {
        long width = Math.max(1, method.width(question.inputs().size()));
        return runs == null ? method.usual : (int) (runs / width);
    }

    /** {@code tornado}, {@code morris} or {@code sobol}, in any case. */
    static final class MethodName implements ITypeConverter<Method> {
        @Override
        public Method convert(String value) {
            return Arrays.stream(Method.values())
                    .filter(method -> method.name().equals(value.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(value));
        }
    }
}
