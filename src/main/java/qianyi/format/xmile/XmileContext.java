package qianyi.format.xmile;

import java.util.Map;
import java.util.Set;
import qianyi.format.Dialect;
import qianyi.format.SyntaxProblems;
import qianyi.model.Dimension;
import qianyi.model.GraphicalFunction;

/**
 * What all equations of a file share.
 *
 * @param dimensions by canonical name
 * @param writtenByVensim whether Vensim wrote the file: see {@link XmileReader#writtenByVensim}
 * @param embedded tables that stand in a variable with an equation, by the canonical name outside of that variable
 * @param embeddedByElement the canonical names outside of arrays whose elements have tables beside their equations
 */
record XmileContext(
        SyntaxProblems problems,
        Map<String, Dimension> dimensions,
        XmileUnits units,
        boolean writtenByVensim,
        XmileMacros macros,
        Map<String, GraphicalFunction> embedded,
        Set<String> embeddedByElement) {
    private static final Dialect STANDARD = new Dialect(XmilePrecedence.TABLE, XmileFunctions.TABLE, true);
    private static final Dialect VENSIM = new Dialect(XmilePrecedence.TABLE, XmileFunctions.WRITTEN_BY_VENSIM, true);

    Dialect dialect() {
        return writtenByVensim ? VENSIM : STANDARD;
    }
}
