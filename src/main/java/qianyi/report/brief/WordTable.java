package qianyi.report.brief;

import java.util.List;
import java.util.stream.IntStream;
import qianyi.report.table.Cell;
import qianyi.report.table.Table;
import qianyi.text.TerminalWidth;

/** A table as wide as the text: its first row comes again on each page, and numbers stand to the right. */
final class WordTable {
    /** A column needs the room of its longest cell, or of a heading broken in two, within these bounds of characters. */
    private static final int NARROWEST = 6;

    private static final int WIDEST = 18;

    private static final char DASH = '—';
    private static final String BORDER = " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>";

    private WordTable() {}

    static String of(Table table, PaperLayout layout) {
        List<Long> widths = widths(table, PaperLayout.twips(layout.textWidth()));
        StringBuilder xml = new StringBuilder(
                        "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:jc w:val=\"center\"/>")
                .append("<w:tblBorders><w:top" + BORDER + "<w:left" + BORDER + "<w:bottom" + BORDER + "<w:right"
                        + BORDER)
                .append("<w:insideH" + BORDER + "<w:insideV" + BORDER + "</w:tblBorders>")
                .append("<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"40\" w:type=\"dxa\"/>")
                .append("<w:right w:w=\"40\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        widths.forEach(width -> xml.append("<w:gridCol w:w=\"").append(width).append("\"/>"));
        xml.append("</w:tblGrid>");
        xml.append(row(table, table.names(), "<w:cantSplit/><w:tblHeader/>", Role.COLUMN, widths, layout));
        for (List<Cell> row : table.rows()) {
            List<String> words = row.stream().map(Cell::words).toList();
            xml.append(row(table, words, "<w:cantSplit/>", Role.CELL, widths, layout));
        }
        return xml.append("</w:tbl>").toString();
    }

    private static String row(
            Table table, List<String> words, String properties, Role role, List<Long> widths, PaperLayout layout) {
        StringBuilder xml = new StringBuilder("<w:tr><w:trPr>" + properties + "</w:trPr>");
        for (int i = 0; i < words.size(); i++) {
            String side = table.headings().get(i).right() ? "right" : "left";
            xml.append("<w:tc><w:tcPr><w:tcW w:w=\"" + widths.get(i)
                            + "\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>")
                    .append(WordBody.paragraph(
                            role,
                            "<w:jc w:val=\"" + side + "\"/>",
                            layout.look(role).run(words.get(i))))
                    .append("</w:tc>");
        }
        return xml.append("</w:tr>").toString();
    }

    /** In twentieths of a point, in proportion to what the columns hold; their sum is the width of the text. */
    private static List<Long> widths(Table table, long all) {
        List<Integer> needed = IntStream.range(0, table.headings().size())
                .mapToObj(column -> needed(table, column))
                .toList();
        int sum = needed.stream().mapToInt(Integer::intValue).sum();
        return needed.stream().map(characters -> all * characters / sum).toList();
    }

    private static int needed(Table table, int column) {
        int heading = (width(table.headings().get(column).name()) + 1) / 2;
        int longest = table.rows().stream()
                .mapToInt(row -> width(row.get(column).words()))
                .max()
                .orElse(0);
        return Math.min(WIDEST, Math.max(NARROWEST, Math.max(heading, longest))) + 2;
    }

    /** In half characters; a dash of Chinese fonts is as wide as a character. */
    private static int width(String words) {
        return TerminalWidth.of(words)
                + (int) words.chars().filter(c -> c == DASH).count();
    }
}
