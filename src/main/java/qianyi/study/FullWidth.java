package qianyi.study;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese punctuation in places where YAML and CSV need their own: easily typed, hard to see. */
final class FullWidth {
    private static final String SIGNS = "：，［］｛｝＂＃；、";
    private static final String ASCII = ":,[]{}\"#;,";
    private static final Pattern KEY = Pattern.compile("^\\s*(?:- +)*[\"']?[A-Za-z_][A-Za-z0-9_]*[\"']?\\s*：");
    private static final Pattern QUOTED = Pattern.compile("(?<=[\\s\\[{,:])(?:\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*')");
    private static final Pattern FLOW = Pattern.compile(
            "[{,，]\\s*[A-Za-z_][A-Za-z0-9_]*\\s*(?<colon>：)|，\\s*[A-Za-z_][A-Za-z0-9_]*\\s*[:：]|[［］｛｝]");

    private FullWidth() {}

    static boolean in(String text) {
        return text.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0);
    }

    /** The sign to write instead. */
    static String ascii(char sign) {
        return String.valueOf(ASCII.charAt(SIGNS.indexOf(sign)));
    }

    /** Position, counted from 0, of the sign that keeps a line of YAML from having a key. */
    static OptionalInt afterKey(String line) {
        Matcher key = KEY.matcher(line);
        return key.find() ? OptionalInt.of(key.end() - 1) : OptionalInt.empty();
    }

    /** Position, counted from 0, of the sign that spoils the brackets of a line of YAML; never one inside text. */
    static OptionalInt inBrackets(String line) {
        String bare = QUOTED.matcher(line)
                .replaceAll(quoted -> " ".repeat(quoted.group().length()));
        boolean brackets = bare.chars().anyMatch(c -> "[{［｛".indexOf(c) >= 0);
        Matcher sign = FLOW.matcher(bare);
        if (!brackets || !sign.find()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(sign.start("colon") >= 0 ? sign.start("colon") : sign.start());
    }
}
