package qianyi.report.brief;

import java.util.List;
import java.util.Map;
import qianyi.report.brief.Look.Face;
import qianyi.report.brief.PaperLayout.Box;
import qianyi.report.brief.PaperLayout.FontName;
import qianyi.report.brief.PaperLayout.Footer;
import qianyi.report.brief.PaperLayout.Margins;

/**
 * The page of GB/T 9704-2012: a type area of 156 mm by 225 mm with 22 lines of 28 characters, and its fonts. It is the
 * page of a report: no red head, no number, no seal.
 */
final class OfficialLayout {
    private static final String SONG_TITLE = "方正小标宋简体";
    private static final String FANG_SONG = "仿宋_GB2312";
    private static final String KAI = "楷体_GB2312";
    private static final String HEI = "黑体";
    private static final String SONG = "宋体";
    private static final String LATIN = "Times New Roman";

    /** Half points of the text. */
    private static final int BODY = 32;

    /** 225 mm over 22 lines, in twentieths of a point. */
    private static final int LINE = 579;

    /** What a character of 16 points gives up so that 28 fit into 156 mm, in 4096ths of a point. */
    private static final int CHARACTER = -842;

    /** The same for letters off the grid, in twentieths of a point: not every program can squeeze a grid. */
    private static final String SQUEEZED = "<w:spacing w:val=\"-5\"/>";

    /** No air between Chinese and digits, which would break the count of characters. */
    private static final String OFF_GRID =
            "<w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/><w:snapToGrid w:val=\"0\"/>";

    private static final String EXACT =
            OFF_GRID + "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"" + LINE + "\" w:lineRule=\"exact\"/>";

    private static final String TWO_CHARACTERS = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>";
    private static final String TWO_SMALLER = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"480\"/>";
    private static final String CENTRED = "<w:jc w:val=\"center\"/>";

    static final PaperLayout LAYOUT = new PaperLayout(
            "zh-CN",
            new Margins(37, 26, 35, 28, 25),
            new Box(156, 60),
            "<w:docGrid w:type=\"linesAndChars\" w:linePitch=\"" + LINE + "\" w:charSpace=\"" + CHARACTER + "\"/>",
            Map.ofEntries(
                    look(Role.TITLE, SONG_TITLE, 44, spaced(660, 0) + CENTRED),
                    look(Role.BYLINE, KAI, 24, spaced(440, 20) + CENTRED),
                    look(Role.HEADING, HEI, BODY, "<w:keepNext/>" + EXACT + TWO_CHARACTERS + level(0)),
                    look(Role.SUBHEADING, KAI, BODY, "<w:keepNext/>" + EXACT + TWO_CHARACTERS + level(1)),
                    look(Role.BODY, FANG_SONG, BODY, EXACT + TWO_CHARACTERS + "<w:jc w:val=\"both\"/>"),
                    look(Role.CAPTION, HEI, 24, spaced(360, 0) + CENTRED),
                    look(Role.COLUMN, HEI, 21, spaced(260, 0)),
                    look(Role.CELL, SONG, 21, spaced(260, 0)),
                    look(
                            Role.FIGURE,
                            FANG_SONG,
                            32,
                            "<w:keepNext/>" + OFF_GRID + "<w:spacing w:before=\"80\" w:after=\"0\"/>" + CENTRED),
                    look(Role.NOTE, FANG_SONG, 24, spaced(360, 0) + TWO_SMALLER + "<w:jc w:val=\"both\"/>"),
                    Map.entry(Role.PAGE_NUMBER, new Look(new Face(SONG, SONG, true), 28, "", spaced(280, 0)))),
            List.of(
                    new FontName(SONG_TITLE, List.of("小标宋", "SimSun"), "86", "auto"),
                    new FontName(FANG_SONG, List.of("仿宋", "FangSong"), "86", "modern"),
                    new FontName(KAI, List.of("楷体", "KaiTi"), "86", "modern"),
                    new FontName(HEI, List.of("SimHei"), "86", "modern"),
                    new FontName(SONG, List.of("SimSun"), "86", "auto"),
                    new FontName(LATIN, List.of(), "00", "roman")),
            List.of(
                    new Footer(
                            "default",
                            "<w:ind w:rightChars=\"100\" w:right=\"280\"/><w:jc w:val=\"right\"/>",
                            "— ",
                            " —"),
                    new Footer(
                            "even", "<w:ind w:leftChars=\"100\" w:left=\"280\"/><w:jc w:val=\"left\"/>", "— ", " —")));

    private OfficialLayout() {}

    private static Map.Entry<Role, Look> look(Role role, String font, int size, String lines) {
        return Map.entry(role, new Look(new Face(font, LATIN, true), size, size == BODY ? SQUEEZED : "", lines));
    }

    /** Lines so high, off the grid. */
    private static String spaced(int height, int after) {
        return OFF_GRID + "<w:spacing w:before=\"0\" w:after=\"" + after + "\" w:line=\"" + height
                + "\" w:lineRule=\"exact\"/>";
    }

    private static String level(int outline) {
        return "<w:outlineLvl w:val=\"" + outline + "\"/>";
    }
}
