package qianyi.report.page;

import qianyi.text.Language;

/** Marks around parts of the page that wait as text until levers are at hand, for {@code opening.js}; they mean nothing where no script runs. */
final class Waiting {
    /** Closes what the script has opened, if it has. */
    static final String END = "</noscript>\n";

    private Waiting() {}

    /** @param seenFirst whether the part is seen first in its language, so that it waits only while the other one shows */
    static String begin(Language language, boolean seenFirst) {
        return "<script>opening.hold('" + language.code() + "', " + seenFirst + ")</script>";
    }
}
