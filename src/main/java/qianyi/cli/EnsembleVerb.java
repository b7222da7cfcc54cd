package qianyi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import qianyi.answer.EnsembleArrivals;
import qianyi.ensemble.Design;
import qianyi.ensemble.Ensemble;
import qianyi.ensemble.EnsembleInput;
import qianyi.ensemble.EnsembleQuestion;
import qianyi.ensemble.ManyRuns;
import qianyi.report.file.EnsembleTable;
import qianyi.study.ModelOrStudy;
import qianyi.study.Study;
import qianyi.study.StudyDesign;

/** Runs a study or a model many times with drawn inputs and writes a row a run. */
@Command(name = "ensemble", header = "cli.ensemble.header", description = "cli.ensemble.examples")
final class EnsembleVerb implements Verb {
    private static final Path STDOUT = Path.of("-");

    @Parameters(index = "0", paramLabel = "PATH", description = "cli.ensemble.path")
    private Path path = STDOUT;

    @Option(
            names = {"-s", "--scenario"},
            paramLabel = "ID|FILE.yaml",
            description = "cli.ensemble.scenario")
    private @Nullable String scenario;

    @Option(names = "--vary", paramLabel = "NAME=FORM", description = "cli.ensemble.vary")
    private List<String> vary = new ArrayList<>();

    @Option(names = "--runs", paramLabel = "N", description = "cli.ensemble.runs")
    private long runs = 1000;

    @Option(
            names = "--design",
            paramLabel = "lhs|sobol|random",
            converter = DesignName.class,
            description = "cli.ensemble.design")
    private Design.Kind design = Design.Kind.LHS;

    @Option(names = "--seed", paramLabel = "N", description = "cli.ensemble.seed")
    private long seed = 1;

    @Option(names = "--threads", paramLabel = "N", description = "cli.ensemble.threads")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--save", paramLabel = "NAME", description = "cli.ensemble.save")
    private List<String> save = new ArrayList<>();

    @Option(names = "--at", paramLabel = "T", description = "cli.ensemble.at")
    private List<Double> at = new ArrayList<>();

    @Option(names = "--resume", description = "cli.ensemble.resume")
    private boolean resume;

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
        boolean sound = numbersAreSound(console, environment);
        VaryReader varied = new VaryReader(console);
        vary.forEach(varied::argument);
        Optional<ModelOrStudy> asked = ModelArgument.read(path, data.files(), console, environment);
        if (asked.isEmpty()) {
            return ExitCode.INVALID;
        }
        EnsembleWords words = new EnsembleWords(
                asked.get(), Optional.ofNullable(scenario), varied, without, save, at, console, environment);
        Optional<EnsembleQuestion> question = words.question();
        if (!sound) {
            return ExitCode.USAGE;
        }
        List<Path> written = output.file(environment).stream()
                .flatMap(file -> Stream.of(file, EnsembleOutput.part(file)))
                .toList();
        if (!environment.inputs().spares(written, console)) {
            return ExitCode.USAGE;
        }
        Optional<StudyDesign> over = asked.get().study().map(StudyDesign::of);
        if (question.isPresent() && !designIsPossible(question.get().inputs(), over, console)) {
            return ExitCode.USAGE;
        }
        return question.isEmpty()
                ? words.exitCode()
                : run(question.get(), over, asked.get().study(), console, environment);
    }

    private boolean designIsPossible(List<EnsembleInput> inputs, Optional<StudyDesign> over, Console console) {
        int width = over.map(some -> some.width(inputs)).orElse(inputs.size());
        if (design == Design.Kind.SOBOL && (width > Design.MOST_SOBOL_INPUTS || runs > Design.MOST_SOBOL_RUNS)) {
            console.error("cli.ensemble.sobol", Design.MOST_SOBOL_INPUTS, Design.MOST_SOBOL_RUNS);
            return false;
        }
        boolean correlated = over.filter(some -> !some.correlations().isEmpty()).isPresent();
        if (design == Design.Kind.LHS && correlated && runs > Design.MOST_CORRELATED_LHS_RUNS) {
            console.error("cli.ensemble.lhs", Design.MOST_CORRELATED_LHS_RUNS);
            return false;
        }
        return true;
    }

    private boolean numbersAreSound(Console console, Environment environment) {
        if (runs < 1) {
            console.error("cli.ensemble.at_least_one", "--runs", runs);
        }
        if (threads < 1) {
            console.error("cli.ensemble.at_least_one", "--threads", threads);
        }
        boolean nothingToResume = resume && output.file(environment).isEmpty();
        if (nothingToResume) {
            console.error("cli.ensemble.resume_needs_file");
        }
        return runs >= 1 && threads >= 1 && !nothingToResume;
    }

    private int run(
            EnsembleQuestion question,
            Optional<StudyDesign> over,
            Optional<Study> study,
            Console console,
            Environment environment)
            throws IOException {
        ManyRuns many =
                ManyRuns.of(question).design(design).runs(runs).seed(seed).threads(threads);
        Ensemble ensemble = over.map(many::over).orElse(many).ensemble();
        EnsembleTable table = new EnsembleTable(
                question, study.map(Study::targets).orElse(List.of()), study.map(EnsembleArrivals::new));
        Optional<Path> named = output.file(environment);
        if (named.isEmpty()) {
            return run(ensemble, table, 0, 0, EnsembleOutput.to(console.out()), console, environment);
        }
        Path file = named.get();
        Optional<Path> begun = resume ? EnsembleOutput.begun(file) : Optional.empty();
        if (resume && begun.isEmpty()) {
            console.say("cli.ensemble.nothing_to_resume", file);
        }
        if (begun.isEmpty()) {
            return run(ensemble, table, 0, 0, EnsembleOutput.to(file), file, console, environment);
        }
        Optional<EnsembleFile.Kept> kept = EnsembleFile.read(begun.get(), ensemble, table);
        if (kept.isEmpty()) {
            console.error("cli.ensemble.other_command", begun.get());
            return ExitCode.USAGE;
        }
        console.say("cli.ensemble.resumed", kept.get().rows(), runs);
        long first = (kept.get().rows() + Ensemble.BLOCK - 1) / Ensemble.BLOCK;
        return run(
                ensemble,
                table,
                first,
                kept.get().failed(),
                EnsembleOutput.after(kept.get(), file),
                file,
                console,
                environment);
    }

    private int run(
            Ensemble ensemble,
            EnsembleTable table,
            long first,
            long failedBefore,
            Optional<EnsembleOutput> rows,
            Path file,
            Console console,
            Environment environment)
            throws IOException {
        if (rows.isEmpty()) {
            console.error("cli.ensemble.in_use", EnsembleOutput.part(file));
            return ExitCode.FAILED;
        }
        return run(ensemble, table, first, failedBefore, rows.get(), console, environment);
    }

    private int run(
            Ensemble ensemble,
            EnsembleTable table,
            long first,
            long failedBefore,
            EnsembleOutput rows,
            Console console,
            Environment environment)
            throws IOException {
        ProgressLine progress = new ProgressLine(console, environment);
        long before = rows.rows();
        long[] failed = {failedBefore};
        Interruption.keeps(() -> kept(rows, console));
        boolean whole;
        try (rows) {
            whole = rows.headed(table.header());
            if (whole && first < ensemble.blocks()) {
                ensemble.run(first, threads, table::rows, block -> {
                    failed[0] += block.failed();
                    boolean taken = write(rows, block);
                    progress.runs(before, rows.rows(), runs);
                    return taken;
                });
            }
            whole = rows.rows() == runs;
            if (whole && !rows.finish()) {
                console.error("cli.ensemble.gone", rows.partName().orElseThrow());
                return ExitCode.FAILED;
            }
        } catch (IOException | UncheckedIOException e) {
            rows.partName().ifPresent(part -> console.say("cli.ensemble.kept_failed", rows.rows(), runs, part));
            throw e;
        } finally {
            Interruption.over();
        }
        if (whole) {
            output.file(environment).ifPresent(file -> console.say("cli.written", file));
            console.say("cli.ensemble.failed", failed[0], runs);
        }
        return ExitCode.DONE;
    }

    private static boolean write(EnsembleOutput rows, EnsembleTable.Rows block) {
        try {
            return rows.write(block.bytes(), block.count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the output and says how far it came. */
    private String kept(EnsembleOutput rows, Console console) {
        try {
            rows.close();
        } catch (IOException e) {
            return console.messages()
                    .text("cli.file_failed", e.getClass().getSimpleName(), String.valueOf(e.getMessage()));
        }
        return rows.partName()
                .map(part -> console.messages().text("cli.ensemble.kept", rows.rows(), runs, part))
                .orElseGet(() -> console.messages().text("cli.ensemble.kept_stdout", rows.rows(), runs));
    }

    /** {@code lhs}, {@code sobol} or {@code random}, in any case. */
    static final class DesignName implements ITypeConverter<Design.Kind> {
        @Override
        public Design.Kind convert(String value) {
            return Arrays.stream(Design.Kind.values())
                    .filter(kind -> kind.name().equals(value.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(value));
        }
    }
}
