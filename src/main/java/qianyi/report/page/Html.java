package qianyi.report.page;

import java.util.Base64;
import java.util.List;

/** HTML put together piece by piece; whatever comes from outside is escaped on its way in. */
public final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Markup of our own, as it is. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Words of any origin. */
    Html text(String words) {
        out.append(escape(words));
        return this;
    }

    /** An element that holds only words; empty words make no element. */
    Html element(String tag, String words) {
        return words.isEmpty() ? this : raw("<" + tag + ">").text(words).raw("</" + tag.split(" ", 2)[0] + ">\n");
    }

    Html list(List<String> items) {
        raw("<ul>\n");
        items.forEach(item -> element("li", item));
        return raw("</ul>\n");
    }

    /** A picture inside the page. */
    Html png(byte[] png, String alternative) {
        return raw("<img alt=\"")
                .text(alternative)
                .raw("\" src=\"data:image/png;base64,")
                .raw(Base64.getEncoder().encodeToString(png))
                .raw("\">\n");
    }

    /** Safe between tags and inside quoted attributes. */
    public static String escape(String words) {
        StringBuilder safe = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
