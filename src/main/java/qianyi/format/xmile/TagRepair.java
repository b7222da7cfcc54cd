package qianyi.format.xmile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts in the end tag that a variable lacks. A variable never holds another variable, so it ends where the next one
 * begins, or with the element around it; nothing else is guessed. Stella reads such files without a word (two files of
 * the public suite were made with it); here every tag put in is reported.
 */
final class TagRepair {
    /** What was put in at an offset of the text as it was: the end tag of an element that begins at another one. */
    record Insertion(int offset, String name, int opened, String text) {
        private static Insertion endTag(int offset, String name, int opened) {
            return new Insertion(offset, name, opened, "</" + name + ">");
        }
    }

    /** The text with the tags put in, and which. */
    record Repaired(String text, List<Insertion> insertions) {}

    private static final int MOST = 100;
    private static final Pattern BARE_AMPERSAND = Pattern.compile("&(?!#?[A-Za-z0-9]{1,10};)");
    private static final Set<String> VARIABLES = Set.of("stock", "flow", "aux", "module");

    /** An element whose end has not come yet; where the first variable in it begins, or -1. */
    private static final class Open {
        private final String name;
        private final int start;
        private int inner = -1;

        private Open(String name, int start) {
            this.name = name;
            this.start = start;
        }
    }

    private final String text;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Insertion> insertions = new ArrayList<>();

    private TagRepair(String text) {
        this.text = text;
    }

    /** The text made well-formed; nothing if more is wrong with it than variables without an end. */
    static Optional<Repaired> repair(String text) {
        return new TagRepair(text).repaired();
    }

    private Optional<Repaired> repaired() {
        TagFinder finder = new TagFinder(text);
        int at = text.indexOf('<');
        while (at >= 0) {
            int end = finder.end(at);
            if (!text.startsWith("<!", at) && !text.startsWith("<?", at) && !tag(at, text.substring(at, end))) {
                return Optional.empty();
            }
            at = text.indexOf('<', end);
        }
        return open.isEmpty() ? inserted(text, insertions) : Optional.empty();
    }

    /**
     * The text with every bare {@code &} written out, as Vensim leaves it in comments when it exports a model; nothing if
     * there is none.
     */
    static Optional<Repaired> ampersands(String text) {
        List<Insertion> written = new ArrayList<>();
        Matcher bare = BARE_AMPERSAND.matcher(text);
        while (bare.find() && written.size() < MOST) {
            written.add(new Insertion(bare.end(), "&", bare.start(), "amp;"));
        }
        return inserted(text, written);
    }

    private static Optional<Repaired> inserted(String text, List<Insertion> insertions) {
        if (insertions.isEmpty()) {
            return Optional.empty();
        }
        insertions.sort(Comparator.comparingInt(Insertion::offset));
        StringBuilder repaired = new StringBuilder(text.length() + 16 * insertions.size());
        int done = 0;
        for (Insertion insertion : insertions) {
            repaired.append(text, done, insertion.offset()).append(insertion.text());
            done = insertion.offset();
        }
        return Optional.of(
                new Repaired(repaired.append(text, done, text.length()).toString(), insertions));
    }

    /** Takes one tag in; whether there is still hope. */
    private boolean tag(int at, String tag) {
        boolean closing = tag.startsWith("</");
        String name = name(tag, closing ? 2 : 1);
        if (closing) {
            return close(name, at);
        }
        Open around = open.peek();
        if (around != null && around.inner < 0 && VARIABLES.contains(name)) {
            around.inner = at;
        }
        if (!tag.endsWith("/>")) {
            open.push(new Open(name, at));
        }
        return true;
    }

    private boolean close(String name, int at) {
        while (!open.isEmpty() && !open.peek().name.equals(name)) {
            Open unclosed = open.pop();
            if (!VARIABLES.contains(unclosed.name) || insertions.size() == MOST) {
                return false;
            }
            insertions.add(Insertion.endTag(unclosed.inner < 0 ? at : unclosed.inner, unclosed.name, unclosed.start));
        }
        return open.poll() != null;
    }

    private static String name(String tag, int from) {
        int end = from;
        while (end < tag.length() && " \t\r\n/>".indexOf(tag.charAt(end)) < 0) {
            end++;
        }
        return tag.substring(from, end);
    }
}
