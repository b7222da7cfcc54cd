package qianyi.format.vensim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import qianyi.format.Lexer;
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
final class VensimLexer extends Lexer {
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

    private VensimLexer(SourceText source) {
        super(source);
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
        if (atNumber()) {
            number();
        } else if (c == '"') {
            int start = at;
            addName(betweenQuotes(), start);
        } else if (c == '\'') {
            text();
        } else if (startsName(c)) {
            name();
        } else if (c != ':' || !keyword()) {
            operator();
        }
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

    @Override
    protected void addName(String name, int start) throws SyntaxException {
        if (name.isBlank()) {
            throw new SyntaxException(source.span(start, at), "vensim.name-empty");
        }
        super.addName(name, start);
    }

    private static boolean isPartOfKeyword(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == ' ' || c == '_' || c == '\t';
    }

    @Override
    protected boolean startsName(char c) {
        return c == '_' || Character.isLetter(c) || c > 0x7f && !isSpace(c) && FULL_WIDTH.indexOf(c) < 0;
    }

    @Override
    protected boolean continuesName(char c) {
        return startsName(c) || isDigit(c) || c == '$' || c == '\'';
    }
}
