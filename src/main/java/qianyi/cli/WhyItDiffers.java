package qianyi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import qianyi.analysis.decomposition.DifferenceQuestion;
import qianyi.analysis.decomposition.DifferenceQuestion.Side;
import qianyi.engine.Column;
import qianyi.engine.ColumnName;
import qianyi.engine.OneRun;
import qianyi.engine.Program;
import qianyi.model.Diagnosed;
import qianyi.model.TimeSpec;
import qianyi.report.words.ColumnProblem;
import qianyi.study.ModelOrStudy;
import qianyi.study.Scenario;
import qianyi.study.Study;

/**
 * The question why a number is not the same in two scenarios, or in two years, as it is asked.
 *
 * @param against id or file of a scenario, or a year
 * @param scenario id or file of the first scenario; none for the baseline
 * @param at the year that is asked about, if one is named
 */
record WhyItDiffers(ModelOrStudy shown, String against, Optional<String> scenario, OptionalDouble at) {
    /**
     * The question, or nothing after everything that is wrong with it has been said.
     *
     * @param column none if it has been said already that there is none
     */
    Optional<DifferenceQuestion> question(Optional<Column> column, Console console, Environment environment) {
        Optional<TimeSpec> grid = grid(console);
        Optional<List<Scenario>> scenarios = scenarios(console, environment);
        Optional<List<Double>> years = grid.flatMap(time -> years(time, console));
        if (column.isEmpty() || scenarios.isEmpty() || years.isEmpty()) {
            return Optional.empty();
        }
        List<Side> sides = new ArrayList<>();
        if (shown.study().isEmpty()) {
            OneRun run = OneRun.of(shown.program());
            years.get().forEach(year -> sides.add(new Side(run, year, Optional.empty())));
        } else {
            for (Scenario one : scenarios.get()) {
                OneRun run = shown.study().get().one(one);
                years.get().forEach(year -> sides.add(new Side(run, year, Optional.of(one))));
            }
        }
        return Optional.of(new DifferenceQuestion(column.get(), sides.get(0), sides.get(1)));
    }

    /** The one number meant, or nothing after it has been said which elements there are. */
    static Optional<Column> single(Program program, ColumnName asked, Console console) {
        List<Column> columns = asked.find(program);
        if (columns.size() > 1) {
            console.error(
                    "cli.show.why.which",
                    asked.variable(),
                    columns.stream().map(Column::label).toList());
        } else if (columns.isEmpty()) {
            console.complain(ColumnProblem.of(asked, program, console.messages()));
        }
        return columns.size() == 1 ? Optional.of(columns.get(0)) : Optional.empty();
    }

    private Optional<TimeSpec> grid(Console console) {
        Diagnosed<TimeSpec> grid = shown.study().isPresent()
                ? Diagnosed.of(shown.study().get().time(), List.of())
                : shown.program().time();
        if (grid.value().isEmpty()) {
            console.diagnostics(grid.diagnostics());
        }
        return grid.value();
    }

    private OptionalDouble againstYear() {
        boolean isScenario =
                shown.study().flatMap(study -> study.scenario(against)).isPresent();
        @Nullable Double year = isScenario ? null : number(against);
        return year == null ? OptionalDouble.empty() : OptionalDouble.of(year);
    }

    private static @Nullable Double number(String text) {
        return text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)") ? Double.valueOf(text) : null;
    }

    /** One scenario for two years, two for one year, none for a model alone. */
    private Optional<List<Scenario>> scenarios(Console console, Environment environment) {
        if (shown.study().isEmpty()) {
            if (againstYear().isEmpty()) {
                console.error("cli.show.why.no_scenarios", against);
                return Optional.empty();
            }
            return Optional.of(List.of());
        }
        Study study = shown.study().get();
        String first = scenario.orElse(study.baseline());
        List<String> words = againstYear().isPresent() ? List.of(first) : List.of(first, against);
        if (first.equals(against)) {
            console.error("cli.show.why.same_scenario", against);
            return Optional.empty();
        }
        return new ScenarioChoice(study, words).chosen(console, environment).map(ScenarioChoice.Chosen::scenarios);
    }

    /** One year, or two of which the earlier is first. */
    private Optional<List<Double>> years(TimeSpec grid, Console console) {
        double year = at.orElseGet(() -> chosen(grid, console));
        List<Double> years =
                Stream.concat(Stream.of(year), againstYear().stream().boxed()).toList();
        boolean there = true;
        for (double one : years) {
            there &= isInstant(one, grid, console);
        }
        if (years.size() == 2 && years.get(0).equals(years.get(1))) {
            console.error("cli.show.why.same_year", year);
            there = false;
        }
        return there ? Optional.of(years.stream().sorted().toList()) : Optional.empty();
    }

    private static boolean isInstant(double year, TimeSpec grid, Console console) {
        double last = grid.time(grid.steps());
        if (!(year >= grid.start() && year <= last)) {
            console.error("cli.show.why.outside", year, grid.start(), last);
            return false;
        }
        double nearest = grid.time((int) Math.rint((year - grid.start()) / grid.step()));
        if (Math.abs(nearest - year) > 1e-9 * Math.max(1, Math.abs(year))) {
            console.error("cli.show.why.between", year, nearest);
            return false;
        }
        return true;
    }

    /** The year if nobody names one, which is said. */
    private double chosen(TimeSpec grid, Console console) {
        double last = grid.time(grid.steps());
        if (shown.study().isEmpty()) {
            console.say("cli.show.why.at_end", last);
            return last;
        }
        Study study = shown.study().get();
        double deadline = study.mainTarget().by();
        boolean usable = deadline >= grid.start()
                && deadline <= last
                && againstYear().stream().noneMatch(year -> year == deadline);
        if (usable) {
            console.say("cli.show.why.at_deadline", deadline);
            return deadline;
        }
        List<Integer> show = study.period().show();
        double year = show.isEmpty() ? last : show.get(show.size() - 1);
        console.say("cli.show.why.at_shown", year);
        return year;
    }
}
