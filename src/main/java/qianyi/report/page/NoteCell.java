package qianyi.report.page;

import qianyi.report.words.BilingualNotes;
import qianyi.report.words.Shown;
import qianyi.text.Language;

/** The cell of a table that holds a note. */
final class NoteCell {
    private NoteCell() {}

    /** A cell with the half in the reader's language; what is in one language, or quotes the other, is marked as such. */
    static Html write(Html html, String note, Shown shown) {
        if (BilingualNotes.isWhole(note)) {
            return html.raw("<td lang=\"und\">").text(note);
        }
        String half = BilingualNotes.of(note, shown.language());
        boolean quotes = shown.language() == Language.EN
                && half.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return html.raw(quotes ? "<td lang=\"und\">" : "<td>").text(half);
    }
}
