package qianyi.report.words;

import qianyi.text.Language;

/** Notes as tables hold them: Chinese, a bar, English; or a text in one language. */
public final class BilingualNotes {
    private static final String BAR = " | ";

    private BilingualNotes() {}

    /** The half in a language; a note in one language as it is. */
    public static String of(String note, Language language) {
        int bar = note.indexOf(BAR);
        if (isWhole(note)) {
            return note;
        }
        return language == Language.ZH ? note.substring(0, bar) : note.substring(bar + BAR.length());
    }

    /** Whether a note has one language only. */
    public static boolean isWhole(String note) {
        int bar = note.indexOf(BAR);
        return bar < 0 || note.indexOf(BAR, bar + 1) >= 0;
    }
}
