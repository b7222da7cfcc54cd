package qianyi.format.vensim;

import java.util.ArrayList;
import java.util.List;
import qianyi.format.SyntaxException;
import qianyi.format.Token;
import qianyi.model.GraphicalFunction;
import qianyi.model.Span;

/**
 * The points of a lookup: {@code [(0,0)-(10,10)],(0,1),(2,3)} or all x before all y, {@code 0,2,1,3}. The box in brackets
 * is how the curve was drawn and has no meaning for its values (Vensim reference manual, "Lookup Equations").
 */
final class Points {
    private Points() {}

    /** @param tokens the last one of kind END */
    static GraphicalFunction read(List<Token> tokens, Span whole) throws SyntaxException {
        Words words = new Words(tokens);
        if (words.peek().isOperator("[")) {
            skipBox(words);
            words.takes(",");
        }
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        if (words.peek().isOperator("(")) {
            pairs(words, x, y);
        } else {
            List<Double> all = new ArrayList<>();
            do {
                all.add(words.number());
            } while (words.takes(","));
            if (all.size() % 2 != 0) {
                throw new SyntaxException(whole, "vensim.table-odd", all.size());
            }
            x.addAll(all.subList(0, all.size() / 2));
            y.addAll(all.subList(all.size() / 2, all.size()));
        }
        words.end();
        for (int i = 1; i < x.size(); i++) {
            if (!(x.get(i) > x.get(i - 1))) {
                throw new SyntaxException(whole, "xmile.table-order", x.get(i - 1), x.get(i));
            }
        }
        return new GraphicalFunction(GraphicalFunction.Kind.CONTINUOUS, x, y);
    }

    private static void pairs(Words words, List<Double> x, List<Double> y) throws SyntaxException {
        do {
            words.expect("(");
            x.add(words.number());
            words.expect(",");
            y.add(words.number());
            words.expect(")");
        } while (words.takes(","));
    }

    private static void skipBox(Words words) throws SyntaxException {
        Token open = words.advance();
        while (!words.takes("]")) {
            if (words.advance().kind() == Token.Kind.END) {
                throw new SyntaxException(open.span(), "model.bracket-not-closed");
            }
        }
    }
}
