package qianyi.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;

/**
 * The stocks that differ from lane to lane, as code: where they stood and what they gain at each stage has arrays after
 * the slots of the program. With one stage they move straight away.
 */
final class LaneStocks {
    private final List<StockElement> stocks;
    private final int first;
    private final int stages;
    private final boolean stockAsFlow;

    LaneStocks(List<StockElement> stocks, int first, int stages) {
        this.stocks = stocks;
        this.first = first;
        this.stages = stages;
        Set<Integer> slots = stocks.stream().map(StockElement::slot).collect(Collectors.toSet());
        this.stockAsFlow = stocks.stream()
                .flatMapToInt(stock -> IntStream.concat(IntStream.of(stock.inflows()), IntStream.of(stock.outflows())))
                .anyMatch(slots::contains);
    }

    /** The first array after those of the stocks. */
    int end() {
        return first + (1 + stages) * stocks.size();
    }

    /** Whether what a stock gains can be added at once: one stage, and no stock is the flow of another. */
    private boolean straight() {
        return stages == 1 && !stockAsFlow;
    }

    private Code start(int stock) {
        return new Code.Slot(first + stock);
    }

    private int rateSlot(int stock, int stage) {
        return first + (1 + stage) * stocks.size() + stock;
    }

    private Code rate(int stock, int stage) {
        return new Code.Slot(rateSlot(stock, stage));
    }

    List<LaneLine> remember(LaneLines writer, CommonNumbers common) {
        List<LaneLine> lines = new ArrayList<>();
        for (int i = 0; !straight() && i < stocks.size(); i++) {
            lines.add(writer.line(first + i, new Code.Slot(stocks.get(i).slot()), common));
        }
        return lines;
    }

    /** What each stock gains in a unit of time, a list a stage; summed as {@link StockMotion} does. */
    List<List<LaneLine>> rate(LaneLines writer, CommonNumbers common) {
        List<List<LaneLine>> all = new ArrayList<>();
        for (int stage = 0; stage < stages; stage++) {
            List<LaneLine> lines = new ArrayList<>();
            for (int i = 0; !straight() && i < stocks.size(); i++) {
                lines.add(writer.line(rateSlot(i, stage), net(stocks.get(i)), common));
            }
            all.add(lines);
        }
        return all;
    }

    private static Code net(StockElement stock) {
        Code net = new Code.Number(0);
        for (int inflow : stock.inflows()) {
            net = new Code.Binary(BinaryOperator.ADD, net, new Code.Slot(inflow));
        }
        for (int outflow : stock.outflows()) {
            net = new Code.Binary(BinaryOperator.SUBTRACT, net, new Code.Slot(outflow));
        }
        return net;
    }

    /** Stocks to where they stood plus their gain over a width, a list a stage. */
    List<List<LaneLine>> move(LaneLines writer, CommonNumbers common, Code width) {
        List<List<LaneLine>> all = new ArrayList<>();
        for (int stage = 0; stage < stages; stage++) {
            List<LaneLine> lines = new ArrayList<>();
            for (int i = 0; i < stocks.size(); i++) {
                Code from = straight() ? new Code.Slot(stocks.get(i).slot()) : start(i);
                Code rate = straight() ? net(stocks.get(i)) : rate(i, stage);
                Code gain = new Code.Binary(BinaryOperator.MULTIPLY, width, rate);
                Code moved = new Code.Binary(BinaryOperator.ADD, from, gain);
                lines.add(writer.line(
                        stocks.get(i).slot(),
                        stocks.get(i).nonNegative()
                                ? new Code.Reduce(Builtin.MAX, List.of(new Code.Number(0), moved))
                                : moved,
                        common));
            }
            all.add(lines);
        }
        return all;
    }

    List<LaneLine> meanOfTwo(LaneLines writer, CommonNumbers common) {
        List<LaneLine> lines = new ArrayList<>();
        for (int i = 0; stages == 2 && i < stocks.size(); i++) {
            Code sum = new Code.Binary(BinaryOperator.ADD, rate(i, 0), rate(i, 1));
            lines.add(writer.line(
                    rateSlot(i, 0), new Code.Binary(BinaryOperator.DIVIDE, sum, new Code.Number(2)), common));
        }
        return lines;
    }

    List<LaneLine> meanOfFour(LaneLines writer, CommonNumbers common) {
        List<LaneLine> lines = new ArrayList<>();
        for (int i = 0; stages == 4 && i < stocks.size(); i++) {
            Code sum = new Code.Binary(BinaryOperator.ADD, rate(i, 0), twice(rate(i, 1)));
            sum = new Code.Binary(BinaryOperator.ADD, sum, twice(rate(i, 2)));
            sum = new Code.Binary(BinaryOperator.ADD, sum, rate(i, 3));
            lines.add(writer.line(
                    rateSlot(i, 0), new Code.Binary(BinaryOperator.DIVIDE, sum, new Code.Number(6)), common));
        }
        return lines;
    }

    private static Code twice(Code code) {
        return new Code.Binary(BinaryOperator.MULTIPLY, new Code.Number(2), code);
    }
}
