package qianyi.analysis.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import qianyi.answer.Measure;
import qianyi.answer.Reading;
import qianyi.ensemble.EnsembleInput;
import qianyi.ensemble.RunProgress;
import qianyi.study.Assumption;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.study.Target;

/**
 * What a result becomes when one input after the other goes to its low and its high value and all others stay where they
 * are. Low and high are the ends of a triangular, uniform or PERT distribution and the 5th and 95th percentiles of a
 * normal or lognormal one. Inputs do not act together in it: what two of them do at once is not seen.
 *
 * @param centre every input at its value
 * @param horizon the year behind which a date is only known to be later; none where the result is no date
 * @param rows by swing, the largest first; those of the same swing in the order of the inputs, those of none last
 */
public record Tornado(Reading centre, OptionalDouble horizon, List<Row> rows) {
    /**
     * One input.
     *
     * @param title {@code name} or {@code name[A,B]}
     * @param value where it is not moved; none if it sets elements with different values
     * @param low in the unit of the input, as high and value
     * @param swing none if no run has a number of its own
     * @param assumption the row of the study's table that it stands for; none for an input of a model alone
     */
    public record Row(
            String title,
            OptionalDouble value,
            double low,
            double high,
            Reading atLow,
            Reading atHigh,
            Optional<Swing> swing,
            Optional<Assumption> assumption) {}

    /**
     * How far the three runs lie apart, value, low and high: from the earliest date to the latest, or from the smallest
     * level to the largest. For a result that goes one way this is the distance between low and high.
     *
     * @param size in years for a date, else in the variable's unit
     * @param atLeast whether one of the runs is only known to be later than the horizon or not after today, which then
     *     stands for it, or has no number
     */
    public record Swing(double size, boolean atLeast) {
        static Optional<Swing> of(List<Reading> readings, OptionalDouble horizon) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            boolean number = false;
            boolean all = true;
            for (Reading reading : readings) {
                number |= reading.kind() == Reading.Kind.NUMBER;
                all &= reading.kind() == Reading.Kind.NUMBER;
                OptionalDouble known = reading.kind() == Reading.Kind.LATER ? horizon : reading.value();
                least = Math.min(least, known.orElse(least));
                most = Math.max(most, known.orElse(most));
            }
            return number ? Optional.of(new Swing(most - least, !all)) : Optional.empty();
        }
    }

    public Tornado {
        rows = List.copyOf(rows);
    }

    /**
     * Of the date of a target, over the assumptions with a range that a scenario leaves open.
     *
     * @param without groups whose assumptions are not moved
     */
    public static Tornado of(
            Study study,
            Scenario scenario,
            Target target,
            Set<Assumption.Group> without,
            int threads,
            RunProgress progress) {
        Measure date = new Measure.Date(study, target);
        return of(SensitivityQuestion.of(study, scenario, without, date), threads, progress)
                .knownIn(study);
    }

    /** The same over every group of assumptions. */
    public static Tornado of(Study study, Scenario scenario, Target target, int threads, RunProgress progress) {
        return of(study, scenario, target, Set.of(), threads, progress);
    }

    /** Of any result; two runs an input and one more. */
    public static Tornado of(SensitivityQuestion question, int threads, RunProgress progress) {
        OneAtATime design = design(question);
        double[] results = question.resultsOfValues(design, design.runs(), threads, progress);
        Measure measure = question.measure();
        Reading centre = Reading.of(results[0], measure);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < design.moves().size(); i++) {
            OneAtATime.Move move = design.moves().get(i);
            Reading atLow = Reading.of(results[1 + 2 * i], measure);
            Reading atHigh = Reading.of(results[2 + 2 * i], measure);
            rows.add(new Row(
                    question.inputs().get(i).title(),
                    common(move, design),
                    move.low(),
                    move.high(),
                    atLow,
                    atHigh,
                    Swing.of(List.of(centre, atLow, atHigh), measure.horizon()),
                    Optional.empty()));
        }
        rows.sort(
                Comparator.comparingDouble(row -> -row.swing().map(Swing::size).orElse(-1.0)));
        return new Tornado(centre, measure.horizon(), rows);
    }

    private static OneAtATime design(SensitivityQuestion question) {
        List<Double> centre =
                question.coordinates().stream().map(question::value).toList();
        List<OneAtATime.Move> moves = new ArrayList<>();
        int first = 0;
        for (EnsembleInput input : question.inputs()) {
            int next = first + SensitivityQuestion.coordinates(input).size();
            moves.add(new OneAtATime.Move(
                    IntStream.range(first, next).boxed().toList(),
                    input.distribution().low(),
                    input.distribution().high()));
            first = next;
        }
        return new OneAtATime(centre, moves);
    }

    private static OptionalDouble common(OneAtATime.Move move, OneAtATime design) {
        List<Double> values =
                move.coordinates().stream().map(design.centre()::get).distinct().toList();
        return values.size() == 1 ? OptionalDouble.of(values.get(0)) : OptionalDouble.empty();
    }

    /** With what a study knows of the inputs that are its assumptions. */
    public Tornado knownIn(Study study) {
        Map<String, Assumption> known = new HashMap<>();
        study.assumptions().forEach(assumption -> known.put(assumption.title(), assumption));
        return new Tornado(
                centre,
                horizon,
                rows.stream()
                        .map(row -> new Row(
                                row.title,
                                row.value,
                                row.low,
                                row.high,
                                row.atLow,
                                row.atHigh,
                                row.swing,
                                Optional.ofNullable(known.get(row.title))))
                        .toList());
    }

    /** The assumptions without a source that make a difference, by what is at stake: what to measure next. */
    public List<Row> withoutSource() {
        return rows.stream()
                .filter(row -> row.assumption
                        .filter(known -> known.source().isEmpty() && known.isNoDefinition())
                        .isPresent())
                .filter(row -> row.swing
                        .filter(swing -> swing.size() > 0 || swing.atLeast())
                        .isPresent())
                .toList();
    }

    /** How many results at low or high are dates behind the horizon. */
    public long later() {
        return count(Reading.Kind.LATER);
    }

    /** How many runs at low or high have no number. */
    public long failed() {
        return count(Reading.Kind.NONE);
    }

    private long count(Reading.Kind kind) {
        return rows.stream()
                .flatMap(row -> List.of(row.atLow, row.atHigh).stream())
                .filter(reading -> reading.kind() == kind)
                .count();
    }
}
