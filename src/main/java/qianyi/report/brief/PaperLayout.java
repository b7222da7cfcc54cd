package qianyi.report.brief;

import java.util.List;
import java.util.Map;
import qianyi.text.Language;

/**
 * The layout of a paper in one language.
 *
 * @param locale as the document names its language
 * @param margins top, right, bottom, left, and from the page's edge to the foot of the page number; in millimetres
 * @param picture what a picture has to fit into
 * @param grid lines and characters of a page, as a section says it; empty for none
 * @param looks one a kind of paragraph
 * @param fonts every font that is named, with what may stand in for it
 * @param footers the page number: on every page, or on odd and on even ones
 */
record PaperLayout(
        String locale,
        Margins margins,
        Box picture,
        String grid,
        Map<Role, Look> looks,
        List<FontName> fonts,
        List<Footer> footers) {
    private static final int WIDTH = 210;

    record Margins(int top, int right, int bottom, int left, int footer) {}

    /** In millimetres. */
    record Box(int width, int height) {}

    /**
     * A font by its name.
     *
     * @param others what may stand in for it, in this order
     * @param charset its code page, in hexadecimal
     */
    record FontName(String name, List<String> others, String charset, String family) {}

    /**
     * Where a page number stands and what stands around it.
     *
     * @param pages "default" for all pages or the odd ones, or "even"
     * @param place how its paragraph is aligned
     */
    record Footer(String pages, String place, String before, String after) {}

    PaperLayout {
        looks = Map.copyOf(looks);
        fonts = List.copyOf(fonts);
        footers = List.copyOf(footers);
    }

    static PaperLayout of(Language language) {
        return language == Language.ZH ? OfficialLayout.LAYOUT : PlainLayout.LAYOUT;
    }

    Look look(Role role) {
        return looks.get(role);
    }

    /** Of the type area, in millimetres. */
    int textWidth() {
        return WIDTH - margins.left() - margins.right();
    }

    boolean hasEvenPages() {
        return footers.stream().anyMatch(footer -> footer.pages().equals("even"));
    }

    /** Twentieths of a point, in which Word measures pages. */
    static long twips(double millimetres) {
        return Math.round(millimetres * 1440 / 25.4);
    }
}
