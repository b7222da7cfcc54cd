package qianyi.report.workbook;

import java.util.ArrayList;
import java.util.List;
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
record SeriesSheets(Answer answer, Shown shown) {
    /** The figures of one scenario in one year: sectors in the model's order, then the rest, then the whole. */
    private record Year(ScenarioAnswer scenario, int year, List<Double> figures) {}

    TableSheet byYear() {
        Columns<Integer> columns =
                new Columns<Integer>().add(shown.text("workbook.year"), year -> Cell.whole(year.intValue()));
        for (ScenarioAnswer scenario : answer.scenarios()) {
            columns.add(Columns.headed(shown, title(scenario), unit()), year -> {
                Double value = scenario.values().get(year);
                return value == null ? Cell.EMPTY : Columns.amount(shown, value, unit());
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

    TableSheet bySector() {
        Columns<Year> columns = new Columns<Year>()
                .text(shown.text("workbook.scenario_id"), y -> y.scenario().id())
                .text(shown.text("report.scenario"), y -> title(y.scenario()))
                .add(shown.text("workbook.year"), y -> Cell.whole(y.year()));
        List<String> names = parts();
        for (int i = 0; i < names.size(); i++) {
            int part = i;
            columns.add(
                    Columns.headed(shown, names.get(i), unit()),
                    y -> Columns.amount(shown, y.figures().get(part), unit()));
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
    private List<String> parts() {
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

    TableSheet contributions() {
        List<ScenarioAnswer> whole = answer.scenarios().stream()
                .filter(s -> s.contributions().isPresent())
                .toList();
        Columns<ScenarioAnswer> columns = new Columns<ScenarioAnswer>()
                .text(shown.text("workbook.scenario_id"), ScenarioAnswer::id)
                .text(shown.text("report.scenario"), this::title)
                .add(shown.text("workbook.from"), s -> Cell.whole(of(s).from()))
                .add(shown.text("workbook.to"), s -> Cell.whole(of(s).to()));
        List<String> sectors = shown.elements(sectors());
        for (int i = 0; i < sectors.size(); i++) {
            int part = i;
            rise(columns, sectors.get(i), c -> c.parts().get(part).rise());
        }
        rise(columns, shown.text("report.other"), Contributions::other);
        rise(columns, shown.text("report.total"), Contributions::total);
        return columns.of(whole, shown, "contributions");
    }

    private interface Rise {
        double of(Contributions contributions);
    }

    private void rise(Columns<ScenarioAnswer> columns, String name, Rise rise) {
        columns.add(
                Columns.headed(shown, shown.text("workbook.rise_of", name), unit()),
                s -> Columns.amount(shown, rise.of(of(s)), unit()));
    }

    private static Contributions of(ScenarioAnswer scenario) {
        return scenario.contributions().orElseThrow();
    }
}
