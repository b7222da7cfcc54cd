package qianyi.format;

import java.util.ArrayList;
import java.util.List;
import qianyi.format.Token.Kind;

/** What the lexers of all dialects have in common: a place in the text, the words found up to it, numbers. */
public abstract class Lexer {
    protected final SourceText source;
    protected final List<Token> tokens = new ArrayList<>();
    protected int at;

    protected Lexer(SourceText source) {
        this.source = source;
    }

    /** Whether a bare name may begin with a character. */
    protected abstract boolean startsName(char c);

    /** Whether a bare name may go on with a character. */
    protected abstract boolean continuesName(char c);

    /** Whether a number begins here, with a digit or with a point before one. */
    protected final boolean atNumber() {
        char c = peek();
        return isDigit(c) || c == '.' && isDigit(peek(1));
    }

    /** A number; a letter right behind it is an error. */
    protected final void number() throws SyntaxException {
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

    protected final void digits() {
        while (isDigit(peek())) {
            at++;
        }
    }

    /** What stands between quotes, a backslash before a quote left out; ends behind the closing one. */
    protected final String betweenQuotes() throws SyntaxException {
        int start = at++;
        StringBuilder name = new StringBuilder();
        while (at < source.length() && source.charAt(at) != '"') {
            if (source.charAt(at) == '\\' && peek(1) == '"') {
                at++;
            }
            name.append(source.charAt(at++));
        }
        if (at == source.length()) {
            throw new SyntaxException(source.span(start, start + 1), "model.quote-not-closed");
        }
        at++;
        return name.toString();
    }

    protected void addName(String name, int start) throws SyntaxException {
        if (name.length() > Limits.NAME_LENGTH) {
            throw new SyntaxException(source.span(start, at), "model.name-too-long", Limits.NAME_LENGTH);
        }
        add(Kind.NAME, name, start);
    }

    /** A word from a place up to here. */
    protected final void add(Kind kind, String text, int start) {
        tokens.add(new Token(kind, text, source.span(start, at)));
    }

    /** The text from a place up to here. */
    protected final String written(int start) {
        return source.text().substring(start, at);
    }

    protected final char peek() {
        return peek(0);
    }

    /** The character so many places on; 0 behind the end. */
    protected final char peek(int ahead) {
        return at + ahead < source.length() ? source.charAt(at + ahead) : '\0';
    }

    protected static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** White space, the space that does not break and a byte order mark. */
    protected static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff';
    }
}
