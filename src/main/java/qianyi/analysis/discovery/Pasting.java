package qianyi.analysis.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The bottom-up pasting of PRIM (Friedman and Fisher 1999): an end that was peeled too far is moved out again by thin
 * slices, always the one that makes the box strongest, as long as it grows stronger. Their measure is the mean of the
 * box; here it is {@link Box#strength()}, by which the box was chosen.
 */
final class Pasting {
    /** Share of the runs in the box that a slice adds, at least one run. */
    static final double FRACTION = 0.01;

    private Pasting() {}

    static Box paste(Sample sample, Box box) {
        Box best = box;
        Optional<Box> stronger = Optional.of(box);
        while (stronger.isPresent()) {
            best = stronger.get();
            stronger = strongest(sample, best);
        }
        return best;
    }

    private static Optional<Box> strongest(Sample sample, Box box) {
        Optional<Box> best = Optional.empty();
        for (int k = 0; k < box.restrictions().size(); k++) {
            Restriction now = box.restrictions().get(k);
            List<Box> wider = new ArrayList<>();
            if (now.hasLow()) {
                wider.add(sample.with(box, k, new Restriction(now.input(), lower(sample, box, k), now.high())));
            }
            if (now.hasHigh()) {
                wider.add(sample.with(box, k, new Restriction(now.input(), now.low(), higher(sample, box, k))));
            }
            for (Box candidate : wider) {
                if (candidate.strength() > best.orElse(box).strength()) {
                    best = Optional.of(candidate);
                }
            }
        }
        return best;
    }

    private static double lower(Sample sample, Box box, int place) {
        Restriction now = box.restrictions().get(place);
        double[] below = beyond(sample, box, place, new Restriction(now.input(), Double.NEGATIVE_INFINITY, now.low()));
        int taken = below.length - thickness(box);
        return taken <= 0 ? Double.NEGATIVE_INFINITY : Peeling.middle(below[taken - 1], below[taken]);
    }

    private static double higher(Sample sample, Box box, int place) {
        Restriction now = box.restrictions().get(place);
        double[] above = beyond(sample, box, place, new Restriction(now.input(), now.high(), Double.POSITIVE_INFINITY));
        int taken = thickness(box);
        return taken >= above.length ? Double.POSITIVE_INFINITY : Peeling.middle(above[taken], above[taken - 1]);
    }

    private static int thickness(Box box) {
        return Math.max(1, (int) (FRACTION * box.runs()));
    }

    /** The draws beyond an end of the box in the runs that meet its other demands, in ascending order. */
    private static double[] beyond(Sample sample, Box box, int place, Restriction side) {
        List<Restriction> others = new ArrayList<>(box.restrictions());
        Restriction now = others.remove(place);
        return IntStream.range(0, sample.runs())
                .filter(run -> sample.inside(others, run))
                .mapToDouble(run -> sample.value(now.input(), run))
                .filter(value -> side.holds(value) && !now.holds(value))
                .sorted()
                .toArray();
    }
}
