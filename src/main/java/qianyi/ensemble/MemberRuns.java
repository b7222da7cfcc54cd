package qianyi.ensemble;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import qianyi.engine.Column;
import qianyi.engine.LaneProgram;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.engine.RunOverride;
import qianyi.engine.Simulation;
import qianyi.engine.TablePoint;
import qianyi.model.GraphicalFunction;
import qianyi.model.TimeSpec;
import qianyi.model.TimeVariables;
import qianyi.model.Variable;

/**
 * How the members of a question are run: side by side, or each by itself.
 *
 * @param columns what is read, each once
 * @param lanes none if each run has tables of its own or sets a variable that has an equation, or ends where its own
 *     stop says while it runs
 * @param common overrides that no draw replaces
 * @param tables those of which points are drawn, by name, as all runs have them but for those points
 */
record MemberRuns(
        EnsembleQuestion question,
        TimeSpec grid,
        List<Column> columns,
        Optional<LaneProgram> lanes,
        List<RunOverride> common,
        Map<String, GraphicalFunction> tables) {
    private MemberRuns(EnsembleQuestion question, TimeSpec grid, List<Column> columns, Optional<LaneProgram> lanes) {
        this(question, grid, columns, lanes, question.common(), tables(question));
    }

    static MemberRuns of(EnsembleQuestion question) {
        TimeSpec grid = question.grid().withStep(question.grid().step(), 1);
        List<Column> columns = Stream.concat(
                        question.saved().stream(), question.paths().stream().flatMap(List::stream))
                .distinct()
                .toList();
        List<Column> varied = columns(question);
        Optional<LaneProgram> lanes = hasOwnTables(question) || computes(varied) || stopMoves(question.program())
                ? Optional.empty()
                : Optional.of(LaneProgram.of(question.program(), grid, question.common(), varied, columns));
        return new MemberRuns(question, grid, columns, lanes);
    }

    /**
     * For another question that sets the same columns under the same overrides and reads the same; it may draw points
     * of tables besides.
     */
    MemberRuns again(EnsembleQuestion other) {
        boolean same = other.program() == question.program()
                && other.grid().equals(question.grid())
                && other.overrides().equals(question.overrides())
                && other.saved().equals(question.saved())
                && other.paths().equals(question.paths())
                && columns(other).equals(columns(question));
        if (!same) {
            throw new IllegalArgumentException("another program");
        }
        return new MemberRuns(other, grid, columns, hasOwnTables(other) ? Optional.empty() : lanes);
    }

    private static List<Column> columns(EnsembleQuestion question) {
        return question.inputs().stream()
                .flatMap(input -> input.columns().stream())
                .toList();
    }

    private static boolean hasOwnTables(EnsembleQuestion question) {
        return question.inputs().stream().anyMatch(input -> input.point().isPresent());
    }

    /** Whether a variable that has an equation is among them. */
    private static boolean computes(List<Column> varied) {
        return varied.stream().anyMatch(column -> !(column.variable() instanceof Variable.Constant));
    }

    /** Whether a model says itself when a run ends, by a variable that changes on the way. */
    static boolean stopMoves(Program program) {
        return program.model()
                .timeVariables()
                .map(TimeVariables::stop)
                .flatMap(program.model()::variable)
                .filter(stop -> !(stop instanceof Variable.Constant))
                .isPresent();
    }

    /** One member by itself, every step saved. */
    Run alone(double[][] drawn, int lane, long noise) {
        List<RunOverride> own = new ArrayList<>();
        for (int i = 0; i < drawn.length; i++) {
            for (Column column : question.inputs().get(i).columns()) {
                own.add(new RunOverride.Value(
                        column.slot(), RunOverride.Operation.TO, drawn[i][lane], OptionalDouble.empty(), 0));
            }
        }
        own.addAll(common);
        own.addAll(points(drawn, lane));
        TimeSpec period = stopMoves(question.program()) ? ownStop(own) : grid;
        return Simulation.run(question.program(), period, own, noise);
    }

    private static Map<String, GraphicalFunction> tables(EnsembleQuestion question) {
        return question.inputs().stream()
                .flatMap(input -> input.point().stream())
                .map(TablePoint::table)
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> question.program()
                        .table(name, question.overrides())
                        .orElseThrow()));
    }

    /** The tables with the points of one member. */
    private Collection<RunOverride> points(double[][] drawn, int lane) {
        Map<String, GraphicalFunction> changed = new HashMap<>(tables);
        Map<String, RunOverride> own = new LinkedHashMap<>();
        for (int i = 0; i < drawn.length; i++) {
            double value = drawn[i][lane];
            question.inputs().get(i).point().ifPresent(point -> {
                GraphicalFunction after = point.in(changed.get(point.table()), value);
                changed.put(point.table(), after);
                own.put(point.table(), new RunOverride.Points(point.table(), after));
            });
        }
        return own.values();
    }

    private TimeSpec ownStop(List<RunOverride> own) {
        return question.program()
                .time(own)
                .value()
                .map(time -> grid.withPeriod(grid.start(), time.stop()))
                .orElseThrow(() -> new IllegalStateException("a draw leaves no grid"));
    }

    int index(Column column) {
        return columns.indexOf(column);
    }
}
