package qianyi.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import qianyi.Qianyi;
import qianyi.analysis.Certainty;
import qianyi.analysis.Updates;
import qianyi.analysis.attribution.Attribution;
import qianyi.analysis.portfolio.PolicyAnswers;
import qianyi.analysis.portfolio.ReachOutlook;
import qianyi.answer.Answer;
import qianyi.answer.EnsembleSettings;
import qianyi.answer.StudyEnsemble;
import qianyi.model.Diagnosed;
import qianyi.report.file.AnswerFiles;
import qianyi.report.file.OutputFolder;
import qianyi.report.file.SummaryJson;
import qianyi.report.terminal.AnswerText;
import qianyi.report.words.UpdateSentences;
import qianyi.report.workbook.AnswerWorkbook;
import qianyi.study.Study;

/** Projects every scenario of a study, prints the answer and writes its evidence. */
@Command(name = "run", header = "cli.run.header", description = "cli.run.examples")
final class RunVerb implements Verb {
    private static final int RUNS = 1000;
    private static final long SEED = 1;

    private static final int MOST_RUNS = 1_000_000;

    /** Runs behind the proof of a mix: enough for a share in whole hundredths. */
    private static final int MOST_PROOF = 1000;

    /** The share of the memory that the runs may take; the rest is for the work. */
    private static final double MOST_MEMORY = 0.75;

    private static final long MEGABYTE = 1 << 20;

    @Parameters(index = "0", arity = "0..1", paramLabel = "STUDY", description = "cli.run.study")
    private Path study = StudyArgument.DEFAULT;

    @Option(
            names = {"-s", "--scenario"},
            paramLabel = "ID|FILE.yaml",
            description = "cli.run.scenario")
    private List<String> scenarios = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "cli.run.output")
    private @Nullable Path output;

    @Option(names = "--assumptions", paramLabel = "FILE.csv|xlsx", description = "cli.run.assumptions")
    private @Nullable Path assumptions;

    @Option(names = "--rebase", description = "cli.run.rebase")
    private boolean rebase;

    @Option(names = "--json", description = "cli.run.json")
    private boolean json;

    @Option(names = "--brief", description = "cli.run.brief")
    private boolean brief;

    @Option(names = "--runs", paramLabel = "N", description = "cli.run.runs")
    private int runs = RUNS;

    @Option(names = "--seed", paramLabel = "N", description = "cli.ensemble.seed")
    private long seed = SEED;

    @Option(names = "--threads", paramLabel = "N", description = "cli.ensemble.threads")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private final WithoutOptions without = new WithoutOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Override
    public int run(Console console, Environment environment) {
        if (!numbersAreSound(console)) {
            return ExitCode.USAGE;
        }
        Optional<Path> folder = new StudyArgument(study).folder(console, environment);
        if (folder.isEmpty()) {
            return ExitCode.INVALID;
        }
        Diagnosed<Study> read = assumptions == null
                ? Qianyi.study(folder.get())
                : Qianyi.study(folder.get(), environment.input(assumptions));
        read.value().ifPresent(whole -> StudyArgument.note(whole, folder.get(), environment));
        console.diagnostics(read.diagnostics());
        Optional<Study> chosen = read.value()
                .flatMap(whole -> new ScenarioChoice(whole, scenarios).chosen(console, environment))
                .map(ScenarioChoice.Chosen::study);
        if (chosen.isEmpty()) {
            console.error("cli.run.nothing_written");
            return ExitCode.INVALID;
        }
        if (rebase && chosen.get().rebasingFigure().isEmpty()) {
            console.error(
                    "cli.run.rebase_nothing",
                    chosen.get().record().series(),
                    chosen.get().record().baseYear(),
                    chosen.get().period().today());
            return ExitCode.USAGE;
        }
        Path out = output(chosen.get(), environment);
        if (!environment.inputs().spares(List.of(out.resolve(workbook(chosen.get()))), console)) {
            return ExitCode.USAGE;
        }
        OutputFolder.heal(out).ifPresent(left -> console.diagnostics(List.of(left)));
        Study asked = rebase ? chosen.get().rebased() : chosen.get();
        if (!fitsMemory(asked, console)) {
            return ExitCode.USAGE;
        }
        return answer(asked, folder.get(), console, environment);
    }

    private boolean numbersAreSound(Console console) {
        if (runs < 0 || runs > MOST_RUNS) {
            console.error("cli.run.runs_between", runs, MOST_RUNS);
        }
        if (threads < 1) {
            console.error("cli.ensemble.at_least_one", "--threads", threads);
        }
        return runs >= 0 && runs <= MOST_RUNS && threads >= 1;
    }

    private boolean fitsMemory(Study asked, Console console) {
        long needed = StudyEnsemble.bytes(asked, runs);
        long most = (long) (MOST_MEMORY * Runtime.getRuntime().maxMemory());
        if (needed > most) {
            console.error(
                    "cli.run.memory",
                    runs,
                    needed / MEGABYTE,
                    most / MEGABYTE,
                    Math.floorDiv(runs * (most / MEGABYTE), needed / MEGABYTE) / 1000 * 1000);
        }
        return needed <= most;
    }

    private int answer(Study asked, Path folder, Console console, Environment environment) {
        Answer answer = Answer.of(asked, new ProgressLine(console, environment));
        Optional<Certainty> certainty = certainty(answer, console, environment);
        if (!json) {
            print(answer, certainty, console);
            Updates.of(answer).filter(RunVerb::isNews).ifPresent(news -> print(news, console));
            console.out().flush();
        }
        PolicyAnswers policy = policy(answer);
        if (json) {
            console.out()
                    .print(SummaryJson.render(
                            answer, certainty, policy, command(console, environment), Version.current()));
        }
        console.out().flush();
        answer.scenarios().forEach(scenario -> scenario.failure()
                .ifPresent(failure -> console.error(
                        "answer.failed",
                        scenario.scenario().title(),
                        failure.column().label(),
                        failure.time(),
                        failure.value())));
        boolean failed = answer.scenarios().stream().anyMatch(s -> s.failure().isPresent());
        return write(answer, certainty, policy, folder, console, environment) && !failed
                ? ExitCode.DONE
                : ExitCode.FAILED;
    }

    /** Whether the newest found figure is of the last observed year or later, so that the study has yet to take it in. */
    private static boolean isNews(Updates updates) {
        return updates.newest().year() >= updates.study().period().today();
    }

    /** The table keeps its lines; what stands above and below it is prose. */
    private static void print(Answer answer, Optional<Certainty> certainty, Console console) {
        AnswerText table = AnswerText.of(answer, certainty, console.language(), console.columns());
        table.head().forEach(console::prose);
        console.out().print("\n" + table.table() + "\n");
        for (String paragraph : table.paragraphs()) {
            console.prose(paragraph);
            console.out().print("\n");
        }
        table.notes().forEach(note -> console.prose("- " + note));
    }

    private static void print(Updates news, Console console) {
        console.out().println();
        console.out().println(console.messages().text("cli.run.news"));
        new UpdateSentences(news).all().forEach(sentence -> console.prose("- " + sentence.in(console.language())));
    }

    /** None if the scenarios are to be run but once. */
    private Optional<Certainty> certainty(Answer answer, Console console, Environment environment) {
        if (runs == 0) {
            return Optional.empty();
        }
        ProgressLine progress = new ProgressLine(console, environment);
        EnsembleSettings settings = new EnsembleSettings(runs, seed, threads).without(without.groups());
        return Optional.of(Certainty.of(answer, settings, (done, total) -> progress.runs(0, done, total)));
    }

    /** What policy did, and what it would take, with as many runs behind each proof as a shown share needs. */
    private PolicyAnswers policy(Answer answer) {
        return new PolicyAnswers(
                Attribution.ofPolicy(answer, threads),
                ReachOutlook.of(answer.study(), Math.min(runs, MOST_PROOF), seed, threads));
    }

    private boolean write(
            Answer answer,
            Optional<Certainty> certainty,
            PolicyAnswers policy,
            Path studyFolder,
            Console console,
            Environment environment) {
        Path folder = output(answer.study(), environment);
        String command = command(console, environment);
        CompletableFuture<byte[]> workbook = CompletableFuture.supplyAsync(
                () -> AnswerWorkbook.bytes(answer, certainty, policy, console.language(), command, Version.current()));
        Map<String, byte[]> files = new HashMap<>(
                AnswerFiles.all(answer, certainty, policy, console.language(), command, Version.current(), brief));
        files.put(workbook(answer.study()), workbook.join());
        console.diagnostics(AnswerFiles.warnings(answer));
        if (!environment
                .inputs()
                .spares(files.keySet().stream().map(folder::resolve).toList(), console)) {
            return false;
        }
        LastAnswer last = LastAnswer.in(folder);
        boolean written = console.written(OutputFolder.write(folder, files));
        if (written) {
            Path shown = shown(answer.study());
            last.sentences(
                            shown,
                            new String(files.get("summary.json"), StandardCharsets.UTF_8),
                            answer.study(),
                            console)
                    .forEach(console::tell);
            Path numbers = assumptions == null ? studyFolder.resolve("assumptions.csv") : assumptions;
            console.say("cli.run.next", shown.resolve("report.html"), numbers);
        }
        return written;
    }

    private static String workbook(Study study) {
        return study.id() + ".xlsx";
    }

    /** The folder of the output as a person writes it. */
    private Path shown(Study study) {
        return output == null ? Path.of("output", study.id()) : output;
    }

    private Path output(Study study, Environment environment) {
        return environment.resolve(shown(study));
    }

    /** What a person types to get the same bytes again, wherever; where they are written does not belong to it. */
    private String command(Console console, Environment environment) {
        StringBuilder command = new StringBuilder(environment.command("run", study));
        scenarios.forEach(id -> command.append(" -s ").append(ShellWord.of(id)));
        if (assumptions != null) {
            command.append(" --assumptions ").append(ShellWord.of(assumptions));
        }
        if (rebase) {
            command.append(" --rebase");
        }
        if (brief) {
            command.append(" --brief");
        }
        if (runs != RUNS) {
            command.append(" --runs ").append(runs);
        }
        if (seed != SEED) {
            command.append(" --seed ").append(seed);
        }
        without.groups().stream().sorted().forEach(group -> command.append(" --without ")
                .append(WithoutOptions.word(group)));
        return command.append(" --lang ").append(console.language().code()).toString();
    }
}
