package qianyi.report.words;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import qianyi.analysis.attribution.ChangeGroup;

/** What groups of changes are called beside each other: what several begin with up to a colon is left out. */
public final class GroupNames {
    private static final Pattern START = Pattern.compile("[^：:]+(：|: )(?=.)");

    private GroupNames() {}

    /** One a group. */
    public static List<String> of(List<ChangeGroup> groups, Shown shown) {
        List<String> labels =
                groups.stream().map(group -> group.label().in(shown.language())).toList();
        return labels.stream().map(label -> name(label, labels)).toList();
    }

    private static String name(String label, List<String> all) {
        Matcher start = START.matcher(label);
        boolean shared = start.lookingAt()
                && all.stream().filter(other -> other.startsWith(start.group())).count() > 1;
        return shared ? label.substring(start.end()) : label;
    }
}
