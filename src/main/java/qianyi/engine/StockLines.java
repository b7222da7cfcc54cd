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
    private final int stages;
    private final boolean straight;

    /** @param first the first slot that nothing else takes */
    StockLines(List<StockElement> stocks, int first, int stages) {
        this.stocks = stocks;
        this.first = first;
        this.stages = stages;
        this.straight = stages == 1 && !isFlow(stocks);
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
        return first + (1 + stages) * stocks.size();
    }

    /** Where a stock stood: with one stage it still stands there when it moves. */
    private Code start(int stock) {
        return new Code.Slot(stages == 1 ? stocks.get(stock).slot() : first + stock);
    }

    private int rateSlot(int stock, int stage) {
        return first + (1 + stage) * stocks.size() + stock;
    }

    private Code rate(int stock, int stage) {
        return new Code.Slot(rateSlot(stock, stage));
    }

    List<Assignment.Single> remember() {
        return stages == 1
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

    /** Stocks to where they stood plus their gain over a step. */
    List<Assignment.Single> move(int stage) {
        return move(stage, new Code.Clock(Builtin.DT));
    }

    /** The same over half of it. */
    List<Assignment.Single> moveHalf(int stage) {
        return move(stage, binary(BinaryOperator.DIVIDE, new Code.Clock(Builtin.DT), new Code.Number(2)));
    }

    private List<Assignment.Single> move(int stage, Code width) {
        return each(i -> {
            StockElement stock = stocks.get(i);
            Code gain = binary(BinaryOperator.MULTIPLY, width, straight ? net(stock) : rate(i, stage));
            Code moved = binary(BinaryOperator.ADD, start(i), gain);
            return new Assignment.Single(
                    stock.slot(),
                    stock.nonNegative() ? new Code.Reduce(Builtin.MAX, List.of(new Code.Number(0), moved)) : moved);
        });
    }

    List<Assignment.Single> meanOfTwo() {
        return stages < 2
                ? List.of()
                : each(i -> new Assignment.Single(
                        rateSlot(i, 0),
                        binary(
                                BinaryOperator.DIVIDE,
                                binary(BinaryOperator.ADD, rate(i, 0), rate(i, 1)),
                                new Code.Number(2))));
    }

    List<Assignment.Single> meanOfFour() {
        return stages < 4
                ? List.of()
                : each(i -> {
                    Code sum = binary(BinaryOperator.ADD, rate(i, 0), twice(rate(i, 1)));
                    sum = binary(BinaryOperator.ADD, sum, twice(rate(i, 2)));
                    sum = binary(BinaryOperator.ADD, sum, rate(i, 3));
                    return new Assignment.Single(
                            rateSlot(i, 0), binary(BinaryOperator.DIVIDE, sum, new Code.Number(6)));
                });
    }

    /** One list a stage. */
    List<List<Assignment.Single>> stages(IntFunction<List<Assignment.Single>> lines) {
        List<List<Assignment.Single>> all = new ArrayList<>();
        for (int stage = 0; stage < stages; stage++) {
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

    private static Code twice(Code code) {
        return binary(BinaryOperator.MULTIPLY, new Code.Number(2), code);
    }

    private static Code binary(BinaryOperator operator, Code left, Code right) {
        return new Code.Binary(operator, left, right);
    }
}
