package qianyi.format.vensim;

import java.util.ArrayList;
import java.util.List;
import qianyi.format.Limits;
import qianyi.format.SourceText;
import qianyi.format.SyntaxProblems;
import qianyi.format.vensim.MdlFile.GroupHead;
import qianyi.format.vensim.MdlFile.MacroText;
import qianyi.model.Span;

/**
 * Cuts a file into statements, in one pass. Bars and tildes inside double quotes, inside texts in single quotes and
 * inside comments in braces do not count.
 */
final class StatementReader {
    private static final String MACRO = ":MACRO:";
    private static final String END_OF_MACRO = ":END OF MACRO:";
    private static final String BANNER = "***";
    private static final List<String> SKETCH = List.of("\\\\\\---///", "\\\\---///", "///---\\\\");

    private final String text;
    private final SyntaxProblems problems;
    private final List<Statement> statements = new ArrayList<>();
    private final List<GroupHead> groups = new ArrayList<>();
    private final List<MacroText> macros = new ArrayList<>();
    private List<Statement> current = statements;
    private SourceText macroHead = SourceText.at(1, 1, "");
    private int at;
    private int line = 1;
    private int column = 1;
    private int count;
    private boolean bracesBalance = true;
    private boolean bracesClose = true;
    private boolean commentReported;
    private int noQuoteBefore;

    private StatementReader(String text, SyntaxProblems problems) {
        this.text = text;
        this.problems = problems;
    }

    static MdlFile read(String text, SyntaxProblems problems) {
        StatementReader reader = new StatementReader(text, problems);
        reader.all();
        String sketch = text.substring(reader.at);
        return new MdlFile(reader.statements, reader.groups, reader.macros, sketch);
    }

    private void all() {
        while (skipBlank()) {
            if (++count > Limits.STATEMENTS) {
                problems.error(here(), "vensim.too-many-statements", Limits.STATEMENTS);
                return;
            }
            if (startsWith(MACRO)) {
                openMacro();
            } else if (startsWith(END_OF_MACRO)) {
                closeMacro();
            } else {
                statement();
            }
        }
        if (current != statements) {
            problems.error(macroHead.span(), "vensim.macro-not-closed");
        }
    }

    /** Moves to the next statement; whether there is one before the sketch. */
    private boolean skipBlank() {
        while (at < text.length() && !atSketch()) {
            if (text.charAt(at) == '{' && closingBrace() >= 0) {
                moveTo(closingBrace() + 1);
            } else if (isSpace(text.charAt(at))) {
                move();
            } else {
                return true;
            }
        }
        return false;
    }

    private void openMacro() {
        Span start = here();
        if (current != statements) {
            problems.error(start, "vensim.macro-in-macro");
            macros.add(new MacroText(macroHead, current));
        }
        moveTo(at + MACRO.length());
        int close = text.indexOf(')', at);
        int bar = text.indexOf('|', at);
        SourceText.Builder head = new SourceText.Builder();
        if (close < 0 || bar >= 0 && bar < close) {
            problems.error(start, "vensim.macro-head");
        } else {
            copyTo(head, close + 1);
        }
        macroHead = head.build(line, column);
        current = new ArrayList<>();
    }

    private void closeMacro() {
        if (current == statements) {
            problems.error(here(), "vensim.macro-not-opened");
        } else {
            macros.add(new MacroText(macroHead, current));
        }
        moveTo(at + END_OF_MACRO.length());
        current = statements;
    }

    private void statement() {
        Span start = here();
        SourceText equation = equation();
        SourceText unit = part();
        StringBuilder comment = new StringBuilder(words().strip());
        while (at < text.length() && text.charAt(at) == '~') {
            String further = words().strip();
            if (!further.startsWith(":")) {
                comment.append('~').append(further);
            }
        }
        if (at < text.length() && text.charAt(at) == '|') {
            move();
        } else {
            problems.error(equation.isBlank() ? start : equation.span(), "vensim.statement-not-closed");
            return;
        }
        String head = equation.text().strip();
        if (head.startsWith(BANNER)) {
            groups.add(new GroupHead(groupName(head), unit.text().strip()));
        } else if (!head.isEmpty()) {
            current.add(new Statement(equation, unit, comment.toString(), groups.size() - 1));
        }
    }

    private static String groupName(String banner) {
        String name = banner.replace("*", "").strip();
        return name.startsWith(".") ? name.substring(1) : name;
    }

    /** Up to the first tilde or bar that counts. */
    private SourceText equation() {
        SourceText.Builder out = new SourceText.Builder();
        char before = ' ';
        while (at < text.length() && !atSketch()) {
            char c = text.charAt(at);
            if (c == '~' || c == '|') {
                break;
            }
            int end = c == '"' ? closingQuote() : c == '\'' && !isPartOfName(before) ? closingApostrophe() : -1;
            if (end >= 0) {
                copyTo(out, end + 1);
            } else if (c == '{' && closingBrace() >= 0) {
                out.add(' ', line, column);
                moveTo(closingBrace() + 1);
            } else if (c == '{') {
                unclosedComment();
                move();
            } else if (!skipContinuation()) {
                out.add(c, line, column);
                move();
            }
            before = c;
        }
        return out.build(line, column);
    }

    /** Behind a tilde, up to the next tilde or bar; empty if there is no tilde. */
    private SourceText part() {
        SourceText.Builder out = new SourceText.Builder();
        if (at < text.length() && text.charAt(at) == '~') {
            move();
            while (insidePart()) {
                if (!skipContinuation()) {
                    out.add(text.charAt(at), line, column);
                    move();
                }
            }
        }
        return out.build(line, column);
    }

    /** The same, where places do not matter. */
    private String words() {
        StringBuilder out = new StringBuilder();
        if (at < text.length() && text.charAt(at) == '~') {
            move();
            while (insidePart()) {
                if (!skipContinuation()) {
                    out.append(text.charAt(at));
                    move();
                }
            }
        }
        return out.toString();
    }

    private boolean insidePart() {
        return at < text.length() && text.charAt(at) != '~' && text.charAt(at) != '|' && !atSketch();
    }

    /** A backslash at the end of a line joins the next line, without the tabs before it. */
    private boolean skipContinuation() {
        if (text.charAt(at) != '\\') {
            return false;
        }
        int end = at + 1;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\r')) {
            end++;
        }
        if (end == text.length() || text.charAt(end) != '\n') {
            return false;
        }
        end++;
        while (end < text.length() && text.charAt(end) == '\t') {
            end++;
        }
        moveTo(end);
        return true;
    }

    private void copyTo(SourceText.Builder out, int end) {
        while (at < end) {
            if (!skipContinuation()) {
                out.add(text.charAt(at), line, column);
                move();
            }
        }
    }

    /** The brace that closes the comment here; comments may hold comments as long as their braces pair up. */
    private int closingBrace() {
        int open = 0;
        for (int i = at; bracesBalance && i < text.length(); i++) {
            char c = text.charAt(i);
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        bracesBalance = false;
        int close = bracesClose ? text.indexOf('}', at) : -1;
        bracesClose = close >= 0;
        return close;
    }

    /** Once: with one brace missing all that follow may be without a partner. */
    private void unclosedComment() {
        if (!commentReported) {
            problems.error(here(), "model.comment-not-closed");
            commentReported = true;
        }
    }

    private int closingQuote() {
        if (at < noQuoteBefore) {
            return -1;
        }
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                return i;
            }
            if (c == '\\') {
                i += continues(i) ? text.indexOf('\n', i) - i : 1;
            } else if (c == '\n') {
                noQuoteBefore = i;
                return -1;
            }
        }
        noQuoteBefore = text.length();
        return -1;
    }

    private boolean continues(int backslash) {
        int end = backslash + 1;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\r')) {
            end++;
        }
        return end < text.length() && text.charAt(end) == '\n';
    }

    private int closingApostrophe() {
        for (int i = at + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '\'') {
                return i;
            }
        }
        return -1;
    }

    private boolean atSketch() {
        return column == 1 && SKETCH.stream().anyMatch(mark -> text.startsWith(mark, at));
    }

    private boolean startsWith(String word) {
        return text.regionMatches(true, at, word, 0, word.length());
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff';
    }

    private static boolean isPartOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c > 0x7f;
    }

    private Span here() {
        return Span.at(line, column);
    }

    private void moveTo(int end) {
        while (at < end) {
            move();
        }
    }

    private void move() {
        if (text.charAt(at++) == '\n') {
            line++;
            column = 1;
        } else {
            column++;
        }
    }
}
