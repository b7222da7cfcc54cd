package qianyi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command as it stands in a text: it ends with its line or with the quotation in which it stands.
 *
 * @param line as it was printed
 * @param arguments as a POSIX shell hands them on, up to a redirection or the end of a list of commands
 */
record PrintedCommand(String line, List<String> arguments) {
    private static final String QUOTED = "'[^']*'(?:\\\\''[^']*')*";

    /** Every command of a program in a text, the program called by a name. */
    static Stream<PrintedCommand> in(String text, String program) {
        Pattern start = Pattern.compile("(?<before>^|[^\\p{L}\\p{N}_.:/-])" + Pattern.quote(program) + " (?=[a-z-])");
        return text.lines().flatMap(line -> {
            List<PrintedCommand> found = new ArrayList<>();
            Matcher matcher = start.matcher(line);
            while (matcher.find()) {
                String rest = line.substring(matcher.end());
                String quote = matcher.group("before");
                String close = quote.equals("“") ? "”" : quote.equals("'") || quote.equals("\"") ? quote : "";
                int end = close.isEmpty() ? -1 : rest.indexOf(close);
                String command = end < 0 ? rest : rest.substring(0, end);
                found.add(new PrintedCommand(program + " " + command, words(command)));
            }
            return found.stream();
        });
    }

    /** What stands between blanks, with quotations opened. */
    private static List<String> words(String command) {
        Matcher word = Pattern.compile("(?:" + QUOTED + "|\\\\'|[^\\s'>;)|&])+|[>;)|&]|\\s{2,}")
                .matcher(command);
        List<String> words = new ArrayList<>();
        while (word.find()) {
            String found = word.group();
            if (found.isBlank() || found.matches("[>;)|&]")) {
                break;
            }
            words.add(opened(found));
        }
        return words;
    }

    private static String opened(String word) {
        StringBuilder out = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (c == '\\' && !quoted) {
                out.append(word.charAt(++i));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
