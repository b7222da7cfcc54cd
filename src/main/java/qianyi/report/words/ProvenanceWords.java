package qianyi.report.words;

import java.util.List;
import qianyi.study.Assumption;
import qianyi.study.Provenance;

/** How much of what was put in has a source, in the one sentence that stands wherever this is said. */
public final class ProvenanceWords {
    private ProvenanceWords() {}

    public static String of(List<Assumption> assumptions, Shown shown) {
        return counted("report.assumptions.count", assumptions, shown);
    }

    /** The same where there is less room. */
    public static String brief(List<Assumption> assumptions, Shown shown) {
        return counted("brief.assumptions", assumptions, shown);
    }

    private static String counted(String key, List<Assumption> assumptions, Shown shown) {
        Provenance count = Provenance.of(assumptions);
        return shown.text(
                key,
                Integer.toString(count.values()),
                Integer.toString(count.withoutSource()),
                Integer.toString(count.ranges()),
                Integer.toString(count.rangesWithoutSource()));
    }
}
