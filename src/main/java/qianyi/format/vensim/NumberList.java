package qianyi.format.vensim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qianyi.format.SyntaxException;
import qianyi.format.Token;
import qianyi.format.Token.Kind;
import qianyi.model.Names;

/**
 * Numbers for the elements of an array, the last subscript running fastest: {@code 1,2;3,4;}, or
 * {@code TABBED ARRAY(...)} with space between the numbers (Vensim reference manual, "Constant Equations" and "TABBED
 * ARRAY").
 */
final class NumberList {
    private static final String TABBED_ARRAY = "tabbed_array";

    private NumberList() {}

    /** The numbers; none if the words are an expression. */
    static Optional<List<Double>> of(List<Token> right) throws SyntaxException {
        Token first = right.get(0);
        if (first.kind() == Kind.NAME && Names.canonical(first.text()).equals(TABBED_ARRAY)) {
            return Optional.of(tabbed(right));
        }
        return isList(right) ? Optional.of(listed(right)) : Optional.empty();
    }

    /** Whether a comma or semicolon stands outside all parentheses and brackets. */
    private static boolean isList(List<Token> right) {
        int depth = 0;
        for (Token token : right) {
            if (token.isOperator("(") || token.isOperator("[")) {
                depth++;
            } else if (token.isOperator(")") || token.isOperator("]")) {
                depth--;
            } else if (depth == 0 && (token.isOperator(",") || token.isOperator(";"))) {
                return true;
            }
        }
        return false;
    }

    private static List<Double> listed(List<Token> right) throws SyntaxException {
        VensimTokens words = new VensimTokens(right);
        List<Double> numbers = new ArrayList<>();
        do {
            numbers.add(words.number());
        } while ((words.takes(",") || words.takes(";")) && words.peek().kind() != Kind.END);
        words.end();
        return numbers;
    }

    private static List<Double> tabbed(List<Token> right) throws SyntaxException {
        VensimTokens words = new VensimTokens(right);
        words.advance();
        words.expect("(");
        List<Double> numbers = new ArrayList<>();
        while (!words.takes(")")) {
            numbers.add(words.number());
        }
        words.end();
        return numbers;
    }
}
