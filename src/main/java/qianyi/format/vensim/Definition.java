package qianyi.format.vensim;

import java.util.ArrayList;
import java.util.List;
import qianyi.format.SyntaxException;
import qianyi.format.Token;
import qianyi.format.Token.Kind;
import qianyi.model.GraphicalFunction;
import qianyi.model.Subscript;

/**
 * A statement whose left side is understood: {@code name[subscripts] :EXCEPT: [...] :RAW: = right}.
 *
 * @param except one list an exception
 * @param between what holds between the points of data: straight lines unless a keyword says otherwise (Vensim reference
 *     manual, "Data Equations": interpolation is the default)
 * @param right the words behind the sign, the last one of kind END; of a lookup those between its parentheses
 */
record Definition(
        Token name,
        List<Subscript.Named> subscripts,
        List<List<Subscript>> except,
        Sort sort,
        GraphicalFunction.Kind between,
        List<Token> right,
        Statement statement) {

    /** What the sign after the left side makes of it. */
    enum Sort {
        /** {@code =}. */
        EQUATION,
        /** {@code ==}: a constant that other files do not change. */
        UNCHANGEABLE,
        /** {@code :=}. */
        DATA_EQUATION,
        /** Nothing: the series comes from outside. */
        DATA,
        /** {@code (}. */
        LOOKUP,
        /** {@code :}. */
        RANGE,
        /** {@code <->}. */
        ALIAS,
        /** {@code :IS:}. */
        TEXT,
        /** {@code :THE CONDITION:} or {@code :TEST INPUT:}. */
        REALITY_CHECK
    }

    /** @throws SyntaxException for the first mistake on the left side */
    static Definition read(Statement statement) throws SyntaxException {
        return new Reading(statement).definition();
    }

    /** One pass over the words of one statement. */
    private static final class Reading {
        private final Statement statement;
        private final List<Token> tokens;
        private int next;
        private GraphicalFunction.Kind between = GraphicalFunction.Kind.CONTINUOUS;

        Reading(Statement statement) throws SyntaxException {
            this.statement = statement;
            this.tokens = VensimLexer.tokens(statement.equation());
        }

        Definition definition() throws SyntaxException {
            Token name = advance();
            if (name.kind() != Kind.NAME) {
                throw new SyntaxException(name.span(), "vensim.name-expected", name.text());
            }
            List<Subscript.Named> subscripts = new ArrayList<>();
            if (peek().isOperator("[")) {
                subscripts.addAll(subscripts());
            }
            List<List<Subscript>> except = new ArrayList<>();
            Sort sort = null;
            while (sort == null) {
                Token sign = advance();
                if (sign.is(Kind.KEYWORD, "EXCEPT")) {
                    exceptions(except);
                } else if (!keepsBetween(sign)) {
                    sort = sort(sign);
                }
            }
            List<Token> right = tokens.subList(Math.min(next, tokens.size() - 1), tokens.size());
            return new Definition(
                    name,
                    List.copyOf(subscripts),
                    List.copyOf(except),
                    sort,
                    between,
                    sort == Sort.LOOKUP ? inside(right) : List.copyOf(right),
                    statement);
        }

        private static Sort sort(Token sign) throws SyntaxException {
            if (sign.kind() == Kind.END) {
                return Sort.DATA;
            }
            if (sign.kind() == Kind.KEYWORD) {
                switch (sign.text()) {
                    case "IS":
                        return Sort.TEXT;
                    case "THE CONDITION", "TEST INPUT":
                        return Sort.REALITY_CHECK;
                    default:
                }
            }
            if (sign.kind() == Kind.OPERATOR) {
                switch (sign.text()) {
                    case "=":
                        return Sort.EQUATION;
                    case "==":
                        return Sort.UNCHANGEABLE;
                    case ":=":
                        return Sort.DATA_EQUATION;
                    case "(":
                        return Sort.LOOKUP;
                    case ":":
                        return Sort.RANGE;
                    case "<->":
                        return Sort.ALIAS;
                    default:
                }
            }
            throw new SyntaxException(sign.span(), "vensim.sign-expected", sign.text());
        }

        private boolean keepsBetween(Token sign) {
            if (sign.kind() != Kind.KEYWORD) {
                return false;
            }
            switch (sign.text()) {
                case "RAW" -> between = GraphicalFunction.Kind.POINTS_ONLY;
                case "INTERPOLATE" -> between = GraphicalFunction.Kind.CONTINUOUS;
                case "LOOK FORWARD" -> between = GraphicalFunction.Kind.NEXT;
                case "HOLD BACKWARD" -> between = GraphicalFunction.Kind.DISCRETE;
                default -> {
                    return false;
                }
            }
            return true;
        }

        /** The words before the parenthesis that closes a lookup, which must be the last one. */
        private List<Token> inside(List<Token> right) throws SyntaxException {
            Token end = right.get(right.size() - 1);
            if (right.size() < 2 || !right.get(right.size() - 2).isOperator(")")) {
                throw new SyntaxException(tokens.get(next - 1).span(), "model.parenthesis-not-closed");
            }
            List<Token> inside = new ArrayList<>(right.subList(0, right.size() - 2));
            inside.add(new Token(Kind.END, "", end.span()));
            return List.copyOf(inside);
        }

        private void exceptions(List<List<Subscript>> except) throws SyntaxException {
            do {
                except.add(List.copyOf(subscripts()));
            } while (takes(","));
        }

        private List<Subscript.Named> subscripts() throws SyntaxException {
            Token open = advance();
            if (!open.isOperator("[")) {
                throw new SyntaxException(open.span(), "vensim.bracket-expected");
            }
            List<Subscript.Named> subscripts = new ArrayList<>();
            do {
                Token token = advance();
                if (token.kind() != Kind.NAME && token.kind() != Kind.NUMBER) {
                    throw new SyntaxException(token.span(), "model.subscript-expected");
                }
                subscripts.add(new Subscript.Named(token.text(), token.span()));
            } while (takes(","));
            if (!takes("]")) {
                throw new SyntaxException(open.span(), "model.bracket-not-closed");
            }
            return subscripts;
        }

        private boolean takes(String sign) {
            if (!peek().isOperator(sign)) {
                return false;
            }
            next++;
            return true;
        }

        private Token peek() {
            return tokens.get(next);
        }

        private Token advance() {
            Token token = tokens.get(next);
            if (token.kind() != Kind.END) {
                next++;
            }
            return token;
        }
    }
}
