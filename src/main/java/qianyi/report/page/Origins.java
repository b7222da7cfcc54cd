package qianyi.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qianyi.analysis.Certainty;
import qianyi.answer.Answer;
import qianyi.answer.RequiredGrowth;
import qianyi.report.words.CountedWords;
import qianyi.report.words.KeyFigure;
import qianyi.report.words.Shown;
import qianyi.report.words.TargetWords;
import qianyi.report.words.Yardsticks;
import qianyi.study.Study;
import qianyi.study.Target;

/** Where the numbers of the first screens come from: an entry a kind of number, to which each of them leads. */
final class Origins {
    private static final String YEAR = "year";
    private static final String BAND = "band";
    private static final String SHARE = "share";
    private static final String LEVEL = "level";
    private static final String CHANGES = "changes";
    private static final String RECORD = "record";

    private final Answer answer;
    private final Study study;
    private final Optional<Certainty> certainty;
    private final Shown shown;

    Origins(Answer answer, Optional<Certainty> certainty, Shown shown) {
        this.answer = answer;
        this.study = answer.study();
        this.certainty = certainty;
        this.shown = shown;
    }

    static String of(KeyFigure.Kind kind) {
        return kind == KeyFigure.Kind.WANTED ? SHARE : YEAR;
    }

    String anchor(String entry) {
        return Contents.anchor("origin-" + entry, shown);
    }

    String link(String entry, String words) {
        return "<a class=\"origin\" href=\"#" + anchor(entry) + "\">" + Html.escape(words) + "</a>";
    }

    /** The anchors of the columns of the table of the answer, none for the first. */
    List<String> ofResults() {
        List<String> columns = new ArrayList<>(List.of("", anchor(YEAR)));
        if (certainty.isPresent()) {
            if (study.mainTarget().level().isPresent()) {
                columns.add(anchor(BAND));
            }
            columns.add(anchor(SHARE));
        }
        if (!study.period().show().isEmpty()) {
            columns.add(anchor(LEVEL));
        }
        columns.add(anchor(CHANGES));
        return columns;
    }

    void write(Html html) {
        Target target = study.mainTarget();
        String headline = shown.label(study.headline().variable());
        html.raw("<dl class=\"origins\">\n");
        entry(
                html,
                YEAR,
                TargetWords.text(target, shown, "report.origin.year", headline, TargetWords.named(target, shown)),
                "structure",
                "assumptions");
        certainty.ifPresent(some -> {
            String how = how(some, target);
            entry(html, BAND, how, "sure");
            entry(html, SHARE, how, "sure");
        });
        if (certainty.isEmpty()) {
            entry(html, SHARE, shown.text("report.origin.once"), "assumptions");
        }
        entry(html, LEVEL, shown.text("report.origin.level", headline), "structure", "states");
        entry(html, CHANGES, shown.text("report.origin.changes"), "inputs");
        entry(html, RECORD, record(target), "trust");
        html.raw("</dl>\n");
    }

    private void entry(Html html, String entry, String words, String... sections) {
        html.raw("<dt>").text(shown.text("report.origin." + entry + ".name")).raw("</dt>\n");
        html.raw("<dd id=\"" + anchor(entry) + "\">").text(words);
        for (String section : sections) {
            html.raw(" <a href=\"#" + Contents.anchor(section, shown) + "\">")
                    .text(shown.text("report.origin.see." + section))
                    .raw("</a>");
        }
        html.raw("</dd>\n");
    }

    /** Errors laid on the central run, or what was counted. */
    private String how(Certainty some, Target target) {
        return some.isWithErrors(target)
                ? shown.text(
                        "report.origin.errors",
                        study.outside()
                                .errors()
                                .map(errors ->
                                        study.sourceTitle(errors.source()).in(shown.language()))
                                .orElse(""))
                : shown.text(
                        "report.origin.counted",
                        new CountedWords(shown).count(some.ensemble().settings().runs()));
    }

    private String record(Target target) {
        return answer.requiredGrowth(target)
                .map(RequiredGrowth::base)
                .map(base -> shown.text(
                        "report.origin.base",
                        Integer.toString(base.year()),
                        shown.exact(base.value(), target.unit()),
                        Yardsticks.kind(base.kind(), shown)))
                .orElse(shown.text("report.origin.places"));
    }
}
