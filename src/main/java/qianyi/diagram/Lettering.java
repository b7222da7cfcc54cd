package qianyi.diagram;

import java.util.ArrayList;
import java.util.List;

/** Room that text takes, estimated without a font, on the safe side; and lines to fit a width. */
final class Lettering {
    static final double SIZE = 12;
    static final double LINE = 14;
    private static final String CLOSING = "）、，。：；”’》】」%)";
    private static final String OPENING = "（“‘《【「(";

    private Lettering() {}

    static double width(String text) {
        return text.codePoints().mapToDouble(Lettering::em).sum() * SIZE;
    }

    private static double em(int c) {
        if (isWide(c)) {
            return 1.0;
        }
        if ("iljtf.,:;'|!()[] -".indexOf(c) >= 0) {
            return 0.38;
        }
        if ("mwMW%".indexOf(c) >= 0) {
            return 0.92;
        }
        return Character.isUpperCase(c) ? 0.72 : 0.6;
    }

    private static boolean isWide(int c) {
        return c >= 0x2010;
    }

    /** The fewest lines that fit, about equally long; beyond the most lines the rest is cut and marked. */
    static List<String> wrap(String text, double room, int mostLines) {
        List<String> tokens = tokens(text, room);
        List<String> lines = fill(tokens, room);
        double narrow = room;
        while (narrow > SIZE * 2) {
            narrow -= 4;
            List<String> tighter = fill(tokens, narrow);
            boolean fits = tighter.size() == lines.size()
                    && longest(tighter) <= room
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

    private static List<String> fill(List<String> tokens, double room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String token : tokens) {
            if (line.length() > 0 && width((line + token).strip()) > room) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(token);
        }
        if (!line.toString().isBlank() || lines.isEmpty()) {
            lines.add(line.toString().strip());
        }
        return lines;
    }

    /** Pieces between which a line may end: words with the space after them, wide characters, a pair of （）. */
    private static List<String> tokens(String text, double room) {
        List<String> tokens = new ArrayList<>();
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
            boolean tooLong = width(token.toString().strip()) + SIZE > room;
            if (last || breakable && !held || tooLong) {
                tokens.add(token.toString());
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
