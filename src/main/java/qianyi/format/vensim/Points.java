package qianyi.format.vensim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import qianyi.format.SyntaxException;
import qianyi.format.SyntaxProblems;
import qianyi.format.Token;
import qianyi.model.GraphicalFunction;
import qianyi.model.Span;

/**
 * The points of a lookup: {@code [(0,0)-(10,10)],(0,1),(2,3)} or all x before all y, {@code 0,2,1,3}. The box in brackets
 * is how the curve was drawn and has no meaning for its values; inputs are placed on the x axis, so the order in which
 * the points are written does not count (Vensim reference manual, "Lookups").
 *
 * <p>Two points with one x make the table jump there. At the x itself it takes the first of them, which is unverified.
 */
final class Points {
    private Points() {}

    /** @param tokens the last one of kind END */
    static GraphicalFunction read(List<Token> tokens, Span whole, SyntaxProblems problems) throws SyntaxException {
        VensimTokens words = new VensimTokens(tokens);
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
        return sorted(x, y, whole, problems);
    }

    private static GraphicalFunction sorted(List<Double> x, List<Double> y, Span whole, SyntaxProblems problems) {
        List<Integer> order = IntStream.range(0, x.size())
                .boxed()
                .sorted(Comparator.comparing(x::get))
                .toList();
        List<Double> sortedX = new ArrayList<>();
        List<Double> sortedY = new ArrayList<>();
        for (int i : order) {
            int last = sortedX.size() - 1;
            if (last < 0 || x.get(i) > sortedX.get(last)) {
                sortedX.add(x.get(i));
                sortedY.add(y.get(i));
            } else if (!y.get(i).equals(sortedY.get(last))) {
                problems.warning(whole, "vensim.table-jump", x.get(i), sortedY.get(last), y.get(i));
                sortedX.add(Math.nextUp(sortedX.get(last)));
                sortedY.add(y.get(i));
            }
        }
        return new GraphicalFunction(GraphicalFunction.Kind.CONTINUOUS, sortedX, sortedY);
    }

    private static void pairs(VensimTokens words, List<Double> x, List<Double> y) throws SyntaxException {
        do {
            words.expect("(");
            x.add(words.number());
            words.expect(",");
            y.add(words.number());
            words.expect(")");
        } while (words.takes(","));
    }

    private static void skipBox(VensimTokens words) throws SyntaxException {
        Token open = words.advance();
        while (!words.takes("]")) {
            if (words.advance().kind() == Token.Kind.END) {
                throw new SyntaxException(open.span(), "model.bracket-not-closed");
            }
        }
    }
}
