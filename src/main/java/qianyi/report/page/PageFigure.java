package qianyi.report.page;

import qianyi.report.words.Shown;
import qianyi.text.Localized;

/** What the page draws with its script and shows as a table without it. */
interface PageFigure {
    /** Unique on the page. */
    String id();

    /** The finding. */
    Localized title();

    /** What is shown, its unit, place and period. */
    Localized subtitle();

    /** Its numbers as a table. */
    void numbers(Html html, Shown shown);
}
