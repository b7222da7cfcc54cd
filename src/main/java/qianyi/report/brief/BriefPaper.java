package qianyi.report.brief;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qianyi.analysis.Certainty;
import qianyi.answer.Answer;
import qianyi.report.chart.ChartFiles;
import qianyi.report.table.Table;
import qianyi.report.words.CostWords;
import qianyi.report.words.Finding;
import qianyi.report.words.Shown;
import qianyi.study.Study;
import qianyi.text.Language;
import qianyi.text.Localized;

/** The paper in its order: finding, table, chart, cost, what it hangs on, what to know, where it comes from. */
public final class BriefPaper {
    private static final int CAVEATS = 3;

    /** Of the chart to a millimetre of the paper: letters of 13 points print as those of 7 do in type. */
    private static final int POINTS = 5;

    private final Answer answer;
    private final Shown shown;
    private final BriefWords words;
    private final WordBody body;
    private int headings;

    private BriefPaper(Answer answer, Optional<Certainty> certainty, Shown shown) {
        this.answer = answer;
        this.shown = shown;
        this.words = new BriefWords(answer, certainty, shown);
        this.body = new WordBody(PaperLayout.of(shown.language()));
    }

    /**
     * The paper as a Word document in each language. The same answer gives the same bytes.
     *
     * @param certainty none if the scenarios were run but once
     * @param charts the headline in each language, as {@link #charts} draws it; without it there is no chart
     * @param command exactly what was typed
     */
    public static Map<Language, byte[]> of(
            Answer answer,
            Optional<Certainty> certainty,
            Map<Language, byte[]> charts,
            String command,
            String version) {
        Map<Language, byte[]> papers = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            BriefPaper paper = new BriefPaper(answer, certainty, new Shown(answer.study(), language));
            papers.put(language, paper.write(certainty, Optional.ofNullable(charts.get(language)), command, version));
        }
        return papers;
    }

    /** The headline in each language, as large as the paper shows it; none if every scenario failed. */
    public static Map<Language, byte[]> charts(Answer answer) {
        Map<Language, byte[]> charts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            PaperLayout.Box box = PaperLayout.of(language).picture();
            ChartFiles.headline(answer, language, POINTS * box.width(), POINTS * box.height())
                    .ifPresent(png -> charts.put(language, png));
        }
        return charts;
    }

    private byte[] write(Optional<Certainty> certainty, Optional<byte[]> chart, String command, String version) {
        Study study = answer.study();
        body.paragraph(Role.TITLE, study.title().in(shown.language()));
        words.byline().forEach(line -> body.paragraph(Role.BYLINE, line));
        heading("brief.heading.finding");
        body.paragraph(Role.BODY, words.finding());
        Table table = BriefTable.of(answer, certainty, shown);
        body.table(shown.text("brief.table", table.caption()), table);
        words.note(table.rows().size()).ifPresent(note -> body.paragraph(Role.NOTE, note));
        chart.ifPresent(this::chart);
        CostWords.brief(answer, shown).ifPresent(cost -> {
            heading("brief.heading.cost");
            body.paragraph(Role.BODY, cost);
        });
        heading("brief.heading.hinges");
        words.hinges().ifPresent(hinges -> body.paragraph(Role.BODY, hinges));
        body.paragraph(Role.NOTE, words.premises());
        caveats(study.caveats());
        body.paragraph(Role.NOTE, words.made(command, version));
        return WordArchive.of(body, study.title(), study.byline(), shown.language());
    }

    private void heading(String key) {
        headings++;
        body.paragraph(Role.HEADING, shown.text("brief.numbered." + headings, shown.text(key)));
    }

    private void chart(byte[] png) {
        String caption = shown.text(
                "brief.figure.caption",
                shown.label(answer.study().headline().variable()),
                shown.unitName(shown.headlineUnit()));
        String finding = Finding.of(answer, shown.language()).title();
        body.picture(
                png, shown.text("brief.figure.description", caption, finding), shown.text("brief.figure", caption));
    }

    private void caveats(List<Localized> caveats) {
        if (caveats.isEmpty()) {
            return;
        }
        heading("brief.heading.caveats");
        for (int i = 0; i < Math.min(CAVEATS, caveats.size()); i++) {
            body.paragraph(Role.NOTE, shown.text("brief.item." + (i + 1), caveats.get(i)));
        }
    }
}
