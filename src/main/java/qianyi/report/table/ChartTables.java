package qianyi.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import qianyi.analysis.Certainty;
import qianyi.answer.Answer;
import qianyi.answer.Fan;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.ScenarioEnsemble;
import qianyi.model.Unit;
import qianyi.report.table.Cell.Kind;
import qianyi.report.words.Shown;
import qianyi.report.words.TargetWords;
import qianyi.study.Target;

/** What charts of a spreadsheet need beside the headline by year: the level wanted, and bands as heights to be stacked. */
public record ChartTables(Answer answer, Optional<Certainty> certainty, Shown shown) {
    /** Shares of the runs at which bands begin and end, from below. */
    private static final double[] EDGES = Stream.concat(
                    Fan.BANDS.stream().map(Fan::tail), Stream.of(3, 6, 9).map(in10 -> 1 - Fan.tail(in10)))
            .mapToDouble(Double::doubleValue)
            .toArray();

    /** Of a scenario, the columns of its bands. */
    public record Bands(ScenarioEnsemble scenario, String title, List<String> heights, String median) {}

    /** The level by year, and for each scenario with bands the lowest edge, the heights above it and the median. */
    public Table data() {
        Columns<Integer> columns = new Columns<Integer>(Medium.SHEET)
                .add(shown.text("workbook.year"), year -> Cell.whole(year.intValue()));
        answer.study()
                .headlineTarget()
                .ifPresent(target -> columns.add(level(target), year -> Cell.amount(shown, target.asked(), unit())));
        for (Bands bands : bands()) {
            Fan fan = new Fan(bands.scenario());
            for (int i = 0; i < EDGES.length; i++) {
                double below = i == 0 ? Double.NaN : EDGES[i - 1];
                double above = EDGES[i];
                columns.add(bands.heights().get(i), year -> height(fan, year, below, above));
            }
            columns.add(bands.median(), year -> Cell.of(shown.scaled(fan.at(year, 0.5), unit()), Kind.AMOUNT));
        }
        boolean nothing = certainty.isEmpty() && answer.study().headlineTarget().isEmpty();
        return columns.of(nothing ? List.of() : years(), shown, "chart_data");
    }

    private Cell height(Fan fan, int year, double below, double above) {
        double top = fan.at(year, above);
        double height = Double.isNaN(below) ? top : top - fan.at(year, below);
        return Cell.of(shown.scaled(height, unit()), Kind.AMOUNT);
    }

    /** What the column of the level is called. */
    public String level(Target target) {
        return shown.headed(TargetWords.named(target, shown), unit());
    }

    /** Of the baseline and of the best that policy does, where runs count. */
    public List<Bands> bands() {
        List<Bands> bands = new ArrayList<>();
        certainty.ifPresent(some -> Stream.of(answer.baseline(), answer.bestPolicy())
                .flatMap(Optional::stream)
                .map(ScenarioAnswer::id)
                .distinct()
                .flatMap(id -> some.ensemble().scenario(id).stream())
                .filter(runs -> new Fan(runs).count() > 0)
                .forEach(runs -> bands.add(bands(runs))));
        return bands;
    }

    private Bands bands(ScenarioEnsemble runs) {
        String title = runs.scenario().title().in(shown.language());
        List<String> heights = IntStream.range(0, EDGES.length)
                .mapToObj(i -> shown.headed(shown.text("workbook.band." + i, title), unit()))
                .toList();
        return new Bands(runs, title, heights, shown.headed(shown.text("workbook.band.median", title), unit()));
    }

    private List<Integer> years() {
        return IntStream.rangeClosed(
                        answer.study().period().from(), answer.study().period().to())
                .boxed()
                .toList();
    }

    private Unit unit() {
        return shown.headlineUnit();
    }
}
