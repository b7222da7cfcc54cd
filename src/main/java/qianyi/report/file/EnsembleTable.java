package qianyi.report.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import qianyi.answer.EnsembleArrivals;
import qianyi.engine.Column;
import qianyi.engine.Run;
import qianyi.ensemble.EnsembleBlock;
import qianyi.ensemble.EnsembleInput;
import qianyi.ensemble.EnsembleQuestion;
import qianyi.study.Target;
import qianyi.text.Numbers;

/**
 * Many runs as a table, a row a run. A run that left the numbers has its draws and, last, where it did so as
 * {@code NAME@T=VALUE}; the rest of its row is empty.
 *
 * @param arrivals none for a model without a study
 */
public record EnsembleTable(EnsembleQuestion question, List<Target> targets, Optional<EnsembleArrivals> arrivals) {
    /** Some rows, in UTF-8. */
    public record Rows(byte[] bytes, int count, int failed) {}

    public byte[] header() {
        List<String> row = new ArrayList<>(List.of("run"));
        question.inputs().stream().map(EnsembleInput::title).forEach(row::add);
        for (Column column : question.saved()) {
            for (int k : question.at()) {
                row.add(column.label() + "@" + Numbers.shortest(question.grid().time(k)));
            }
        }
        targets.forEach(target -> row.add("target:" + target.id()));
        row.add("failed");
        return bytes(Stream.of(row));
    }

    public Rows rows(EnsembleBlock block) {
        return new Rows(
                bytes(IntStream.range(0, block.count()).mapToObj(lane -> row(block, lane))),
                block.count(),
                block.failed().size());
    }

    private List<String> row(EnsembleBlock block, int lane) {
        Optional<Run.Failure> failure = block.failure(lane);
        double[] drawn = new double[question.inputs().size()];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = block.drawn(i, lane);
        }
        List<String> row = start(block.from() + lane, drawn);
        for (int column = 0; column < question.saved().size(); column++) {
            for (int instant = 0; instant < question.at().size(); instant++) {
                row.add(failure.isPresent() ? "" : Csv.number(block.saved(instant, column, lane)));
            }
        }
        arrivals.ifPresent(some -> some.instants(block, lane).forEach(instant -> row.add(Csv.number(instant))));
        row.add(failure.map(EnsembleTable::reason).orElse(""));
        return row;
    }

    /** The number of a run, counted from 1, and its draws. */
    private static List<String> start(long run, double[] drawn) {
        List<String> row = new ArrayList<>(List.of(Long.toString(run + 1)));
        for (double value : drawn) {
            row.add(Numbers.shortest(value));
        }
        return row;
    }

    /** How the row of a run begins. */
    public static String beginning(long run, double[][] drawn, int lane) {
        double[] own = new double[drawn.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = drawn[i][lane];
        }
        return String.join(",", start(run, own)) + ",";
    }

    private static String reason(Run.Failure failure) {
        return failure.column().label() + "@" + Numbers.shortest(failure.time()) + "="
                + Numbers.shortest(failure.value());
    }

    private static byte[] bytes(Stream<List<String>> rows) {
        return Csv.text(rows).getBytes(StandardCharsets.UTF_8);
    }
}
