package qianyi.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Names as XMILE and Vensim understand them: case, and the kind and number of separators, do not count (XMILE 1.0,
 * section 3.2.2.1 "Identifiers").
 */
public final class Names {
    private Names() {}

    /** The form in which two spellings of one name are equal: lower case, runs of space and underscore as one "_". */
    public static String canonical(String spelled) {
        String bare = spelled.strip();
        if (bare.length() >= 2 && bare.startsWith("\"") && bare.endsWith("\"")) {
            bare = bare.substring(1, bare.length() - 1);
        }
        StringBuilder out = new StringBuilder(bare.length());
        boolean separator = false;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c == '\\' && i + 1 < bare.length() && bare.charAt(i + 1) == 'n') {
                separator = true;
                i++;
            } else if (c == '_' || c == '\u00a0' || Character.isWhitespace(c)) {
                separator = true;
            } else {
                if (separator && out.length() > 0) {
                    out.append('_');
                }
                separator = false;
                out.append(c);
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /** The same of several names, in their order. */
    public static List<String> canonical(List<String> spelled) {
        return spelled.stream().map(Names::canonical).toList();
    }

    /** At most three of the known names that a person may have meant, nearest first; none if all are far away. */
    public static List<String> nearest(String wanted, Collection<String> known) {
        String target = canonical(wanted);
        int limit = Math.max(1, target.length() / 3);
        record Candidate(String name, int distance) {}
        List<Candidate> near = new ArrayList<>();
        for (String name : known) {
            String other = canonical(name);
            int distance = distance(target, other);
            boolean partial =
                    target.length() >= 4 && (other.contains(target) || target.contains(other) && other.length() >= 4);
            if (distance <= limit || partial) {
                near.add(new Candidate(name, partial ? Math.min(distance, limit) : distance));
            }
        }
        near.sort(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name));
        return near.stream().limit(3).map(Candidate::name).toList();
    }

    /** Edits (insert, delete, replace, swap neighbours) between two words: Damerau's distance in its restricted form. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
