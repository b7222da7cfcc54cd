package qianyi.diagram;

import java.util.ArrayList;
import java.util.List;

/** Room that text takes, estimated without a font, on the safe side; and lines to fit a width. */
final class Lettering {
    static final double SIZE = 12;
    static final double LINE = 14;
    private static final String CLOSING = "）、，。：；”’》】」%)";
    private static final String OPENING = "（“‘《【「(";

    /** A piece of a line; at the end of a line the space behind it takes no room. */
    private record Token(String text, double width, double bareWidth) {
        static Token of(String text) {
            return new Token(text, Lettering.width(text), Lettering.width(text.stripTrailing()));
        }
    }

    private Lettering() {}

    static double width(String text) {
        return width(text, 0, text.length());
    }

    private static double width(CharSequence text, int from, int to) {
        int hundredths = 0;
        for (int i = from; i < to; i++) {
            // The second half of a pair counts nothing.
            char c = text.charAt(i);
            hundredths += Character.isLowSurrogate(c) ? 0 : hundredths(c);
        }
        return hundredths * SIZE / 100;
    }

    /** Of an em. */
    private static int hundredths(char c) {
        if (isWide(c)) {
            return 100;
        }
        if ("iljtf.,:;'|!()[] -".indexOf(c) >= 0) {
            return 38;
        }
        if ("mwMW%".indexOf(c) >= 0) {
            return 92;
        }
        return Character.isUpperCase(c) ? 72 : 60;
    }

    private static boolean isWide(int c) {
        return c >= 0x2010;
    }

    /** The fewest lines that fit, about equally long; beyond the most lines the rest is cut and marked. */
    static List<String> wrap(String text, double room, int mostLines) {
        List<Token> tokens = tokens(text, room);
        List<String> lines = fill(tokens, room);
        double widest = longest(lines);
        for (double narrow = room - 4; lines.size() > 1 && narrow > SIZE * 2 - 4; narrow -= 4) {
            if (widest <= narrow) {
                continue;
            }
            List<String> tighter = fill(tokens, narrow);
            widest = longest(tighter);
            boolean fits = tighter.size() == lines.size()
                    && widest <= room
                    && hasLineInBrackets(tighter) == hasLineInBrackets(lines);
            if (!fits) {
                break;
            }
            lines = tighter;
        }
        if (lines.size() <= mostLines) {
            return lines;
        }
        List<String> cut = new ArrayList<>(fill(tokens, room).subList(0, mostLines));
        String last = cut.get(mostLines - 1);
        while (!last.isEmpty() && width(last) + SIZE > room) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        cut.set(mostLines - 1, last.strip() + "…");
        return cut;
    }

    static double longest(List<String> lines) {
        return lines.stream().mapToDouble(Lettering::width).max().orElse(0);
    }

    private static boolean hasLineInBrackets(List<String> lines) {
        return lines.stream().anyMatch(line -> line.startsWith("（") || line.startsWith("("));
    }

    private static List<String> fill(List<Token> tokens, double room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double width = 0;
        for (Token token : tokens) {
            if (line.length() > 0 && width + token.bareWidth() > room) {
                lines.add(line.toString().strip());
                line.setLength(0);
                width = 0;
            }
            line.append(token.text());
            width += token.width();
        }
        if (!line.toString().isBlank() || lines.isEmpty()) {
            lines.add(line.toString().strip());
        }
        return lines;
    }

    /** Pieces between which a line may end: words with the space after them, wide characters, a pair of （）. */
    private static List<Token> tokens(String text, double room) {
        List<Token> tokens = new ArrayList<>();
        StringBuilder token = new StringBuilder();
        int[] points = text.codePoints().toArray();
        boolean inside = false;
        for (int i = 0; i < points.length; i++) {
            int c = points[i];
            token.appendCodePoint(c);
            boolean last = i + 1 == points.length;
            int next = last ? ' ' : points[i + 1];
            inside = c == '（' ? fits(text, i, room) : inside && c != '）';
            boolean breakable = c == ' '
                    || (isWide(c) || isWide(next) && !Character.isDigit(c)) && next != ' '
                    || c == '-' && Character.isLetter(next);
            boolean held = OPENING.indexOf(c) >= 0 || CLOSING.indexOf(next) >= 0 || inside;
            boolean tooLong = width(token, 0, token.length() - (c == ' ' ? 1 : 0)) + SIZE > room;
            if (last || breakable && !held || tooLong) {
                tokens.add(Token.of(token.toString()));
                token.setLength(0);
            }
        }
        return tokens;
    }

    /** Whether what stands in the brackets that open here fits a line. */
    private static boolean fits(String text, int from, double room) {
        int start = text.offsetByCodePoints(0, from);
        int end = text.indexOf('）', start);
        return end > 0 && width(text.substring(start, end + 1)) + SIZE <= room;
    }
}
