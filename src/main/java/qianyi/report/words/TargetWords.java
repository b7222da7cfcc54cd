package qianyi.report.words;

import java.util.List;
import qianyi.study.Target;
import qianyi.text.Numbers;

/** What a target asks, in words, and the sentences that differ with it. */
public final class TargetWords {
    /**
     * One target.
     *
     * @param number the number asked, as its label may say it
     * @param asked with what kind of bound it is
     * @param heading the same as short as the heading of a column
     */
    private record Words(String number, String asked, String heading) {}

    private TargetWords() {}

    /** "100 billion yuan", "at most 1.5", "at least 5% a year from 2025 to 2030". */
    public static String asked(Target target, Shown shown) {
        return words(target, shown).asked();
    }

    /** What the target is called, with what it asks where the name does not say it. */
    public static String named(Target target, Shown shown) {
        String label = target.label().in(shown.language());
        Words words = words(target, shown);
        return label.contains(words.number()) ? label : shown.text("answer.target", label, words.asked());
    }

    /** The heading of its column; with its label where another target of the study would have the same. */
    public static String heading(Target target, List<Target> all, Shown shown) {
        String heading = words(target, shown).heading();
        boolean alone = all.stream()
                .filter(other -> !other.id().equals(target.id()))
                .noneMatch(other -> words(other, shown).heading().equals(heading));
        return alone || target.isRise() ? heading : shown.text("answer.target", heading, target.label());
    }

    /** A sentence about a target: one is reached by rising to its level, any other is met. */
    public static String text(Target target, Shown shown, String key, Object... arguments) {
        return shown.text(key(List.of(target), key), arguments);
    }

    /** The key of a sentence about several targets. */
    public static String key(List<Target> targets, String key) {
        return targets.stream().allMatch(Target::isRise) ? key : key + ".met";
    }

    private static Words words(Target target, Shown shown) {
        return target.match(new Target.Cases<>() {
            @Override
            public Words atLeast(Target.AtLeast level) {
                String number = shown.exact(level.reaches(), level.unit());
                return new Words(number, number, shown.text("answer.table.year", inColumn(level, shown)));
            }

            @Override
            public Words atMost(Target.AtMost level) {
                String number = shown.exact(level.atMost(), level.unit());
                return new Words(
                        number,
                        shown.text("answer.target.at_most", number),
                        shown.text("answer.target.at_most", inColumn(level, shown)));
            }

            @Override
            public Words meanGrowth(Target.MeanGrowth growth) {
                String number = Numbers.exactPercent(growth.growth());
                String from = Integer.toString(growth.from());
                String to = Integer.toString(growth.by());
                return new Words(
                        number,
                        shown.text("answer.target.growth", number, from, to),
                        shown.text("answer.target.growth.short", number, from, to));
            }
        });
    }

    /** Without its unit where that is the one of the table. */
    private static String inColumn(Target target, Shown shown) {
        return target.unit().equals(shown.headlineUnit())
                ? shown.exactNumber(target.asked(), target.unit())
                : shown.exact(target.asked(), target.unit());
    }
}
