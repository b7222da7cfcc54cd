package qianyi.analysis.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.stat.inference.AlternativeHypothesis;
import org.apache.commons.math3.stat.inference.BinomialTest;
import qianyi.text.Numbers;

/**
 * The patient rule induction method (Friedman and Fisher 1999) as scenario discovery uses it (Bryant and Lempert 2010):
 * a box of few inputs in which the cases of interest are thick. Where they let a person choose on the trajectory, the
 * choice here is a rule, so that the same runs give the same box:
 *
 * <ol>
 *   <li>Only inputs may be restricted that part the runs by themselves ({@link RegionalSensitivity#matters()}).
 *   <li>Inputs are taken in one at a time, always the one whose peeling holds the strongest box
 *       ({@link Box#strength()}), as long as it makes the box stronger by {@link #WORTH} and up to {@link #MOST_INPUTS}.
 *   <li>The box is pasted, its ends are rounded to numbers that a person can say, and the runs counted with these.
 *   <li>An end that chance explains is dropped ({@link #quasiP}).
 *   <li>A box that is not as strong as {@link #WEAKEST} is none.
 * </ol>
 */
public final class Prim {
    /** Inputs that a person can keep in mind. */
    public static final int MOST_INPUTS = 3;

    /** What one more input has to add to the strength of the box. */
    static final double WORTH = 0.02;

    /** A box has to be as strong as this to be told: a medium effect in the words of Cohen (1988), chapter 7. */
    static final double WEAKEST = 0.3;

    /** A box after the first has to hold this share of all cases of interest. */
    static final double SHARE_OF_CASES = 0.1;

    static final double LEVEL = 0.05;

    private final Sample sample;
    private final Map<Integer, int[]> orders = new HashMap<>();

    private Prim(Sample sample) {
        this.sample = sample;
    }

    /**
     * Boxes one after another, each found in the runs that lie in none before it and counted among these; none if
     * there is nothing to tell. A box that only widens one before it says nothing new and ends the list.
     *
     * @param most boxes at most
     * @param decimals to which the ends of an input are rounded, one for each
     */
    static List<Box> boxes(Sample sample, int most, int[] decimals) {
        List<Box> boxes = new ArrayList<>();
        Sample left = sample;
        while (boxes.size() < most) {
            Sample searched = left;
            Optional<Box> found = box(searched, decimals);
            if (found.isEmpty() || !boxes.isEmpty() && !saysMore(found.get(), boxes, sample)) {
                break;
            }
            boxes.add(found.get());
            left = searched.where(run -> !searched.inside(found.get().restrictions(), run));
        }
        return boxes;
    }

    private static boolean saysMore(Box box, List<Box> before, Sample sample) {
        return box.cases() >= SHARE_OF_CASES * sample.cases() && before.stream().noneMatch(box::contains);
    }

    /** The box, if one is worth telling. */
    static Optional<Box> box(Sample sample, int[] decimals) {
        if (sample.runs() < 2 * Peeling.SMALLEST) {
            return Optional.empty();
        }
        Prim prim = new Prim(sample);
        return prim.chosen()
                .map(box -> Pasting.paste(sample, box))
                .map(box -> rounded(sample, box, decimals))
                .map(prim::withoutChance)
                .filter(box -> box.strength() >= WEAKEST);
    }

    private static Box rounded(Sample sample, Box box, int[] decimals) {
        return sample.box(box.restrictions().stream()
                .map(r -> new Restriction(
                        r.input(),
                        Numbers.rounded(r.low(), decimals[r.input()]),
                        Numbers.rounded(r.high(), decimals[r.input()])))
                .toList());
    }

    private Optional<Box> chosen() {
        List<Integer> candidates = new ArrayList<>();
        for (RegionalSensitivity input : RegionalSensitivity.of(sample)) {
            if (input.matters()) {
                candidates.add(input.input());
                orders.put(input.input(), sample.order(input.input()));
            }
        }
        Optional<Box> best = Optional.empty();
        List<Integer> taken = List.of();
        while (taken.size() < MOST_INPUTS && !candidates.isEmpty()) {
            Optional<Taken> next = next(taken, candidates);
            double before = best.map(Box::strength).orElse(0.0);
            if (next.isEmpty() || next.get().box().strength() < before + WORTH) {
                break;
            }
            best = next.map(Taken::box);
            taken = next.get().inputs();
            candidates.removeAll(taken);
        }
        return best;
    }

    /** Some inputs with the strongest box that peels them alone. */
    private record Taken(List<Integer> inputs, Box box) {}

    private Optional<Taken> next(List<Integer> taken, List<Integer> candidates) {
        Optional<Taken> best = Optional.empty();
        for (int candidate : candidates) {
            List<Integer> inputs = new ArrayList<>(taken);
            inputs.add(candidate);
            for (Box box : Peeling.trajectory(sample, inputs, orders)) {
                if (best.isEmpty() || box.strength() > best.get().box().strength()) {
                    best = Optional.of(new Taken(inputs, box));
                }
            }
        }
        return best;
    }

    /** Drops the end that chance explains best, as long as there is one that it explains. */
    private Box withoutChance(Box box) {
        Optional<Box> wider = Optional.empty();
        double highest = LEVEL;
        for (int k = 0; k < box.restrictions().size(); k++) {
            for (Box without : withoutAnEnd(sample, box, k)) {
                double p = quasiP(sample, box, without);
                if (p >= highest) {
                    wider = Optional.of(without);
                    highest = p;
                }
            }
        }
        return wider.map(this::withoutChance).orElse(box);
    }

    /**
     * The quasi-p-value of a restriction (Bryant and Lempert 2010): how often chance would put as many cases of interest
     * into the box, if a run in it were of interest as often as in the box without this restriction. Each end is judged
     * by itself, and that of the weaker is given. It is multiplied by the number of ends that could have been
     * restricted, twice that of the inputs (Bonferroni).
     */
    static double quasiP(Sample sample, Box box, int restriction) {
        return withoutAnEnd(sample, box, restriction).stream()
                .mapToDouble(without -> quasiP(sample, box, without))
                .max()
                .orElseThrow();
    }

    private static double quasiP(Sample sample, Box box, Box wider) {
        double p = new BinomialTest()
                .binomialTest(box.runs(), box.cases(), wider.density(), AlternativeHypothesis.GREATER_THAN);
        return Math.min(1, Math.max(0, p) * 2 * sample.inputs());
    }

    /** The boxes that demand one end less of an input. */
    private static List<Box> withoutAnEnd(Sample sample, Box box, int place) {
        Restriction now = box.restrictions().get(place);
        List<Box> wider = new ArrayList<>();
        if (now.hasLow()) {
            wider.add(sample.with(box, place, new Restriction(now.input(), Double.NEGATIVE_INFINITY, now.high())));
        }
        if (now.hasHigh()) {
            wider.add(sample.with(box, place, new Restriction(now.input(), now.low(), Double.POSITIVE_INFINITY)));
        }
        return wider;
    }
}
