package qianyi.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where whoever runs a module writes what a run changes, and reads what it gives: places are counted in numbers of eight
 * bytes from the beginning of the module's memory.
 *
 * <p>The function {@code run} carries a run out and gives the number of the first step at which a value is no number, -1 if
 * there is none. Changes stay in force for the runs after.
 *
 * <p>{@code fixed} and {@code moving} compute what hangs on constants and everything else at the instant of the memory, from
 * the stocks and constants as they stand there. After fewer steps the values of the last of them stand in the memory.
 *
 * @param time holds the instant of the memory
 * @param steps holds how many steps a run makes; it may be given fewer
 * @param values one number a slot
 * @param saved the slots of the columns that are kept; others may be put there
 * @param changeCount holds how many changes there are
 * @param changes the changes, those of one slot one after the other, first those from the start and then in order of time;
 *     six numbers each: slot; 0 to set, 1 to multiply, 2 to add; operand; the instant from which it holds, minus infinity
 *     for the start; years of a ramp; 1 if the slot is that of a constant
 * @param mostChanges room for so many
 * @param firstChanges one number a slot: the place of its first change; 0 for none
 * @param tables by canonical name of the variable that is or has them, in the order given; slopes hold for a point and the next
 * @param rows one row a kept instant, one number a kept column
 * @param rowCount kept instants
 */
public record WasmPlaces(
        int time,
        int steps,
        int values,
        int saved,
        int changeCount,
        int changes,
        int mostChanges,
        int firstChanges,
        Map<String, List<Table>> tables,
        int rows,
        int rowCount) {
    public WasmPlaces {
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    }

    /**
     * A table of points.
     *
     * @param place of five numbers: how many points there are, the places of x, y and slopes, and the kind
     * @param most points that there is room for
     */
    public record Table(int place, int most, int x, int y, int slopes) {}
}
