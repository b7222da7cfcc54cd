package qianyi.report.brief;

import java.util.Optional;
import qianyi.report.table.Table;

/** The text of a Word document as it is written, paragraph by paragraph. */
final class WordBody {
    private static final String NAMESPACES =
            WordXml.WORDS + " xmlns:r=\"" + WordXml.RELATIONS + "\"" + WordPicture.NAMESPACES;

    private final PaperLayout layout;
    private final StringBuilder xml = new StringBuilder();
    private Optional<byte[]> picture = Optional.empty();

    WordBody(PaperLayout layout) {
        this.layout = layout;
    }

    PaperLayout layout() {
        return layout;
    }

    void paragraph(Role role, String words) {
        xml.append(paragraph(role, "", layout.look(role).run(words)));
    }

    /** With its caption above it. */
    void table(String caption, Table table) {
        xml.append(paragraph(
                Role.CAPTION, "<w:keepNext/>", layout.look(Role.CAPTION).run(caption)));
        xml.append(WordTable.of(table, layout));
    }

    /**
     * The one picture of the document with its caption below it, as large as the layout has it.
     *
     * @param description for who cannot see it
     */
    void picture(byte[] png, String description, String caption) {
        picture = Optional.of(png);
        String run = "<w:r>" + layout.look(Role.FIGURE).properties()
                + WordPicture.of(png, layout.picture(), description) + "</w:r>";
        xml.append(paragraph(Role.FIGURE, "", run));
        paragraph(Role.CAPTION, caption);
    }

    Optional<byte[]> picture() {
        return picture;
    }

    /** @param more what this paragraph has beside its style */
    static String paragraph(Role role, String more, String runs) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + role.id() + "\"/>" + more + "</w:pPr>" + runs + "</w:p>";
    }

    /** The main part of the document. */
    String document() {
        return WordXml.HEAD + "<w:document " + NAMESPACES + "><w:body>" + xml + section() + "</w:body></w:document>";
    }

    private String section() {
        StringBuilder section = new StringBuilder("<w:sectPr>");
        for (PaperLayout.Footer footer : layout.footers()) {
            section.append("<w:footerReference w:type=\"")
                    .append(footer.pages())
                    .append("\" r:id=\"footer_")
                    .append(footer.pages())
                    .append("\"/>");
        }
        PaperLayout.Margins margins = layout.margins();
        return section.append("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>")
                .append("<w:pgMar w:top=\"" + PaperLayout.twips(margins.top()))
                .append("\" w:right=\"" + PaperLayout.twips(margins.right()))
                .append("\" w:bottom=\"" + PaperLayout.twips(margins.bottom()))
                .append("\" w:left=\"" + PaperLayout.twips(margins.left()))
                .append("\" w:header=\"" + PaperLayout.twips(margins.footer()))
                .append("\" w:footer=\"" + PaperLayout.twips(margins.footer()))
                .append("\" w:gutter=\"0\"/>")
                .append(layout.grid())
                .append("</w:sectPr>")
                .toString();
    }
}
