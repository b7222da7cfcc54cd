package qianyi.engine;

import java.util.ArrayList;
import java.util.List;
import qianyi.model.Builtin;

/** Many numbers to one, a stretch at a time. */
final class Reductions {
    private Reductions() {}

    /**
     * The same value by several lines, each going on from what the one before left in a slot; one line if there are few
     * numbers, or if the function needs all of them at once.
     */
    static List<Code> divided(Code.Reduce reduce, int slot, int most) {
        List<Code> inputs = reduce.inputs();
        if (inputs.size() <= most || reduce.function() == Builtin.STDDEV) {
            return List.of(reduce);
        }
        Builtin each = reduce.function() == Builtin.MEAN ? Builtin.SUM : reduce.function();
        List<Code> lines = new ArrayList<>();
        for (int from = 0; from < inputs.size(); from += most) {
            List<Code> stretch = new ArrayList<>();
            if (from > 0) {
                stretch.add(new Code.Slot(slot));
            }
            stretch.addAll(inputs.subList(from, Math.min(from + most, inputs.size())));
            lines.add(new Code.Reduce(each, stretch));
        }
        if (reduce.function() == Builtin.MEAN) {
            lines.add(new Code.Binary(
                    qianyi.model.BinaryOperator.DIVIDE, new Code.Slot(slot), new Code.Number(inputs.size())));
        }
        return lines;
    }
}
