package qianyi.analysis.decomposition;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import qianyi.engine.Column;
import qianyi.engine.RunTrace;
import qianyi.engine.StateAccount;
import qianyi.model.Variable;

/**
 * Why a number is not the same in two runs, or in two years of one: its difference shared over the inputs of its equation
 * and, where an input explains more than {@value #SMALL} of it, over the inputs of that. What explains most is followed
 * first, so that the limit on the number of parts leaves out the least.
 *
 * @param whole the variable itself, with what its difference is made of
 */
public record Decomposition(Cause whole) {
    /** The share of the whole difference up to which a part is not followed. */
    public static final double SMALL = 0.05;

    /** Levels that are followed if nobody says how many. */
    public static final int LEVELS = 12;

    /** The most parts that are listed. */
    public static final int MOST_PARTS = 300;

    /**
     * Between two runs at one instant, or two instants of one run.
     *
     * @param one a run of the program of the other on the same grid, and the same object for two instants of one run
     * @param before an instant of the first run at which a step begins
     * @param after one of the second run; the same where there are two runs, else a later one
     * @param levels how many are followed, at least 1
     */
    public static Decomposition of(
            RunTrace one, RunTrace other, Column column, double before, double after, int levels) {
        PointPair asked = new PointPair(one.point(before).orElseThrow(), other.point(after).orElseThrow());
        Sides sides = Sides.of(one, other);
        Branch top = Branch.top(column.slot(), asked, sides.difference(column.slot(), asked));
        follow(sides, top, levels);
        return new Decomposition(top.cause(sides, asked));
    }

    private static void follow(Sides sides, Branch top, int levels) {
        PriorityQueue<Branch> next = new PriorityQueue<>(
                Comparator.comparingDouble((Branch branch) -> Math.abs(branch.amount())).reversed()
                        .thenComparingInt(Branch::depth));
        Set<Integer> stocks = new HashSet<>();
        next.add(top);
        int parts = 1;
        while (!next.isEmpty()) {
            Branch branch = next.poll();
            Optional<Cause.End> end = end(sides, branch, Math.abs(top.amount()) * SMALL, stocks);
            if (end.isPresent()) {
                branch.endsAs(end.get());
            } else if (branch.depth() >= levels) {
                branch.endsAs(Cause.End.DEPTH);
            } else if (parts >= MOST_PARTS) {
                branch.endsAs(Cause.End.COUNT);
            } else {
                branch.grow(sides);
                parts += branch.branches().size();
                next.addAll(branch.branches());
            }
        }
    }

    /** Why a branch goes no further, apart from limits; none if it does. */
    private static Optional<Cause.End> end(Sides sides, Branch branch, double small, Set<Integer> stocks) {
        Part part = branch.part();
        boolean start = part.kind() == Part.Kind.INITIAL && sides.isShown(part.index());
        if (part.kind() != Part.Kind.VARIABLE && !start
                || sides.equations().owner(part.index()).variable() instanceof Variable.Constant) {
            return Optional.of(Cause.End.LAST);
        }
        if (branch.isFeedback()) {
            return Optional.of(Cause.End.FEEDBACK);
        }
        if (branch.depth() > 0 && Math.abs(branch.amount()) <= small) {
            return Optional.of(Cause.End.SMALL);
        }
        boolean stock = part.kind() == Part.Kind.VARIABLE && sides.account().kind(part.index()) == StateAccount.Kind.STOCK;
        return stock && !stocks.add(part.index()) ? Optional.of(Cause.End.ELSEWHERE) : Optional.empty();
    }

    /** How much more the number is on the second side. */
    public double difference() {
        return whole.amount();
    }

    /** The part of the whole difference that an amount is; not a number if there is no difference. */
    public double share(double amount) {
        return amount / whole.amount();
    }

    /** The largest difference between a part and the sum of what it is made of. */
    public double residual() {
        return whole.all().mapToDouble(Cause::residual).map(Math::abs).max().orElse(0);
    }
}
