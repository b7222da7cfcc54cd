package qianyi.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import qianyi.format.FunctionTable.Function;
import qianyi.format.Token.Kind;
import qianyi.model.Builtin;
import qianyi.model.Expr;
import qianyi.model.Names;
import qianyi.model.Span;
import qianyi.model.Subscript;
import qianyi.model.UnaryOperator;

/**
 * Tokens to an expression, by operator precedence (Pratt 1973, "Top down operator precedence"). The dialect comes in as
 * tables of precedence and of functions; words are the lexer's business.
 */
public final class ExpressionParser {
    private final List<Token> tokens;
    private final Dialect dialect;
    private final Precedence precedence;
    private final Set<String> tables;
    private final Calls calls;
    private int next;
    private int depth;
    private int operators;

    private ExpressionParser(List<Token> tokens, Dialect dialect, Set<String> tables, Calls calls) {
        this.tokens = tokens;
        this.dialect = dialect;
        this.precedence = dialect.precedence();
        this.tables = tables;
        this.calls = calls;
    }

    /**
     * Parses one whole equation.
     *
     * @param tokens ending in a token of kind END
     * @param tables canonical names of the variables that can be called as functions
     * @throws SyntaxException for the first mistake in it
     */
    public static Expr parse(List<Token> tokens, Dialect dialect, Set<String> tables) throws SyntaxException {
        return parse(tokens, dialect, tables, Calls.NONE);
    }

    /**
     * Parses one whole equation that may call what its own file defines.
     *
     * @param calls asked before the dialect's functions
     * @throws SyntaxException for the first mistake in it
     */
    public static Expr parse(List<Token> tokens, Dialect dialect, Set<String> tables, Calls calls)
            throws SyntaxException {
        ExpressionParser parser = new ExpressionParser(tokens, dialect, tables, calls);
        if (parser.peek().kind() == Kind.END) {
            throw new SyntaxException(parser.peek().span(), "model.equation-empty");
        }
        Expr expression = parser.expression(0);
        Token rest = parser.peek();
        if (rest.isOperator(")")) {
            throw new SyntaxException(rest.span(), "model.parenthesis-not-opened");
        }
        if (rest.kind() != Kind.END) {
            throw new SyntaxException(rest.span(), "model.operator-expected", rest.text());
        }
        return expression;
    }

    private Expr expression(int weakest) throws SyntaxException {
        if (++depth > Limits.EXPRESSION_DEPTH) {
            throw new SyntaxException(peek().span(), "model.expression-too-deep", Limits.EXPRESSION_DEPTH);
        }
        Expr left = prefix();
        while (true) {
            Precedence.Binary operator = precedence.binary().get(peek().text());
            if (peek().kind() != Kind.OPERATOR || operator == null || operator.strength() < weakest) {
                depth--;
                return left;
            }
            if (++operators > Limits.EXPRESSION_LENGTH) {
                throw new SyntaxException(peek().span(), "model.expression-too-long", Limits.EXPRESSION_LENGTH);
            }
            advance();
            Expr right = expression(operator.rightAssociative() ? operator.strength() : operator.strength() + 1);
            left = operator.operation().of(left, right, left.span().to(right.span()));
        }
    }

    private Expr prefix() throws SyntaxException {
        Token token = advance();
        return switch (token.kind()) {
            case NUMBER -> new Expr.Literal(number(token), token.span());
            case NAME -> named(token);
            case KEYWORD -> token.text().equals("IF") ? conditional(token) : unexpected(token);
            case OPERATOR ->
                switch (token.text()) {
                    case "(" -> parenthesised(token);
                    case "-" -> unary(UnaryOperator.NEGATE, precedence.sign(), token);
                    case "+" -> unary(UnaryOperator.PLUS, precedence.sign(), token);
                    case "NOT" -> unary(UnaryOperator.NOT, precedence.not(), token);
                    default -> unexpected(token);
                };
            case STRING, END -> unexpected(token);
        };
    }

    private Expr unary(UnaryOperator operator, int strength, Token token) throws SyntaxException {
        Expr operand = expression(strength);
        return new Expr.Unary(operator, operand, token.span().to(operand.span()));
    }

    private Expr parenthesised(Token open) throws SyntaxException {
        Expr inner = expression(0);
        close(open, ")", "model.parenthesis-not-closed");
        return inner;
    }

    private Expr conditional(Token start) throws SyntaxException {
        Expr condition = expression(0);
        keyword("THEN");
        Expr then = expression(0);
        keyword("ELSE");
        Expr otherwise = expression(0);
        return new Expr.Conditional(condition, then, otherwise, start.span().to(otherwise.span()));
    }

    private Expr named(Token name) throws SyntaxException {
        if (peek().isOperator("(")) {
            return call(name, List.of());
        }
        if (peek().isOperator("[")) {
            List<Subscript> subscripts = subscripts();
            return peek().isOperator("(")
                    ? call(name, subscripts)
                    : new Expr.Reference(
                            name.text(), subscripts, name.span().to(previous().span()));
        }
        Optional<Function> bare = dialect.functions().find(name.text()).filter(function -> function.most() == 0);
        if (bare.isPresent()) {
            return new Expr.Call(bare.get().builtin(), List.of(), name.span());
        }
        return new Expr.Reference(name.text(), List.of(), name.span());
    }

    private Expr call(Token name, List<Subscript> subscripts) throws SyntaxException {
        Token open = advance();
        List<Expr> arguments = new ArrayList<>();
        if (!peek().isOperator(")")) {
            arguments.add(expression(0));
            while (peek().isOperator(",")) {
                advance();
                arguments.add(expression(0));
            }
        }
        close(open, ")", "model.parenthesis-not-closed");
        Span span = name.span().to(previous().span());
        if (!subscripts.isEmpty() || tables.contains(Names.canonical(name.text()))) {
            if (arguments.size() != 1) {
                throw new SyntaxException(span, "model.table-arguments", name.text(), arguments.size());
            }
            return new Expr.Lookup(name.text(), subscripts, arguments.get(0), span);
        }
        Optional<Expr> own = calls.call(name.text(), arguments, span);
        if (own.isPresent()) {
            return own.get();
        }
        Function function = dialect.functions().find(name.text()).orElseThrow(() -> unknownFunction(name));
        if (arguments.size() < function.fewest() || arguments.size() > function.most()) {
            String expected = function.fewest() == function.most()
                    ? Integer.toString(function.most())
                    : function.fewest() + "–" + function.most();
            throw new SyntaxException(span, "model.function-arguments", function.name(), expected, arguments.size());
        }
        if (function.builtin() == Builtin.IF) {
            return new Expr.Conditional(arguments.get(0), arguments.get(1), arguments.get(2), span);
        }
        return new Expr.Call(function.builtin(), function.inOrder(arguments, span), span);
    }

    private SyntaxException unknownFunction(Token name) {
        List<String> known = new ArrayList<>(
                dialect.functions().functions().stream().map(Function::name).toList());
        known.addAll(tables);
        List<String> nearest = Names.nearest(name.text(), known);
        return nearest.isEmpty()
                ? new SyntaxException(name.span(), "model.function-unknown", name.text())
                : new SyntaxException(name.span(), "model.function-unknown-nearest", name.text(), nearest);
    }

    private List<Subscript> subscripts() throws SyntaxException {
        Token open = advance();
        List<Subscript> subscripts = new ArrayList<>();
        do {
            subscripts.add(subscript());
        } while (advance().isOperator(","));
        if (!previous().isOperator("]")) {
            throw new SyntaxException(open.span(), "model.bracket-not-closed");
        }
        return subscripts;
    }

    private Subscript subscript() throws SyntaxException {
        int start = next;
        Token token = advance();
        if (token.kind() == Kind.NAME && peek().isOperator("!")) {
            return new Subscript.Running(token.text(), token.span().to(advance().span()));
        }
        boolean named = token.kind() == Kind.NAME || token.kind() == Kind.NUMBER;
        if (endsSubscript() && (named || token.isOperator("*"))) {
            return named ? new Subscript.Named(token.text(), token.span()) : new Subscript.All(token.span());
        }
        if (!dialect.computedSubscripts()) {
            throw named
                    ? new SyntaxException(peek().span(), "model.subscript-expression")
                    : new SyntaxException(token.span(), "model.subscript-expected");
        }
        next = start;
        Expr index = expression(0);
        if (!peek().isOperator(":")) {
            return new Subscript.Computed(index, index.span());
        }
        advance();
        Expr last = expression(0);
        return new Subscript.Between(index, last, index.span().to(last.span()));
    }

    private boolean endsSubscript() {
        return peek().isOperator(",") || peek().isOperator("]") || peek().kind() == Kind.END;
    }

    private void keyword(String word) throws SyntaxException {
        Token token = advance();
        if (!token.is(Kind.KEYWORD, word)) {
            throw new SyntaxException(token.span(), "model.keyword-expected", word);
        }
    }

    private void close(Token open, String sign, String key) throws SyntaxException {
        Token token = advance();
        if (token.kind() == Kind.END) {
            throw new SyntaxException(open.span(), key);
        }
        if (!token.isOperator(sign)) {
            throw new SyntaxException(token.span(), "model.operator-expected", token.text());
        }
    }

    private static double number(Token token) throws SyntaxException {
        double value = Double.parseDouble(token.text());
        if (Double.isInfinite(value)) {
            throw new SyntaxException(token.span(), "model.number-too-large", token.text());
        }
        return value;
    }

    private static Expr unexpected(Token token) throws SyntaxException {
        if (token.kind() == Kind.END) {
            throw new SyntaxException(token.span(), "model.operand-missing");
        }
        throw new SyntaxException(token.span(), "model.operand-expected", token.text());
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token previous() {
        return tokens.get(next - 1);
    }

    private Token advance() {
        Token token = tokens.get(next);
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }
}
