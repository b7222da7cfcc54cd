package qianyi.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;

/**
 * How stocks are carried over a step, as code that gives what {@link StockMotion} gives: where they stood and what they
 * gain at each stage has slots after those of the program. With one stage they move straight away, unless one is the flow
 * of another.
 */
final class StockLines {
    private final List<StockElement> stocks;
    private final int first;
    private final RungeKutta method;
    private final boolean straight;

    /** @param first the first slot that nothing else takes */
    StockLines(List<StockElement> stocks, int first, RungeKutta method) {
        this.stocks = stocks;
        this.first = first;
        this.method = method;
        this.straight = method.stages() == 1 && !isFlow(stocks);
    }

    /** Whether a stock is the flow of another. */
    private static boolean isFlow(List<StockElement> stocks) {
        Set<Integer> slots = stocks.stream().map(StockElement::slot).collect(Collectors.toSet());
        return stocks.stream()
                .flatMapToInt(stock -> IntStream.concat(IntStream.of(stock.inflows()), IntStream.of(stock.outflows())))
                .anyMatch(slots::contains);
    }

    /** The first slot after those of the stocks. */
    int end() {
        return first + (1 + method.stages()) * stocks.size();
    }

    /** Where a stock stood: with one stage it still stands there when it moves. */
    private Code start(int stock) {
        return new Code.Slot(method.stages() == 1 ? stocks.get(stock).slot() : first + stock);
    }

    private int rateSlot(int stock, int stage) {
        return first + (1 + stage) * stocks.size() + stock;
    }

    private Code rate(int stock, int stage) {
        return new Code.Slot(rateSlot(stock, stage));
    }

    List<Assignment.Single> remember() {
        return method.stages() == 1
                ? List.of()
                : each(i -> new Assignment.Single(
                        first + i, new Code.Slot(stocks.get(i).slot())));
    }

    /** What each stock gains in a unit of time. */
    List<Assignment.Single> rate(int stage) {
        return straight ? List.of() : each(i -> new Assignment.Single(rateSlot(i, stage), net(stocks.get(i))));
    }

    private static Code net(StockElement stock) {
        Code net = new Code.Number(0);
        for (int inflow : stock.inflows()) {
            net = binary(BinaryOperator.ADD, net, new Code.Slot(inflow));
        }
        for (int outflow : stock.outflows()) {
            net = binary(BinaryOperator.SUBTRACT, net, new Code.Slot(outflow));
        }
        return net;
    }

    /** Stocks from where they stood to where the row of a stage takes them. */
    List<Assignment.Single> move(int stage) {
        RungeKutta.Row row = method.row(stage);
        return each(i -> {
            StockElement stock = stocks.get(i);
            Code gain = binary(BinaryOperator.MULTIPLY, width(row), straight ? net(stock) : mean(row, i));
            Code moved = binary(BinaryOperator.ADD, start(i), gain);
            return new Assignment.Single(
                    stock.slot(),
                    stock.nonNegative() ? new Code.Reduce(Builtin.MAX, List.of(new Code.Number(0), moved)) : moved);
        });
    }

    private static Code width(RungeKutta.Row row) {
        Code step = new Code.Clock(Builtin.DT);
        return row.node() == 1 ? step : binary(BinaryOperator.MULTIPLY, step, new Code.Number(row.node()));
    }

    /** The mean of the rates of a stock, without factors and divisors of 1. */
    private Code mean(RungeKutta.Row row, int stock) {
        Code sum = row.terms().stream()
                .map(term -> times(term.weight(), rate(stock, term.stage())))
                .reduce((left, right) -> binary(BinaryOperator.ADD, left, right))
                .orElseThrow();
        return row.total() == 1 ? sum : binary(BinaryOperator.DIVIDE, sum, new Code.Number(row.total()));
    }

    private static Code times(int weight, Code rate) {
        return weight == 1 ? rate : binary(BinaryOperator.MULTIPLY, new Code.Number(weight), rate);
    }

    /** One list a stage. */
    List<List<Assignment.Single>> stages(IntFunction<List<Assignment.Single>> lines) {
        List<List<Assignment.Single>> all = new ArrayList<>();
        for (int stage = 0; stage < method.stages(); stage++) {
            all.add(lines.apply(stage));
        }
        return all;
    }

    private List<Assignment.Single> each(IntFunction<Assignment.Single> line) {
        List<Assignment.Single> lines = new ArrayList<>();
        for (int i = 0; i < stocks.size(); i++) {
            lines.add(line.apply(i));
        }
        return lines;
    }

    private static Code binary(BinaryOperator operator, Code left, Code right) {
        return new Code.Binary(operator, left, right);
    }
}
