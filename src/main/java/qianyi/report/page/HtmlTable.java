package qianyi.report.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import qianyi.report.table.Cell;
import qianyi.report.table.Table;
import qianyi.report.words.Shown;
import qianyi.text.Numbers;

/**
 * Sets a table on the page: the first column heads its rows, numbers stand to the right and carry all their digits. There
 * are tens of thousands of cells, so neither they nor rows are closed (HTML, section 13.1.2.4, "Optional tags").
 */
final class HtmlTable {
    /** Cells that a page draws beside what they say. */
    interface Drawn {
        Picture at(int row, int column);
    }

    /**
     * What a page adds to a cell.
     *
     * @param style of the cell; empty for none
     * @param markup behind its words; empty for none
     */
    record Picture(String style, String markup) {
        static final Picture NONE = new Picture("", "");
    }

    private final Html html;
    private final Table table;
    private final List<String> origins;
    private final Shown shown;

    private HtmlTable(Html html, Table table, List<String> origins, Shown shown) {
        this.html = html;
        this.table = table;
        this.origins = origins;
        this.shown = shown;
    }

    static void write(Html html, Table table, Shown shown) {
        write(html, "", table, shown);
    }

    /** @param style the class of the table; empty for none */
    static void write(Html html, String style, Table table, Shown shown) {
        write(html, style, table, (row, column) -> Picture.NONE, shown);
    }

    static void write(Html html, String style, Table table, Drawn drawn, Shown shown) {
        new HtmlTable(html, table, List.of(), shown).write(style, drawn);
    }

    /** @param origins an anchor a column, to which its numbers lead; empty for none */
    static void write(Html html, Table table, List<String> origins, Shown shown) {
        new HtmlTable(html, table, origins, shown).write("", (row, column) -> Picture.NONE);
    }

    private void write(String style, Drawn drawn) {
        html.raw("<div class=\"scroll\"><table" + attribute("class", style) + " data-name=\"")
                .text(table.name())
                .raw("\">\n");
        html.element("caption", table.caption()).raw("<thead><tr>");
        table.headings().forEach(this::heading);
        html.raw("</thead>\n<tbody>\n");
        for (int row = 0; row < table.rows().size(); row++) {
            table.groupAt(row).ifPresent(this::group);
            row(table.rows().get(row), row, drawn);
        }
        html.raw("</tbody>\n</table></div>\n");
    }

    /** Chinese has no spaces: a name may break before its bracket. */
    private void heading(Table.Heading heading) {
        String right = heading.name().contains("（") ? "number wraps" : "number";
        html.raw("<th scope=\"col\"" + attribute("class", heading.right() ? right : "") + ">");
        if (heading.note().isEmpty()) {
            html.text(heading.name());
        } else {
            html.raw("<abbr title=\"")
                    .text(heading.note())
                    .raw("\">")
                    .text(heading.name())
                    .raw("</abbr>");
        }
        html.raw("</th>");
    }

    private void group(String name) {
        html.raw("<tr class=\"group\"><th scope=\"rowgroup\" colspan=\""
                        + table.headings().size() + "\">")
                .text(name)
                .raw("</th>");
    }

    private void row(List<Cell> cells, int row, Drawn drawn) {
        Cell head = cells.get(0);
        boolean named = head.kind() == Cell.Kind.SOURCE_ID;
        html.raw("<tr" + attribute("id", named ? SourceCell.anchor(head.words(), shown) : "") + "><th scope=\"row\">")
                .text(head.words())
                .element("code", head.note())
                .raw("</th>");
        for (int column = 1; column < cells.size(); column++) {
            String origin = origins.isEmpty() ? "" : origins.get(column);
            cell(cells.get(column), table.headings().get(column).right(), origin, drawn.at(row, column));
        }
    }

    private void cell(Cell cell, boolean right, String origin, Picture picture) {
        switch (cell.kind()) {
            case SOURCE -> SourceCell.write(html, cell.words(), shown);
            case REMARK -> NoteCell.write(html, cell.words(), shown);
            default -> {
                boolean figure = right || cell.kind().isFigure();
                html.raw("<td" + attribute("class", style(cell, figure)) + attribute("style", picture.style())
                                + (figure ? value(cell) : "") + ">")
                        .raw(origin.isEmpty() ? "" : "<a class=\"origin\" href=\"#" + origin + "\">")
                        .text(cell.words())
                        .raw(origin.isEmpty() ? "" : "</a>")
                        .raw(picture.markup());
            }
        }
    }

    private static String style(Cell cell, boolean figure) {
        return Stream.of(
                        figure ? "number" : "",
                        cell.kind() == Cell.Kind.DIFFERENT ? "differs" : "",
                        cell.kind() == Cell.Kind.POINTS ? "points" : "")
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String value(Cell cell) {
        return cell.isNumber()
                ? attribute("data-value", Numbers.shortest(cell.number().getAsDouble()))
                : "";
    }

    private static String attribute(String name, String value) {
        return value.isEmpty() ? "" : " " + name + "=\"" + value + "\"";
    }
}
