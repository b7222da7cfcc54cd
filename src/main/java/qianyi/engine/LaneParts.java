package qianyi.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The methods of a program's shapes. Scenarios share them, so that the machine need not compile them for each anew. */
final class LaneParts {
    private final Map<LaneShape, LanePart> shared = new ConcurrentHashMap<>();

    /**
     * The method of a shape.
     *
     * @param scratch takes up the places that the method works in; a method that needs any is not shared
     */
    LanePart of(LaneShape shape, ScratchPlaces scratch) {
        LanePart known = shared.get(shape);
        if (known != null) {
            return known;
        }
        int places = scratch.size();
        LanePart made = LanePart.of(shape, scratch);
        return scratch.size() > places ? made : shared.merge(shape, made, (first, second) -> first);
    }
}
