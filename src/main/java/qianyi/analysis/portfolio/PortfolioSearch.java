package qianyi.analysis.portfolio;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import qianyi.analysis.search.DeadlineRuns;
import qianyi.analysis.search.Lazy;
import qianyi.analysis.search.SingleRuns;

/** Finds the cheapest portfolio in the central run: from afar by two optimisers, then from there on step by step. */
final class PortfolioSearch {
    /** A margin that is missed by no more than this, as a share, is kept once the last step is taken. */
    private static final double NEARLY = 1e-5;

    /** The least step that is made to keep one. */
    private static final double LEAST = 1e-10;

    private static final double SLOPE_STEP = 1e-5;

    /** A share of its way by which a lever that is moved less is not moved. */
    private static final double HARDLY = 2e-3;

    private static final int MOST_RESTORED = 20;

    /** By which a lever goes back from its upper end to see what it does there. */
    private static final double LESS = 0.1;

    private final PortfolioQuestion question;
    private final CentralCandidates candidates;
    private final Lazy<double[]> corner = new Lazy<>(this::findCorner);

    PortfolioSearch(PortfolioQuestion question) {
        this(question, new CentralCandidates(question));
    }

    PortfolioSearch(PortfolioQuestion question, CentralCandidates candidates) {
        this.question = question;
        this.candidates = candidates;
    }

    /** None if neither optimiser found a portfolio that keeps the target and every limit. */
    Optional<Portfolio> cheapest() {
        return cheapest(candidates).map(this::portfolio);
    }

    /** What was found, in shares, and the costs that it was chosen from. */
    record Found(double[] shares, Portfolio.Searches searches) {}

    /** @param asked the margins that have to be kept */
    Optional<Found> cheapest(Candidates asked) {
        if (kept(asked.margins(question.start()))) {
            return Optional.of(new Found(question.start(), new Portfolio.Searches(0, 0, 0)));
        }
        GlobalSearch global = new GlobalSearch(question, asked);
        LocalSearch local = new LocalSearch(question, asked);
        int levers = question.levers().size();
        List<Supplier<double[]>> afar = List.of(
                () -> quadratic(global, middle(levers, 0.5)),
                () -> quadratic(global, middle(levers, 0.9)),
                () -> global.evolution(middle(levers, 0.5)));
        boolean together = question.reach().threads() > 1;
        List<Optional<double[]>> found = (together ? afar.parallelStream() : afar.stream())
                .map(start -> near(asked, local, start.get()))
                .toList();
        Optional<double[]> one = cheaper(found.get(0), found.get(1));
        Optional<double[]> other = found.get(2);
        Portfolio.Searches searches = new Portfolio.Searches(cost(one), cost(other), global.capped());
        return (searches.evolution() < searches.quadratic() ? other : one).map(shares -> new Found(shares, searches));
    }

    /** A single lever is left where it is. */
    private static double[] quadratic(GlobalSearch global, double[] start) {
        return start.length == 1 ? start : global.quadratic(start);
    }

    private static double[] middle(int levers, double share) {
        double[] all = new double[levers];
        Arrays.fill(all, share);
        return all;
    }

    private double cost(Optional<double[]> shares) {
        return shares.map(question::cost).orElse(Double.POSITIVE_INFINITY);
    }

    private Optional<double[]> cheaper(Optional<double[]> one, Optional<double[]> other) {
        return cost(other) < cost(one) ? other : one;
    }

    /** The cheapest near a portfolio; none if nothing near it keeps every margin. */
    Optional<double[]> near(Candidates asked, double[] start) {
        return near(asked, new LocalSearch(question, asked), start);
    }

    private Optional<double[]> near(Candidates asked, LocalSearch local, double[] start) {
        return restored(asked, local.from(start));
    }

    /**
     * The same with what is hardly moved left where the scenario has it, raised by as little as keeps every margin: by the
     * lever in use that does most, else on the way to where all that helps is at its upper end; none if neither does.
     */
    private Optional<double[]> restored(Candidates asked, double[] found) {
        double[] shares = IntStream.range(0, found.length)
                .mapToDouble(i -> Math.abs(found[i] - question.levers().get(i).start()) < HARDLY
                        ? question.levers().get(i).start()
                        : found[i])
                .toArray();
        for (int i = 0; i < MOST_RESTORED; i++) {
            double[] margins = asked.margins(shares);
            if (kept(margins)) {
                return Optional.of(shares);
            }
            double[] slopes = LocalSearch.slopes(asked, shares, margins, SLOPE_STEP)[0];
            double[] now = shares;
            Optional<Integer> lever = IntStream.range(0, shares.length)
                    .filter(l -> slopes[l] > 0
                            && now[l] < 1
                            && now[l] > question.levers().get(l).start() + HARDLY)
                    .boxed()
                    .max(Comparator.comparingDouble(l -> slopes[l]));
            if (lever.isEmpty() || margins[0] >= 0) {
                break;
            }
            shares = shares.clone();
            shares[lever.get()] =
                    Math.min(1, now[lever.get()] + LEAST - (1 + NEARLY) * margins[0] / slopes[lever.get()]);
        }
        double[] corner = corner();
        return kept(asked.margins(corner)) ? Optional.of(between(asked, shares, corner)) : Optional.empty();
    }

    /** The first portfolio on the way from one that does not keep every margin to one that does. */
    private static double[] between(Candidates asked, double[] from, double[] to) {
        double[] kept = to;
        double low = 0;
        double high = 1;
        while (high - low > LEAST) {
            double share = (low + high) / 2;
            double[] tried = IntStream.range(0, from.length)
                    .mapToDouble(i -> from[i] + share * (to[i] - from[i]))
                    .toArray();
            if (kept(asked.margins(tried))) {
                kept = tried;
                high = share;
            } else {
                low = share;
            }
        }
        return kept;
    }

    /**
     * Every lever that helps in the central run at its upper end, alone and beside the others, which is not the same; the
     * rest where the scenario has them.
     */
    double[] corner() {
        return corner.get().clone();
    }

    private double[] findCorner() {
        double[] start = question.start();
        double before = candidates.margins(start)[0];
        double[][] alone = candidates.margins(each(start, i -> 1));
        double[] ends = IntStream.range(0, start.length)
                .mapToDouble(i -> alone[i][0] > before ? 1 : start[i])
                .toArray();
        while (true) {
            double at = candidates.margins(ends)[0];
            double[] now = ends;
            double[][] less = candidates.margins(each(now, i -> now[i] == 1 ? 1 - LESS : now[i]));
            int worst = IntStream.range(0, start.length)
                    .boxed()
                    .max(Comparator.comparingDouble(i -> less[i][0]))
                    .orElse(0);
            if (ends[worst] < 1 || !(less[worst][0] > at)) {
                return ends;
            }
            ends = ends.clone();
            ends[worst] = start[worst];
        }
    }

    /** One portfolio a lever, in which that lever alone is elsewhere. */
    private static double[][] each(double[] at, IntToDoubleFunction to) {
        return IntStream.range(0, at.length)
                .mapToObj(i -> {
                    double[] one = at.clone();
                    one[i] = to.applyAsDouble(i);
                    return one;
                })
                .toArray(double[][]::new);
    }

    private static boolean kept(double[] margins) {
        return Arrays.stream(margins).allMatch(margin -> margin >= 0);
    }

    Portfolio portfolio(Found found) {
        double[] values = question.values(found.shares());
        List<DeadlineRuns.Reading> readings = candidates.readings(new double[][] {question.start(), found.shares()});
        List<Portfolio.LimitKept> limits = IntStream.range(0, question.limits().size())
                .mapToObj(i -> new Portfolio.LimitKept(nearest(i, readings.get(1)), nearest(i, readings.get(0))))
                .toList();
        return new Portfolio(
                question,
                Arrays.stream(values).boxed().toList(),
                question.cost(found.shares()),
                question.reach().figure(readings.get(1).margin()),
                new SingleRuns(question.reach()).outcome(question.plainLevers(), values),
                limits,
                found.searches());
    }

    /** The value of a limited variable that is nearest to the bound or farthest beyond it. */
    private double nearest(int limit, DeadlineRuns.Reading reading) {
        var asked = question.limits().get(limit);
        double away = reading.limits().get(limit);
        return asked.atMost() ? asked.bound() - away : asked.bound() + away;
    }
}
