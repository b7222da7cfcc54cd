package qianyi.report.brief;

import java.util.List;
import java.util.Map;
import qianyi.report.brief.Look.Face;
import qianyi.report.brief.PaperLayout.Box;
import qianyi.report.brief.PaperLayout.FontName;
import qianyi.report.brief.PaperLayout.Footer;
import qianyi.report.brief.PaperLayout.Margins;

/** A plain page of A4 for English. */
final class PlainLayout {
    private static final String SERIF = "Times New Roman";
    private static final String SANS = "Arial";
    private static final String SONG = "宋体";
    private static final String CENTRED = "<w:jc w:val=\"center\"/>";

    static final PaperLayout LAYOUT = new PaperLayout(
            "en-GB",
            new Margins(25, 25, 22, 25, 12),
            new Box(160, 80),
            "",
            Map.ofEntries(
                    look(Role.TITLE, SANS, 36, true, spaced(0, 60)),
                    look(Role.BYLINE, SERIF, 22, false, spaced(0, 20)),
                    look(Role.HEADING, SANS, 24, true, "<w:keepNext/>" + spaced(200, 60) + level(0)),
                    look(Role.SUBHEADING, SANS, 22, true, "<w:keepNext/>" + spaced(120, 60) + level(1)),
                    look(Role.BODY, SERIF, 22, false, spaced(0, 100)),
                    look(Role.CAPTION, SANS, 18, true, spaced(80, 60)),
                    look(Role.COLUMN, SANS, 17, true, spaced(20, 20)),
                    look(Role.CELL, SANS, 17, false, spaced(20, 20)),
                    look(Role.FIGURE, SERIF, 22, false, "<w:keepNext/>" + spaced(120, 0) + CENTRED),
                    look(Role.NOTE, SERIF, 21, false, spaced(0, 80)),
                    look(Role.PAGE_NUMBER, SANS, 18, false, spaced(0, 0))),
            List.of(
                    new FontName(SERIF, List.of(), "00", "roman"),
                    new FontName(SANS, List.of(), "00", "swiss"),
                    new FontName(SONG, List.of("SimSun"), "86", "auto")),
            List.of(new Footer("default", CENTRED, "", "")));

    private PlainLayout() {}

    private static Map.Entry<Role, Look> look(Role role, String font, int size, boolean bold, String lines) {
        return Map.entry(role, new Look(new Face(SONG, font, false), size, bold ? "<w:b/>" : "", lines));
    }

    private static String spaced(int before, int after) {
        return "<w:spacing w:before=\"" + before + "\" w:after=\"" + after + "\"/>";
    }

    private static String level(int outline) {
        return "<w:outlineLvl w:val=\"" + outline + "\"/>";
    }
}
