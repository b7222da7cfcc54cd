package qianyi.report.terminal;

import qianyi.analysis.attribution.Attribution;
import qianyi.report.table.AttributionTable;
import qianyi.report.words.AttributionSentences;
import qianyi.report.words.Shown;

/** Why a date moved, on a terminal. */
public final class AttributionText {
    private AttributionText() {}

    /**
     * Sentences, then the tables that they rest on, ending with a line break.
     *
     * @param width columns of the terminal
     */
    public static String render(Attribution attribution, Shown shown, int width) {
        AttributionSentences sentences = new AttributionSentences(attribution, shown);
        StringBuilder out = new StringBuilder();
        sentences.all().forEach(sentence -> out.append(TextGrid.wrapped(sentence, 0, 2, width)));
        if (attribution.groups().isEmpty()) {
            return out.toString();
        }
        if (sentences.tellsLevels()) {
            out.append('\n').append(TerminalTable.render(AttributionTable.levels(attribution, shown), width));
        }
        attribution.dates().ifPresent(dates -> out.append('\n')
                .append(TerminalTable.render(AttributionTable.dates(attribution, dates, shown), width)));
        attribution.arrivals().ifPresent(arrivals -> out.append('\n')
                .append(TerminalTable.render(AttributionTable.arrivals(attribution, arrivals, shown), width)));
        return out.append(TextGrid.wrapped(shown.text("cli.compare.shares.note"), 0, 2, width))
                .toString();
    }
}
