package qianyi.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a stock moves what it holds along a belt (XMILE 1.0, sections 3.7.2 and 4.2.1): what enters leaves after the transit
 * time, but for what leaks on the way. The flows out of it have no equations of their own: that of a leak is its share.
 *
 * @param transitTime in units of time, when something enters
 * @param capacity the most that it holds; empty for no end
 * @param inflowLimit the most that enters in a unit of time; empty for no end
 * @param sample the transit time is read when this holds; empty for always
 * @param arrest the belt stands still while this holds; empty for never
 * @param exponential whether leaks take a share of what is there in each unit of time; otherwise a share of what entered,
 *     evenly over the way
 * @param discrete whether all that the inflow limit allows in a unit of time may enter in one step of it
 * @param outflow canonical name of the flow at the end of the belt
 * @param leaks in order of priority
 * @param even canonical names of the inflows that are laid evenly over the belt and not at its beginning
 */
public record Conveyor(
        List<Equation> transitTime,
        List<Equation> capacity,
        List<Equation> inflowLimit,
        List<Equation> sample,
        List<Equation> arrest,
        boolean exponential,
        boolean discrete,
        Intake intake,
        String outflow,
        List<Leak> leaks,
        Set<String> even)
        implements StockOrder {
    /**
     * A flow that leaves on the way.
     *
     * @param flow its canonical name
     * @param from where it begins, as a share of the belt counted from the entry
     * @param to where it ends
     */
    public record Leak(String flow, double from, double to) {}

    public Conveyor {
        transitTime = List.copyOf(transitTime);
        capacity = List.copyOf(capacity);
        inflowLimit = List.copyOf(inflowLimit);
        sample = List.copyOf(sample);
        arrest = List.copyOf(arrest);
        leaks = List.copyOf(leaks);
        even = Set.copyOf(even);
    }

    @Override
    public List<Equation> equations() {
        return Stream.of(transitTime, capacity, inflowLimit, sample, arrest)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<String> driven() {
        return Stream.concat(Stream.of(outflow), leaks.stream().map(Leak::flow)).toList();
    }
}
