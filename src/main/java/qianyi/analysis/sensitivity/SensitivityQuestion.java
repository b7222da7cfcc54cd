package qianyi.analysis.sensitivity;

import java.util.List;
import java.util.Set;
import qianyi.answer.Measure;
import qianyi.engine.Program;
import qianyi.engine.RunOverride;
import qianyi.engine.TablePoint;
import qianyi.ensemble.Design;
import qianyi.ensemble.Distribution;
import qianyi.ensemble.Ensemble;
import qianyi.ensemble.EnsembleInput;
import qianyi.ensemble.EnsembleQuestion;
import qianyi.ensemble.RunProgress;
import qianyi.model.GraphicalFunction;
import qianyi.model.TimeSpec;
import qianyi.study.Assumption;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.study.StudyInputs;

/**
 * What a result may depend on.
 *
 * @param grid of every run
 * @param overrides what all runs have in common; an input has the value in them when it is not moved
 * @param inputs what is moved, each over its distribution
 */
public record SensitivityQuestion(
        Program program, TimeSpec grid, List<RunOverride> overrides, List<EnsembleInput> inputs, Measure measure) {
    /** Random numbers inside a model are the same in every run: only the inputs make a difference. */
    private static final long MODEL_SEED = 1;

    public SensitivityQuestion {
        overrides = List.copyOf(overrides);
        inputs = List.copyOf(inputs);
    }

    /** The assumptions with a range that a scenario of a study leaves open. */
    public static SensitivityQuestion of(
            Study study, Scenario scenario, Set<Assumption.Group> without, Measure measure) {
        return new SensitivityQuestion(
                study.program(),
                study.time(),
                scenario.overrides(),
                StudyInputs.of(study, scenario, without).inputs(),
                measure);
    }

    /** Each number that the inputs set as an input of its own, to be given a value. */
    List<EnsembleInput> coordinates() {
        return inputs.stream().flatMap(input -> coordinates(input).stream()).toList();
    }

    /** The numbers that one input sets. */
    static List<EnsembleInput> coordinates(EnsembleInput input) {
        Distribution given = new Distribution.AsGiven();
        return input.point().isPresent()
                ? List.of(input.given())
                : input.columns().stream()
                        .map(column -> new EnsembleInput(column.label(), List.of(column), given))
                        .toList();
    }

    /** What a coordinate is when it is not moved. */
    double value(EnsembleInput coordinate) {
        return coordinate
                .point()
                .map(this::value)
                .orElseGet(() -> program.constant(coordinate.columns().get(0), overrides));
    }

    private double value(TablePoint point) {
        GraphicalFunction table = program.table(point.table(), overrides).orElseThrow();
        return table.y().get(table.x().indexOf(point.x()));
    }

    /** The results of a design of shares, one coordinate an input, a number a run. */
    double[] results(Design shares, int runs, int threads, RunProgress progress) {
        return results(inputs, shares, runs, threads, progress);
    }

    /** The results of a design of values, one coordinate a number that an input sets. */
    double[] resultsOfValues(Design values, int runs, int threads, RunProgress progress) {
        return results(coordinates(), values, runs, threads, progress);
    }

    private double[] results(List<EnsembleInput> varied, Design design, int runs, int threads, RunProgress progress) {
        EnsembleQuestion question =
                new EnsembleQuestion(program, grid, overrides, varied, measure.saved(), measure.at(), measure.paths());
        double[] results = new double[runs];
        int[] done = {0};
        new Ensemble(question, design, runs, MODEL_SEED)
                .run(
                        0,
                        threads,
                        block -> {
                            double[] read = new double[block.count()];
                            for (int lane = 0; lane < read.length; lane++) {
                                read[lane] = measure.read(block, lane);
                            }
                            return read;
                        },
                        read -> {
                            System.arraycopy(read, 0, results, done[0], read.length);
                            done[0] += read.length;
                            progress.runs(done[0], runs);
                            return true;
                        });
        return results;
    }
}
