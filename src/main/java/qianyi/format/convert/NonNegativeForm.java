package qianyi.format.convert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import qianyi.format.Exprs;
import qianyi.model.Builtin;
import qianyi.model.Expr;
import qianyi.model.Model;
import qianyi.model.TimeSpec;
import qianyi.model.Variable;

/**
 * Stocks and flows that cannot fall below 0, said with MAX and MIN: an outflow is cut to what the stock holds and gains,
 * after the outflows before it, and the stock gives no more in a step than it has (isee systems, Stella online help, "Flow
 * prioritization").
 */
final class NonNegativeForm {
    private final Model model;
    private final ConversionNotes notes;
    private final Map<String, Variable.Stock> empties = new HashMap<>();

    NonNegativeForm(Model model, ConversionNotes notes) {
        this.model = model;
        this.notes = notes;
        Map<String, Integer> drained = new HashMap<>();
        for (Variable variable : model.variables().values()) {
            if (variable instanceof Variable.Stock stock) {
                stock.outflows().forEach(flow -> drained.merge(flow, 1, Integer::sum));
            }
        }
        for (Variable variable : model.variables().values()) {
            if (variable instanceof Variable.Stock stock && stock.nonNegative()) {
                check(stock);
                stock.outflows().stream()
                        .filter(flow -> drained.get(flow) == 1)
                        .forEach(flow -> empties.put(flow, stock));
            }
        }
        empties.keySet().forEach(this::checkCircle);
    }

    /** What a stock lacks may not be rounded: only halves of halves of a unit of time can be taken back in full. */
    private void check(Variable.Stock stock) {
        TimeSpec time = model.time();
        boolean power = Math.getExponent(time.step()) > Double.MIN_EXPONENT
                && time.step() == Math.scalb(1.0, Math.getExponent(time.step()));
        if (time.method() != TimeSpec.Method.EULER) {
            notes.refused(stock.name(), stock.header().span(), "non-negative-method");
        } else if (!power) {
            notes.refused(stock.name(), stock.header().span(), "non-negative-step", time.step());
        }
    }

    private void checkCircle(String start) {
        List<String> next = new ArrayList<>(List.of(start));
        Set<String> seen = new HashSet<>();
        while (!next.isEmpty()) {
            Variable.Stock stock = empties.get(next.remove(next.size() - 1));
            for (String inflow : stock == null ? List.<String>of() : stock.inflows()) {
                if (inflow.equals(start)) {
                    notes.refused(stock.name(), stock.header().span(), "non-negative-circle", start);
                    return;
                }
                if (empties.containsKey(inflow) && seen.add(inflow)) {
                    next.add(inflow);
                }
            }
        }
    }

    /** What a flow carries, of what its equation says. */
    Expr carried(Variable.Flow flow, Expr wanted) {
        Exprs write = Exprs.at(wanted);
        Expr carried = wanted;
        if (flow.nonNegative()) {
            notes.rewritten(flow.name(), flow.header().span(), "non-negative-flow");
            carried = write.call(Builtin.MAX, carried, write.number(0));
        }
        Variable.Stock stock = empties.get(flow.key());
        if (stock == null) {
            return carried;
        }
        notes.rewritten(flow.name(), flow.header().span(), "cut-outflow", stock.name());
        Expr available = write.over(write.name(stock.name()), write.call(Builtin.DT));
        for (String inflow : stock.inflows()) {
            available = write.add(available, write.name(inflow));
        }
        for (String before : stock.outflows().subList(0, stock.outflows().indexOf(flow.key()))) {
            available = write.subtract(available, write.name(before));
        }
        return write.call(Builtin.MIN, carried, write.call(Builtin.MAX, write.number(0), available));
    }

    /** What a stock gains in a unit of time. */
    Expr rate(Variable.Stock stock) {
        Exprs write = new Exprs(stock.header().span());
        Optional<Expr> sum = Optional.empty();
        for (String inflow : stock.inflows()) {
            Expr flow = write.name(name(inflow));
            sum = Optional.of(sum.map(before -> write.add(before, flow)).orElse(flow));
        }
        for (String outflow : stock.outflows()) {
            Expr flow = write.name(name(outflow));
            sum = Optional.of(sum.map(before -> write.subtract(before, flow)).orElse(write.negate(flow)));
        }
        Expr net = sum.orElse(write.number(0));
        if (!stock.nonNegative()) {
            return net;
        }
        notes.rewritten(stock.name(), stock.header().span(), "non-negative-stock");
        Expr all = write.negate(write.over(write.name(stock.name()), write.call(Builtin.DT)));
        return write.call(Builtin.MAX, net, all);
    }

    private String name(String key) {
        return model.variables().get(key).name();
    }
}
