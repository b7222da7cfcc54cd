package qianyi.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What all lanes have in common: slots of a program that runs beside them, and further slots for parts of expressions.
 */
final class CommonNumbers {
    private final Map<Code, Integer> places = new LinkedHashMap<>();
    private final int first;

    /** @param first the first slot that the program does not take */
    CommonNumbers(int first) {
        this.first = first;
    }

    /** The slot of a number. */
    int place(Code code) {
        return code instanceof Code.Slot slot
                ? slot.slot()
                : places.computeIfAbsent(code, key -> first + places.size());
    }

    /** How the further slots get their values, to be carried out after the program's own lines. */
    List<Assignment> lines() {
        List<Assignment> lines = new ArrayList<>();
        places.forEach((code, place) -> lines.add(new Assignment.Single(place, code)));
        return lines;
    }

    /** All slots, those of the program included. */
    int slots() {
        return first + places.size();
    }
}
