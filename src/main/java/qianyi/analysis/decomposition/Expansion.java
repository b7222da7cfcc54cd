package qianyi.analysis.decomposition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import qianyi.engine.Counterfactual.Input;
import qianyi.engine.Counterfactual.Source;
import qianyi.engine.RunTrace;
import qianyi.engine.StateAccount.Flow;
import qianyi.engine.StateAccount.Gain;
import qianyi.engine.StateAccount.Kind;
import qianyi.engine.StateAccount.Move;

/**
 * One step down: a weighted sum of a variable's differences over pairs of points, taken apart into such sums of its inputs.
 *
 * <p>An equation's difference at a pair is shared over its inputs there ({@link InputShares}); an input gets the weight
 * share / own difference, so that nothing is lost. A stock's difference is that of its start and those of its flows at all
 * earlier points, each times the duration that the integrator gives it, so that it is exact for every method. Between two
 * years of one run a flow counts with what it is above its value in the earlier year, and that value going on unchanged
 * counts apart. What functions remember (the stages of a delay, values of earlier steps) has no name and is followed
 * backward in time until only variables are left; the effect of a stage on itself thereby goes to what filled it.
 */
final class Expansion {
    private final Sides sides;
    private final int own;
    private final Map<Part, Share> shares = new LinkedHashMap<>();
    private final Set<Part> differing = new HashSet<>();
    private final TreeMap<PointPair, Map<Integer, Double>> waiting = new TreeMap<>();
    private boolean exact = true;

    private Expansion(Sides sides, int own) {
        this.sides = sides;
        this.own = own;
    }

    /** @param weights by pair, of the differences of the slot */
    static Expansion of(Sides sides, int slot, Map<PointPair, Double> weights) {
        Expansion expansion = new Expansion(sides, slot);
        boolean atStart = weights.keySet().stream().allMatch(PointPair::isStart);
        expansion.name(slot, atStart, new HashSet<>());
        weights.forEach((pair, weight) -> expansion.take(slot, pair, weight));
        while (!expansion.waiting.isEmpty()) {
            Map.Entry<PointPair, Map<Integer, Double>> latest = expansion.waiting.pollFirstEntry();
            latest.getValue().forEach((state, weight) -> expansion.take(state, latest.getKey(), weight));
        }
        return expansion;
    }

    /** Every part that the slot reads, in its order, whether or not it explains anything. */
    Map<Part, Share> shares() {
        return shares;
    }

    /** Whether a part is not the same on both sides at some point that matters. */
    boolean differs(Part part) {
        return differing.contains(part) || shares.get(part).amount() != 0;
    }

    /** Whether every share is the mean over all orders. */
    boolean exact() {
        return exact;
    }

    /** Gives each part that is read a place, before it is known what it explains. */
    private void name(int slot, boolean atStart, Set<List<Integer>> seen) {
        if (!seen.add(List.of(slot, atStart ? 1 : 0))) {
            return;
        }
        Kind kind = sides.account().kind(slot);
        if (atStart ? sides.account().isComputedAtStart(slot) : kind == Kind.EQUATION) {
            for (Input input : sides.equations().inputs(slot, atStart)) {
                name(input, slot, atStart, seen);
            }
        } else if (kind == Kind.STOCK) {
            sides.account()
                    .flows(slot)
                    .forEach(flow -> name(new Input(Source.SLOT, flow.slot()), slot, false, seen));
            if (slot == own) {
                share(new Part(Part.Kind.INITIAL, slot));
            } else {
                name(slot, true, seen);
            }
        } else if (kind == Kind.MEMORY) {
            name(new Input(Source.SLOT, sides.account().source(slot)), slot, false, seen);
            name(slot, true, seen);
        } else if (kind == Kind.START_VALUE) {
            name(slot, true, seen);
        }
    }

    private void name(Input input, int slot, boolean atStart, Set<List<Integer>> seen) {
        if (input.source() != Source.SLOT || sides.isShown(input.index())) {
            share(part(input, slot));
        } else {
            name(input.index(), atStart, seen);
        }
    }

    private static Part part(Input input, int slot) {
        return switch (input.source()) {
            case SLOT -> new Part(Part.Kind.VARIABLE, input.index());
            case TABLE -> new Part(Part.Kind.TABLE, input.index());
            case TIME -> new Part(Part.Kind.TIME, 0);
            case CHANGE -> new Part(Part.Kind.CHANGE, slot);
        };
    }

    private Share share(Part part) {
        return shares.computeIfAbsent(part, key -> new Share());
    }

    private void take(int slot, PointPair pair, double weight) {
        Kind kind = sides.account().kind(slot);
        if (pair.isStart()) {
            if (sides.account().isComputedAtStart(slot)) {
                divide(slot, pair, weight);
            }
        } else if (kind == Kind.EQUATION) {
            divide(slot, pair, weight);
        } else if (kind == Kind.STOCK) {
            moveBack(slot, pair, weight);
        } else if (kind == Kind.MEMORY) {
            recall(slot, pair, weight);
        } else if (kind == Kind.START_VALUE && !sides.isOneRun()) {
            await(slot, PointPair.START, weight);
        }
    }

    private void await(int state, PointPair pair, double weight) {
        waiting.computeIfAbsent(pair, key -> new HashMap<>()).merge(state, weight, Double::sum);
    }

    /** So much of the difference of a slot that something else reads. */
    private void deliver(int slot, PointPair pair, double weight) {
        double difference = sides.difference(slot, pair);
        if (sides.isShown(slot) && difference != 0) {
            share(new Part(Part.Kind.VARIABLE, slot)).add(pair, weight, difference);
        } else if (!sides.isShown(slot)) {
            await(slot, pair, weight);
        }
    }

    private void divide(int slot, PointPair pair, double weight) {
        Optional<InputShares> found = InputShares.of(sides.equations(), slot, pair);
        if (found.isEmpty()) {
            share(new Part(Part.Kind.NOT_SEPARABLE, slot)).add(weight * sides.difference(slot, pair));
            return;
        }
        exact &= found.get().exact();
        List<Input> inputs = sides.equations().inputs(slot, pair.isStart());
        for (int i = 0; i < inputs.size(); i++) {
            Input input = inputs.get(i);
            double part = found.get().shares()[i];
            if (sides.equations().differs(input, slot, pair.one(), pair.other())) {
                differing.add(part(input, slot));
            }
            if (part != 0 && input.source() == Source.SLOT) {
                deliver(input.index(), pair, weight * part / sides.difference(input.index(), pair));
            } else if (part != 0) {
                share(part(input, slot)).add(weight * part);
            }
        }
    }

    private void moveBack(int stock, PointPair pair, double weight) {
        if (sides.isOneRun() && pair.one() == pair.other()) {
            return;
        }
        if (pair.other() == 0) {
            start(stock, weight);
            return;
        }
        Move move = sides.account().move(pair.other());
        PointPair before = new PointPair(sides.isOneRun() ? pair.one() : move.from(), move.from());
        await(stock, before, weight);
        double moved = 0;
        for (Flow flow : sides.account().flows(stock)) {
            for (Gain gain : move.gains()) {
                PointPair at = new PointPair(sides.isOneRun() ? pair.one() : gain.point(), gain.point());
                double duration = flow.sign() * gain.duration();
                deliver(flow.slot(), at, weight * duration);
                moved += duration * sides.difference(flow.slot(), at);
                if (sides.isOneRun()) {
                    double carried = duration * sides.one().value(pair.one(), flow.slot());
                    share(new Part(Part.Kind.CARRIED_ON, stock)).add(weight * carried);
                    moved += carried;
                }
            }
        }
        if (sides.account().stopsAtZero(stock)) {
            double stopped = sides.difference(stock, pair) - sides.difference(stock, before) - moved;
            stopAtZero(stock, pair, weight * stopped);
        }
    }

    /** What a stock keeps because it does not fall below 0; rounding is none of it. */
    private void stopAtZero(int stock, PointPair pair, double amount) {
        boolean empty = sides.one().value(pair.one(), stock) == 0 || sides.other().value(pair.other(), stock) == 0;
        if (empty) {
            share(new Part(Part.Kind.STOP_AT_ZERO, stock)).add(amount);
        }
    }

    private void start(int stock, double weight) {
        if (stock == own) {
            double difference = sides.difference(stock, PointPair.START);
            share(new Part(Part.Kind.INITIAL, stock)).add(PointPair.START, weight, difference);
        } else {
            await(stock, PointPair.START, weight);
        }
    }

    private void recall(int memory, PointPair pair, double weight) {
        int one = sides.account().remembered(sides.one(), memory, pair.one());
        int other = sides.account().remembered(sides.other(), memory, pair.other());
        if (!sides.isOneRun() && one != other) {
            recallApart(memory, one, other, weight);
        } else if (one == RunTrace.START && other == RunTrace.START) {
            await(memory, PointPair.START, weight);
        } else {
            int source = sides.account().source(memory);
            int from = Math.max(one, 0);
            deliver(source, new PointPair(from, other), weight);
            if (one == RunTrace.START) {
                double jump = sides.one().value(from, source) - sides.one().value(one, memory);
                share(new Part(Part.Kind.INITIAL, memory)).add(weight * jump);
            }
        }
    }

    /** A delay that is not the same in both runs: half of what passes through it counts at either length. */
    private void recallApart(int memory, int one, int other, double weight) {
        double lengths = 0;
        for (int point : List.of(one, other)) {
            if (point == RunTrace.START) {
                await(memory, PointPair.START, weight / 2);
            } else {
                deliver(sides.account().source(memory), new PointPair(point, point), weight / 2);
            }
        }
        for (RunTrace run : List.of(sides.one(), sides.other())) {
            lengths += (given(run, memory, other) - given(run, memory, one)) / 2;
        }
        share(new Part(Part.Kind.DELAY_TIME, memory)).add(weight * lengths);
    }

    private double given(RunTrace run, int memory, int point) {
        return point == RunTrace.START
                ? run.value(point, memory)
                : run.value(point, sides.account().source(memory));
    }
}
