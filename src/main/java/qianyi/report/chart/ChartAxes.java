package qianyi.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.AxesChartStyler;
import qianyi.model.Unit;
import qianyi.report.words.Shown;
import qianyi.report.words.TargetWords;
import qianyi.study.Study;
import qianyi.study.Target;

/** What every chart of money over years has: the two axes, today, the target, and the marks of figures. */
final class ChartAxes {
    private static final BasicStroke DASHED =
            new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 4}, 0);
    private static final Font SMALL = ChartFont.plain(13);
    private static final int YEARS_BETWEEN_TICKS = 5;

    private final Study study;
    private final Shown shown;
    private final ChartScale scale;
    private final Unit unit;
    private final ChartFrame frame;

    ChartAxes(Study study, Shown shown, ChartScale scale, ChartFrame frame) {
        this.study = study;
        this.shown = shown;
        this.scale = scale;
        this.unit = shown.headlineUnit();
        this.frame = frame;
    }

    /** An empty plot over the scale; its years are drawn afterwards, because XChart would choose other ones. */
    XYChart plot() {
        XYChart chart = ChartFrame.plot(ChartFrame.WIDTH, ChartFrame.HEIGHT);
        var style = chart.getStyler();
        style.setXAxisMin((double) scale.first()).setXAxisMax((double) scale.last());
        style.setYAxisMin(0.0).setYAxisMax(top());
        style.setXAxisTicksVisible(false).setYAxisTickMarkSpacingHint(60);
        style.setYAxisLabelAlignment(AxesChartStyler.TextAlignment.Right);
        return chart;
    }

    /** The upper end of the plot in the numbers of the reader's unit. */
    double top() {
        return shown.scaled(scale.top(), unit);
    }

    /** The line at the foot with every fifth year, and the zero that XChart leaves out. */
    void years() {
        double y = frame.y(0);
        frame.line(frame.x(scale.first()), y, frame.x(scale.last()), y, Palette.OTHERS, new BasicStroke(1f));
        for (int year = scale.first(); year <= scale.last(); year++) {
            if (year % YEARS_BETWEEN_TICKS == 0) {
                String words = Integer.toString(year);
                double x = frame.x(year);
                frame.line(x, y, x, y + 5, Palette.OTHERS, new BasicStroke(1f));
                frame.text(words, x - frame.width(words, SMALL) / 2, y + 20, SMALL, Palette.QUIET);
            }
        }
        frame.text("0", frame.x(scale.first()) - frame.width("0", SMALL) - 8, y + 4, SMALL, Palette.QUIET);
    }

    /** Where observation ends and projection begins. */
    void today() {
        double x = frame.x(study.period().today());
        frame.line(x, frame.y(0), x, frame.y(top()), Palette.OTHERS, DASHED);
        String words =
                shown.text("report.chart.today", Integer.toString(study.period().today()));
        frame.textOnWhite(words, x + 6, frame.y(0) - 10, SMALL, Palette.QUIET);
    }

    /** The level as a line in words, and its year as a cross on it. */
    void target() {
        for (Target target : study.headlineTarget().stream().toList()) {
            double y = frame.y(shown.scaled(target.asked(), unit));
            frame.line(frame.x(scale.first()), y, frame.x(scale.last()), y, Palette.INK, DASHED);
            String words = TargetWords.text(
                    target,
                    shown,
                    "report.chart.target",
                    TargetWords.asked(target, shown),
                    Integer.toString(target.by()));
            frame.textOnWhite(words, frame.x(scale.first()) + 8, y - 8, ChartFont.plain(14), Palette.INK);
            if (target.by() >= scale.first() && target.by() <= scale.last()) {
                outlined(cross(frame.x(target.by()), y, 7), Palette.INK, Palette.INK);
            }
        }
    }

    void outlined(Shape shape, Color line, Color fill) {
        Graphics2D graphics = frame.graphics();
        graphics.setColor(fill);
        graphics.fill(shape);
        graphics.setColor(line);
        graphics.setStroke(new BasicStroke(1.6f));
        graphics.draw(shape);
    }

    static Shape circle(double x, double y) {
        return new Ellipse2D.Double(x - 4.5, y - 4.5, 9, 9);
    }

    private static Shape cross(double x, double y, double half) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(x - half, y - half);
        path.lineTo(x + half, y + half);
        path.moveTo(x - half, y + half);
        path.lineTo(x + half, y - half);
        return path;
    }

    static Shape diamond(double x, double y, double half) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(x, y - half);
        path.lineTo(x + half, y);
        path.lineTo(x, y + half);
        path.lineTo(x - half, y);
        path.closePath();
        return path;
    }
}
