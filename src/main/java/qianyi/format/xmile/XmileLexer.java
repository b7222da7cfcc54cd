package qianyi.format.xmile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import qianyi.format.Lexer;
import qianyi.format.SourceText;
import qianyi.format.SyntaxException;
import qianyi.format.Token;
import qianyi.format.Token.Kind;

/**
 * Words of an XMILE equation (XMILE 1.0, section 3.2): numbers, names bare or quoted, operators, and comments in braces,
 * which are left out.
 */
final class XmileLexer extends Lexer {
    private static final Set<String> WORD_OPERATORS = Set.of("AND", "OR", "NOT", "MOD");
    private static final Set<String> NAMESPACES = Set.of(
            "std",
            "user",
            "anylogic",
            "forio",
            "insightmaker",
            "isee",
            "powersim",
            "simanticssd",
            "simile",
            "sysdea",
            "vensim");
    private static final Set<String> KEYWORDS = Set.of("IF", "THEN", "ELSE");
    /** Divides, and gives 0 where the divisor is 0; Stella writes it for SAFEDIV (its help page was not to be had). */
    static final String SAFE_DIVISION = "//";

    private static final Set<String> SIGNS = Set.of("<=", ">=", "<>", SAFE_DIVISION);
    private static final String SINGLE = "+-*/^()[],<>=':";
    private static final String FULL_WIDTH = "（）［］，＋－＊／＝＜＞";

    /** What marks the name of an array that is taken with its dimensions in reverse ({@code A'}, section 3.7.1.1). */
    static final String TRANSPOSED = "\u0000'";

    private XmileLexer(SourceText source) {
        super(source);
    }

    /** The words of an equation, the last one of kind END. */
    static List<Token> tokens(SourceText source) throws SyntaxException {
        XmileLexer lexer = new XmileLexer(source);
        while (lexer.skipSpace()) {
            lexer.word();
        }
        int end = source.length();
        lexer.tokens.add(new Token(Kind.END, "", source.span(end, end)));
        return joined(lexer.tokens);
    }

    /**
     * Names side by side before a parenthesis are the one name of a function (converters from Vensim write such calls),
     * and the sign of transposition becomes part of the name it belongs to.
     */
    private static List<Token> joined(List<Token> tokens) throws SyntaxException {
        List<Token> joined = new ArrayList<>();
        int lastName = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isOperator("'")) {
                Token before = joined.isEmpty() ? token : joined.get(joined.size() - 1);
                if (lastName < 0 || before.kind() != Kind.NAME && !before.isOperator("]")) {
                    throw new SyntaxException(token.span(), "model.operand-expected", "'");
                }
                Token name = joined.get(lastName);
                joined.set(lastName, new Token(Kind.NAME, name.text() + TRANSPOSED, name.span()));
            } else if (token.kind() == Kind.NAME) {
                int last = i;
                while (tokens.get(last + 1).kind() == Kind.NAME) {
                    last++;
                }
                List<Token> run = tokens.subList(i, last + 1);
                joined.addAll(tokens.get(last + 1).isOperator("(") ? List.of(function(run)) : run);
                if (joined.size() < 2 || !inBrackets(joined)) {
                    lastName = joined.size() - 1;
                }
                i = last;
            } else {
                joined.add(token);
            }
        }
        return joined;
    }

    /** Whether the last name stands between brackets: then what comes after them belongs to an earlier one. */
    private static boolean inBrackets(List<Token> tokens) {
        Token before = tokens.get(tokens.size() - 2);
        return before.isOperator("[") || before.isOperator(",") && opened(tokens);
    }

    private static boolean opened(List<Token> tokens) {
        for (int i = tokens.size() - 1; i >= Math.max(0, tokens.size() - 100); i--) {
            if (tokens.get(i).isOperator("]") || tokens.get(i).isOperator("(")) {
                return false;
            }
            if (tokens.get(i).isOperator("[")) {
                return true;
            }
        }
        return false;
    }

    /** The name of a function: words side by side made one, and without the namespace of a vendor (section 3.2.2.3). */
    private static Token function(List<Token> words) {
        String text = words.stream().map(Token::text).collect(Collectors.joining(" "));
        int dot = text.indexOf('.');
        boolean vendor = dot > 0 && NAMESPACES.contains(text.substring(0, dot).toLowerCase(Locale.ROOT));
        Token last = words.get(words.size() - 1);
        return new Token(
                Kind.NAME,
                vendor ? text.substring(dot + 1) : text,
                words.get(0).span().to(last.span()));
    }

    /** Moves past space and comments; whether anything is left. */
    private boolean skipSpace() throws SyntaxException {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '{') {
                int close = source.text().indexOf('}', at);
                if (close < 0) {
                    throw new SyntaxException(source.span(at, at + 1), "model.comment-not-closed");
                }
                at = close + 1;
            } else if (isSpace(c)) {
                at++;
            } else {
                return true;
            }
        }
        return false;
    }

    private void word() throws SyntaxException {
        char c = source.charAt(at);
        if (atNumber()) {
            number();
        } else if (c == '"') {
            quoted();
        } else if (startsName(c) || c == '.' && startsName(peek(1))) {
            name();
        } else if (c == '@' && isDigit(peek(1))) {
            position();
        } else {
            operator();
        }
    }

    /** A name in quotes; after a period the rest of a qualified name, in quotes or bare. */
    private void quoted() throws SyntaxException {
        int start = at;
        StringBuilder name = new StringBuilder(betweenQuotes());
        while (peek() == '.' && (peek(1) == '"' || startsName(peek(1)))) {
            name.append('.');
            at++;
            if (peek() == '"') {
                name.append(betweenQuotes());
            } else {
                int rest = at;
                while (continuesName(peek()) && peek() != '.') {
                    at++;
                }
                name.append(written(rest));
            }
        }
        addName(name.toString(), start);
    }

    private void name() throws SyntaxException {
        int start = at;
        while (continuesName(peek()) || atApostrophe()) {
            at++;
        }
        String text = written(start);
        String upper = text.toUpperCase(Locale.ROOT);
        if (WORD_OPERATORS.contains(upper)) {
            add(Kind.OPERATOR, upper, start);
        } else if (KEYWORDS.contains(upper)) {
            add(Kind.KEYWORD, upper, start);
        } else {
            addName(text, start);
        }
    }

    /** Stella lets an apostrophe stand inside a plain name; behind a name it is the sign of transposition. */
    private boolean atApostrophe() {
        return peek() == '\'' && continuesName(peek(1)) && peek(1) != '.';
    }

    /** {@code @1}: the first dimension on the left side (section 3.7.1.1). */
    private void position() {
        int start = at++;
        digits();
        add(Kind.NAME, written(start), start);
    }

    private void operator() throws SyntaxException {
        int start = at;
        String two = source.text().substring(at, Math.min(at + 2, source.length()));
        if (two.equals("**") || two.equals("==") || two.equals("!=")) {
            String meant = two.equals("**") ? "^" : two.equals("==") ? "=" : "<>";
            throw new SyntaxException(source.span(at, at + 2), "model.operator-unknown-meant", two, meant);
        }
        String sign = SIGNS.contains(two) ? two : two.substring(0, 1);
        if (sign.length() == 1 && SINGLE.indexOf(sign.charAt(0)) < 0) {
            String key = FULL_WIDTH.contains(sign) ? "model.character-full-width" : "model.character-unknown";
            throw new SyntaxException(source.span(at, at + 1), key, sign);
        }
        at += sign.length();
        add(Kind.OPERATOR, sign, start);
    }

    @Override
    protected boolean startsName(char c) {
        boolean fullWidth = FULL_WIDTH.indexOf(c) >= 0;
        return c == '_' || c == '$' || Character.isLetter(c) || c > 0x7f && !fullWidth && c != '\u00a0';
    }

    @Override
    protected boolean continuesName(char c) {
        return startsName(c) || isDigit(c) || c == '.';
    }
}
