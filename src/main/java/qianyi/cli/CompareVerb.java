package qianyi.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import qianyi.analysis.Comparison;
import qianyi.analysis.attribution.Attribution;
import qianyi.answer.Answer;
import qianyi.model.Unit;
import qianyi.report.chart.ComparisonChart;
import qianyi.report.chart.Waterfall;
import qianyi.report.file.ComparisonCsv;
import qianyi.report.file.ComparisonJson;
import qianyi.report.file.OutputFolder;
import qianyi.report.terminal.AttributionText;
import qianyi.report.terminal.ComparisonText;
import qianyi.report.terminal.TerminalNumbers;
import qianyi.report.words.Shown;
import qianyi.study.Study;

/** Two to five scenarios side by side. */
@Command(name = "compare", header = "cli.compare.header", description = "cli.compare.examples")
final class CompareVerb implements Verb {
    private static final String NAME = "comparison";
    private static final int MOST_RUNS = 10_000;
    private static final Set<String> KINDS = Set.of("csv", "json", "png");

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "[STUDY] A B", description = "cli.compare.words")
    private List<String> words = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR|FILE",
            description = "cli.compare.output")
    private @Nullable Path output;

    @Option(names = "--json", description = "cli.compare.json")
    private boolean json;

    @Option(names = "--why", description = "cli.compare.shares.option")
    private boolean why;

    @Option(names = "--context", paramLabel = "NAME", description = "cli.compare.shares.context.option")
    private List<String> context = new ArrayList<>();

    @Option(names = "--runs", paramLabel = "N", description = "cli.compare.shares.runs.option")
    private int runs;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Override
    public int run(Console console, Environment environment) {
        boolean named = isStudy(words.get(0), environment);
        Path name = named ? Path.of(words.get(0)) : StudyArgument.DEFAULT;
        List<String> ids = words.subList(named ? 1 : 0, words.size());
        if (ids.size() < Comparison.FEWEST || ids.size() > Comparison.MOST) {
            console.error("cli.compare.count", Comparison.FEWEST, Comparison.MOST, ids.size());
            return ExitCode.USAGE;
        }
        if (runs < 0 || runs == 1 || runs > MOST_RUNS || !why && runs > 0) {
            console.error("cli.compare.shares.runs.number", MOST_RUNS, runs);
            return ExitCode.USAGE;
        }
        if (why && ids.size() != 2 || !why && !context.isEmpty()) {
            console.error(why ? "cli.compare.shares.count" : "cli.compare.shares.context.alone", ids.size());
            return ExitCode.USAGE;
        }
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                console.error("cli.usage.twice", id);
                return ExitCode.USAGE;
            }
        }
        return new StudyArgument(name)
                .read(console, environment)
                .flatMap(whole -> new ScenarioChoice(whole, ids).chosen(console, environment))
                .map(chosen -> compare(chosen.study(), chosen.ids(), console, environment))
                .orElse(ExitCode.INVALID);
    }

    /** A word with a separator in it is a study unless it is the file of a scenario; so is the folder of one. */
    private static boolean isStudy(String word, Environment environment) {
        return !ScenarioChoice.isFile(word) && (word.contains("/") || word.contains("\\"))
                || Files.isRegularFile(environment.orOfProject(Path.of(word)).resolve("study.yaml"));
    }

    private int compare(Study study, List<String> ids, Console console, Environment environment) {
        Answer answer = Answer.of(study, new ProgressLine(console, environment));
        Comparison comparison = Comparison.of(answer, ids);
        boolean failed = complainOfFailures(comparison, console);
        Optional<WhyItMoved> asked =
                Optional.of(new WhyItMoved(study, comparison, context, runs)).filter(question -> why && !failed);
        if (asked.isPresent() && !asked.get().isKnown(console)) {
            return ExitCode.USAGE;
        }
        Optional<Attribution> attribution =
                asked.flatMap(question -> question.answer(new ProgressLine(console, environment)));
        if (asked.isPresent() && attribution.isEmpty()) {
            console.error("cli.compare.shares.failed");
            return ExitCode.FAILED;
        }
        console.out()
                .print(
                        json
                                ? json(study, comparison, attribution, command(console, environment))
                                : text(study, comparison, attribution, console));
        console.out().flush();
        boolean written = output == null || write(output, answer, comparison, attribution, console, environment);
        return written && !failed ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static String json(Study study, Comparison comparison, Optional<Attribution> attribution, String command) {
        return ComparisonJson.render(study, comparison, attribution, command, Version.current());
    }

    private static String text(Study study, Comparison comparison, Optional<Attribution> attribution, Console console) {
        return attribution
                .map(moved -> AttributionText.render(moved, new Shown(study, console.language()), console.width()))
                .orElseGet(() -> new ComparisonText(study, comparison, console.messages(), console.width()).render());
    }

    /** Whether a run failed. */
    private static boolean complainOfFailures(Comparison comparison, Console console) {
        boolean failed = false;
        for (int i = 0; i < comparison.scenarios().size(); i++) {
            Optional<qianyi.engine.Run.Failure> failure = comparison.failures().get(i);
            if (failure.isPresent()) {
                failed = true;
                console.error(
                        "answer.failed",
                        comparison.scenarios().get(i).title(),
                        failure.get().column().label(),
                        failure.get().time(),
                        failure.get().value());
            }
        }
        return failed;
    }

    private boolean write(
            Path output,
            Answer answer,
            Comparison comparison,
            Optional<Attribution> attribution,
            Console console,
            Environment environment) {
        Path place = environment.resolve(output).toAbsolutePath().normalize();
        String ending = ModelFile.ending(output);
        boolean single = KINDS.contains(ending) && !Files.isDirectory(place);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String kind : single ? Set.of(ending) : KINDS) {
            String name = single ? place.getFileName().toString() : NAME + "." + kind;
            files.put(name, content(kind, answer, comparison, attribution, console, environment));
        }
        if (!single || ending.equals("png")) {
            String name = single ? place.getFileName().toString() : Waterfall.FILE;
            attribution
                    .flatMap(moved -> Waterfall.of(answer.study(), moved))
                    .ifPresent(chart -> files.put(
                            name,
                            chart.png(
                                    answer.study(),
                                    console.language(),
                                    command(console, environment),
                                    Version.current())));
        }
        Path folder = single ? place.getParent() : place;
        return environment
                        .inputs()
                        .spares(files.keySet().stream().map(folder::resolve).toList(), console)
                && console.written(OutputFolder.write(folder, files));
    }

    private byte[] content(
            String kind,
            Answer answer,
            Comparison comparison,
            Optional<Attribution> attribution,
            Console console,
            Environment environment) {
        if (kind.equals("png")) {
            String title = new ComparisonText(answer.study(), comparison, console.messages(), console.width()).title();
            String second = console.messages()
                    .text(
                            "cli.compare.chart.difference",
                            comparison.scenarios().get(0).title(),
                            new TerminalNumbers(answer.study().units(), console.language())
                                    .unit(comparison.headline().unit().orElse(Unit.ONE)));
            return ComparisonChart.png(
                    answer,
                    comparison,
                    console.language(),
                    title,
                    second,
                    command(console, environment),
                    Version.current());
        }
        String text = kind.equals("csv")
                ? ComparisonCsv.render(comparison, attribution, console.messages())
                : json(answer.study(), comparison, attribution, command(console, environment));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What a person types to get the same bytes again, wherever; where they are written does not belong to it. */
    private String command(Console console, Environment environment) {
        List<Object> command = new ArrayList<>(List.of("compare"));
        command.addAll(words);
        if (why) {
            command.add("--why");
        }
        context.forEach(name -> command.addAll(List.of("--context", name)));
        if (runs > 0) {
            command.addAll(List.of("--runs", runs));
        }
        command.addAll(List.of("--lang", console.language().code()));
        return environment.command(command.toArray());
    }
}
