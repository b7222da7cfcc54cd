package qianyi.analysis.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import qianyi.engine.Column;
import qianyi.engine.OneRun;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.engine.RunOverride;
import qianyi.ensemble.Ensemble;
import qianyi.ensemble.EnsembleQuestion;
import qianyi.ensemble.ManyRuns;
import qianyi.ensemble.Members;
import qianyi.model.Builtin;
import qianyi.model.Children;
import qianyi.model.Expr;
import qianyi.model.TimeSpec;
import qianyi.study.PolicyTerms.Limit;
import qianyi.study.Study;

/**
 * The scenario of a question with some numbers set, many runs side by side, read today and in the year asked for. They end
 * with that year, unless the model itself looks at its end.
 */
public final class DeadlineRuns {
    /** So few runs are faster one by one. */
    private static final int FEW = 32;

    private final ReachQuestion question;
    private final List<Limit> limits;
    private final int figures;
    private final double[] instants;
    private final int years;
    private final Ensemble ensemble;
    private final OneRun alone;
    private final boolean setsPoints;

    /**
     * One run; NaN if it left the numbers.
     *
     * @param today the figure of today
     * @param margins in the years that are read after today, the one asked for last
     * @param limits one a limit: how far it stayed away from it in the worst year from the one after today on
     */
    public record Reading(double today, List<Double> margins, List<Double> limits) {
        public Reading {
            margins = List.copyOf(margins);
            limits = List.copyOf(limits);
        }

        /** In the year asked for. */
        public double margin() {
            return margins.get(margins.size() - 1);
        }

        /** In the first of these years, where every year was read and nothing is limited. */
        Reading until(int some) {
            return new Reading(today, margins.subList(0, some), limits);
        }
    }

    /** @param set what the columns of a table set; the program is compiled once for all tables */
    public DeadlineRuns(ReachQuestion question, List<String> set) {
        this(question, set, List.of(), false);
    }

    /**
     * @param limits that are read, too
     * @param everyYear whether the margin of each year is read
     */
    public DeadlineRuns(ReachQuestion question, List<String> set, List<Limit> limits, boolean everyYear) {
        Study study = question.study();
        List<Column> figure = study.program().columns(question.target().variable());
        List<Column> saved = Stream.concat(
                        figure.stream(),
                        limits.stream().flatMap(limit -> study.program().columns(limit.variable()).stream()))
                .distinct()
                .toList();
        EnsembleQuestion asked = new EnsembleQuestion(
                study.program(),
                grid(question),
                question.scenario().overrides(),
                List.of(),
                saved,
                List.of(),
                List.of());
        this.instants = IntStream.rangeClosed(study.period().today(), question.by())
                .filter(year ->
                        everyYear || !limits.isEmpty() || year == study.period().today() || year == question.by())
                .asDoubleStream()
                .toArray();
        this.question = question;
        this.limits = List.copyOf(limits);
        this.figures = figure.size();
        this.years = instants.length;
        this.ensemble = ManyRuns.of(asked).at(instants).rows(set, new double[1][set.size()]);
        this.alone = OneRun.of(study.program())
                .on(asked.grid())
                .with(asked.overrides())
                .save(saved);
        this.setsPoints = ensemble.question().inputs().stream()
                .anyMatch(input -> input.point().isPresent());
    }

    static TimeSpec grid(ReachQuestion question) {
        TimeSpec whole = question.study().time();
        return readsItsEnd(question.study().program()) ? whole : whole.withPeriod(whole.start(), question.by());
    }

    private static boolean readsItsEnd(Program program) {
        return program.model().variables().values().stream()
                .flatMap(variable -> variable.equations().stream())
                .flatMap(equation -> Children.of(equation.expression(), Expr.Call.class).stream())
                .anyMatch(call -> call.function() == Builtin.STOPTIME);
    }

    /** @param table one row a run, one number a column */
    public List<Reading> at(double[][] table) {
        if (table.length <= FEW && !setsPoints) {
            Stream<double[]> rows = Arrays.stream(table);
            return (question.threads() > 1 ? rows.parallel() : rows)
                    .map(this::alone)
                    .toList();
        }
        Members members = ensemble.again(table).all(question.threads());
        List<Reading> readings = new ArrayList<>();
        for (int run = 0; run < table.length; run++) {
            readings.add(
                    members.failures().get(run).isPresent()
                            ? failed()
                            : reading(members.saved().get(run)));
        }
        return readings;
    }

    private Reading failed() {
        return new Reading(
                Double.NaN, Collections.nCopies(years - 1, Double.NaN), Collections.nCopies(limits.size(), Double.NaN));
    }

    private Reading alone(double[] row) {
        List<RunOverride> moved = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            for (Column column : ensemble.question().inputs().get(i).columns()) {
                moved.add(new RunOverride.Value(
                        column.slot(), RunOverride.Operation.TO, row[i], OptionalDouble.empty(), 0));
            }
        }
        Run run = alone.with(moved).run();
        if (run.failure().isPresent()) {
            return failed();
        }
        List<Column> columns = ensemble.question().saved();
        double[] saved = new double[columns.size() * years];
        for (int year = 0; year < years; year++) {
            int index = run.index(instants[year]);
            for (int i = 0; i < columns.size(); i++) {
                saved[i * years + year] = run.value(columns.get(i), index);
            }
        }
        return reading(saved);
    }

    /** The numbers stand column by column, in each year by year. */
    private Reading reading(double[] saved) {
        double[] sums = new double[years];
        for (int i = 0; i < figures * years; i++) {
            sums[i % years] += saved[i];
        }
        List<Double> away = new ArrayList<>();
        for (int i = 0; i < limits.size(); i++) {
            away.add(worst(limits.get(i), saved, column(i) * years));
        }
        return new Reading(
                sums[0],
                Arrays.stream(sums, 1, years).mapToObj(question::margin).toList(),
                away);
    }

    private int column(int limit) {
        Column wanted =
                question.study().program().columns(limits.get(limit).variable()).get(0);
        return ensemble.question().saved().indexOf(wanted);
    }

    private double worst(Limit limit, double[] saved, int first) {
        return IntStream.range(first + 1, first + years)
                .mapToDouble(i -> limit.margin(saved[i]))
                .min()
                .orElse(Double.NaN);
    }

    public static List<String> titles(List<Lever> levers) {
        return levers.stream().map(Lever::title).toList();
    }

    /** A row with every lever where a scenario has it. */
    static double[] scenario(List<Lever> levers) {
        return levers.stream().mapToDouble(Lever::from).toArray();
    }

    public static double[] joined(double[] first, double[] second) {
        return Stream.of(first, second).flatMapToDouble(Arrays::stream).toArray();
    }
}
