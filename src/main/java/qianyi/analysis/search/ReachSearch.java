package qianyi.analysis.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import qianyi.answer.Outcome;

/** Moves the levers of a question: first over their ranges side by side, then to where the target is met, run by run. */
final class ReachSearch {
    private static final double ACCURACY = 1e-12;

    /** Figures that differ by less, as a share, are the same. */
    private static final double SAME = 1e-9;

    private static final double TENTH = 0.1;

    private final ReachQuestion question;
    private final List<Lever> all;
    private final DeadlineRuns side;
    private final SingleRuns single;

    ReachSearch(ReachQuestion question) {
        this.question = question;
        this.all = Stream.of(question.policy(), question.effects(), question.outside())
                .flatMap(List::stream)
                .toList();
        this.side = new DeadlineRuns(question, DeadlineRuns.titles(all));
        this.single = new SingleRuns(question);
    }

    Reach reach() {
        double margin = single.margin(List.of(), new double[0]);
        List<LeverReach> outside = future(alone(question.outside(), List.of()));
        List<LeverReach> policy = alone(question.policy(), List.of());
        Optional<Together> together = policy.size() > 1 ? together(policy, margin) : Optional.empty();
        boolean enough = margin >= 0
                || together.filter(some -> some.result() instanceof SearchResult.Intervals)
                        .isPresent();
        return new Reach(
                question,
                margin,
                single.outcome(List.of(), new double[0]),
                GrowthReach.of(question),
                outside,
                future(alone(question.effects(), List.of())),
                policy,
                together,
                enough ? List.of() : beyond(outside, together));
    }

    /** Those that leave the figure of today as it is: the others are doubts about what has been. */
    private static List<LeverReach> future(List<LeverReach> levers) {
        return levers.stream().filter(one -> !one.past()).toList();
    }

    /** With every raised lever of policy at its upper bound. */
    private List<LeverReach> beyond(List<LeverReach> outside, Optional<Together> together) {
        return together.map(some -> alone(
                        outside.stream()
                                .filter(LeverReach::moves)
                                .map(LeverReach::lever)
                                .toList(),
                        some.levers()))
                .orElse(List.of());
    }

    /** Each over its range, with some others at their upper bounds. */
    private List<LeverReach> alone(List<Lever> levers, List<Lever> raised) {
        List<double[]> rows = new ArrayList<>();
        double[] base = row(raised);
        rows.add(base);
        for (Lever lever : levers) {
            for (double value : points(lever)) {
                rows.add(with(base, lever, value));
            }
        }
        List<DeadlineRuns.Reading> readings = side.at(rows.toArray(double[][]::new));
        List<LeverReach> found = new ArrayList<>();
        for (int i = 0; i < levers.size(); i++) {
            int first = 1 + i * LineSearch.POINTS;
            found.add(
                    lever(levers.get(i), raised, readings.get(0), readings.subList(first, first + LineSearch.POINTS)));
        }
        return found;
    }

    private LeverReach lever(
            Lever lever, List<Lever> raised, DeadlineRuns.Reading base, List<DeadlineRuns.Reading> readings) {
        List<Lever> moved = Stream.concat(raised.stream(), Stream.of(lever)).toList();
        double[] tops = raised.stream().mapToDouble(Lever::high).toArray();
        DoubleUnaryOperator margin = value -> single.margin(moved, DeadlineRuns.joined(tops, new double[] {value}));
        double[] margins =
                readings.stream().mapToDouble(DeadlineRuns.Reading::margin).toArray();
        SearchResult result = new LineSearch(points(lever), margins, margin, ACCURACY).result();
        Optional<Outcome> proof = result.nearest(lever.from()).stream()
                .mapToObj(value -> single.outcome(moved, DeadlineRuns.joined(tops, new double[] {value})))
                .findFirst();
        return new LeverReach(
                lever,
                result,
                margins[margins.length - 1],
                readings.stream()
                        .anyMatch(one -> differ(question.figure(one.margin()), question.figure(base.margin()))),
                readings.stream().anyMatch(one -> differ(one.today(), base.today())),
                proof);
    }

    private Optional<Together> together(List<LeverReach> policy, double margin) {
        List<Lever> raised = helping(policy.stream()
                .filter(one -> one.moves() && one.lever().high() > one.lever().from() && one.raised() > margin)
                .map(LeverReach::lever)
                .toList());
        List<Lever> left = policy.stream()
                .filter(LeverReach::moves)
                .map(LeverReach::lever)
                .filter(lever -> !raised.contains(lever))
                .toList();
        if (raised.isEmpty()) {
            return Optional.empty();
        }
        LeverPath path = LeverPath.together(raised);
        SearchResult result = share(path);
        double needed = result.nearest(path.from()).orElse(path.high());
        return Optional.of(new Together(
                raised,
                left,
                result,
                single.outcome(raised, path.values(needed)),
                single.outcome(raised, path.values(path.high())),
                gains(raised)));
    }

    /** Those that also help beside all the others: what alone does good can do harm at the upper bounds. */
    private List<Lever> helping(List<Lever> raised) {
        List<Lever> kept = raised;
        List<Together.Gain> gains = gains(kept);
        while (!gains.isEmpty() && gains.get(gains.size() - 1).margin() < 0) {
            Lever harmful = gains.get(gains.size() - 1).lever();
            kept = kept.stream().filter(lever -> !lever.equals(harmful)).toList();
            gains = gains(kept);
        }
        return kept;
    }

    private SearchResult share(LeverPath path) {
        double[] shares = LineSearch.points(path.low(), path.high(), LineSearch.POINTS);
        double[][] rows = Arrays.stream(shares)
                .mapToObj(share -> with(row(List.of()), path.levers(), path.values(share)))
                .toArray(double[][]::new);
        double[] margins =
                side.at(rows).stream().mapToDouble(DeadlineRuns.Reading::margin).toArray();
        return new LineSearch(shares, margins, share -> single.margin(path.levers(), path.values(share)), ACCURACY)
                .result();
    }

    private List<Together.Gain> gains(List<Lever> raised) {
        double[] top = row(raised);
        List<double[]> rows = new ArrayList<>(List.of(top));
        for (Lever lever : raised) {
            rows.add(with(top, lever, lever.high() - TENTH * lever.width()));
        }
        List<DeadlineRuns.Reading> readings = side.at(rows.toArray(double[][]::new));
        List<Together.Gain> gains = new ArrayList<>();
        for (int i = 0; i < raised.size(); i++) {
            gains.add(new Together.Gain(
                    raised.get(i),
                    readings.get(0).margin() - readings.get(i + 1).margin()));
        }
        gains.sort(Comparator.comparingDouble(gain -> -gain.margin()));
        return gains;
    }

    /** The scenario, with some levers at their upper bounds. */
    private double[] row(List<Lever> raised) {
        return with(
                DeadlineRuns.scenario(all),
                raised,
                raised.stream().mapToDouble(Lever::high).toArray());
    }

    private double[] with(double[] row, Lever lever, double value) {
        return with(row, List.of(lever), new double[] {value});
    }

    private double[] with(double[] row, List<Lever> levers, double[] values) {
        double[] changed = row.clone();
        for (int i = 0; i < values.length; i++) {
            changed[all.indexOf(levers.get(i))] = values[i];
        }
        return changed;
    }

    private static double[] points(Lever lever) {
        return LineSearch.points(lever.low(), lever.high(), LineSearch.POINTS);
    }

    private static boolean differ(double one, double other) {
        return Math.abs(one - other) > SAME * Math.abs(other);
    }
}
