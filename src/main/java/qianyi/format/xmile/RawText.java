package qianyi.format.xmile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import qianyi.format.SourceText;
import qianyi.model.Span;

/** The text of an XML file by offset and by line and column, and the decoded content of its elements. */
final class RawText {
    private final String text;
    private final int[] lineStarts;
    private final List<Inserted> inserted;

    /** A stretch on one line that the file itself does not have. */
    private record Inserted(int offset, int length) {}

    RawText(String text) {
        this(text, List.of());
    }

    /** Text with end tags put in, whose places are still those of the file. */
    RawText(TagRepair.Repaired repaired) {
        this(repaired.text(), inserted(repaired.insertions()));
    }

    private RawText(String text, List<Inserted> inserted) {
        this.text = text;
        this.inserted = inserted;
        int[] starts = new int[64];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || c == '\r' && !pair) {
                if (lines == starts.length) {
                    starts = Arrays.copyOf(starts, lines * 2);
                }
                starts[lines++] = i + 1;
            }
        }
        this.lineStarts = Arrays.copyOf(starts, lines);
    }

    String text() {
        return text;
    }

    int offset(int line, int column) {
        return lineStarts[line - 1] + column - 1;
    }

    Span span(int from, int to) {
        return new Span(line(from), column(from), line(to), column(to));
    }

    private int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private int column(int offset) {
        int lineStart = lineStarts[line(offset) - 1];
        int foreign = 0;
        for (Inserted stretch : inserted) {
            if (stretch.offset() >= lineStart && stretch.offset() < offset) {
                foreign += Math.min(stretch.length(), offset - stretch.offset());
            }
        }
        return offset - lineStart - foreign + 1;
    }

    private static List<Inserted> inserted(List<TagRepair.Insertion> insertions) {
        List<Inserted> inserted = new ArrayList<>();
        int before = 0;
        for (TagRepair.Insertion insertion : insertions) {
            inserted.add(
                    new Inserted(insertion.offset() + before, insertion.text().length()));
            before += insertion.text().length();
        }
        return inserted;
    }

    SourceText nothing(int offset) {
        return new SourceText.Builder().build(line(offset), column(offset));
    }

    /**
     * The characters between a start tag and the next tag, with entities, CDATA sections, comments and line ends
     * resolved as XML 1.0 says (sections 2.4, 2.5, 2.7, 2.11, 4.6).
     *
     * @param from offset after the start tag; after "/>" there is no content
     */
    SourceText content(int from) {
        if (text.startsWith("/>", from - 2)) {
            return nothing(from);
        }
        SourceText.Builder content = new SourceText.Builder();
        int at = from;
        while (at < text.length()) {
            if (text.startsWith("<![CDATA[", at)) {
                int end = text.indexOf("]]>", at);
                for (int i = at + 9; i < end; i++) {
                    add(content, i);
                }
                at = end + 3;
            } else if (text.startsWith("<!--", at)) {
                at = text.indexOf("-->", at) + 3;
            } else if (text.startsWith("<?", at)) {
                at = text.indexOf("?>", at) + 2;
            } else if (text.charAt(at) == '<') {
                break;
            } else if (text.charAt(at) == '&') {
                int end = text.indexOf(';', at);
                for (char c : entity(text.substring(at + 1, end))) {
                    content.add(c, line(at), column(at));
                }
                at = end + 1;
            } else {
                add(content, at++);
            }
        }
        return content.build(line(at), column(at));
    }

    private void add(SourceText.Builder content, int offset) {
        char c = text.charAt(offset);
        if (c == '\r') {
            if (offset + 1 < text.length() && text.charAt(offset + 1) == '\n') {
                return;
            }
            c = '\n';
        }
        content.add(c, line(offset), column(offset));
    }

    private static char[] entity(String name) {
        return switch (name) {
            case "lt" -> new char[] {'<'};
            case "gt" -> new char[] {'>'};
            case "amp" -> new char[] {'&'};
            case "apos" -> new char[] {'\''};
            case "quot" -> new char[] {'"'};
            default ->
                Character.toChars(
                        name.startsWith("#x")
                                ? Integer.parseInt(name.substring(2), 16)
                                : Integer.parseInt(name.substring(1)));
        };
    }
}
