package qianyi.report.page;

import qianyi.report.words.Shown;
import qianyi.report.words.SourceTitle;
import qianyi.study.Source;
import qianyi.study.Study;

/** The cell of a table that says where a number comes from: a way to the list of sources, words, or a plain "none". */
public final class SourceCell {
    private SourceCell() {}

    /** @param source id of a source of the study, other words, or empty */
    static Html write(Html html, String source, Shown shown) {
        Study study = shown.study();
        if (source.isEmpty()) {
            return html.element("td class=\"bare\"", shown.text("report.assumptions.none"));
        }
        boolean listed = study.sources().stream().map(Source::id).anyMatch(source::equals);
        return listed
                ? html.raw("<td><a href=\"#" + anchor(source, shown) + "\">")
                        .text(SourceTitle.brief(source, study, shown))
                        .raw("</a>")
                : html.raw("<td lang=\"und\">").text(source);
    }

    /** The place of a source on the page, in that language. */
    static String anchor(String source, Shown shown) {
        return shown.language().code() + "-source-" + Html.escape(source);
    }
}
