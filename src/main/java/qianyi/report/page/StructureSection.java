package qianyi.report.page;

import java.util.List;
import qianyi.diagram.DiagramSvg;
import qianyi.diagram.Node;
import qianyi.diagram.View;
import qianyi.report.words.Shown;
import qianyi.text.Language;

/** How the model hangs together: its stock-and-flow pictures by sector, each with the equations behind it. */
final class StructureSection {
    private StructureSection() {}

    /** @param views those that stand in the model file */
    static void write(Html html, List<View> views, Shown shown) {
        html.element("p class=\"note\"", DiagramSvg.caption(shown.language()));
        for (View view : views) {
            String title = title(view, shown.language());
            long own = view.nodes().stream().filter(StructureSection::isStock).count();
            html.raw("<details class=\"group\"><summary data-closed=\"")
                    .text(shown.text("report.closed"))
                    .raw("\">")
                    .text(shown.text("report.structure.group", title, Long.toString(own)))
                    .raw("</summary>\n<figure class=\"diagram\" data-diagram=\"")
                    .text(view.name())
                    .raw("\" data-title=\"")
                    .text(title)
                    .raw("\">\n<div class=\"scroll\">")
                    .raw(DiagramSvg.render(view, shown.language()))
                    .raw("</div>\n</figure>\n<details class=\"data\"><summary>")
                    .text(shown.text("report.structure.equations"))
                    .raw("</summary>\n");
            Equations.write(html, view, shown);
            html.raw("</details>\n</details>\n");
        }
    }

    private static boolean isStock(Node node) {
        return node.kind() == Node.Kind.STOCK;
    }

    private static String title(View view, Language language) {
        String words = language == Language.ZH
                ? view.documentation().zh()
                : view.documentation().en();
        return words.isEmpty() ? view.name().replace('_', ' ') : words;
    }
}
