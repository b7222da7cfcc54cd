package qianyi.report;

import qianyi.text.Language;

/** Notes as tables hold them: Chinese, a bar, English; or a text in one language. */
final class Halves {
    private static final String BAR = " | ";

    private Halves() {}

    /** The half in a language; a note in one language as it is. */
    static String of(String note, Language language) {
        int bar = note.indexOf(BAR);
        if (isWhole(note)) {
            return note;
        }
        return language == Language.ZH ? note.substring(0, bar) : note.substring(bar + BAR.length());
    }

    private static boolean isWhole(String note) {
        int bar = note.indexOf(BAR);
        return bar < 0 || note.indexOf(BAR, bar + 1) >= 0;
    }

    /** A cell with the half in the reader's language; what is in one language, or quotes the other, is marked as such. */
    static Html cell(Html html, String note, Shown shown) {
        if (isWhole(note)) {
            return html.raw("<td lang=\"und\">").text(note).raw("</td>");
        }
        String half = of(note, shown.language());
        boolean quotes = shown.language() == Language.EN
                && half.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return html.raw(quotes ? "<td lang=\"und\">" : "<td>").text(half).raw("</td>");
    }
}
