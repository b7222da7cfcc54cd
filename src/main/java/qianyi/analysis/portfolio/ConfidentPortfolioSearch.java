package qianyi.analysis.portfolio;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import qianyi.analysis.search.Lever;
import qianyi.analysis.search.SampledRuns;
import qianyi.analysis.search.Together;
import qianyi.ensemble.RunProgress;
import qianyi.study.Period;

/**
 * Finds the cheapest portfolio by the quantile over many members. The central run stands in for the quantile, with as much
 * more asked of it as the two differ at the portfolio found last; once they meet, the slopes of the quantile itself correct
 * the mix. So the two optimisers work where a candidate is one run, and the members are asked some dozen times.
 */
final class ConfidentPortfolioSearch {
    private static final int MOST_SHIFTS = 6;
    private static final int MOST_CORRECTIONS = 6;

    /** A quantile that is off the target by less, as a share of it, is met. */
    private static final double MET = 2e-5;

    /** The same where corrections are still to come. */
    private static final double NEAR = 5e-4;

    /** How far a correction may go, as a share of a lever's way; later ones a tenth of it. */
    private static final double CORRECTION = 0.1;

    private static final double TENTH = 0.1;

    /** By which a guess goes beyond where the quantile would be met if it were linear. */
    private static final double OVER = 0.02;

    private static final Portfolio.Searches NOT_FROM_AFAR = new Portfolio.Searches(0, 0, 0);

    private final PortfolioQuestion question;
    private final double confidence;
    private final int runs;
    private final long seed;
    private final CentralCandidates central;
    private final PortfolioSearch search;
    private final SampledPortfolios portfolios;
    private final int rank;

    ConfidentPortfolioSearch(PortfolioQuestion question, double confidence, int runs, long seed, RunProgress progress) {
        this.question = question;
        this.confidence = confidence;
        this.runs = runs;
        this.seed = seed;
        this.central = new CentralCandidates(question);
        this.search = new PortfolioSearch(question, central);
        this.portfolios = new SampledPortfolios(
                question,
                central.scale(),
                runs,
                seed,
                2 + MOST_SHIFTS + question.levers().size() + MOST_CORRECTIONS,
                progress);
        this.rank = SampledRuns.rank(runs, confidence);
    }

    /**
     * By the central run that stands in for the quantile alone; none if no portfolio meets it.
     *
     * @param neighbour a portfolio of another year or confidence, near which the first guess is sought; from afar where
     *     there is none, or nothing near it keeps every margin
     */
    Optional<double[]> shares(Optional<double[]> neighbour) {
        Function<Candidates, Optional<PortfolioSearch.Found>> guess = asked -> neighbour
                .flatMap(from -> search.near(asked, from))
                .map(shares -> new PortfolioSearch.Found(shares, NOT_FROM_AFAR))
                .or(() -> search.cheapest(asked));
        return found(portfolios.tried(question.start()), portfolios.tried(search.corner()), guess)
                .map(PortfolioSearch.Found::shares);
    }

    /** How often each lever belongs to a member's own cheapest mix, by what it does near a portfolio. */
    List<ConfidentPortfolio.LeverUse> uses(double[] shares) {
        return new MemberSlopes(portfolios, portfolios.tried(shares)).uses(question);
    }

    private Optional<PortfolioSearch.Found> found(
            TriedPortfolio start, TriedPortfolio most, Function<Candidates, Optional<PortfolioSearch.Found>> guess) {
        return start.ranked(rank) >= 0
                ? Optional.of(new PortfolioSearch.Found(start.shares(), NOT_FROM_AFAR))
                : most.ranked(rank) < 0 ? Optional.empty() : shifted(most, guess);
    }

    /** With the mix corrected by what the levers do in the members. */
    ConfidentPortfolio result() {
        TriedPortfolio start = portfolios.tried(question.start());
        TriedPortfolio most = portfolios.tried(search.corner());
        Optional<PortfolioSearch.Found> found = found(start, most, search::cheapest);
        if (found.isEmpty()) {
            return without(start, most);
        }
        if (found.get().shares() == start.shares()) {
            return result(start, start, found, List.of(), List.of());
        }
        TriedPortfolio near = portfolios.tried(found.get().shares());
        if (isOver()) {
            TriedPortfolio kept = near.ranked(rank) >= 0 ? near : raised(near, most);
            return result(
                    start,
                    kept,
                    Optional.of(
                            new PortfolioSearch.Found(kept.shares(), found.get().searches())),
                    List.of(),
                    List.of());
        }
        MemberSlopes slopes = new MemberSlopes(portfolios, near);
        TriedPortfolio corrected = corrected(near, most, slopes);
        return corrected.ranked(rank) < 0 || breaksLimits(corrected)
                ? without(start, most)
                : result(
                        start,
                        corrected,
                        Optional.of(new PortfolioSearch.Found(
                                corrected.shares(), found.get().searches())),
                        slopes.uses(question),
                        List.of());
    }

    private boolean isOver() {
        return question.reach().limit().isOver();
    }

    private boolean breaksLimits(TriedPortfolio portfolio) {
        return Arrays.stream(central.margins(portfolio.shares())).skip(1).anyMatch(margin -> margin < -MET);
    }

    private ConfidentPortfolio without(TriedPortfolio start, TriedPortfolio most) {
        return result(start, most, Optional.empty(), List.of(), gains(most));
    }

    /** What the quantile loses where a lever goes back by a tenth of its range. */
    private List<Together.Gain> gains(TriedPortfolio most) {
        List<Integer> raised = IntStream.range(0, most.shares().length)
                .filter(i -> most.shares()[i] == 1)
                .boxed()
                .toList();
        double[][] less = raised.stream()
                .map(i -> {
                    double[] one = most.shares().clone();
                    Lever lever = question.levers().get(i).lever();
                    one[i] = Math.max(0, question.levers().get(i).share(lever.high() - TENTH * lever.width()));
                    return one;
                })
                .toArray(double[][]::new);
        List<TriedPortfolio> tried = raised.isEmpty() ? List.of() : portfolios.tried(less);
        return IntStream.range(0, raised.size())
                .mapToObj(i -> new Together.Gain(
                        question.levers().get(raised.get(i)).lever(),
                        (most.ranked(rank) - tried.get(i).ranked(rank)) * central.scale()))
                .sorted(Comparator.comparingDouble(gain -> -gain.margin()))
                .toList();
    }

    /** By how much the margin of the central run is above the one of a place among the members. */
    private double shift(TriedPortfolio at, int place) {
        return central.margins(at.shares())[0] - at.ranked(place);
    }

    /** The central run with so much more asked of it. */
    private Candidates asked(double shift) {
        return central.asking(margin -> margin - shift);
    }

    /** The portfolio of the central run at which the quantile meets the target. */
    private Optional<PortfolioSearch.Found> shifted(
            TriedPortfolio most, Function<Candidates, Optional<PortfolioSearch.Found>> guess) {
        double shift = shift(most, rank);
        Optional<PortfolioSearch.Found> found = guess.apply(asked(shift));
        for (int i = 0; i < MOST_SHIFTS && found.isPresent() && !isOver(); i++) {
            PortfolioSearch.Found last = found.get();
            double missed = -portfolios.tried(last.shares()).ranked(rank);
            if (Math.abs(missed) < NEAR) {
                break;
            }
            shift += missed;
            found = Optional.of(search.near(asked(shift), last.shares())
                    .map(shares -> new PortfolioSearch.Found(shares, last.searches()))
                    .orElse(last));
        }
        return found;
    }

    /** Steps with the same slopes until the quantile meets the target and the cost falls no more. */
    private TriedPortfolio corrected(TriedPortfolio from, TriedPortfolio most, MemberSlopes ofMembers) {
        double[][] slopes = LocalSearch.slopes(central, from.shares(), central.margins(from.shares()), 1e-5);
        slopes[0] = ofMembers.ofRank(rank);
        CheapestMix mix = new CheapestMix(question);
        TriedPortfolio best = from;
        TriedPortfolio at = from;
        for (int i = 0; i < MOST_CORRECTIONS; i++) {
            double[] margins = central.margins(at.shares());
            margins[0] = at.ranked(rank);
            double reach = i < MOST_CORRECTIONS / 2 ? CORRECTION : CORRECTION / 10;
            at = portfolios.tried(mix.step(at.shares(), margins, slopes, reach));
            if (isBetter(at, best)) {
                best = at;
            }
            if (Math.abs(at.ranked(rank)) < MET) {
                break;
            }
        }
        return best.ranked(rank) >= 0 ? best : raised(best, most);
    }

    private boolean isBetter(TriedPortfolio one, TriedPortfolio other) {
        return one.ranked(rank) >= 0
                && (other.ranked(rank) < 0 || question.cost(one.shares()) < question.cost(other.shares()));
    }

    /** On the way to where all that helps is at its upper end, the first portfolio at which the quantile is kept. */
    private TriedPortfolio raised(TriedPortfolio from, TriedPortfolio most) {
        TriedPortfolio below = from;
        TriedPortfolio above = most;
        for (int i = 0; i < MOST_CORRECTIONS && above.ranked(rank) > MET; i++) {
            TriedPortfolio low = below;
            TriedPortfolio high = above;
            double share = -low.ranked(rank) / (high.ranked(rank) - low.ranked(rank));
            double kept = Math.min(1, share * (1 + OVER) + MET);
            TriedPortfolio between = portfolios.tried(IntStream.range(0, low.shares().length)
                    .mapToDouble(j -> low.shares()[j] + kept * (high.shares()[j] - low.shares()[j]))
                    .toArray());
            if (between.ranked(rank) >= 0) {
                above = between;
            } else {
                below = between;
            }
        }
        return above;
    }

    private ConfidentPortfolio result(
            TriedPortfolio start,
            TriedPortfolio at,
            Optional<PortfolioSearch.Found> found,
            List<ConfidentPortfolio.LeverUse> uses,
            List<Together.Gain> gains) {
        portfolios.end();
        boolean over = isOver();
        int[] interval = SampledRuns.ranks(runs, confidence);
        return new ConfidentPortfolio(
                question,
                confidence,
                runs,
                seed,
                portfolios.drawn(),
                found.map(search::portfolio),
                at.met(),
                start.met(),
                question.reach().figure(at.ranked(rank) * central.scale()),
                over
                        ? OptionalDouble.empty()
                        : found.map(some -> cost(at, interval[1])).orElse(OptionalDouble.empty()),
                over
                        ? OptionalDouble.empty()
                        : found.map(some -> cost(at, interval[0])).orElse(OptionalDouble.empty()),
                uses,
                gains,
                over || found.isPresent() ? List.of() : OutsideHelp.of(question, at, runs, seed, rank),
                over ? Optional.empty() : ErrorsSearch.of(question, central, search, confidence),
                over || found.isPresent() ? Optional.empty() : withoutLimits(at),
                over ? OptionalInt.empty() : earliest());
    }

    /** The cheapest without limits, where it is they that stop policy. */
    private Optional<Portfolio> withoutLimits(TriedPortfolio most) {
        if (question.limits().isEmpty() || most.ranked(rank) < 0) {
            return Optional.empty();
        }
        return new ConfidentPortfolioSearch(question.withoutLimits(), confidence, runs, seed, RunProgress.NONE)
                .result()
                .portfolio();
    }

    /** The first year by which the share of the runs has arrived, with all that helps at its upper end. */
    private OptionalInt earliest() {
        Period period = question.reach().study().period();
        int[] years = new SampledRuns(question.reach().by(period.to()), question.plainLevers(), runs, seed, true)
                .years(question.values(search.corner()), period.today());
        Arrays.sort(years);
        int year = years[years.length - 1 - rank];
        return year <= period.to() ? OptionalInt.of(year) : OptionalInt.empty();
    }

    /** Of the cheapest portfolio if the quantile were the member of this place; none if there is none. */
    private OptionalDouble cost(TriedPortfolio at, int place) {
        if (place < 0 || place >= runs) {
            return OptionalDouble.empty();
        }
        return search.near(asked(shift(at, place)), at.shares())
                .map(shares -> OptionalDouble.of(question.cost(shares)))
                .orElse(OptionalDouble.empty());
    }
}
