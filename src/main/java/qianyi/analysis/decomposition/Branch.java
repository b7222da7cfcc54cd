package qianyi.analysis.decomposition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import qianyi.engine.Column;
import qianyi.engine.StateAccount;

/** A part of the tree while it grows. */
final class Branch {
    /** The most elements of one variable that are listed one by one, however little they explain. */
    private static final int MOST_ELEMENTS = 12;

    private static final Comparator<Branch> LARGEST_FIRST = Comparator.comparingDouble(
                    (Branch branch) -> Math.abs(branch.amount))
            .reversed();

    private static final Comparator<Cause> LARGEST_CAUSE_FIRST = Comparator.comparingDouble(
                    (Cause cause) -> Math.abs(cause.amount()))
            .reversed();

    private final Part part;
    private final double amount;
    private final Map<PointPair, Double> weights;
    private final Optional<Branch> parent;
    private final int depth;
    private final List<Branch> branches = new ArrayList<>();
    private Cause.End end = Cause.End.LAST;
    private Cause.Folded folded = Cause.Folded.NONE;
    private boolean exact = true;

    private Branch(Part part, double amount, Map<PointPair, Double> weights, Optional<Branch> parent) {
        this.part = part;
        this.amount = amount;
        this.weights = weights;
        this.parent = parent;
        this.depth = parent.map(above -> above.depth + 1).orElse(0);
    }

    /**
     * Where chains begin, largest first; what stocks were doing in the earlier of two years is put together where it
     * explains little.
     */
    static List<Cause> origins(Sides sides, int slot, PointPair pair, double little) {
        List<Cause> origins = new ArrayList<>();
        List<Cause> carriedOn = new ArrayList<>();
        Expansion.ofOrigins(sides, slot, pair).shares().forEach((part, share) -> {
            if (share.amount() != 0) {
                Cause origin = new Branch(part, share.amount(), share.weights(), Optional.empty()).cause(sides, pair);
                boolean small = part.kind() == Part.Kind.CARRIED_ON && Math.abs(share.amount()) <= little;
                (small ? carriedOn : origins).add(origin);
            }
        });
        if (!carriedOn.isEmpty()) {
            origins.add(sum(new Part(Part.Kind.CARRIED_ON, slot), Optional.empty(), Cause.End.LAST, carriedOn));
        }
        origins.sort(LARGEST_CAUSE_FIRST);
        return origins;
    }

    static Branch top(int slot, PointPair pair, double difference) {
        return new Branch(new Part(Part.Kind.VARIABLE, slot), difference, Map.of(pair, 1.0), Optional.empty());
    }

    Part part() {
        return part;
    }

    double amount() {
        return amount;
    }

    int depth() {
        return depth;
    }

    List<Branch> branches() {
        return branches;
    }

    void endsAs(Cause.End why) {
        end = why;
    }

    /** Whether it leads to itself. */
    boolean isFeedback() {
        Optional<Branch> above = parent;
        while (above.isPresent()) {
            if (above.get().part.equals(part)) {
                return true;
            }
            above = above.get().parent;
        }
        return false;
    }

    /** Adds what the branch is made of. */
    void grow(Sides sides) {
        Expansion expansion = Expansion.of(sides, part.index(), weights, leftToParent(sides));
        int same = 0;
        int idle = 0;
        for (Map.Entry<Part, Share> entry : expansion.shares().entrySet()) {
            Share share = entry.getValue();
            if (share.amount() != 0) {
                branches.add(new Branch(entry.getKey(), share.amount(), share.weights(), Optional.of(this)));
            } else if (expansion.differs(entry.getKey())) {
                idle++;
            } else {
                same++;
            }
        }
        branches.sort(LARGEST_FIRST);
        folded = new Cause.Folded(same, idle);
        exact = expansion.exact();
        end = Cause.End.FOLLOWED;
    }

    /** The stock above, which has taken its share of this flow's equation. */
    private OptionalInt leftToParent(Sides sides) {
        return parent.filter(above -> above.part.kind() == Part.Kind.VARIABLE
                        && sides.account().kind(above.part.index()) == StateAccount.Kind.STOCK
                        && part.kind() == Part.Kind.VARIABLE
                        && sides.account().flows(above.part.index()).stream()
                                .anyMatch(flow -> flow.slot() == part.index()))
                .map(above -> OptionalInt.of(above.part.index()))
                .orElse(OptionalInt.empty());
    }

    Cause cause(Sides sides, PointPair asked) {
        boolean variable = part.kind() == Part.Kind.VARIABLE || part.kind() == Part.Kind.INITIAL;
        boolean hasColumn = part.kind() != Part.Kind.TABLE;
        boolean atStart = !weights.isEmpty() && weights.keySet().stream().allMatch(PointPair::isStart);
        boolean onTheWay = !atStart && weights.keySet().stream().anyMatch(pair -> !pair.equals(asked));
        PointPair shown = atStart ? PointPair.START : asked;
        return new Cause(
                part,
                hasColumn ? Optional.of(sides.equations().owner(part.index())) : Optional.empty(),
                part.kind() == Part.Kind.TABLE ? sides.equations().table(part.index()) : Optional.empty(),
                amount,
                variable && sides.isShown(part.index()) ? Optional.of(values(sides, shown)) : Optional.empty(),
                onTheWay,
                end,
                together(branches.stream()
                        .map(branch -> branch.cause(sides, asked))
                        .toList()),
                folded,
                exact,
                1);
    }

    private Cause.Values values(Sides sides, PointPair pair) {
        return new Cause.Values(
                sides.one().value(pair.one(), part.index()), sides.other().value(pair.other(), part.index()));
    }

    /** Puts together the small ones of a variable that has very many elements here. */
    private static List<Cause> together(List<Cause> causes) {
        Map<String, List<Cause>> byVariable = new LinkedHashMap<>();
        for (Cause cause : causes) {
            if (cause.part().kind() == Part.Kind.VARIABLE && cause.causes().isEmpty()) {
                byVariable
                        .computeIfAbsent(cause.column().map(Column::name).orElseThrow(), name -> new ArrayList<>())
                        .add(cause);
            }
        }
        List<Cause> all = new ArrayList<>(causes);
        for (List<Cause> elements : byVariable.values()) {
            if (elements.size() > MOST_ELEMENTS) {
                List<Cause> less = elements.subList(MOST_ELEMENTS / 2, elements.size());
                all.removeAll(less);
                Part part = new Part(Part.Kind.ELEMENTS, less.get(0).part().index());
                all.add(sum(part, less.get(0).column(), Cause.End.SMALL, less));
            }
        }
        all.sort(LARGEST_CAUSE_FIRST);
        return all;
    }

    private static Cause sum(Part part, Optional<Column> column, Cause.End end, List<Cause> causes) {
        return new Cause(
                part,
                column,
                Optional.empty(),
                causes.stream().mapToDouble(Cause::amount).sum(),
                Optional.empty(),
                causes.stream().anyMatch(Cause::onTheWay),
                end,
                List.of(),
                Cause.Folded.NONE,
                true,
                causes.size());
    }
}
