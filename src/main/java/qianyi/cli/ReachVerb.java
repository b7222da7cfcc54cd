package qianyi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import qianyi.analysis.search.ReachQuestion;
import qianyi.analysis.search.SearchLimit;
import qianyi.report.file.OutputFolder;
import qianyi.study.Study;

/** What it would take to meet a target by a year, or that it cannot be done and what stops it. */
@Command(name = "reach", header = "cli.reach.header", description = "cli.reach.examples")
final class ReachVerb implements Verb {
    /** Every candidate keeps the figures of all runs in memory. */
    private static final int MOST_RUNS = 100_000;

    /** Seconds in which an interrupted search has to come to its answer. */
    private static final int MOST_AFTER_INTERRUPTION = 20;

    @Parameters(index = "0", arity = "0..1", paramLabel = "STUDY", description = "cli.run.study")
    private Path study = StudyArgument.DEFAULT;

    @Option(names = "--by", paramLabel = "YEAR", required = true, description = "cli.reach.by")
    private int by;

    @Option(
            names = {"-s", "--scenario"},
            paramLabel = "ID|FILE.yaml",
            description = "cli.reach.scenario")
    private @Nullable String scenario;

    @Option(names = "--target", paramLabel = "ID", description = "cli.reach.target")
    private @Nullable String target;

    @Option(names = "--lever", paramLabel = "NAME", description = "cli.reach.lever")
    private List<String> levers = new ArrayList<>();

    @Option(names = "--floor", paramLabel = "NAME=VALUE", description = "cli.reach.floor")
    private List<String> floor = new ArrayList<>();

    @Option(names = "--confidence", paramLabel = "P", description = "cli.reach.confidence")
    private @Nullable Double confidence;

    @Option(names = "--runs", paramLabel = "N", description = "cli.reach.runs")
    private int runs = 1000;

    @Option(names = "--seed", paramLabel = "N", description = "cli.ensemble.seed")
    private long seed = 1;

    @Option(names = "--threads", paramLabel = "N", description = "cli.ensemble.threads")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--within", paramLabel = "SECONDS", description = "cli.reach.within")
    private @Nullable Double within;

    @Option(names = "--robust", description = "cli.reach.robust")
    private boolean robust;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "cli.reach.output")
    private @Nullable Path output;

    @Option(names = "--json", description = "cli.reach.json")
    private boolean json;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Override
    public int run(Console console, Environment environment) {
        if (!numbersAreSound(console)) {
            return ExitCode.USAGE;
        }
        Optional<Study> read = new StudyArgument(study).read(console, environment);
        if (read.isEmpty()) {
            return ExitCode.INVALID;
        }
        ReachWords words = new ReachWords(read.get(), console, environment);
        Optional<ReachQuestion> question =
                words.question(Optional.ofNullable(scenario), Optional.ofNullable(target), by, levers, threads);
        return question.map(asked -> interruptible(asked, words, console, environment))
                .orElse(words.exitCode());
    }

    /** Whoever interrupts gets what was found by then. */
    private int interruptible(ReachQuestion question, ReachWords words, Console console, Environment environment) {
        SearchLimit limit = limit();
        CountDownLatch answered = new CountDownLatch(1);
        Interruption.keeps(() -> {
            limit.stop();
            return console.messages().text(isAnswered(answered) ? "cli.reach.interrupted" : "cli.interrupted");
        });
        try {
            return answer(question.within(limit), words, console, environment);
        } finally {
            answered.countDown();
            Interruption.over();
        }
    }

    private SearchLimit limit() {
        if (within == null) {
            return SearchLimit.none();
        }
        long start = System.nanoTime();
        double nanoseconds = within * 1e9;
        return new SearchLimit(() -> System.nanoTime() - start > nanoseconds);
    }

    private static boolean isAnswered(CountDownLatch answered) {
        try {
            return answered.await(MOST_AFTER_INTERRUPTION, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean numbersAreSound(Console console) {
        boolean share = confidence == null || confidence > 0 && confidence < 1;
        if (!share) {
            console.error("cli.reach.confidence_between", confidence);
        }
        if (runs < 1 || runs > MOST_RUNS) {
            console.error("cli.reach.runs_between", runs, MOST_RUNS);
        }
        if (threads < 1) {
            console.error("cli.ensemble.at_least_one", "--threads", threads);
        }
        boolean time = within == null || within > 0;
        if (!time) {
            console.error("cli.reach.within_positive", within);
        }
        return share && time && runs >= 1 && runs <= MOST_RUNS && threads >= 1;
    }

    private int answer(ReachQuestion question, ReachWords words, Console console, Environment environment) {
        Optional<Map<String, Double>> floors = words.floors(floor, question);
        if (floors.isEmpty()) {
            return words.exitCode();
        }
        ProgressLine line = new ProgressLine(console, environment);
        ReachReply reply = new ReachReply(
                question,
                floors.get(),
                runs,
                seed,
                robust,
                (done, total) -> line.runs(0, done, total),
                command(console, environment),
                console);
        Optional<ReachReply.Said> said = confidence == null ? reply.central() : reply.confident(confidence);
        if (said.isEmpty()) {
            return reply.exitCode();
        }
        console.out().print(json ? said.get().json() : said.get().text());
        console.out().flush();
        return output == null || write(said.get(), console, environment) ? ExitCode.DONE : ExitCode.FAILED;
    }

    private boolean write(ReachReply.Said said, Console console, Environment environment) {
        Path folder = environment.resolve(output);
        return environment
                        .inputs()
                        .spares(
                                said.files().keySet().stream()
                                        .map(folder::resolve)
                                        .toList(),
                                console)
                && console.written(OutputFolder.write(folder, said.files()));
    }

    /** What a person types to get the same bytes again. */
    private String command(Console console, Environment environment) {
        List<Object> command = new ArrayList<>(List.of("reach", study, "--by", by));
        Stream.ofNullable(scenario).forEach(id -> command.addAll(List.of("-s", id)));
        Stream.ofNullable(target).forEach(id -> command.addAll(List.of("--target", id)));
        levers.forEach(lever -> command.addAll(List.of("--lever", lever)));
        floor.forEach(value -> command.addAll(List.of("--floor", value)));
        Stream.ofNullable(confidence).forEach(share -> command.addAll(List.of("--confidence", share)));
        Stream.ofNullable(within).forEach(seconds -> command.addAll(List.of("--within", seconds)));
        if (robust) {
            command.add("--robust");
        }
        command.addAll(List.of("--runs", runs, "--seed", seed));
        command.addAll(List.of("--json", "--lang", console.language().code()));
        return environment.command(command.toArray());
    }
}
