package qianyi.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qianyi.answer.Answer;
import qianyi.answer.Contributions;
import qianyi.answer.NaiveBenchmark;
import qianyi.answer.Outcome;
import qianyi.answer.RequiredGrowth;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.TheilStatistics;
import qianyi.model.Unit;
import qianyi.report.words.Cautions;
import qianyi.report.words.SeriesVintage;
import qianyi.report.words.Shown;
import qianyi.report.words.Yardsticks;
import qianyi.study.ElementLabels;
import qianyi.study.Target;
import qianyi.text.Numbers;

/** The parts of the page that hold the answer against something: growth needed, sectors, the record, the arithmetic. */
final class EvidenceSections {
    private EvidenceSections() {}

    static void growth(Html html, Answer answer, Shown shown) {
        if (answer.requiredGrowth().isEmpty() && answer.benchmarks().isEmpty()) {
            return;
        }
        html.element("h2", shown.text("report.growth"));
        List<String> heading = new ArrayList<>(List.of(
                shown.text("report.target"),
                shown.text("report.by"),
                shown.text("report.base"),
                shown.text("report.required")));
        answer.benchmarks().stream().findFirst().ifPresent(b -> {
            heading.add(shown.text("report.naive.fast", Numbers.percent(b.fast().rate(), 1)));
            heading.add(shown.text("report.naive.slow", Numbers.percent(b.slow().rate(), 1)));
        });
        List<List<Html.Cell>> rows = new ArrayList<>();
        for (Target target :
                answer.study().targets().stream().filter(Target::isRise).toList()) {
            List<Html.Cell> row = new ArrayList<>();
            row.add(Html.Cell.of(target.label().in(shown.language())));
            row.add(Html.Cell.of(shown.text("answer.year", Integer.toString(target.by()))));
            Optional<RequiredGrowth> required = answer.requiredGrowth(target);
            row.add(Html.Cell.of(required.map(r -> base(r, shown)).orElse("–")));
            row.add(required.filter(r -> r.rate().isPresent())
                    .map(r -> Html.Cell.share(r.rate().getAsDouble()))
                    .orElse(Html.Cell.of("–")));
            if (heading.size() > 4) {
                Optional<NaiveBenchmark> naive = answer.benchmark(target);
                row.add(Html.Cell.of(
                        naive.map(n -> Yardsticks.year(n.fast(), shown)).orElse("–")));
                row.add(Html.Cell.of(
                        naive.map(n -> Yardsticks.year(n.slow(), shown)).orElse("–")));
            }
            rows.add(row);
        }
        html.table("growth-needed", "", heading, rows, 3, 5);
    }

    private static String base(RequiredGrowth required, Shown shown) {
        return shown.text(
                "report.base.cell",
                Integer.toString(required.base().year()),
                shown.exact(required.base().value(), required.target().unit()),
                Yardsticks.kind(required.base().kind(), shown));
    }

    /** Sectors down, scenarios across; what is no sector in a row of its own, so that each column sums. */
    static void contributions(Html html, Answer answer, Shown shown) {
        List<ScenarioAnswer> scenarios = answer.scenarios().stream()
                .filter(s -> s.contributions().isPresent())
                .toList();
        if (scenarios.isEmpty()) {
            return;
        }
        Contributions first = scenarios.get(0).contributions().orElseThrow();
        html.element(
                "h3", shown.text("report.contributions", Integer.toString(first.from()), Integer.toString(first.to())));
        ElementLabels names = ElementLabels.of(
                answer.study(),
                first.parts().stream().map(Contributions.Part::element).toList(),
                shown.language());
        String caption = shown.text(
                "answer.table.caption",
                shown.label(answer.study().headline().variable()),
                shown.unitName(shown.headlineUnit()));
        List<String> heading = new ArrayList<>(List.of(shown.text("report.sector")));
        scenarios.forEach(s -> heading.add(s.scenario().title().in(shown.language())));
        List<List<Html.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < first.parts().size(); i++) {
            int part = i;
            rows.add(row(names.of(first.parts().get(i).element()), scenarios, shown, c -> c.parts()
                    .get(part)
                    .rise()));
        }
        rows.add(row(other(answer, shown), scenarios, shown, Contributions::other));
        rows.add(row(shown.text("report.total"), scenarios, shown, Contributions::total));
        html.table("contributions", caption, heading, rows, 1, heading.size());
    }

    private static String other(Answer answer, Shown shown) {
        String name = answer.study().headline().other();
        return name.isEmpty() ? shown.text("report.other") : shown.label(name);
    }

    private interface Rise {
        double of(Contributions contributions);
    }

    private static List<Html.Cell> row(String name, List<ScenarioAnswer> scenarios, Shown shown, Rise rise) {
        List<Html.Cell> row = new ArrayList<>(List.of(Html.Cell.of(name)));
        scenarios.forEach(s -> {
            double value = rise.of(s.contributions().orElseThrow());
            row.add(Html.Cell.of(shown.number(value, shown.headlineUnit()), shown.scaled(value, shown.headlineUnit())));
        });
        return row;
    }

    static void fits(Html html, Answer answer, Shown shown) {
        if (answer.fits().isEmpty()) {
            return;
        }
        html.element("h3", shown.text("report.fit"));
        List<String> heading = List.of(
                shown.text("report.fit.variable"),
                shown.text("report.record.vintage"),
                shown.text("report.fit.count"),
                shown.text("report.fit.error"),
                shown.text("report.unit"),
                shown.text("report.fit.relative"),
                shown.text("report.fit.bias"),
                shown.text("report.fit.variation"),
                shown.text("report.fit.covariation"));
        List<List<Html.Cell>> rows = new ArrayList<>();
        for (TheilStatistics fit : answer.fits()) {
            Unit unit = shown.unit(fit.fit().variable());
            rows.add(List.of(
                    Html.Cell.of(shown.label(fit.fit().variable())),
                    Html.Cell.of(SeriesVintage.of(fit.fit(), answer.study(), shown)),
                    Html.Cell.whole(fit.count()),
                    Html.Cell.of(
                            Numbers.fixed(shown.scaled(fit.rootMeanSquare(), unit), 2),
                            shown.scaled(fit.rootMeanSquare(), unit)),
                    Html.Cell.of(InputTables.unit(unit, shown)),
                    Html.Cell.share(fit.relative()),
                    part(fit.bias()),
                    part(fit.variation()),
                    part(fit.covariation())));
        }
        html.table("fit", "", heading, rows, 2, 8);
        html.element("p class=\"note\"", shown.text("report.fit.note"));
    }

    private static Html.Cell part(double share) {
        return Html.Cell.of(Numbers.fixed(share, 2), share);
    }

    static void numerics(Html html, Answer answer, Shown shown) {
        List<List<Html.Cell>> rows = new ArrayList<>();
        for (ScenarioAnswer scenario : answer.scenarios()) {
            scenario.goals().stream()
                    .findFirst()
                    .filter(goal -> goal.target().level().isPresent())
                    .ifPresent(goal -> rows.add(List.of(
                            Html.Cell.of(scenario.scenario().title().in(shown.language())),
                            instant(Optional.of(goal.outcome())),
                            instant(goal.doubt().halfStep()),
                            instant(goal.doubt().rungeKutta()),
                            Html.Cell.of(Cautions.difference(goal.doubt())))));
        }
        if (!rows.isEmpty()) {
            html.element("h3", shown.text("report.numerics"));
            html.table(
                    "numerics",
                    shown.text(
                            "report.numerics.caption",
                            answer.study().mainTarget().label()),
                    List.of(
                            shown.text("report.scenario"),
                            shown.text("report.numerics.computed"),
                            shown.text("report.numerics.half"),
                            shown.text("report.numerics.runge_kutta"),
                            shown.text("report.numerics.difference")),
                    rows,
                    1,
                    4);
        }
    }

    private static Html.Cell instant(Optional<Outcome> outcome) {
        return outcome.filter(o -> o.instant().isPresent())
                .map(o -> Html.Cell.of(
                        Numbers.fixed(o.instant().getAsDouble(), 2), o.instant().getAsDouble()))
                .orElse(Html.Cell.of("–"));
    }
}
