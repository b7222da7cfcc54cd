package qianyi.analysis.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import qianyi.answer.Outcome;

/** Moves the levers of a question: first over their ranges side by side, then to where the target is met, run by run. */
final class ReachSearch {
    private static final double ACCURACY = 1e-12;

    /** Figures that differ by less, as a share, are the same. */
    private static final double SAME = 1e-9;

    private static final double TENTH = 0.1;

    private final ReachQuestion question;
    private final LeverRuns side;
    private final SingleRuns single;

    ReachSearch(ReachQuestion question, LeverRuns side) {
        this.question = question;
        this.side = side;
        this.single = new SingleRuns(question);
    }

    double margin() {
        return single.margin(List.of(), new double[0]);
    }

    Outcome outcome() {
        return single.outcome(List.of(), new double[0]);
    }

    /** Each over its range. */
    List<LeverReach> alone(List<Lever> levers) {
        return found(levers, List.of(), side.alone(question, levers));
    }

    /** Those that leave the figure of today as it is: the others are doubts about what has been. */
    List<LeverReach> future(List<Lever> levers) {
        return alone(unsettled(levers)).stream().filter(one -> !one.past()).toList();
    }

    /** Without those at one end of whose range the figure of today is another one: no need to run what lies between. */
    private List<Lever> unsettled(List<Lever> levers) {
        List<double[]> rows = new ArrayList<>(List.of(side.scenario()));
        for (Lever lever : levers) {
            rows.add(side.with(side.scenario(), List.of(lever), new double[] {lever.low()}));
            rows.add(side.with(side.scenario(), List.of(lever), new double[] {lever.high()}));
        }
        List<DeadlineRuns.Reading> readings = side.at(question, rows.toArray(double[][]::new));
        double today = readings.get(0).today();
        return IntStream.range(0, levers.size())
                .filter(i -> !differ(readings.get(1 + 2 * i).today(), today)
                        && !differ(readings.get(2 + 2 * i).today(), today))
                .mapToObj(levers::get)
                .toList();
    }

    /** With every raised lever of policy at its upper bound. */
    List<LeverReach> beyond(List<LeverReach> outside, Together together) {
        List<Lever> levers = outside.stream()
                .filter(LeverReach::moves)
                .map(LeverReach::lever)
                .toList();
        return found(levers, together.levers(), side.alone(question, levers, together.levers()));
    }

    private List<LeverReach> found(List<Lever> levers, List<Lever> raised, List<List<DeadlineRuns.Reading>> readings) {
        DeadlineRuns.Reading base =
                side.at(question, new double[][] {side.raised(raised)}).get(0);
        return IntStream.range(0, levers.size())
                .mapToObj(i -> lever(levers.get(i), raised, base, readings.get(i)))
                .toList();
    }

    private LeverReach lever(
            Lever lever, List<Lever> raised, DeadlineRuns.Reading base, List<DeadlineRuns.Reading> readings) {
        List<Lever> moved = Stream.concat(raised.stream(), Stream.of(lever)).toList();
        double[] tops = raised.stream().mapToDouble(Lever::high).toArray();
        DoubleUnaryOperator margin = value -> single.margin(moved, DeadlineRuns.joined(tops, new double[] {value}));
        double[] margins =
                readings.stream().mapToDouble(DeadlineRuns.Reading::margin).toArray();
        SearchResult result = new LineSearch(LeverRuns.points(lever), margins, margin, ACCURACY).result();
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

    Optional<Together> together(List<LeverReach> policy, double margin) {
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
                .mapToObj(share -> side.with(side.scenario(), path.levers(), path.values(share)))
                .toArray(double[][]::new);
        double[] margins = side.at(question, rows).stream()
                .mapToDouble(DeadlineRuns.Reading::margin)
                .toArray();
        return new LineSearch(shares, margins, share -> single.margin(path.levers(), path.values(share)), ACCURACY)
                .result();
    }

    private List<Together.Gain> gains(List<Lever> raised) {
        double[] top = side.raised(raised);
        List<double[]> rows = new ArrayList<>(List.of(top));
        for (Lever lever : raised) {
            rows.add(side.with(top, List.of(lever), new double[] {lever.high() - TENTH * lever.width()}));
        }
        List<DeadlineRuns.Reading> readings = side.at(question, rows.toArray(double[][]::new));
        List<Together.Gain> gains = new ArrayList<>();
        for (int i = 0; i < raised.size(); i++) {
            gains.add(new Together.Gain(
                    raised.get(i),
                    readings.get(0).margin() - readings.get(i + 1).margin()));
        }
        gains.sort(Comparator.comparingDouble(gain -> -gain.margin()));
        return gains;
    }

    private static boolean differ(double one, double other) {
        return Math.abs(one - other) > SAME * Math.abs(other);
    }
}
