package qianyi.report;

import qianyi.text.Language;

/** Notes as tables hold them: Chinese, a bar, English; or a text in one language. */
final class Halves {
    private static final String BAR = " | ";

    private Halves() {}

    /** A cell with the half in the reader's language; what is in one language, or quotes the other, is marked as such. */
    static Html cell(Html html, String note, Shown shown) {
        int bar = note.indexOf(BAR);
        if (bar < 0 || note.indexOf(BAR, bar + 1) >= 0) {
            return html.raw("<td lang=\"und\">").text(note).raw("</td>");
        }
        String half = shown.language() == Language.ZH ? note.substring(0, bar) : note.substring(bar + BAR.length());
        boolean quotes = shown.language() == Language.EN
                && half.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return html.raw(quotes ? "<td lang=\"und\">" : "<td>").text(half).raw("</td>");
    }
}
