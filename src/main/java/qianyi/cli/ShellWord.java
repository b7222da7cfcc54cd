package qianyi.cli;

import java.util.regex.Pattern;

/** Words as a POSIX shell reads them back. */
final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:=,+-]+");

    private ShellWord() {}

    static String of(Object value) {
        String text = value.toString();
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
