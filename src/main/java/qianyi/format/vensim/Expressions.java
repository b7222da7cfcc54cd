package qianyi.format.vensim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import qianyi.format.Calls;
import qianyi.format.Dialect;
import qianyi.format.ExpressionParser;
import qianyi.format.SyntaxException;
import qianyi.format.SyntaxProblems;
import qianyi.format.Token;
import qianyi.format.Token.Kind;
import qianyi.model.Dimension;
import qianyi.model.Expr;
import qianyi.model.GraphicalFunction;
import qianyi.model.Names;
import qianyi.model.Span;

/**
 * Right sides as expressions. Beside the functions of the dialect there are forms that are no functions:
 * {@code WITH LOOKUP} has a table for its second argument, {@code ELMCOUNT} is the size of a range, and {@code INTEG} and
 * the {@code GET} functions for other files must be a whole right side.
 */
final class Expressions {
    private static final Dialect DIALECT = new Dialect(VensimPrecedence.TABLE, VensimFunctions.TABLE, false);
    private static final String WITH_LOOKUP = "with_lookup";
    private static final String INTEG = "integ";
    private static final String PLACEHOLDER = "a_function_of";

    /** Starts the name that stands for a table written in the equation; no name of a file can start so. */
    private static final char TABLE = '\u0001';

    private final Ranges ranges;
    private final Set<String> tables;
    private final SyntaxProblems problems;

    /** @param tables canonical names of the lookups */
    Expressions(Ranges ranges, Set<String> tables, SyntaxProblems problems) {
        this.ranges = ranges;
        this.tables = tables;
        this.problems = problems;
    }

    /** The two arguments of {@code INTEG(...)}, each ending in END; none if the right side is anything else. */
    static Optional<List<List<Token>>> stock(List<Token> right) throws SyntaxException {
        if (!is(right, 0, INTEG) || !right.get(1).isOperator("(")) {
            return Optional.empty();
        }
        int close = closings(right)[1];
        if (close < 0) {
            throw new SyntaxException(right.get(1).span(), "model.parenthesis-not-closed");
        }
        if (right.get(close + 1).kind() != Kind.END) {
            throw new SyntaxException(right.get(0).span(), "vensim.integ-place");
        }
        List<List<Token>> arguments = new ArrayList<>();
        int[] closings = closings(right);
        int start = 2;
        for (int i = 2; i <= close; i++) {
            if (closings[i] > i) {
                i = closings[i];
            } else if (i == close || right.get(i).isOperator(",")) {
                List<Token> argument = new ArrayList<>(right.subList(start, i));
                argument.add(new Token(Kind.END, "", right.get(i).span()));
                arguments.add(argument);
                start = i + 1;
            }
        }
        if (arguments.size() != 2) {
            throw new SyntaxException(right.get(0).span(), "model.function-arguments", "INTEG", "2", arguments.size());
        }
        return Optional.of(arguments);
    }

    /**
     * The expression; none if functions that cannot be run were reported.
     *
     * @param right ending in END
     * @param own what the equation may call beside functions and tables
     * @throws SyntaxException for the first mistake
     */
    Optional<Expr> parse(List<Token> right, Calls own) throws SyntaxException {
        if (reportsNotRun(right, own)) {
            return Optional.empty();
        }
        List<GraphicalFunction> written = new ArrayList<>();
        List<Token> tokens = withoutTables(right, written);
        Calls calls = (name, arguments, span) ->
                own.defines(name) ? own.call(name, arguments, span) : form(name, arguments, span, written, own);
        return Optional.of(ExpressionParser.parse(tokens, DIALECT, tables, calls));
    }

    /** Whether a right side is the placeholder that Vensim writes for causes without an equation. */
    static boolean isPlaceholder(List<Token> right) {
        return is(right, 0, PLACEHOLDER);
    }

    private boolean reportsNotRun(List<Token> right, Calls own) throws SyntaxException {
        boolean found = false;
        for (int i = 0; i + 1 < right.size(); i++) {
            Token name = right.get(i);
            if (name.kind() != Kind.NAME
                    || !right.get(i + 1).isOperator("(")
                    || tables.contains(Names.canonical(name.text()))
                    || own.defines(name.text())) {
                continue;
            }
            if (ExternalEquation.kind(name.text()).isPresent()) {
                throw new SyntaxException(name.span(), "vensim.external-place", name.text());
            }
            if (is(right, i, PLACEHOLDER)) {
                problems.error(name.span(), "vensim.incomplete");
                found = true;
            } else if (VensimFunctions.isNotRun(name.text())) {
                problems.error(name.span(), "vensim.function-not-run", name.text());
                found = true;
            }
        }
        return found;
    }

    /** The words with a name in the place of each table that they write out. */
    private List<Token> withoutTables(List<Token> right, List<GraphicalFunction> written) throws SyntaxException {
        int[] closings = closings(right);
        int[] tableEnds = new int[right.size()];
        Arrays.fill(tableEnds, -1);
        for (int i = 0; i + 1 < right.size(); i++) {
            if (is(right, i, WITH_LOOKUP) && closings[i + 1] > 0) {
                int end = closings[i + 1];
                int comma = i + 2;
                while (comma < end && !right.get(comma).isOperator(",")) {
                    comma = Math.max(closings[comma], comma) + 1;
                }
                if (comma + 1 < end) {
                    tableEnds[comma + 1] = end;
                }
            }
        }
        List<Token> tokens = new ArrayList<>(right.size());
        int depth = 0;
        for (int i = 0; i < right.size(); i++) {
            Token token = right.get(i);
            if (tableEnds[i] > 0) {
                Span span = token.span().to(right.get(tableEnds[i] - 1).span());
                tokens.add(new Token(Kind.NAME, TABLE + Integer.toString(written.size()), span));
                written.add(table(right.subList(i, tableEnds[i]), span));
                i = tableEnds[i] - 1;
                continue;
            }
            depth += token.isOperator("(") ? 1 : token.isOperator(")") ? -1 : 0;
            // further results of a macro stand behind a colon
            boolean colon = depth > 0 && token.isOperator(":");
            tokens.add(colon ? new Token(Kind.OPERATOR, ",", token.span()) : token);
        }
        return tokens;
    }

    private GraphicalFunction table(List<Token> tokens, Span span) throws SyntaxException {
        Token open = tokens.get(0);
        Token close = tokens.get(tokens.size() - 1);
        if (!open.isOperator("(") || !close.isOperator(")")) {
            throw new SyntaxException(open.span(), "vensim.table-expected");
        }
        List<Token> points = new ArrayList<>(tokens.subList(1, tokens.size() - 1));
        points.add(new Token(Kind.END, "", close.span()));
        return Points.read(points, span, problems);
    }

    /** For each opening parenthesis or bracket where it closes; -1 for all else. */
    private static int[] closings(List<Token> tokens) {
        int[] closings = new int[tokens.size()];
        Arrays.fill(closings, -1);
        int[] open = new int[tokens.size()];
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isOperator("(") || token.isOperator("[")) {
                open[depth++] = i;
            } else if (depth > 0 && (token.isOperator(")") || token.isOperator("]"))) {
                closings[open[--depth]] = i;
            }
        }
        return closings;
    }

    private Optional<Expr> form(
            String name, List<Expr> arguments, Span span, List<GraphicalFunction> written, Calls own)
            throws SyntaxException {
        switch (Names.canonical(name)) {
            case WITH_LOOKUP:
                return Optional.of(withLookup(arguments, span, written));
            case "elmcount":
                return Optional.of(count(arguments, span));
            case INTEG:
                throw new SyntaxException(span, "vensim.integ-place");
            case "tabbed_array":
                throw new SyntaxException(span, "vensim.tabbed-array-place");
            default:
                Optional<Expr> made = own.call(name, arguments, span);
                return made.isPresent() ? made : VensimForms.of(name, arguments, span);
        }
    }

    private static Expr withLookup(List<Expr> arguments, Span span, List<GraphicalFunction> written)
            throws SyntaxException {
        if (arguments.size() == 2
                && arguments.get(1) instanceof Expr.Reference table
                && table.name().charAt(0) == TABLE) {
            return new Expr.Inline(written.get(Integer.parseInt(table.name().substring(1))), arguments.get(0), span);
        }
        throw new SyntaxException(span, "vensim.table-expected");
    }

    private Expr count(List<Expr> arguments, Span span) throws SyntaxException {
        Optional<Dimension> range = arguments.size() == 1 && arguments.get(0) instanceof Expr.Reference named
                ? ranges.find(named.name())
                : Optional.empty();
        return new Expr.Literal(
                range.orElseThrow(() -> new SyntaxException(span, "vensim.elmcount"))
                        .size(),
                span);
    }

    private static boolean is(List<Token> tokens, int at, String canonical) {
        Token token = tokens.get(at);
        return token.kind() == Kind.NAME && Names.canonical(token.text()).equals(canonical);
    }
}
