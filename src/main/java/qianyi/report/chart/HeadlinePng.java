package qianyi.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;
import qianyi.answer.Answer;
import qianyi.answer.ScenarioAnswer;
import qianyi.model.Unit;
import qianyi.report.words.Finding;
import qianyi.report.words.OutcomeWords;
import qianyi.report.words.Shown;
import qianyi.study.Observation;
import qianyi.study.Study;

/** The headline by scenario, with what was observed before it and the line it is to reach. */
public final class HeadlinePng {
    private static final Font SMALL = ChartFont.plain(13);

    private final Answer answer;
    private final Study study;
    private final Shown shown;
    private final ChartScale scale;
    private final Unit unit;
    private final ChartFrame frame;
    private final ChartAxes axes;

    /** A drawn line: where it ends, in the chart's own numbers. */
    private record Line(ScenarioAnswer scenario, Palette.Style style, double endX, double endY, boolean leaves) {}

    private HeadlinePng(Answer answer, Shown shown, ChartScale scale, String footer) {
        this.answer = answer;
        this.study = answer.study();
        this.shown = shown;
        this.scale = scale;
        this.unit = shown.headlineUnit();
        this.frame =
                new ChartFrame(Finding.of(answer, shown.language()).title(), subtitle(study, shown, scale), footer);
        this.axes = new ChartAxes(study, shown, scale, frame);
    }

    static byte[] png(Answer answer, Shown shown, ChartScale scale, String footer) {
        return new HeadlinePng(answer, shown, scale, footer).draw();
    }

    public static String subtitle(Study study, Shown shown, ChartScale scale) {
        return shown.text(
                "report.chart.subtitle",
                shown.label(study.headline().variable()),
                shown.unitName(shown.headlineUnit()),
                study.place(),
                Integer.toString(scale.first()),
                Integer.toString(scale.last()));
    }

    private byte[] draw() {
        XYChart chart = axes.plot();
        List<Line> lines = new ArrayList<>();
        for (ScenarioAnswer scenario : ChartScale.others(answer)) {
            lines.add(line(chart, scenario, Palette.THIN));
        }
        List<ScenarioAnswer> coloured = ChartScale.coloured(answer);
        for (int i = coloured.size() - 1; i >= 0; i--) {
            boolean baseline = coloured.get(i).id().equals(study.baseline());
            int place = i - (answer.baseline().isPresent() ? 1 : 0);
            lines.add(line(chart, coloured.get(i), baseline ? Palette.BASELINE : Palette.coloured(place)));
        }
        frame.draw(
                chart, lines.stream().filter(l -> !l.leaves()).map(this::label).toList(), SMALL);
        axes.years();
        axes.today();
        axes.target();
        labels(lines);
        history();
        return frame.png();
    }

    /** From today on, the baseline from the model's start; cut where it leaves the plot. */
    private Line line(XYChart chart, ScenarioAnswer scenario, Palette.Style style) {
        boolean baseline = style == Palette.BASELINE;
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        double top = shown.scaled(scale.top(), unit);
        boolean leaves = false;
        for (Map.Entry<Integer, Double> point : scenario.values().entrySet()) {
            int year = point.getKey();
            if (year > scale.last() || !baseline && year < study.period().today() || leaves) {
                continue;
            }
            double value = shown.scaled(point.getValue(), unit);
            if (value > top && !y.isEmpty()) {
                double before = y.get(y.size() - 1);
                x.add(year - 1 + (top - before) / (value - before));
                y.add(top);
                leaves = true;
            } else {
                x.add((double) year);
                y.add(value);
            }
        }
        XYSeries series = chart.addSeries(scenario.id(), x, y);
        series.setMarker(SeriesMarkers.NONE).setLineColor(style.color());
        series.setLineStyle(style.stroke());
        markers(chart, scenario.id(), style, x, y);
        return new Line(scenario, style, x.get(x.size() - 1), y.get(y.size() - 1), leaves);
    }

    /** Every fifth year but the last, where the frame would cut it, so that a line is known without its colour. */
    private void markers(XYChart chart, String id, Palette.Style style, List<Double> x, List<Double> y) {
        if (style.marker() == SeriesMarkers.NONE) {
            return;
        }
        List<Double> markX = new ArrayList<>();
        List<Double> markY = new ArrayList<>();
        for (int i = 0; i < x.size(); i++) {
            if (x.get(i) % 5 == 0 && x.get(i) > study.period().today() && x.get(i) < scale.last()) {
                markX.add(x.get(i));
                markY.add(y.get(i));
            }
        }
        if (!markX.isEmpty()) {
            XYSeries marks = chart.addSeries(id + " ", markX, markY);
            marks.setMarker(style.marker()).setMarkerColor(style.color()).setLineStyle(SeriesLines.NONE);
        }
    }

    /** Names at the ends of the lines, moved apart; a line that leaves the plot is named where it leaves. */
    private void labels(List<Line> lines) {
        List<Line> ending = lines.stream().filter(l -> !l.leaves()).toList();
        double right = frame.x(scale.last());
        double[] places = LabelColumn.place(
                ending.stream().mapToDouble(l -> frame.y(l.endY())).toArray(),
                19,
                frame.y(shown.scaled(scale.top(), unit)) + 8,
                frame.y(0) - 4);
        for (int i = 0; i < places.length; i++) {
            Line line = ending.get(i);
            double y = frame.y(line.endY());
            frame.line(right + 2, y, right + 16, places[i], line.style().color(), new BasicStroke(1f));
            boolean thin = line.style() == Palette.THIN;
            frame.label(label(line), right, places[i] + 5, SMALL, thin ? Palette.QUIET : Palette.INK);
        }
        double baseline = frame.y(shown.scaled(scale.top(), unit)) + 14;
        for (Line line : lines) {
            if (line.leaves()) {
                String words = label(line) + " ↑";
                frame.textOnWhite(
                        words, frame.x(line.endX()) - frame.width(words, SMALL) - 10, baseline, SMALL, Palette.QUIET);
                baseline += 19;
            }
        }
    }

    private String label(Line line) {
        String year = line.scenario()
                .first()
                .map(o -> OutcomeWords.inSentence(o, study.mainTarget(), study, shown))
                .orElse("");
        return shown.text("report.chart.label", line.scenario().scenario().title(), year);
    }

    /** Published and restated figures are never joined: they do not measure the same thing. */
    private void history() {
        List<Observation> published = ChartScale.published(study);
        boolean derived = published.stream().anyMatch(o -> o.kind() != Observation.Kind.FOUND);
        List<Observation> restated = answer.standIns().stream()
                .flatMap(series -> study.history().series(series).stream())
                .filter(o -> o.year() >= scale.first())
                .toList();
        restated.forEach(
                o -> axes.outlined(ChartAxes.diamond(frame.x(o.year()), at(o), 6), Palette.QUIET, Color.WHITE));
        published.forEach(o -> axes.outlined(
                ChartAxes.circle(frame.x(o.year()), at(o)),
                Palette.INK,
                o.kind() == Observation.Kind.FOUND ? Palette.INK : Color.WHITE));
        double x = frame.x(scale.first()) + 14;
        double y = frame.y(0) - 84;
        if (!published.isEmpty()) {
            y = key(ChartAxes.circle(x, y - 5), Palette.INK, Palette.INK, "report.chart.published", x, y);
        }
        if (derived) {
            y = key(ChartAxes.circle(x, y - 5), Palette.INK, Color.WHITE, "report.chart.derived", x, y);
        }
        if (!restated.isEmpty()) {
            key(ChartAxes.diamond(x, y - 5, 6), Palette.QUIET, Color.WHITE, "report.chart.restated", x, y);
        }
    }

    private double key(Shape shape, Color line, Color fill, String words, double x, double y) {
        axes.outlined(shape, line, fill);
        frame.textOnWhite(shown.text(words), x + 12, y, SMALL, Palette.QUIET);
        return y + 19;
    }

    private double at(Observation observation) {
        return frame.y(shown.scaled(observation.value(), unit));
    }
}
