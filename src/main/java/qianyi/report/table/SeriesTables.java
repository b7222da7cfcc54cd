package qianyi.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import qianyi.answer.Answer;
import qianyi.answer.Contributions;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.Trajectory;
import qianyi.engine.Column;
import qianyi.model.Unit;
import qianyi.report.words.Shown;
import qianyi.study.Headline;

/** The headline year by year: by scenario, by sector, and where its rise comes from. */
public record SeriesTables(Answer answer, Shown shown) {
    /** The figures of one scenario in one year: sectors in the model's order, then the rest, then the whole. */
    private record Year(ScenarioAnswer scenario, int year, List<Double> figures) {}

    public Table byYear() {
        Columns<Integer> columns = new Columns<Integer>(Medium.SHEET)
                .add(shown.text("workbook.year"), year -> Cell.whole(year.intValue()));
        for (ScenarioAnswer scenario : answer.scenarios()) {
            columns.add(shown.headed(title(scenario), unit()), year -> {
                Double value = scenario.values().get(year);
                return value == null ? Cell.NONE : Cell.amount(shown, value, unit());
            });
        }
        return columns.of(years(), shown, "by_year");
    }

    private String title(ScenarioAnswer scenario) {
        return scenario.scenario().title().in(shown.language());
    }

    private Unit unit() {
        return shown.unit(answer.study().headline().variable());
    }

    private List<Integer> years() {
        return IntStream.rangeClosed(
                        answer.study().period().from(), answer.study().period().to())
                .boxed()
                .toList();
    }

    public Table bySector() {
        Columns<Year> columns = new Columns<Year>(Medium.SHEET)
                .text(shown.text("workbook.scenario_id"), y -> y.scenario().id())
                .text(shown.text("report.scenario"), y -> title(y.scenario()))
                .add(shown.text("workbook.year"), y -> Cell.whole(y.year()));
        List<String> names = names();
        for (int i = 0; i < names.size(); i++) {
            int part = i;
            columns.add(
                    shown.headed(names.get(i), unit()),
                    y -> Cell.amount(shown, y.figures().get(part), unit()));
        }
        List<Year> rows = new ArrayList<>();
        for (ScenarioAnswer scenario : answer.scenarios()) {
            if (scenario.failure().isEmpty()) {
                rows.addAll(yearsOf(scenario));
            }
        }
        return columns.of(rows, shown, "by_sector");
    }

    /** Sectors, the rest where the model has one, the whole. */
    private List<String> names() {
        List<String> names = new ArrayList<>(shown.elements(sectors()));
        if (hasRest()) {
            names.add(shown.label(answer.study().headline().other()));
        }
        names.add(shown.label(answer.study().headline().variable()));
        return names;
    }

    private List<Column> sectors() {
        return answer.study().program().columns(answer.study().headline().bySector());
    }

    private boolean hasRest() {
        return !answer.study()
                .program()
                .columns(answer.study().headline().other())
                .isEmpty();
    }

    private List<Year> yearsOf(ScenarioAnswer scenario) {
        Headline headline = answer.study().headline();
        List<Trajectory> paths = new ArrayList<>();
        for (Column column : sectors()) {
            paths.add(Trajectory.through(scenario.run().times(), scenario.run().series(column)));
        }
        if (hasRest()) {
            paths.add(Trajectory.of(scenario.run(), headline.other()));
        }
        Trajectory whole = Trajectory.of(scenario.run(), headline.variable());
        paths.add(whole);
        return years().stream()
                .filter(whole::covers)
                .map(year -> new Year(
                        scenario, year, paths.stream().map(p -> p.at(year)).toList()))
                .toList();
    }

    /** Where the rise comes from: a row a scenario in a sheet, a row a sector on a page, so that each column sums. */
    public Table contributions(Medium medium) {
        List<ScenarioAnswer> whole = answer.scenarios().stream()
                .filter(s -> s.contributions().isPresent())
                .toList();
        return medium == Medium.SHEET ? byScenario(whole) : byPart(whole);
    }

    /** A part of the rise: a sector, what is none, or the whole. */
    private record Part(String name, ToDoubleFunction<Contributions> rise) {
        double of(ScenarioAnswer scenario) {
            return rise.applyAsDouble(SeriesTables.of(scenario));
        }
    }

    private Table byScenario(List<ScenarioAnswer> scenarios) {
        Columns<ScenarioAnswer> columns = new Columns<ScenarioAnswer>(Medium.SHEET)
                .text(shown.text("workbook.scenario_id"), ScenarioAnswer::id)
                .text(shown.text("report.scenario"), this::title)
                .add(shown.text("workbook.from"), s -> Cell.whole(of(s).from()))
                .add(shown.text("workbook.to"), s -> Cell.whole(of(s).to()));
        for (Part part : parts(shown.elements(sectors()), shown.text("report.other"))) {
            columns.add(
                    shown.headed(shown.text("workbook.rise_of", part.name()), unit()),
                    s -> Cell.amount(shown, part.of(s), unit()));
        }
        return columns.of(scenarios, shown, "contributions");
    }

    private Table byPart(List<ScenarioAnswer> scenarios) {
        Columns<Part> columns = new Columns<Part>(Medium.PAGE).text(shown.text("report.sector"), Part::name);
        scenarios.forEach(s -> columns.right(
                title(s), part -> Cell.amount(shown, part.of(s), unit()).reads(shown.number(part.of(s), unit()))));
        String headline = shown.label(answer.study().headline().variable());
        String other = answer.study().headline().other();
        return columns.of(
                parts(shown.elements(sectors()), other.isEmpty() ? shown.text("report.other") : shown.label(other)),
                "contributions",
                shown.text("answer.table.caption", headline, shown.unitName(unit())));
    }

    private List<Part> parts(List<String> sectors, String other) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < sectors.size(); i++) {
            int part = i;
            parts.add(new Part(sectors.get(i), c -> c.parts().get(part).rise()));
        }
        parts.add(new Part(other, Contributions::other));
        parts.add(new Part(shown.text("report.total"), Contributions::total));
        return parts;
    }

    private static Contributions of(ScenarioAnswer scenario) {
        return scenario.contributions().orElseThrow();
    }
}
