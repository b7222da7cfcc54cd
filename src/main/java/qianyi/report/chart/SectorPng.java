package qianyi.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;
import qianyi.answer.Answer;
import qianyi.answer.Contributions;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.Trajectory;
import qianyi.engine.Column;
import qianyi.model.Unit;
import qianyi.report.words.Shown;
import qianyi.study.ElementLabels;
import qianyi.study.Study;
import qianyi.text.Numbers;

/** One scenario's headline by sector, stacked, the largest at the bottom, with the total as a line. */
final class SectorPng {
    private final Study study;
    private final ScenarioAnswer scenario;
    private final Shown shown;
    private final ChartScale scale;
    private final Unit unit;
    private final ChartFrame frame;
    private final ElementLabels names;

    /** A band of the stack: its upper edge by year, lower edge below it. */
    private record Band(String element, double[] upper, double[] value) {}

    /** What is written at the right of the plot, and the value beside which it would like to stand. */
    private record Label(String words, double value, boolean total) {}

    private SectorPng(Answer answer, ScenarioAnswer scenario, Shown shown, ChartScale scale, String footer) {
        this.study = answer.study();
        this.scenario = scenario;
        this.shown = shown;
        this.scale = new ChartScale(study.period().from(), scale.last(), scale.top());
        this.unit = shown.headlineUnit();
        List<String> elements = scenario
                .run()
                .program()
                .columns(study.headline().bySector())
                .stream()
                .map(c -> String.join("|", c.elements()))
                .toList();
        this.names = ElementLabels.of(study, elements, shown.language());
        this.frame = new ChartFrame(title(), HeadlinePng.subtitle(study, shown, this.scale), footer);
    }

    static byte[] png(Answer answer, ScenarioAnswer scenario, Shown shown, ChartScale scale, String footer) {
        return new SectorPng(answer, scenario, shown, scale, footer).draw();
    }

    private String title() {
        Contributions rise = scenario.contributions().orElseThrow();
        Contributions.Part most = rise.parts().stream()
                .max(Comparator.comparingDouble(Contributions.Part::rise))
                .orElseThrow();
        return shown.text(
                "report.chart.sector.title",
                scenario.scenario().title(),
                Integer.toString(rise.from()),
                Integer.toString(rise.to()),
                shown.quantity(rise.total(), unit),
                names.of(most.element()),
                shown.quantity(most.rise(), unit));
    }

    private byte[] draw() {
        double[] years = IntStream.rangeClosed(study.period().from(), scale.last())
                .asDoubleStream()
                .toArray();
        List<Band> bands = bands(years);
        ChartAxes axes = new ChartAxes(study, shown, scale, frame);
        XYChart chart = axes.plot();
        for (int i = bands.size() - 1; i >= 0; i--) {
            XYSeries area =
                    chart.addSeries(bands.get(i).element(), years, bands.get(i).upper());
            area.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Area);
            area.setFillColor(Palette.band(i));
            area.setMarker(SeriesMarkers.NONE).setLineColor(Color.WHITE).setLineWidth(0.8f);
        }
        Map<Integer, Double> whole = new TreeMap<>(scenario.values());
        whole.keySet().removeIf(year -> year > scale.last());
        XYSeries total = chart.addSeries(
                "total",
                whole.keySet().stream().mapToDouble(Integer::doubleValue).toArray(),
                whole.values().stream().mapToDouble(v -> shown.scaled(v, unit)).toArray());
        total.setMarker(SeriesMarkers.NONE).setLineColor(Palette.INK).setLineStyle(SeriesLines.SOLID);
        total.setLineWidth(2f);
        List<Label> labels = labels(bands, years.length - 1);
        frame.draw(chart, labels.stream().map(Label::words).toList(), ChartFont.bold(13));
        axes.years();
        draw(labels);
        return frame.png();
    }

    /** Largest at the end at the bottom. */
    private List<Band> bands(double[] years) {
        double[] base = new double[years.length];
        return scenario.run().program().columns(study.headline().bySector()).stream()
                .map(column -> new Band(String.join("|", column.elements()), new double[0], values(column, years)))
                .sorted(Comparator.comparingDouble(b -> -b.value()[years.length - 1]))
                .map(band -> {
                    for (int i = 0; i < base.length; i++) {
                        base[i] += band.value()[i];
                    }
                    return new Band(band.element(), base.clone(), band.value());
                })
                .toList();
    }

    private double[] values(Column column, double[] years) {
        Trajectory path =
                Trajectory.through(scenario.run().times(), scenario.run().series(column));
        return IntStream.range(0, years.length)
                .mapToDouble(i -> shown.scaled(path.at(years[i]), unit))
                .toArray();
    }

    /** Every band at the middle of its end, the total above them all; places are values, not yet pixels. */
    private List<Label> labels(List<Band> bands, int last) {
        List<Label> labels = new ArrayList<>();
        for (Band band : bands) {
            double middle = band.upper()[last] - band.value()[last] / 2;
            labels.add(new Label(words(names.of(band.element()), band.value()[last]), middle, false));
        }
        double whole = shown.scaled(scenario.values().get(scale.last()), unit);
        labels.add(new Label(words(shown.text("report.total"), whole), whole, true));
        return labels;
    }

    private String words(String name, double value) {
        return shown.text("report.chart.label", name, Numbers.fixed(value, 1));
    }

    private void draw(List<Label> labels) {
        double right = frame.x(scale.last());
        double[] places = LabelColumn.place(
                labels.stream()
                        .mapToDouble(l -> frame.y(l.value()) - (l.total() ? 12 : 0))
                        .toArray(),
                19,
                frame.y(shown.scaled(scale.top(), unit)) - 8,
                frame.y(0) - 4);
        for (int i = 0; i < places.length; i++) {
            Label label = labels.get(i);
            Color line = label.total() ? Palette.INK : Palette.OTHERS;
            frame.line(right + 2, frame.y(label.value()), right + 16, places[i], line, new BasicStroke(1f));
            Font font = label.total() ? ChartFont.bold(13) : ChartFont.plain(13);
            frame.label(label.words(), right, places[i] + 5, font, Palette.INK);
        }
    }
}
