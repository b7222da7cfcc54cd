package qianyi.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A stock that is filled, closes, keeps what it holds for a time and lets it go at once (isee systems, online help, "Oven
 * Computation"). It closes when it is full or when the time for filling is over.
 *
 * @param cookTime in units of time, when it closes
 * @param capacity the most that it holds; empty for no end
 * @param fillTime in units of time, when the first enters; empty if it waits until it is full
 * @param cleanTime how long it stays empty afterwards, when it lets go; empty for not at all
 * @param arrest everything stands still while this holds; empty for never
 * @param outflow canonical name of the flow out of it
 */
public record Oven(
        List<Equation> cookTime,
        List<Equation> capacity,
        List<Equation> fillTime,
        List<Equation> cleanTime,
        List<Equation> arrest,
        Intake intake,
        String outflow)
        implements StockOrder {
    public Oven {
        cookTime = List.copyOf(cookTime);
        capacity = List.copyOf(capacity);
        fillTime = List.copyOf(fillTime);
        cleanTime = List.copyOf(cleanTime);
        arrest = List.copyOf(arrest);
    }

    @Override
    public List<Equation> equations() {
        return Stream.of(cookTime, capacity, fillTime, cleanTime, arrest)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<String> driven() {
        return List.of(outflow);
    }
}
