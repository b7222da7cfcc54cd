package qianyi.report.page;

import java.util.Base64;
import java.util.List;
import java.util.OptionalDouble;
import qianyi.text.Numbers;

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

    /**
     * A table whose first column heads its rows; numeric columns are set to the right.
     *
     * @param name of the file that a reader takes it away in
     */
    Html table(
            String name,
            String caption,
            List<String> heading,
            List<List<Cell>> rows,
            int firstNumeric,
            int lastNumeric) {
        raw("<div class=\"scroll\"><table data-name=\"").text(name).raw("\">\n");
        element("caption", caption);
        raw("<thead><tr>");
        for (int c = 0; c < heading.size(); c++) {
            cell("th scope=\"col\"", Cell.of(heading.get(c)), c >= firstNumeric && c <= lastNumeric);
        }
        raw("</tr></thead>\n<tbody>\n");
        for (List<Cell> row : rows) {
            raw("<tr>");
            for (int c = 0; c < row.size(); c++) {
                cell(c == 0 ? "th scope=\"row\"" : "td", row.get(c), c >= firstNumeric && c <= lastNumeric);
            }
            raw("</tr>\n");
        }
        return raw("</tbody>\n</table></div>\n");
    }

    private void cell(String tag, Cell cell, boolean right) {
        if (right && cell.number().isPresent()) {
            number(tag, cell.words(), cell.number().getAsDouble());
        } else {
            raw("<" + tag + (right ? " class=\"number\"" : "") + ">").text(cell.words());
            raw("</" + tag.split(" ", 2)[0] + ">");
        }
    }

    /** A cell with a number as a reader sees it, and with every digit for who takes it away. */
    Html number(String tag, String words, double number) {
        return raw("<" + tag + " class=\"number\"" + (Double.isFinite(number) ? " data-value=\"" + number + "\"" : "")
                        + ">")
                .text(words)
                .raw("</" + tag.split(" ", 2)[0] + ">");
    }

    /** What stands in a cell, and the number behind it if there is one. */
    record Cell(String words, OptionalDouble number) {
        static Cell of(String words) {
            return new Cell(words, OptionalDouble.empty());
        }

        static Cell of(String words, double number) {
            return new Cell(words, OptionalDouble.of(number));
        }

        /** A share between 0 and 1, shown in percent. */
        static Cell share(double share) {
            return of(Numbers.percent(share, 1), share);
        }

        static Cell whole(long number) {
            return of(Long.toString(number), number);
        }
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
