package qianyi.format.xmile;

import java.util.ArrayList;
import java.util.List;
import qianyi.format.FunctionTable;
import qianyi.format.FunctionTable.Function;
import qianyi.model.Builtin;

/** The functions of XMILE 1.0 (section 3.5). */
final class XmileFunctions {
    static final FunctionTable TABLE = table();

    private XmileFunctions() {}

    private static FunctionTable table() {
        List<Function> all = new ArrayList<>();
        for (Builtin builtin : List.of(
                Builtin.ABS,
                Builtin.ARCCOS,
                Builtin.ARCSIN,
                Builtin.ARCTAN,
                Builtin.COS,
                Builtin.EXP,
                Builtin.INIT,
                Builtin.INT,
                Builtin.LN,
                Builtin.LOG10,
                Builtin.MEAN,
                Builtin.PROD,
                Builtin.SIN,
                Builtin.SIZE,
                Builtin.SQRT,
                Builtin.STDDEV,
                Builtin.SUM,
                Builtin.TAN)) {
            all.add(function(builtin, 1, 1));
        }
        for (Builtin builtin :
                List.of(Builtin.DT, Builtin.INF, Builtin.PI, Builtin.STARTTIME, Builtin.STOPTIME, Builtin.TIME)) {
            all.add(function(builtin, 0, 0));
        }
        all.add(function(Builtin.MAX, 1, 2));
        all.add(function(Builtin.MIN, 1, 2));
        all.add(function(Builtin.PULSE, 1, 3));
        all.add(function(Builtin.RAMP, 2, 3));
        all.add(function(Builtin.STEP, 2, 2));
        return FunctionTable.of(all);
    }

    private static Function function(Builtin builtin, int fewest, int most) {
        return new Function(builtin.name(), builtin, fewest, most);
    }
}
