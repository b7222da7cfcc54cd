package qianyi.report.chart;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import qianyi.report.table.Table;
import qianyi.report.words.Shown;
import qianyi.study.Study;
import qianyi.text.Localized;

/** What the page draws with its script and shows as a table without it. */
public interface Figure {
    /** Unique on the page. */
    String id();

    /** The name under which a script of the page knows how to draw it. */
    String kindName();

    /** The finding. */
    Localized title();

    /** What is shown, its unit, place and period. */
    Localized subtitle();

    /** What its script reads beside the above, as {@link qianyi.text.JsonText} writes it. */
    Map<String, @Nullable Object> fields(Study study);

    /** Its numbers as a person reads them. */
    Table numbers(Shown shown);
}
