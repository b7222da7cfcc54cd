package qianyi.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import qianyi.engine.Column;
import qianyi.engine.LaneRun;
import qianyi.engine.Run;
import qianyi.model.TimeSpec;

/** Runs blocks one after the other in the same memory. It belongs to one thread at a time. */
final class BlockRun {
    private final EnsembleQuestion question;
    private final MemberRuns members;
    private final Design design;
    private final long seed;
    private final EnsembleBlock block;
    private final Optional<LaneRun> lanes;
    /** For each column that is drawn its row in the block. */
    private final double[][] drawn;

    private final long[] noise;
    private final double[] doubt;
    private final List<List<Integer>> atStep = new ArrayList<>();
    private final List<Integer> saved;
    private final List<List<Integer>> paths;

    BlockRun(EnsembleQuestion question, MemberRuns members, Design design, long seed, int capacity) {
        this.question = question;
        this.members = members;
        this.design = design;
        this.seed = seed;
        TimeSpec grid = members.grid();
        double[] times = question.paths().isEmpty()
                ? new double[0]
                : IntStream.rangeClosed(0, grid.steps()).mapToDouble(grid::time).toArray();
        this.block = new EnsembleBlock(
                times,
                question.inputs().size(),
                question.at().size(),
                question.saved().size(),
                question.paths().size(),
                capacity);
        this.drawn = IntStream.range(0, question.inputs().size())
                .boxed()
                .flatMap(
                        input -> question.inputs().get(input).columns().stream().map(column -> block.draws()[input]))
                .toArray(double[][]::new);
        this.lanes = members.lanes().map(program -> program.newRun(capacity));
        this.noise = new long[capacity];
        this.doubt = new double[capacity];
        for (int k = 0; k <= grid.steps(); k++) {
            atStep.add(List.of());
        }
        for (int i = 0; i < question.at().size(); i++) {
            List<Integer> instants = new ArrayList<>(atStep.get(question.at().get(i)));
            instants.add(i);
            atStep.set(question.at().get(i), instants);
        }
        this.saved = question.saved().stream().map(members::index).toList();
        this.paths = question.paths().stream()
                .map(path -> path.stream().map(members::index).toList())
                .toList();
    }

    EnsembleBlock run(long from, int count) {
        block.begin(from, count);
        double[][] draws = block.draws();
        double[][] exact = count == noise.length ? draws : new double[draws.length][count];
        Ensemble.draw(question.inputs(), design, from, exact);
        for (int i = 0; i < draws.length && exact != draws; i++) {
            System.arraycopy(exact[i], 0, draws[i], 0, count);
        }
        for (int lane = 0; lane < count; lane++) {
            noise[lane] = design.noise(seed, from + lane);
        }
        Arrays.fill(doubt, 0);
        lanes.ifPresentOrElse(run -> together(run, count), () -> apart(count));
        return block;
    }

    private void together(LaneRun run, int count) {
        run.run(drawn, noise, count, (k, values) -> keep(k, values, count));
        for (int lane = 0; lane < count; lane++) {
            if (doubt[lane] != 0 || !run.endsInNumbers(lane)) {
                block.fail(lane, failure(members.alone(block.draws(), lane, noise[lane])));
            }
        }
    }

    /** Adds nothing to the doubt of a lane as long as its values are numbers, else NaN. */
    private void keep(int k, double[][] values, int count) {
        for (int instant : atStep.get(k)) {
            double[][] out = block.savedAt(instant);
            for (int i = 0; i < out.length; i++) {
                double[] column = values[saved.get(i)];
                System.arraycopy(column, 0, out[i], 0, count);
                for (int lane = 0; lane < count; lane++) {
                    doubt[lane] += column[lane] * 0.0;
                }
            }
        }
        for (int p = 0; p < paths.size(); p++) {
            double[] sum = block.path(p)[k];
            Arrays.fill(sum, 0, count, 0);
            for (int index : paths.get(p)) {
                double[] column = values[index];
                for (int lane = 0; lane < count; lane++) {
                    sum[lane] += column[lane];
                }
            }
            for (int lane = 0; lane < count; lane++) {
                doubt[lane] += sum[lane] * 0.0;
            }
        }
    }

    /** Each by itself; what lies after its own end is not available. */
    private void apart(int count) {
        double[][] values = new double[members.columns().size()][noise.length];
        for (int lane = 0; lane < count; lane++) {
            Run run = members.alone(block.draws(), lane, noise[lane]);
            for (int k = 0; k < atStep.size(); k++) {
                take(run, k, lane, values);
            }
            if (run.failure().isPresent()) {
                block.fail(lane, failure(run));
            }
        }
    }

    private void take(Run run, int k, int lane, double[][] values) {
        boolean there = k < run.size();
        for (int i = 0; i < values.length; i++) {
            values[i][lane] = there ? run.value(members.columns().get(i), k) : Double.NaN;
        }
        for (int instant : atStep.get(k)) {
            for (int i = 0; i < saved.size(); i++) {
                block.savedAt(instant)[i][lane] = values[saved.get(i)][lane];
            }
        }
        for (int p = 0; p < paths.size(); p++) {
            double sum = 0;
            for (int index : paths.get(p)) {
                sum += values[index][lane];
            }
            block.path(p)[k][lane] = sum;
        }
    }

    /** The first value that was no number, or else the first one of those that are read. */
    private Run.Failure failure(Run run) {
        if (run.failure().isPresent()) {
            return run.failure().get();
        }
        for (int k = 0; k < run.size(); k++) {
            for (Column column : members.columns()) {
                if (!Double.isFinite(run.value(column, k))) {
                    return new Run.Failure(column, run.time(k), run.value(column, k));
                }
            }
        }
        throw new IllegalStateException("a member fails beside others and not alone");
    }
}
