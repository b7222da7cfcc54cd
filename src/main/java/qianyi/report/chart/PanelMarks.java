package qianyi.report.chart;

import java.awt.Color;
import java.util.List;
import qianyi.report.words.Shown;
import qianyi.report.words.TargetWords;
import qianyi.study.Observation;
import qianyi.study.Study;
import qianyi.study.Target;

/** What a plot of the headline has beside its lines: today, the target, and the figures observed. */
record PanelMarks(Study study, Shown shown, ChartPanel panel) {
    private static final int KEY_HEIGHT = 19;

    void today() {
        int today = study.period().today();
        panel.upright(today);
        String words = shown.text("report.chart.today", Integer.toString(today));
        panel.frame().textOnWhite(words, panel.x(today) + 6, panel.bottom() - 8, ChartPanel.FONT, Palette.QUIET);
    }

    void target() {
        for (Target target : study.headlineTarget().stream().toList()) {
            double y = panel.y(shown.scaled(target.asked(), shown.headlineUnit()));
            panel.frame().line(ChartPanel.LEFT, y, panel.right(), y, Palette.INK, ChartPanel.DASHED);
            String words = TargetWords.text(
                    target,
                    shown,
                    "report.chart.target",
                    TargetWords.asked(target, shown),
                    Integer.toString(target.by()));
            panel.frame().textOnWhite(words, ChartPanel.LEFT + 8, y - 6, ChartPanel.FONT, Palette.INK);
        }
    }

    void history() {
        List<Observation> figures = ChartScale.published(study).stream()
                .filter(o -> o.year() >= panel.first() && o.year() <= panel.last())
                .toList();
        for (Observation figure : figures) {
            mark(panel.x(figure.year()), panel.y(shown.scaled(figure.value(), shown.headlineUnit())), figure.kind());
        }
        double y = panel.bottom() - 54;
        for (boolean found : List.of(true, false)) {
            if (figures.stream().anyMatch(o -> found == (o.kind() == Observation.Kind.FOUND))) {
                mark(ChartPanel.LEFT + 14, y - 5, found ? Observation.Kind.FOUND : Observation.Kind.DERIVED);
                String words = shown.text(found ? "report.chart.published" : "report.chart.derived");
                panel.frame().text(words, ChartPanel.LEFT + 26, y, ChartPanel.FONT, Palette.QUIET);
                y += KEY_HEIGHT;
            }
        }
    }

    /** Full for a found figure, hollow for any other. */
    private void mark(double x, double y, Observation.Kind kind) {
        panel.frame().graphics().setColor(kind == Observation.Kind.FOUND ? Palette.INK : Color.WHITE);
        panel.frame().graphics().fill(ChartAxes.circle(x, y));
        panel.frame().graphics().setColor(Palette.INK);
        panel.frame().graphics().setStroke(ChartPanel.THIN);
        panel.frame().graphics().draw(ChartAxes.circle(x, y));
    }
}
