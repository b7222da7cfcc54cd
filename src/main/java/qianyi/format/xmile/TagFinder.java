package qianyi.format.xmile;

import java.util.Optional;

/** Finds the stretch of an element in the text of an XML file, past comments, character data and instructions. */
final class TagFinder {
    /** From the first character of the start tag to behind the end tag. */
    record Extent(int start, int end) {}

    private final String text;

    TagFinder(String text) {
        this.text = text;
    }

    /** The first element of that name; it may not contain another one of its name. */
    Optional<Extent> find(String name) {
        int start = -1;
        int at = text.indexOf('<');
        while (at >= 0) {
            int end = end(at);
            String tag = text.substring(at, end);
            if (start < 0 && isTag(tag, "<" + name)) {
                start = at;
                if (tag.endsWith("/>")) {
                    return Optional.of(new Extent(start, end));
                }
            } else if (start >= 0 && isTag(tag, "</" + name)) {
                return Optional.of(new Extent(start, end));
            }
            at = text.indexOf('<', end);
        }
        return Optional.empty();
    }

    private static boolean isTag(String tag, String opening) {
        return tag.startsWith(opening) && " \t\r\n/>".indexOf(tag.charAt(opening.length())) >= 0;
    }

    /** Where the markup that begins here ends. */
    int end(int at) {
        if (text.startsWith("<!--", at)) {
            return after("-->", at + 4);
        }
        if (text.startsWith("<![CDATA[", at)) {
            return after("]]>", at);
        }
        if (text.startsWith("<?", at)) {
            return after("?>", at);
        }
        char quote = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return text.length();
    }

    private int after(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }
}
