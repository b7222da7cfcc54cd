package qianyi.analysis.decomposition;

import static java.util.Comparator.comparingDouble;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import qianyi.engine.RunTrace;
import qianyi.engine.StateAccount;
import qianyi.model.Variable;

/**
 * Why a number is not the same in two runs, or in two years of one: its difference shared over the inputs of its equation
 * and, where an input explains more than {@value #SMALL} of it, over the inputs of that. What explains most is followed
 * first, so that the limit on the number of parts leaves out the least.
 *
 * @param whole the variable itself, with what its difference is made of; nothing where there is no difference
 * @param origins all of the difference, over what lies at the beginning of every chain, with all feedback resolved: numbers
 *     that are set, tables, time; largest first
 */
public record Decomposition(DifferenceQuestion question, Cause whole, List<Cause> origins) {
    public Decomposition {
        origins = List.copyOf(origins);
    }

    /** The share of the whole difference up to which a part is not followed. */
    public static final double SMALL = 0.05;

    /** Levels that are followed if nobody says how many. */
    public static final int LEVELS = 100;

    /** The most parts that are listed. */
    public static final int MOST_PARTS = 300;

    /**
     * @param question with instants at which a step of the runs begins
     * @param levels how many are followed, at least 1
     * @return none if the runs cannot be kept, as {@link RunTrace#of} says
     */
    public static Optional<Decomposition> of(DifferenceQuestion question, int levels) {
        return question.traced().map(sides -> {
            PointPair asked = new PointPair(
                    sides.one().point(question.one().time()).orElseThrow(),
                    sides.other().point(question.other().time()).orElseThrow());
            int slot = question.column().slot();
            Branch top = Branch.top(slot, asked, sides.difference(slot, asked));
            List<Cause> origins = List.of();
            if (top.amount() != 0 && Double.isFinite(top.amount())) {
                follow(sides, top, levels);
                origins = Branch.origins(sides, slot, asked, SMALL * Math.abs(top.amount()));
            }
            return new Decomposition(question, top.cause(sides, asked), origins);
        });
    }

    private static void follow(Sides sides, Branch top, int levels) {
        PriorityQueue<Branch> next = new PriorityQueue<>(comparingDouble((Branch branch) -> Math.abs(branch.amount()))
                .reversed()
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
        boolean stock =
                part.kind() == Part.Kind.VARIABLE && sides.account().kind(part.index()) == StateAccount.Kind.STOCK;
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

    /** The largest difference between a part, or the whole, and the sum of what it is made of. */
    public double residual() {
        double ofOrigins =
                whole.amount() - origins.stream().mapToDouble(Cause::amount).sum();
        return Math.max(
                whole.all().mapToDouble(Cause::residual).map(Math::abs).max().orElse(0), Math.abs(ofOrigins));
    }
}
