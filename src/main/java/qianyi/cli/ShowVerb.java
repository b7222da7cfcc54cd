package qianyi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import qianyi.analysis.Explanation;
import qianyi.analysis.ModelIndex;
import qianyi.analysis.Moment;
import qianyi.analysis.Neighbourhood;
import qianyi.analysis.VariableSearch;
import qianyi.analysis.VariableSearch.Named;
import qianyi.analysis.decomposition.Decomposition;
import qianyi.analysis.decomposition.DifferenceQuestion;
import qianyi.engine.Column;
import qianyi.engine.ColumnName;
import qianyi.engine.OneRun;
import qianyi.engine.Run;
import qianyi.model.Diagnosed;
import qianyi.model.Model;
import qianyi.model.TimeSpec;
import qianyi.report.file.DecompositionJson;
import qianyi.report.file.ExplanationJson;
import qianyi.report.file.IndexJson;
import qianyi.report.terminal.DecompositionText;
import qianyi.report.terminal.ExplanationText;
import qianyi.report.terminal.FoundText;
import qianyi.report.terminal.IndexText;
import qianyi.report.words.ColumnProblem;
import qianyi.study.Assumption;
import qianyi.study.ModelOrStudy;
import qianyi.study.Scenario;
import qianyi.study.Study;

/** The variables of a model or a study, or one of them with what it hangs on and what hangs on it. */
@Command(name = "show", header = "cli.show.header", description = "cli.show.examples")
final class ShowVerb implements Verb {
    @Parameters(index = "0", paramLabel = "PATH", description = "cli.show.path")
    private Path path = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "cli.show.name")
    private @Nullable String name;

    @Option(names = "--at", paramLabel = "YEAR", description = "cli.show.at")
    private @Nullable Double at;

    @Option(
            names = {"-s", "--scenario"},
            paramLabel = "ID|FILE.yaml",
            description = "cli.show.scenario")
    private @Nullable String scenario;

    @Option(names = "--depth", paramLabel = "N", description = "cli.show.depth")
    private @Nullable Double depth;

    @Option(names = "--why", description = "cli.show.why.option")
    private boolean why;

    @Option(names = "--against", paramLabel = "SCENARIO|YEAR", description = "cli.show.why.against")
    private @Nullable String against;

    @Option(names = "--json", description = "cli.show.json")
    private boolean json;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Override
    public int run(Console console, Environment environment) throws IOException {
        double links = depth == null ? 1 : depth;
        if (links < 0 || links != Math.rint(links)) {
            console.error("cli.show.depth_wrong", links);
            return ExitCode.USAGE;
        }
        if (!isWhole(console)) {
            return ExitCode.USAGE;
        }
        Optional<ModelOrStudy> read = ModelArgument.read(path, data.files(), console, environment);
        if (read.isEmpty()) {
            return ExitCode.INVALID;
        }
        ModelOrStudy shown = read.get();
        if (scenario != null && shown.study().isEmpty()) {
            console.error("cli.show.no_scenarios", scenario);
            return ExitCode.USAGE;
        }
        if (name == null) {
            ModelIndex index = ModelIndex.of(shown.program().model());
            console.out()
                    .print(
                            json
                                    ? IndexJson.render(index, shown)
                                    : IndexText.render(index, shown, console.messages(), console.width()));
            return ExitCode.DONE;
        }
        Optional<ColumnName> meant = meant(shown, name, console, environment);
        int levels = (int) Math.min(links, 1000);
        if (against != null) {
            return why(
                    shown,
                    meant,
                    depth == null ? Decomposition.LEVELS : Math.max(1, levels),
                    against,
                    console,
                    environment);
        }
        return meant.map(column -> explain(shown, column, levels, console, environment))
                .orElse(ExitCode.INVALID);
    }

    /** Whether the question why has all that it needs, and nothing is given that only it needs. */
    private boolean isWhole(Console console) {
        List<String> problems = Stream.of(
                        why && name == null ? "cli.show.why.no_name" : "",
                        why && against == null ? "cli.show.why.no_against" : "",
                        !why && against != null ? "cli.show.why.alone" : "")
                .filter(problem -> !problem.isEmpty())
                .toList();
        problems.forEach(console::error);
        return problems.isEmpty();
    }

    /** The one variable that the words mean, or nothing after it has been said what they may mean. */
    private Optional<ColumnName> meant(ModelOrStudy shown, String words, Console console, Environment environment) {
        Model model = shown.program().model();
        List<Assumption> assumptions = shown.study().map(Study::assumptions).orElse(List.of());
        ColumnName asked = VariableSearch.typed(model, words);
        Optional<ColumnName> meant = VariableSearch.only(model, assumptions, asked);
        if (meant.isPresent()) {
            return meant;
        }
        List<Named> several =
                VariableSearch.of(model, assumptions, asked.variable()).found();
        if (several.isEmpty()) {
            console.complain(ColumnProblem.of(asked, shown.program(), assumptions, console.messages()));
        } else {
            console.complain(FoundText.render(
                            asked.variable(),
                            several,
                            title -> environment.command("show", path, title),
                            console.messages())
                    .stripTrailing());
        }
        return Optional.empty();
    }

    private int why(
            ModelOrStudy shown,
            Optional<ColumnName> meant,
            int levels,
            String held,
            Console console,
            Environment environment) {
        Optional<Column> column = meant.flatMap(asked -> WhyItDiffers.single(shown.program(), asked, console));
        OptionalDouble year = at == null ? OptionalDouble.empty() : OptionalDouble.of(at);
        Optional<DifferenceQuestion> question = new WhyItDiffers(shown, held, Optional.ofNullable(scenario), year)
                .question(column, console, environment);
        if (question.isEmpty()) {
            return ExitCode.INVALID;
        }
        Optional<Decomposition> found = Decomposition.of(question.get(), levels);
        if (found.isEmpty() || !Double.isFinite(found.get().difference())) {
            console.error(found.isEmpty() ? "cli.show.why.not_kept" : "cli.show.why.failed");
            return ExitCode.FAILED;
        }
        console.out()
                .print(
                        json
                                ? DecompositionJson.render(found.get(), shown)
                                : new DecompositionText(found.get(), shown, console.messages(), console.width())
                                        .render());
        return ExitCode.DONE;
    }

    private int explain(ModelOrStudy shown, ColumnName asked, int links, Console console, Environment environment) {
        Optional<Explanation> found = shown.study()
                .map(study -> Explanation.of(study, asked.variable(), asked.elements()))
                .orElseGet(() -> Explanation.of(shown.program(), asked.variable(), asked.elements()));
        if (found.isEmpty()) {
            console.complain(ColumnProblem.of(asked, shown.program(), console.messages()));
            return ExitCode.INVALID;
        }
        Optional<Moment> moment = moment(shown, console, environment);
        if (moment.isEmpty()) {
            return ExitCode.INVALID;
        }
        Run run = moment.get().run();
        if (moment.get().time() < run.time(0) || moment.get().time() > run.time(run.size() - 1)) {
            console.error("cli.show.outside", moment.get().time(), run.time(0), run.time(run.size() - 1));
            return ExitCode.USAGE;
        }
        Neighbourhood around = Neighbourhood.of(found.get(), shown.program(), moment.get(), links);
        console.out()
                .print(
                        json
                                ? ExplanationJson.render(around)
                                : new ExplanationText(around, shown, console.messages(), console.width()).render());
        return ExitCode.DONE;
    }

    private Optional<Moment> moment(ModelOrStudy shown, Console console, Environment environment) {
        if (shown.study().isEmpty()) {
            Diagnosed<TimeSpec> own = shown.program().time();
            if (own.value().isEmpty()) {
                console.diagnostics(own.diagnostics());
                return Optional.empty();
            }
            TimeSpec time = own.value().get();
            Run run =
                    OneRun.of(shown.program()).on(time.withStep(time.step(), 1)).run();
            return Optional.of(new Moment(run, at == null ? run.time(run.size() - 1) : at, Optional.empty()));
        }
        Study whole = shown.study().get();
        String id = scenario == null ? whole.baseline() : scenario;
        Optional<Scenario> chosen = ScenarioChoice.one(whole, id, console, environment);
        return chosen.map(one ->
                new Moment(whole.one(one).run(), at == null ? whole.period().today() : at, Optional.of(one.title())));
    }
}
