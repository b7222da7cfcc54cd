package qianyi.report.page;

import java.util.List;
import qianyi.report.live.LiveModel;
import qianyi.report.words.Shown;

/** Where a reader moves the study's numbers; the page's script fills it. Without script, or where the model cannot run in a page, a sentence. */
final class LiveSection {
    private LiveSection() {}

    static void write(Html html, LiveModel model, Shown shown) {
        if (!model.refused().isEmpty()) {
            html.element("p class=\"note\"", shown.text("report.live.refused", List.copyOf(model.refused())));
            return;
        }
        html.element("p class=\"note unscripted\"", shown.text("report.live.unscripted"));
        html.raw("<div class=\"live\"></div>\n");
    }
}
