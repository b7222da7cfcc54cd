package qianyi.analysis.decomposition;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
 * A weighted sum of a variable's differences over pairs of points, taken apart into such sums of other parts: one step
 * down, of the inputs of its equation; or all the way, of what lies at the beginning of every chain.
 *
 * <p>An equation's difference at a pair is shared over its inputs there ({@link InputShares}); an input gets the weight
 * share / own difference, so that nothing is lost. A stock's difference is that of its start and those of its flows at all
 * earlier points, each times the duration that the integrator gives it, so that it is exact for every method. Between two
 * years of one run a flow counts with what it is above its value in the earlier year, and that value going on unchanged
 * counts apart.
 *
 * <p>What is no part is followed backward in time until only parts are left: in one step down what functions remember (the
 * stages of a delay, values of earlier steps), and what flows take from the very stock that they move, so that a flow
 * counts with what else moves it; all the way down everything but numbers and tables, so that all feedback is resolved.
 */
final class Expansion {
    private final Sides sides;
    private final int own;
    private final boolean allTheWay;
    private final OptionalInt left;
    private final Map<Part, Share> shares = new LinkedHashMap<>();
    private final Set<Part> differing = new HashSet<>();
    private final TreeMap<PointPair, TreeMap<Long, Double>> waiting = new TreeMap<>();
    private boolean exact = true;

    private Expansion(Sides sides, int own, boolean allTheWay, OptionalInt left) {
        this.sides = sides;
        this.own = own;
        this.allTheWay = allTheWay;
        this.left = left;
    }

    /**
     * One step down.
     *
     * @param weights by pair, of the differences of the slot
     * @param left a stock whose share of the slot's equation counts elsewhere, if there is one
     */
    static Expansion of(Sides sides, int slot, Map<PointPair, Double> weights, OptionalInt left) {
        Expansion expansion = new Expansion(sides, slot, false, left);
        boolean atStart = weights.keySet().stream().allMatch(PointPair::isStart);
        expansion.name(slot, atStart, new HashSet<>());
        weights.forEach((pair, weight) -> expansion.take(slot, pair, weight));
        expansion.goBack();
        return expansion;
    }

    /** All the way: numbers that are set, tables, time, and what stocks were doing in the earlier of two years. */
    static Expansion ofOrigins(Sides sides, int slot, PointPair pair) {
        Expansion expansion = new Expansion(sides, slot, true, OptionalInt.empty());
        expansion.deliver(slot, pair, 1);
        expansion.goBack();
        return expansion;
    }

    /** What is later first, and at one point what is computed later, so that all that reads a slot comes before it. */
    private void goBack() {
        while (!waiting.isEmpty()) {
            PointPair latest = waiting.firstKey();
            Map.Entry<Long, Double> last = waiting.get(latest).pollFirstEntry();
            if (waiting.get(latest).isEmpty()) {
                waiting.remove(latest);
            }
            take(last.getKey().intValue(), latest, last.getValue());
        }
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
            sides.account().flows(slot).forEach(flow -> name(new Input(Source.SLOT, flow.slot()), slot, false, seen));
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
        boolean counted = input.source() == Source.SLOT && left.equals(OptionalInt.of(input.index()));
        if (input.source() != Source.SLOT || isPart(input.index())) {
            if (!counted) {
                share(part(input, slot));
            }
        } else {
            name(input.index(), atStart, seen);
        }
    }

    private static Part part(Input input, int slot) {
        return switch (input.source()) {
            case SLOT -> new Part(Part.Kind.VARIABLE, input.index());
            case TABLE -> new Part(Part.Kind.TABLE, input.index());
            case TIME -> new Part(Part.Kind.TIME, slot);
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

    private void await(int slot, PointPair pair, double weight) {
        waiting.computeIfAbsent(pair, key -> new TreeMap<>()).merge(lastFirst(slot, pair), weight, Double::sum);
    }

    /** A number with the slot in its lower half, smaller for what is computed later. */
    private long lastFirst(int slot, PointPair pair) {
        return (long) -sides.account().order(slot, pair.isStart()) << Integer.SIZE | slot;
    }

    /** Whether a slot is a part by itself here. */
    private boolean isPart(int slot) {
        boolean origin = sides.account().kind(slot) == Kind.CONSTANT;
        return sides.isShown(slot) && (allTheWay ? origin : slot != own);
    }

    /** So much of the difference of a slot that something else reads. */
    private void deliver(int slot, PointPair pair, double weight) {
        double difference = sides.difference(slot, pair);
        if (!isPart(slot)) {
            await(slot, pair, weight);
        } else if (difference != 0) {
            share(new Part(Part.Kind.VARIABLE, slot)).add(pair, weight, difference);
        }
    }

    private void divide(int slot, PointPair pair, double weight) {
        Optional<InputShares> found = InputShares.of(sides, slot, pair);
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
            boolean counted = input.source() == Source.SLOT && left.equals(OptionalInt.of(input.index()));
            if (part == 0 || counted) {
                continue;
            }
            if (input.source() == Source.SLOT) {
                deliver(input.index(), pair, weight * part / sides.difference(input.index(), pair));
            } else {
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
                flow(flow.slot(), stock, at, weight * duration);
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

    /** A flow that is a part counts without what it takes from its own stock, which goes back to the stock. */
    private void flow(int flow, int stock, PointPair pair, double weight) {
        double own = isPart(flow) && stock == this.own ? ofStock(flow, stock, pair) : 0;
        if (own == 0) {
            deliver(flow, pair, weight);
        } else {
            await(stock, pair, weight * own / sides.difference(stock, pair));
            share(new Part(Part.Kind.VARIABLE, flow)).add(pair, weight, sides.difference(flow, pair), own);
        }
    }

    private double ofStock(int flow, int stock, PointPair pair) {
        int place = sides.account().kind(flow) == Kind.EQUATION
                ? sides.equations().inputs(flow, false).indexOf(new Input(Source.SLOT, stock))
                : -1;
        return place < 0
                ? 0
                : InputShares.of(sides, flow, pair)
                        .map(shares -> shares.shares()[place])
                        .orElse(0.0);
    }

    /** What a stock keeps because it does not fall below 0; rounding is none of it. */
    private void stopAtZero(int stock, PointPair pair, double amount) {
        boolean empty =
                sides.one().value(pair.one(), stock) == 0 || sides.other().value(pair.other(), stock) == 0;
        if (empty) {
            share(new Part(Part.Kind.STOP_AT_ZERO, stock)).add(amount);
        }
    }

    private void start(int stock, double weight) {
        if (stock == own && !allTheWay) {
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
