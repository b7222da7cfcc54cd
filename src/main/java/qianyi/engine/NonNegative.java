package qianyi.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cuts the outflows of stocks that cannot fall below 0: each in the order of the file to
 * {@code MIN(what its equation says, stock / DT + inflows - outflows before it)}, and what is cut is what everything else
 * reads (isee systems, Stella online help, "Flow prioritization"). A flow that empties several stocks cannot be cut for
 * one of them; then the stock alone stops at 0, as it does where an inflow turns negative. Where stocks feed each other
 * in a circle, the flow that is reached first does not count on what only comes back through it.
 */
final class NonNegative {
    /** A flow to be cut: its own code, the stock it empties and what is known before it. */
    private record Cut(Code wanted, int stock, List<Integer> inflows, List<Integer> before) {
        Code code() {
            Code available = Codes.divide(new Code.Slot(stock), Codes.DT);
            for (int inflow : inflows) {
                available = Codes.add(available, new Code.Slot(inflow));
            }
            for (int outflow : before) {
                available = Codes.subtract(available, new Code.Slot(outflow));
            }
            return Codes.least(wanted, Codes.most(Codes.ZERO, available));
        }
    }

    private final DraftLines drafts;
    private final Map<Integer, Cut> cuts = new LinkedHashMap<>();

    private NonNegative(DraftLines drafts) {
        this.drafts = drafts;
    }

    static void apply(DraftLines drafts) {
        NonNegative rule = new NonNegative(drafts);
        Map<Integer, Integer> drained = new LinkedHashMap<>();
        drafts.stocks().forEach(stock -> Arrays.stream(stock.outflows())
                .forEach(flow -> drained.merge(flow, 1, Integer::sum)));
        drafts.stocks().stream().filter(StockElement::nonNegative).forEach(stock -> rule.cut(stock, drained));
        rule.write();
    }

    private void cut(StockElement stock, Map<Integer, Integer> drained) {
        List<Integer> before = new ArrayList<>();
        for (int flow : stock.outflows()) {
            Optional<Code> wanted = drafts.formulaOf(flow);
            if (drained.get(flow) == 1 && wanted.isPresent()) {
                List<Integer> inflows =
                        new ArrayList<>(Arrays.stream(stock.inflows()).boxed().toList());
                cuts.put(flow, new Cut(wanted.get(), stock.slot(), inflows, List.copyOf(before)));
            }
            before.add(flow);
        }
    }

    private void write() {
        boolean again = !cuts.isEmpty();
        while (again) {
            cuts.forEach((flow, cut) -> drafts.formula(flow, cut.code()));
            Optional<List<Integer>> loop =
                    Ordering.sort(drafts.formulas(), slot -> true).loop();
            again = loop.isPresent() && opened(loop.get());
        }
    }

    /** Whether one flow of a loop could be freed from an inflow that it counted on. */
    private boolean opened(List<Integer> loop) {
        for (int i = 1; i < loop.size(); i++) {
            Cut cut = cuts.get(loop.get(i));
            if (cut != null && cut.inflows().remove(loop.get(i - 1))) {
                return true;
            }
        }
        return false;
    }
}
