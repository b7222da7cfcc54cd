package qianyi.ensemble;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import qianyi.Qianyi;
import qianyi.engine.Column;
import qianyi.engine.Program;
import qianyi.engine.RegionalEconomy;
import qianyi.study.Study;

/**
 * Runs a second against the members that run side by side and the threads, warm, as a table and a chart. Times are
 * processor time of the threads that run them, so that other work on the machine counts little: the rate is that of
 * threads which each have a processor to themselves.
 */
public final class ThroughputChart {
    private static final List<Integer> BLOCKS = List.of(1, 4, 16, 64, 256);
    private static final List<Integer> THREADS = List.of(1, 2);
    private static final double WARM_SECONDS = 6;
    private static final int WARM_BLOCKS = 16;
    private static final double ROUND_SECONDS = 0.4;
    private static final int ROUNDS = 3;
    private static final List<Color> COLOURS =
            List.of(new Color(0x9ecae1), new Color(0x08519c), new Color(0xfdae6b), new Color(0xa63603));

    private ThroughputChart() {}

    /** @param arguments the PNG to write, then studies or models of nine sectors */
    public static void main(String[] arguments) throws IOException {
        Map<String, double[]> rates = new LinkedHashMap<>();
        for (String path : List.of(arguments).subList(1, arguments.length)) {
            EnsembleQuestion question = question(Path.of(path));
            String name = Files.isDirectory(Path.of(path)) ? "Siping study" : "nine sectors";
            THREADS.forEach(
                    threads -> rates.put(name + ", " + threads + " thread" + (threads > 1 ? "s" : ""), new double[BLOCKS
                            .size()]));
            // The largest first: HotSpot shapes a loop by the lengths that it sees first, and those of a block are its own.
            for (int b = BLOCKS.size() - 1; b >= 0; b--) {
                for (Map.Entry<Integer, Double> rate :
                        rates(question, BLOCKS.get(b)).entrySet()) {
                    int threads = rate.getKey();
                    String series = name + ", " + threads + " thread" + (threads > 1 ? "s" : "");
                    rates.get(series)[b] = rate.getValue();
                    System.out.printf(Locale.ROOT, "%s, blocks of %d: %.0f runs/s%n", series, BLOCKS.get(b), rate
                            .getValue());
                }
            }
        }
        draw(rates, Path.of(arguments[0]));
    }

    private static EnsembleQuestion question(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            Study study = Qianyi.study(path).value().orElseThrow();
            return study.many(study.scenario(study.baseline()).orElseThrow())
                    .question();
        }
        Program program = Qianyi.load(path).value().orElseThrow();
        RegionalEconomy economy = new RegionalEconomy(program);
        ManyRuns many = ManyRuns.of(program);
        for (Column constant : economy.varied()) {
            double value = program.constant(constant);
            many = many.vary(constant.name(), new Distribution.Uniform(0.9 * value, 1.1 * value));
        }
        EnsembleQuestion drawn = many.question();
        return new EnsembleQuestion(
                program,
                drawn.grid(),
                drawn.overrides(),
                drawn.inputs(),
                economy.kept(),
                drawn.at(),
                drawn.paths());
    }

    /** Runs a second by number of threads: medians of rounds in which the numbers of threads take turns. */
    private static Map<Integer, Double> rates(EnsembleQuestion question, int block) {
        long runs = 1L << 40;
        Ensemble ensemble = new Ensemble(
                question, Design.of(Design.Kind.RANDOM, question.inputs().size(), runs, 1), runs, 1, block);
        rate(ensemble, 1, WARM_SECONDS, WARM_BLOCKS);
        Map<Integer, List<Double>> rounds = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            THREADS.forEach(threads -> rounds.computeIfAbsent(threads, t -> new ArrayList<>())
                    .add(rate(ensemble, threads, ROUND_SECONDS, 2 * threads)));
        }
        Map<Integer, Double> medians = new LinkedHashMap<>();
        rounds.forEach((threads, all) ->
                medians.put(threads, all.stream().sorted().toList().get(ROUNDS / 2)));
        return medians;
    }

    private static double rate(Ensemble ensemble, int threads, double seconds, int blocks) {
        Map<Long, Long> nanoseconds = new ConcurrentHashMap<>();
        long[] done = {0};
        int[] taken = {0};
        double[] used = {0};
        ensemble.run(0, threads, block -> counted(block, nanoseconds), count -> {
            done[0] += count;
            used[0] = nanoseconds.values().stream().mapToLong(Long::longValue).sum() * 1e-9;
            return ++taken[0] < blocks || used[0] < seconds * threads;
        });
        return done[0] / used[0] * threads;
    }

    private static int counted(EnsembleBlock block, Map<Long, Long> nanoseconds) {
        nanoseconds.put(
                Thread.currentThread().getId(),
                ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        return block.count();
    }

    private static void draw(Map<String, double[]> rates, Path file) throws IOException {
        XYChart chart = new XYChartBuilder()
                .width(900)
                .height(560)
                .title("Runs a second, warm, each thread with a processor to itself")
                .xAxisTitle("members side by side")
                .yAxisTitle("runs a second")
                .theme(Styler.ChartTheme.XChart)
                .build();
        var style = chart.getStyler();
        style.setXAxisLogarithmic(true);
        style.setYAxisLogarithmic(true);
        style.setYAxisMin(100.0);
        style.setYAxisMax(10000.0);
        style.setChartBackgroundColor(Color.WHITE);
        style.setLegendPosition(Styler.LegendPosition.InsideSE);
        style.setYAxisMax(1.5
                * rates.values().stream()
                        .flatMapToDouble(Arrays::stream)
                        .max()
                        .orElseThrow());
        style.setMarkerSize(7);
        double[] blocks = BLOCKS.stream().mapToDouble(Integer::doubleValue).toArray();
        int colour = 0;
        for (Map.Entry<String, double[]> rate : rates.entrySet()) {
            XYSeries series = chart.addSeries(rate.getKey(), blocks, rate.getValue());
            series.setLineColor(COLOURS.get(colour % COLOURS.size()));
            series.setMarkerColor(COLOURS.get(colour++ % COLOURS.size()));
            series.setMarker(SeriesMarkers.CIRCLE);
            series.setLineStyle(new BasicStroke(2));
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            BitmapEncoder.saveBitmap(chart, out, BitmapEncoder.BitmapFormat.PNG);
        }
    }
}
