package qianyi.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import qianyi.analysis.GrowthAccounting;
import qianyi.answer.Answer;
import qianyi.answer.ScenarioAnswer;
import qianyi.report.chart.ChartScale;
import qianyi.report.words.Shown;
import qianyi.study.Period;
import qianyi.text.Numbers;

/** Real growth laid to its factors, with what they leave unexplained in a column of its own. */
final class GrowthTable {
    private GrowthTable() {}

    /** The coloured scenarios between the printed years; the past once, as it is the same in all. */
    static void write(Html html, Answer answer, Shown shown) {
        List<List<Html.Cell>> rows = new ArrayList<>();
        List<GrowthAccounting.Factor> factors = new ArrayList<>();
        int today = answer.study().period().today();
        for (ScenarioAnswer scenario : ChartScale.coloured(answer)) {
            for (GrowthAccounting.Terms terms : spans(answer, scenario)) {
                if (terms.from() >= today || scenario.id().equals(answer.study().baseline())) {
                    factors.addAll(terms.contributions().keySet().stream()
                            .filter(f -> !factors.contains(f))
                            .toList());
                    rows.add(row(scenario, terms, factors, shown));
                }
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        List<String> heading =
                new ArrayList<>(List.of(shown.text("report.scenario"), shown.text("report.growth.years")));
        heading.add(shown.text("analysis.accounting.growth"));
        factors.forEach(f -> heading.add(shown.text(f.key())));
        heading.add(shown.text("analysis.accounting.residual"));
        html.element("h3", shown.text("report.growth.factors"));
        html.table("growth-accounting", shown.text("report.growth.unit"), heading, rows, 2, heading.size());
        html.element("p class=\"note\"", shown.text("analysis.accounting.note"));
    }

    private static List<GrowthAccounting.Terms> spans(Answer answer, ScenarioAnswer scenario) {
        Period period = answer.study().period();
        List<Integer> bounds = Stream.concat(Stream.of(period.from(), period.today()), period.show().stream())
                .distinct()
                .sorted()
                .toList();
        return GrowthAccounting.of(answer.study(), scenario.run(), period.from(), bounds.get(bounds.size() - 1))
                .map(accounting -> accounting.averages(bounds))
                .orElse(List.of());
    }

    private static List<Html.Cell> row(
            ScenarioAnswer scenario, GrowthAccounting.Terms terms, List<GrowthAccounting.Factor> factors, Shown shown) {
        List<Html.Cell> row = new ArrayList<>();
        row.add(Html.Cell.of(scenario.scenario().title().in(shown.language())));
        row.add(Html.Cell.of(
                shown.text("report.growth.span", Integer.toString(terms.from()), Integer.toString(terms.to()))));
        row.add(points(terms.growth()));
        factors.forEach(f -> row.add(points(terms.contributions().getOrDefault(f, Double.NaN))));
        row.add(points(terms.residual()));
        return row;
    }

    private static Html.Cell points(double value) {
        return Html.Cell.of(Numbers.fixed(value, 2), value);
    }
}
