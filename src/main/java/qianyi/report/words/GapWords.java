package qianyi.report.words;

import java.util.Optional;
import qianyi.answer.Answer;
import qianyi.answer.GapToOutside;
import qianyi.text.Numbers;

/** How far the baseline lags behind the economy outside, beside what is on record. */
public final class GapWords {
    /** Less than this is no difference, a share a year. */
    private static final double NONE = 0.0005;

    private GapWords() {}

    static Optional<String> of(Answer answer, Shown shown) {
        return answer.baseline().flatMap(baseline -> answer.gapToOutside(baseline)
                .map(gap -> shown.text(
                        "answer.gap",
                        baseline.scenario().title(),
                        Integer.toString(gap.today() + 1),
                        Integer.toString(gap.to()),
                        behind(gap.assumed(), shown),
                        Integer.toString(gap.from() + 1),
                        Integer.toString(gap.today()),
                        behind(gap.recorded(), shown),
                        narrower(gap, shown))));
    }

    private static String behind(double gap, Shown shown) {
        String key = Math.abs(gap) < NONE ? "answer.gap.level" : gap < 0 ? "answer.gap.behind" : "answer.gap.ahead";
        return shown.text(key, points(gap));
    }

    private static String points(double gap) {
        return Numbers.fixed(100 * Math.abs(gap), 1);
    }

    /** What the assumption is beside the record: better, worse, or the same. */
    private static String narrower(GapToOutside gap, Shown shown) {
        double better = gap.assumed() - gap.recorded();
        return shown.text(
                Math.abs(better) < NONE ? "answer.gap.same" : better > 0 ? "answer.gap.better" : "answer.gap.worse",
                points(better));
    }
}
