package qianyi.format.vensim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import qianyi.format.Limits;
import qianyi.format.SourceText;
import qianyi.format.SyntaxException;
import qianyi.format.Token;
import qianyi.format.Token.Kind;
import qianyi.model.NotAvailable;

/**
 * Words of a Vensim statement. A name starts with a letter, or any character beyond ASCII, and goes on with those, digits,
 * {@code '}, {@code $}, underscores and spaces, so words in a row are one name; anything else needs double quotes
 * (Vensim reference manual, "Rules for Variable Names"). {@code :AND:}, {@code :OR:} and {@code :NOT:} are operators,
 * {@code :NA:} is a number, the other words between colons are keywords.
 */
final class VensimLexer {
    private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");
    private static final Set<String> KEYWORDS = Set.of(
            "EXCEPT",
            "RAW",
            "INTERPOLATE",
            "LOOK FORWARD",
            "HOLD BACKWARD",
            "IS",
            "THE CONDITION",
            "TEST INPUT",
            "IMPLIES",
            "AT LEAST ONCE",
            "CROSSING",
            "IGNORE");
    private static final int LONGEST_KEYWORD = 20;
    private static final List<String> SIGNS = List.of("<->", "->", ":=", "==", "<=", ">=", "<>");
    private static final String SINGLE = "+-*/^()[],;<>=!:";
    private static final String FULL_WIDTH = "（）［］，＋－＊／＝＜＞；：";

    private final SourceText source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private VensimLexer(SourceText source) {
        this.source = source;
    }

    /** The words of a statement, the last one of kind END. */
    static List<Token> tokens(SourceText source) throws SyntaxException {
        VensimLexer lexer = new VensimLexer(source);
        lexer.skipSpace();
        while (lexer.at < source.length()) {
            lexer.word();
            lexer.skipSpace();
        }
        int end = source.length();
        lexer.tokens.add(new Token(Kind.END, "", source.span(end, end)));
        return lexer.tokens;
    }

    private void skipSpace() {
        while (at < source.length() && isSpace(source.charAt(at))) {
            at++;
        }
    }

    private void word() throws SyntaxException {
        char c = source.charAt(at);
        boolean decimal = c == '.' && at + 1 < source.length() && isDigit(source.charAt(at + 1));
        if (isDigit(c) || decimal) {
            number();
        } else if (c == '"') {
            quoted();
        } else if (c == '\'') {
            text();
        } else if (startsName(c)) {
            name();
        } else if (c != ':' || !keyword()) {
            operator();
        }
    }

    private void number() throws SyntaxException {
        int start = at;
        digits();
        if (peek() == '.') {
            at++;
            digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            int mark = at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            if (!isDigit(peek())) {
                at = mark;
            }
            digits();
        }
        if (startsName(peek())) {
            while (continuesName(peek())) {
                at++;
            }
            throw new SyntaxException(source.span(start, at), "model.name-starts-with-digit", written(start));
        }
        add(Kind.NUMBER, written(start), start);
    }

    private void digits() {
        while (isDigit(peek())) {
            at++;
        }
    }

    private void quoted() throws SyntaxException {
        int start = at++;
        StringBuilder name = new StringBuilder();
        while (at < source.length() && source.charAt(at) != '"') {
            if (source.charAt(at) == '\\' && at + 1 < source.length() && source.charAt(at + 1) == '"') {
                at++;
            }
            name.append(source.charAt(at++));
        }
        if (at == source.length()) {
            throw new SyntaxException(source.span(start, start + 1), "model.quote-not-closed");
        }
        at++;
        addName(name.toString(), start);
    }

    private void text() throws SyntaxException {
        int start = at;
        int close = source.text().indexOf('\'', start + 1);
        if (close < 0) {
            throw new SyntaxException(source.span(start, start + 1), "vensim.text-not-closed");
        }
        at = close + 1;
        add(Kind.STRING, source.text().substring(start + 1, close), start);
    }

    private void name() throws SyntaxException {
        int start = at;
        StringBuilder name = new StringBuilder();
        int end = at;
        while (continuesName(peek())) {
            if (name.length() > 0) {
                name.append(' ');
            }
            int word = at;
            while (continuesName(peek())) {
                at++;
            }
            name.append(source.text(), word, at);
            end = at;
            skipSpace();
        }
        at = end;
        addName(name.toString(), start);
    }

    /** Whether a word between colons stands here; it is taken if so. */
    private boolean keyword() throws SyntaxException {
        int start = at;
        int end = at + 1;
        StringBuilder word = new StringBuilder();
        while (end < source.length() && end - start <= LONGEST_KEYWORD && isPartOfKeyword(source.charAt(end))) {
            char c = source.charAt(end++);
            boolean space = c == '_' || isSpace(c);
            if (!space) {
                word.append(c);
            } else if (word.length() > 0 && word.charAt(word.length() - 1) != ' ') {
                word.append(' ');
            }
        }
        if (word.length() == 0 || end == source.length() || source.charAt(end) != ':') {
            return false;
        }
        String found = word.toString().strip().toUpperCase(Locale.ROOT);
        at = end + 1;
        if (OPERATORS.contains(found)) {
            add(Kind.OPERATOR, found, start);
        } else if (found.equals("NA")) {
            add(Kind.NUMBER, Double.toString(NotAvailable.VALUE), start);
        } else if (KEYWORDS.contains(found)) {
            add(Kind.KEYWORD, found, start);
        } else {
            throw new SyntaxException(source.span(start, at), "vensim.keyword-unknown", ":" + found + ":");
        }
        return true;
    }

    private void operator() throws SyntaxException {
        int start = at;
        String sign = sign();
        if (sign.length() == 1 && SINGLE.indexOf(sign.charAt(0)) < 0) {
            String key = FULL_WIDTH.contains(sign) ? "model.character-full-width" : "model.character-unknown";
            throw new SyntaxException(source.span(at, at + 1), key, sign);
        }
        at += sign.length();
        add(Kind.OPERATOR, sign, start);
    }

    private String sign() {
        for (String longer : SIGNS) {
            if (source.text().startsWith(longer, at)) {
                return longer;
            }
        }
        return source.text().substring(at, at + 1);
    }

    private void addName(String name, int start) throws SyntaxException {
        if (name.length() > Limits.NAME_LENGTH) {
            throw new SyntaxException(source.span(start, at), "model.name-too-long", Limits.NAME_LENGTH);
        }
        if (name.isBlank()) {
            throw new SyntaxException(source.span(start, at), "vensim.name-empty");
        }
        add(Kind.NAME, name, start);
    }

    private void add(Kind kind, String text, int start) {
        tokens.add(new Token(kind, text, source.span(start, at)));
    }

    private String written(int start) {
        return source.text().substring(start, at);
    }

    private char peek() {
        return at < source.length() ? source.charAt(at) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff';
    }

    private static boolean isPartOfKeyword(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == ' ' || c == '_' || c == '\t';
    }

    private static boolean startsName(char c) {
        return c == '_' || Character.isLetter(c) || c > 0x7f && !isSpace(c) && FULL_WIDTH.indexOf(c) < 0;
    }

    private static boolean continuesName(char c) {
        return startsName(c) || isDigit(c) || c == '$' || c == '\'';
    }
}
