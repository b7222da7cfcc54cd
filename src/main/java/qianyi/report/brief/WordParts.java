package qianyi.report.brief;

import java.util.Map;
import java.util.TreeMap;

/** The parts beside the text: styles, fonts, settings, page numbers. */
final class WordParts {
    /** By script: told that Latin letters are Chinese, some programs break words and numbers anywhere. */
    private static final String LANGUAGES = " w:val=\"en-GB\" w:eastAsia=\"zh-CN\"";

    private WordParts() {}

    static String styles(PaperLayout layout) {
        Look body = layout.look(Role.BODY);
        StringBuilder xml = new StringBuilder(
                        WordXml.HEAD + "<w:styles " + WordXml.WORDS + "><w:docDefaults><w:rPrDefault>")
                .append("<w:rPr>" + body.face().fonts() + size(body) + "<w:lang" + LANGUAGES
                        + "/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>")
                .append("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>")
                .append("<w:qFormat/><w:rPr>" + size(body) + "</w:rPr></w:style>");
        for (Role role : Role.values()) {
            Look look = layout.look(role);
            xml.append("<w:style w:type=\"paragraph\" w:styleId=\"" + role.id() + "\"><w:name w:val=\"" + role.title())
                    .append("\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>" + look.lines() + "</w:pPr><w:rPr>")
                    .append(look.face().fonts() + look.letters() + size(look) + "</w:rPr></w:style>");
        }
        return xml.append("</w:styles>").toString();
    }

    private static String size(Look look) {
        return "<w:sz w:val=\"" + look.size() + "\"/><w:szCs w:val=\"" + look.size() + "\"/>";
    }

    static String fonts(PaperLayout layout) {
        StringBuilder xml = new StringBuilder(WordXml.HEAD + "<w:fonts " + WordXml.WORDS + ">");
        for (PaperLayout.FontName font : layout.fonts()) {
            xml.append("<w:font w:name=\"" + font.name() + "\">");
            if (!font.others().isEmpty()) {
                xml.append("<w:altName w:val=\"" + String.join(",", font.others()) + "\"/>");
            }
            xml.append("<w:charset w:val=\"" + font.charset() + "\"/><w:family w:val=\"" + font.family()
                    + "\"/></w:font>");
        }
        return xml.append("</w:fonts>").toString();
    }

    static String settings(PaperLayout layout) {
        return WordXml.HEAD + "<w:settings " + WordXml.WORDS + ">"
                + (layout.hasEvenPages() ? "<w:evenAndOddHeaders/>" : "")
                + "<w:characterSpacingControl w:val=\"compressPunctuation\"/><w:compat><w:compatSetting"
                + " w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
                + "<w:themeFontLang" + LANGUAGES + "/></w:settings>";
    }

    /** The page numbers, by the kind of page that they stand on. */
    static Map<String, String> footers(PaperLayout layout) {
        Map<String, String> footers = new TreeMap<>();
        Look look = layout.look(Role.PAGE_NUMBER);
        for (PaperLayout.Footer footer : layout.footers()) {
            String number = "<w:fldSimple w:instr=\" PAGE \">" + look.run("1") + "</w:fldSimple>";
            String runs =
                    footer.before().isEmpty() ? number : look.run(footer.before()) + number + look.run(footer.after());
            footers.put(
                    footer.pages(),
                    WordXml.HEAD + "<w:ftr " + WordXml.WORDS + ">"
                            + WordBody.paragraph(Role.PAGE_NUMBER, footer.place(), runs) + "</w:ftr>");
        }
        return footers;
    }
}
