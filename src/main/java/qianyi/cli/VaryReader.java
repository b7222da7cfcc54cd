package qianyi.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import qianyi.engine.Column;
import qianyi.engine.ColumnName;
import qianyi.engine.Program;
import qianyi.engine.RunOverride;
import qianyi.ensemble.Distribution;
import qianyi.ensemble.EnsembleInput;
import qianyi.model.Names;
import qianyi.model.TimeSpec;
import qianyi.model.Variable;
import qianyi.report.words.ColumnProblem;
import qianyi.study.Scenario;
import qianyi.text.Numbers;
import qianyi.text.Suggestions;

/** What {@code --vary 'NAME=uniform(a,b)'} asks to draw; everything that is wrong with it is put into words. */
final class VaryReader {
    /** The forms, each with what stands in its brackets. */
    private enum Form {
        UNIFORM("a,b"),
        TRIANGULAR("a,m,b"),
        PERT("a,m,b"),
        NORMAL("mean,sd"),
        LOGNORMAL("p5,p95");

        private final String inside;

        Form(String inside) {
            this.inside = inside;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        String shape() {
            return word() + "(" + inside + ")";
        }

        int numbers() {
            return inside.split(",").length;
        }
    }

    private record Wish(String origin, ColumnName name, Distribution distribution) {}

    private static final Pattern ARGUMENT = Pattern.compile("(.+?)=\\s*(\\w+)\\s*[(（](.*)[)）]\\s*", Pattern.DOTALL);

    /** "3 to 5", "3至5", "3..5": nine draws in ten lie between. */
    private static final Pattern RANGE =
            Pattern.compile("(.+?)=\\s*([^\\s(（]+?)\\s*(?:\\bto\\b|至|到|\\.\\.|~|～|—|–)\\s*([^\\s)）]+)\\s*");

    private static final double SMALL_SHARE = 0.01;

    private final Console console;
    private final List<Wish> wishes = new ArrayList<>();
    private int exitCode = ExitCode.DONE;

    VaryReader(Console console) {
        this.console = console;
    }

    /** How the reading went; what was wrong has then been said. */
    int exitCode() {
        return exitCode;
    }

    void argument(String argument) {
        String origin = "--vary " + argument;
        Matcher range = RANGE.matcher(argument);
        if (range.matches()) {
            range(origin, range);
            return;
        }
        Matcher matcher = ARGUMENT.matcher(argument);
        if (!matcher.matches()) {
            problem(origin, ExitCode.USAGE, text("cli.vary.form"));
            return;
        }
        Optional<Form> form = form(matcher.group(2));
        if (form.isEmpty()) {
            List<String> words = Arrays.stream(Form.values()).map(Form::word).toList();
            problem(
                    origin,
                    ExitCode.USAGE,
                    text(
                                    "cli.vary.unknown",
                                    matcher.group(2),
                                    Arrays.stream(Form.values())
                                            .map(Form::shape)
                                            .toList())
                            + Suggestions.didYouMean(Names.nearest(matcher.group(2), words), console.messages()));
            return;
        }
        numbers(origin, form.get(), matcher.group(3))
                .flatMap(numbers -> distribution(origin, form.get(), numbers))
                .ifPresent(distribution -> wish(origin, matcher.group(1), distribution));
    }

    /** A stated interval: normal, with its ends as the 5% and 95% quantiles. */
    private void range(String origin, Matcher range) {
        numbers(origin, range.group(2), range.group(3)).ifPresent(ends -> {
            if (ends[0] > ends[1]) {
                problem(origin, ExitCode.USAGE, text("cli.vary.order", text("cli.vary.range")));
            } else {
                Distribution normal = Distribution.Normal.between(ends[0], ends[1]);
                wish(origin, range.group(1), normal);
                console.tell(text(
                        "cli.vary.sketch",
                        range.group(1).strip(),
                        Numbers.shortest(ends[0]),
                        Numbers.shortest(ends[1]),
                        DistributionSketch.of(normal)));
            }
        });
    }

    private void wish(String origin, String name, Distribution distribution) {
        wishes.add(new Wish(origin, ColumnName.parse(name.strip()), distribution));
    }

    private static Optional<Form> form(String word) {
        return Arrays.stream(Form.values())
                .filter(form -> form.word().equalsIgnoreCase(word))
                .findFirst();
    }

    private Optional<double[]> numbers(String origin, Form form, String inside) {
        String[] cells = inside.split("[,，]", -1);
        if (cells.length != form.numbers()) {
            problem(origin, ExitCode.USAGE, text("cli.vary.count", form.shape(), form.numbers(), cells.length));
            return Optional.empty();
        }
        return numbers(origin, cells);
    }

    private Optional<double[]> numbers(String origin, String... cells) {
        double[] numbers = new double[cells.length];
        boolean all = true;
        for (int i = 0; i < cells.length; i++) {
            OptionalDouble number = Numbers.decimal(cells[i].strip());
            if (number.isEmpty()) {
                problem(origin, ExitCode.USAGE, text("cli.set.number", cells[i].strip()));
                all = false;
            } else {
                numbers[i] = number.getAsDouble();
            }
        }
        return all ? Optional.of(numbers) : Optional.empty();
    }

    private Optional<Distribution> distribution(String origin, Form form, double[] n) {
        boolean ordered = true;
        for (int i = 1; i < n.length && form != Form.NORMAL; i++) {
            ordered &= n[i - 1] <= n[i];
        }
        if (!ordered) {
            problem(origin, ExitCode.USAGE, text("cli.vary.order", form.shape()));
            return Optional.empty();
        }
        if (form == Form.NORMAL && n[1] < 0) {
            problem(origin, ExitCode.USAGE, text("cli.vary.deviation", n[1]));
            return Optional.empty();
        }
        if (form == Form.LOGNORMAL && n[0] <= 0) {
            problem(origin, ExitCode.USAGE, text("cli.vary.positive", n[0]));
            return Optional.empty();
        }
        return Optional.of(
                switch (form) {
                    case UNIFORM -> new Distribution.Uniform(n[0], n[1]);
                    case TRIANGULAR -> new Distribution.Triangular(n[0], n[1], n[2]);
                    case PERT -> new Distribution.Pert(n[0], n[1], n[2]);
                    case NORMAL -> new Distribution.Normal(n[0], n[1]);
                    case LOGNORMAL -> Distribution.LogNormal.between(n[0], n[1]);
                });
    }

    /**
     * What is drawn in the end: the inputs of a study, each replaced where an argument draws the same, then the other
     * arguments.
     */
    List<EnsembleInput> inputs(
            Program program, List<EnsembleInput> ofStudy, Optional<Scenario> scenario, List<RunOverride> overrides) {
        List<EnsembleInput> asked = new ArrayList<>();
        for (Wish wish : wishes) {
            Optional<String> problem = problem(wish, program, scenario, overrides, asked);
            if (problem.isPresent()) {
                problem(wish.origin, ExitCode.INVALID, problem.get());
            } else {
                asked.add(input(wish, program));
            }
        }
        List<EnsembleInput> all = new ArrayList<>();
        for (EnsembleInput input : ofStudy) {
            if (asked.stream().noneMatch(input::overlaps)) {
                all.add(input);
            }
        }
        all.addAll(asked);
        return all;
    }

    private static EnsembleInput input(Wish wish, Program program) {
        List<Column> columns = wish.name.find(program);
        String title = wish.name.elements().isEmpty()
                ? columns.get(0).name()
                : columns.get(0).label();
        return new EnsembleInput(title, columns, wish.distribution);
    }

    private Optional<String> problem(
            Wish wish,
            Program program,
            Optional<Scenario> scenario,
            List<RunOverride> overrides,
            List<EnsembleInput> before) {
        List<Column> columns = wish.name.find(program);
        if (columns.isEmpty()) {
            return Optional.of(ColumnProblem.of(wish.name, program, console.messages()));
        }
        EnsembleInput input = input(wish, program);
        Variable variable = columns.get(0).variable();
        if (variable instanceof Variable.Stock) {
            return Optional.of(text("cli.vary.stock", variable.name()));
        }
        if (!(variable instanceof Variable.Constant)) {
            return Optional.of(text("cli.vary.computed", variable.name()));
        }
        if (before.stream().anyMatch(input::overlaps)) {
            return Optional.of(text("cli.vary.twice", input.title()));
        }
        if (scenario.filter(s -> qianyi.study.StudyInputs.sets(s, variable.name(), wish.name.elements()))
                .isPresent()) {
            return Optional.of(text("cli.vary.scenario", scenario.get().id(), input.title()));
        }
        return movesGrid(input, program, overrides)
                ? Optional.of(text("cli.vary.time", input.title()))
                : Optional.empty();
    }

    /** Whether two draws far from each other lead to different grids, or to none. */
    private static boolean movesGrid(EnsembleInput input, Program program, List<RunOverride> overrides) {
        return !grid(input, SMALL_SHARE, program, overrides).equals(grid(input, 1 - SMALL_SHARE, program, overrides));
    }

    private static Optional<TimeSpec> grid(
            EnsembleInput input, double share, Program program, List<RunOverride> overrides) {
        List<RunOverride> own = new ArrayList<>(overrides);
        for (Column column : input.columns()) {
            own.add(new RunOverride.Value(
                    column.slot(),
                    RunOverride.Operation.TO,
                    input.distribution().quantile(share),
                    OptionalDouble.empty(),
                    0));
        }
        return program.time(own).value();
    }

    private String text(String key, Object... arguments) {
        return console.messages().text(key, arguments);
    }

    private void problem(String origin, int code, String sentence) {
        exitCode = exitCode == ExitCode.USAGE ? exitCode : code;
        console.errorAt(origin, sentence);
    }
}
