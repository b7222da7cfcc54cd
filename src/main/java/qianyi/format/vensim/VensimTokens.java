package qianyi.format.vensim;

import java.util.List;
import qianyi.format.SyntaxException;
import qianyi.format.Token;
import qianyi.format.Token.Kind;

/** Goes through the words of something that is no expression: a list of elements, of points or of numbers. */
final class VensimTokens {
    private final List<Token> tokens;
    private int next;

    /** @param tokens the last one of kind END */
    VensimTokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(next);
    }

    Token advance() {
        Token token = tokens.get(next);
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    boolean takes(String sign) {
        if (!peek().isOperator(sign)) {
            return false;
        }
        next++;
        return true;
    }

    void expect(String sign) throws SyntaxException {
        if (!takes(sign)) {
            throw new SyntaxException(peek().span(), "vensim.expected", sign, peek().text());
        }
    }

    /** A name, or a number where it stands for one. */
    Token name() throws SyntaxException {
        Token token = advance();
        if (token.kind() != Kind.NAME && token.kind() != Kind.NUMBER) {
            throw new SyntaxException(token.span(), "vensim.name-expected", token.text());
        }
        return token;
    }

    /** A number with any signs before it. */
    double number() throws SyntaxException {
        int sign = 1;
        while (peek().isOperator("-") || peek().isOperator("+")) {
            sign = advance().isOperator("-") ? -sign : sign;
        }
        Token token = advance();
        if (token.kind() != Kind.NUMBER) {
            throw new SyntaxException(token.span(), "vensim.number-expected", token.text());
        }
        double value = Double.parseDouble(token.text());
        if (Double.isInfinite(value)) {
            throw new SyntaxException(token.span(), "model.number-too-large", token.text());
        }
        return sign * value;
    }

    void end() throws SyntaxException {
        if (peek().kind() != Kind.END) {
            throw new SyntaxException(peek().span(), "vensim.end-expected", peek().text());
        }
    }
}
