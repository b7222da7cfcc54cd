package qianyi.analysis.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import qianyi.analysis.ComparedInput;
import qianyi.answer.Measure;
import qianyi.answer.Trajectory;
import qianyi.engine.Column;
import qianyi.engine.ColumnName;
import qianyi.engine.RunOverride;
import qianyi.engine.TablePoint;
import qianyi.ensemble.Ensemble;
import qianyi.ensemble.EnsembleBlock;
import qianyi.ensemble.EnsembleQuestion;
import qianyi.ensemble.ManyRuns;
import qianyi.ensemble.RunProgress;
import qianyi.model.Names;
import qianyi.model.TimeSpec;
import qianyi.study.Scenario;
import qianyi.study.Study;

/**
 * Runs of the first of two scenarios in which some groups of inputs are as the second has them. Constants that the
 * scenarios set for good run side by side, with what is drawn; for each choice of the other groups there is a program of
 * its own.
 *
 * @param groups bit i of a coalition is group i
 * @param context groups that are always as the second scenario has them
 * @param draws of every coalition alike
 * @param measure the number that is read of the target
 * @param year in which the headline is read
 * @param until the year to which runs go at first; those that have no date by then run on to the end
 */
record CoalitionRuns(
        Study study,
        Scenario first,
        Scenario second,
        List<ChangeGroup> groups,
        List<ChangeGroup> context,
        CommonDraws draws,
        Measure measure,
        int year,
        int until) {
    /** Rows that are run at a time, so that their table stays small. */
    private static final int AT_A_TIME = 32 * Ensemble.BLOCK;

    /**
     * What is read of one run; NaN if it left the numbers.
     *
     * @param measured as the measure reads it
     * @param level of the headline
     */
    record Reading(double measured, double level) {}

    /**
     * What is set in every run.
     *
     * @param first one a member, while its group is as the first scenario has it
     * @param second the same while it is as the second has it
     * @param group none (below 0) if it is no change
     */
    private record Input(String title, double[] first, double[] second, int group) {
        double of(long coalition, int member) {
            return group >= 0 && has(coalition, group) ? second[member] : first[member];
        }
    }

    /** Readings of some rows as they come in. */
    private static final class Work {
        private final Reading[] readings;
        private final RunProgress progress;
        private long done;
        private long total;

        Work(int rows, RunProgress progress) {
            this.readings = new Reading[rows];
            this.progress = progress;
            this.total = rows;
        }

        boolean take(List<Integer> rows, Part part) {
            for (int i = 0; i < part.readings.size(); i++) {
                readings[rows.get((int) part.from + i)] = part.readings.get(i);
            }
            done += part.readings.size();
            progress.runs(done, total);
            return true;
        }
    }

    /** One reading a coalition and member, the members of a coalition behind each other. */
    List<Reading> run(long[] coalitions, int threads, RunProgress progress) {
        Work work = new Work(coalitions.length * draws.members(), progress);
        List<Integer> rows = IntStream.range(0, work.readings.length).boxed().toList();
        boolean cut = until < study.time().stop();
        run(coalitions, rows, cut ? study.time().withPeriod(study.time().start(), until) : study.time(), threads, work);
        List<Integer> late = rows.stream()
                .filter(row -> cut && work.readings[row].measured == Measure.LATER)
                .toList();
        work.total += late.size();
        run(coalitions, late, study.time(), threads, work);
        return List.of(work.readings);
    }

    private void run(long[] coalitions, List<Integer> rows, TimeSpec grid, int threads, Work work) {
        Map<Long, List<Integer>> programs = new TreeMap<>();
        for (int row : rows) {
            programs.computeIfAbsent(coalitions[row / draws.members()] & ~constantGroups(), choice -> new ArrayList<>())
                    .add(row);
        }
        programs.forEach((choice, chosen) -> run(choice, coalitions, chosen, grid, threads, work));
    }

    private void run(long choice, long[] coalitions, List<Integer> rows, TimeSpec grid, int threads, Work work) {
        List<Input> inputs = inputs(choice);
        Ensemble program = ManyRuns.of(question(choice, grid))
                .rows(inputs.stream().map(Input::title).toList(), new double[1][inputs.size()]);
        for (int from = 0; from < rows.size(); from += AT_A_TIME) {
            List<Integer> some = rows.subList(from, Math.min(rows.size(), from + AT_A_TIME));
            double[][] table = some.stream()
                    .map(row -> inputs.stream()
                            .mapToDouble(input -> input.of(coalitions[row / draws.members()], row % draws.members()))
                            .toArray())
                    .toArray(double[][]::new);
            program.again(table).run(0, threads, this::read, part -> work.take(some, part));
        }
    }

    private record Part(long from, List<Reading> readings) {}

    private Part read(EnsembleBlock block) {
        int headline = measure.paths().size();
        return new Part(
                block.from(),
                IntStream.range(0, block.count())
                        .mapToObj(lane -> block.failure(lane).isPresent()
                                ? new Reading(Double.NaN, Double.NaN)
                                : new Reading(
                                        measure.read(block, lane),
                                        Trajectory.through(block.times(), block.path(headline, lane))
                                                .at(year)))
                        .toList());
    }

    /** What the runs have in common in which just these groups, of those that are not constants, are as the second has them. */
    private EnsembleQuestion question(long choice, TimeSpec grid) {
        List<ChangeGroup> others = IntStream.range(0, groups.size())
                .filter(i -> has(choice, i))
                .mapToObj(groups::get)
                .toList();
        List<ChangeGroup> moved =
                Stream.concat(others.stream(), context.stream()).toList();
        Set<Object> places = places(moved);
        List<RunOverride> overrides = Stream.concat(
                        first.overrides().stream().filter(override -> !places.contains(place(override))),
                        second.overrides().stream().filter(override -> places.contains(place(override))))
                .toList();
        return new EnsembleQuestion(
                study.program(),
                grid,
                overrides,
                List.of(),
                List.of(),
                List.of(),
                Stream.concat(
                                measure.paths().stream(),
                                Stream.of(
                                        study.program().columns(study.headline().variable())))
                        .toList());
    }

    private long constantGroups() {
        return IntStream.range(0, groups.size())
                .filter(i -> groups.get(i).isConstant())
                .mapToLong(i -> 1L << i)
                .sum();
    }

    /** Constants that change, and what is drawn besides under the scenario that has its say for this choice. */
    private List<Input> inputs(long choice) {
        Map<Object, Integer> groupOf = new HashMap<>();
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            int group = i;
            places(List.of(groups.get(group))).forEach(place -> groupOf.put(place, group));
            if (groups.get(group).isConstant()) {
                groups.get(group).inputs().forEach(input -> inputs.add(constant(input, group)));
            }
        }
        Set<Object> always = places(context);
        for (CommonDraws.Drawn drawn : draws.inputs()) {
            Object place = place(drawn);
            int group = groupOf.getOrDefault(place, -1);
            boolean bySecond = always.contains(place) || group >= 0 && has(choice, group);
            if ((group < 0 || !groups.get(group).isConstant()) && drawn.isDrawn(bySecond)) {
                inputs.add(new Input(drawn.input().title(), drawn.values(bySecond), drawn.values(bySecond), -1));
            }
        }
        return inputs;
    }

    /** A change of a constant, which is drawn where a scenario does not set it. */
    private Input constant(ComparedInput input, int group) {
        Set<Object> places = places(input);
        Optional<CommonDraws.Drawn> drawn = draws.inputs().stream()
                .filter(one -> places.contains(place(one)))
                .findFirst();
        List<double[]> values = IntStream.range(0, 2)
                .mapToObj(scenario -> drawn.filter(one -> one.isDrawn(scenario == 1))
                        .map(one -> one.values(scenario == 1))
                        .orElseGet(() -> {
                            double[] same = new double[draws.members()];
                            Arrays.fill(
                                    same,
                                    input.cells().get(scenario).value().start().orElseThrow());
                            return same;
                        }))
                .toList();
        return new Input(ColumnName.of(input.variable(), input.elements()), values.get(0), values.get(1), group);
    }

    private static boolean has(long coalition, int group) {
        return (coalition >> group & 1) == 1;
    }

    /** Where overrides of these groups act: slots, and names of tables. */
    private Set<Object> places(List<ChangeGroup> moved) {
        return moved.stream()
                .flatMap(group -> group.inputs().stream())
                .flatMap(input -> places(input).stream())
                .collect(Collectors.toSet());
    }

    private Set<Object> places(ComparedInput input) {
        return input.cells().get(0).value().table().isPresent()
                ? Set.of(Names.canonical(input.variable()))
                : study.program().columnsOf(ColumnName.of(input.variable(), input.elements())).stream()
                        .map(Column::slot)
                        .collect(Collectors.toSet());
    }

    private static Object place(CommonDraws.Drawn drawn) {
        return drawn.input()
                .point()
                .<Object>map(TablePoint::table)
                .orElseGet(() -> drawn.input().columns().get(0).slot());
    }

    private static Object place(RunOverride override) {
        if (override instanceof RunOverride.Value value) {
            return value.slot();
        }
        if (override instanceof RunOverride.Points points) {
            return Names.canonical(points.table());
        }
        throw new IllegalArgumentException("a scenario with " + override);
    }
}
