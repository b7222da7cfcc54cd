package qianyi.analysis.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import qianyi.analysis.ComparedInput;
import qianyi.answer.Measure;
import qianyi.answer.Trajectory;
import qianyi.engine.ColumnName;
import qianyi.engine.RunOverride;
import qianyi.ensemble.Ensemble;
import qianyi.ensemble.EnsembleBlock;
import qianyi.ensemble.EnsembleQuestion;
import qianyi.ensemble.ManyRuns;
import qianyi.ensemble.RunProgress;
import qianyi.model.Names;
import qianyi.study.Scenario;
import qianyi.study.Study;

/**
 * Runs of the first of two scenarios in which some groups of inputs are as the second has them. Constants that the
 * scenarios set for good run side by side; for each choice of the other groups there is a program of its own.
 *
 * @param groups bit i of a coalition is group i
 * @param context groups that are always as the second scenario has them
 * @param measure the number that is read of the target
 * @param year in which the headline is read
 */
record CoalitionRuns(
        Study study,
        Scenario first,
        Scenario second,
        List<ChangeGroup> groups,
        List<ChangeGroup> context,
        Measure measure,
        int year) {
    /**
     * What is read of one run; NaN if it left the numbers.
     *
     * @param measured as the measure reads it
     * @param level of the headline
     */
    record Reading(double measured, double level) {}

    private record Input(String title, double first, double second, int group) {}

    /** One reading a coalition, in the order given. */
    List<Reading> run(long[] coalitions, int threads, RunProgress progress) {
        List<Input> inputs = constants();
        Map<Long, List<Integer>> programs = new TreeMap<>();
        for (int i = 0; i < coalitions.length; i++) {
            programs.computeIfAbsent(coalitions[i] & ~constantGroups(), choice -> new ArrayList<>())
                    .add(i);
        }
        Reading[] readings = new Reading[coalitions.length];
        long before = 0;
        for (Map.Entry<Long, List<Integer>> program : programs.entrySet()) {
            List<Integer> places = program.getValue();
            double[][] table = places.stream()
                    .map(place -> inputs.stream()
                            .mapToDouble(input -> has(coalitions[place], input.group) ? input.second : input.first)
                            .toArray())
                    .toArray(double[][]::new);
            Ensemble runs = ManyRuns.of(question(program.getKey()))
                    .rows(inputs.stream().map(Input::title).toList(), table);
            long done = before;
            runs.run(0, threads, this::read, part -> {
                for (int i = 0; i < part.readings.size(); i++) {
                    readings[places.get((int) part.from + i)] = part.readings.get(i);
                }
                progress.runs(done + part.from + part.readings.size(), coalitions.length);
                return true;
            });
            before += places.size();
        }
        return List.of(readings);
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
    private EnsembleQuestion question(long choice) {
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
                study.time(),
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

    private List<Input> constants() {
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).isConstant()) {
                for (ComparedInput input : groups.get(i).inputs()) {
                    inputs.add(new Input(
                            ColumnName.of(input.variable(), input.elements()),
                            input.cells().get(0).value().start().orElseThrow(),
                            input.cells().get(1).value().start().orElseThrow(),
                            i));
                }
            }
        }
        return inputs;
    }

    private static boolean has(long coalition, int group) {
        return (coalition >> group & 1) == 1;
    }

    /** Where overrides of these groups act: slots, and names of tables. */
    private Set<Object> places(List<ChangeGroup> moved) {
        Set<Object> places = new HashSet<>();
        moved.stream().flatMap(group -> group.inputs().stream()).forEach(input -> {
            if (input.cells().get(0).value().table().isPresent()) {
                places.add(Names.canonical(input.variable()));
            } else {
                study.program()
                        .columnsOf(ColumnName.of(input.variable(), input.elements()))
                        .forEach(column -> places.add(column.slot()));
            }
        });
        return places;
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
