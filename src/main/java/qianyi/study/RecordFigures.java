package qianyi.study;

import java.util.List;
import java.util.stream.Stream;

/** Whether the record's own figures can be what they say: a slip there would turn the answer upside down. */
final class RecordFigures {
    /** A figure this many times its neighbours, or this part of them, is a slip of the pen. */
    private static final double FAR = 3;

    /** Figures further apart are no neighbours: much can happen between them. */
    private static final int NEAR_YEARS = 5;

    private RecordFigures() {}

    static void check(Study study, StudyProblems problems) {
        List<Observation> series = study.history().series(study.record().series());
        int last = study.period().today() + 1;
        for (Observation row : series) {
            if (row.value() <= 0) {
                problems.error(row.span(), "study.record-not-positive", row.series(), row.year(), row.value());
            } else if (row.kind() == Observation.Kind.FOUND && row.year() > last) {
                problems.error(
                        row.span(),
                        "study.record-in-future",
                        row.series(),
                        row.year(),
                        study.period().today());
            } else if (isFar(row, series)) {
                problems.error(row.span(), "study.record-far", row.series(), row.year(), row.value(), FAR);
            }
        }
    }

    /** Off from the nearest figure on either side, if there is any. */
    private static boolean isFar(Observation row, List<Observation> series) {
        List<Observation> near = Stream.of(-1, 1)
                .flatMap(side -> series.stream()
                        .filter(other -> other.value() > 0 && other.boundary().equals(row.boundary()))
                        .filter(other -> Integer.signum(other.year() - row.year()) == side)
                        .filter(other -> Math.abs(other.year() - row.year()) <= NEAR_YEARS)
                        .min((one, two) -> Math.abs(one.year() - row.year()) - Math.abs(two.year() - row.year()))
                        .stream())
                .toList();
        return !near.isEmpty()
                && near.stream()
                        .allMatch(other -> Math.max(row.value() / other.value(), other.value() / row.value()) > FAR);
    }
}
