package qianyi.report.page;

import java.util.ArrayList;
import java.util.List;
import qianyi.answer.Answer;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.Trajectory;
import qianyi.model.Unit;
import qianyi.report.words.Shown;
import qianyi.study.Assumption;
import qianyi.study.Indicator;
import qianyi.study.Source;
import qianyi.study.Study;
import qianyi.text.Numbers;

/** The parts of the page that say what was put in: scenarios, goals, limits, assumptions, sources, the command. */
final class StudySections {
    private StudySections() {}

    static void scenarios(Html html, Answer answer, Shown shown) {
        List<List<Html.Cell>> rows = new ArrayList<>();
        for (ScenarioAnswer scenario : answer.scenarios()) {
            rows.add(List.of(
                    Html.Cell.of(scenario.scenario().title().in(shown.language())),
                    Html.Cell.of(scenario.scenario().story().in(shown.language())),
                    Html.Cell.whole(scenario.scenario().changes().size())));
        }
        html.table(
                "scenarios",
                "",
                List.of(shown.text("report.scenario"), shown.text("report.story"), shown.text("report.changes")),
                rows,
                2,
                2);
    }

    /** The goals with what each measure misses; the baseline's figures today and in the last printed year. */
    static void indicators(Html html, Answer answer, Shown shown) {
        Study study = answer.study();
        if (study.indicators().isEmpty()) {
            return;
        }
        List<Integer> years = study.period().show().stream()
                .filter(y -> y >= study.period().today() && y <= study.period().to())
                .toList();
        List<String> heading = new ArrayList<>(List.of(shown.text("report.goal"), shown.text("report.measures")));
        years.forEach(y -> heading.add(shown.text("answer.year", Integer.toString(y))));
        heading.add(shown.text("report.not_measured"));
        List<List<Html.Cell>> rows = new ArrayList<>();
        for (Indicator indicator : study.indicators()) {
            List<Html.Cell> row = new ArrayList<>();
            row.add(Html.Cell.of(indicator.label().in(shown.language())));
            row.add(Html.Cell.of(
                    indicator.variable().isPresent() ? measure(indicator, shown) : shown.text("report.not_modelled")));
            years.forEach(y -> row.add(value(answer, indicator, y, shown)));
            row.add(Html.Cell.of(indicator.notMeasured().in(shown.language())));
            rows.add(row);
        }
        String caption = answer.baseline()
                .map(b -> b.scenario().title().in(shown.language()))
                .orElse("");
        html.table("goals", caption, heading, rows, 2, 1 + years.size());
    }

    private static String measure(Indicator indicator, Shown shown) {
        String words = indicator.measures().in(shown.language());
        return indicator
                .variable()
                .map(v -> shown.text("report.with_unit", words, InputTables.unit(shown.unit(v), shown)))
                .orElse(words);
    }

    private static Html.Cell value(Answer answer, Indicator indicator, int year, Shown shown) {
        return indicator
                .variable()
                .flatMap(variable -> answer.baseline()
                        .map(b -> Trajectory.of(b.run(), variable))
                        .filter(path -> path.covers(year))
                        .map(path -> value(path.at(year), shown.unit(variable), shown)))
                .orElse(Html.Cell.of("–"));
    }

    /** Shares and indices have no unit and need more decimals than money. */
    private static Html.Cell value(double value, Unit unit, Shown shown) {
        return Html.Cell.of(
                unit.isOne() ? Numbers.fixed(value, 2) : shown.number(value, unit), shown.scaled(value, unit));
    }

    static void assumptionCounts(Html html, Study study, Shown shown) {
        html.element(
                "p",
                shown.text(
                        "report.assumptions.count",
                        Integer.toString(study.assumptions().size()),
                        Long.toString(sourced(study.assumptions())),
                        Long.toString(noted(study.assumptions())),
                        Long.toString(bare(study.assumptions()))));
        List<List<Html.Cell>> rows = new ArrayList<>();
        for (Assumption.Kind kind : Assumption.Kind.values()) {
            List<Assumption> of =
                    study.assumptions().stream().filter(a -> a.kind() == kind).toList();
            if (!of.isEmpty()) {
                rows.add(List.of(
                        Html.Cell.of(kind(kind, shown)),
                        Html.Cell.whole(of.size()),
                        Html.Cell.whole(sourced(of)),
                        Html.Cell.whole(noted(of)),
                        Html.Cell.whole(bare(of))));
            }
        }
        html.table(
                "assumption-counts",
                "",
                List.of(
                        shown.text("report.assumptions.kind"),
                        shown.text("report.assumptions.rows"),
                        shown.text("report.assumptions.sourced"),
                        shown.text("report.assumptions.noted"),
                        shown.text("report.assumptions.bare")),
                rows,
                1,
                4);
    }

    private static long sourced(List<Assumption> assumptions) {
        return assumptions.stream().filter(a -> !a.source().isEmpty()).count();
    }

    /** Only explained in the note. */
    private static long noted(List<Assumption> assumptions) {
        return assumptions.stream()
                .filter(a -> a.source().isEmpty() && !a.note().isEmpty())
                .count();
    }

    private static long bare(List<Assumption> assumptions) {
        return assumptions.stream()
                .filter(a -> a.source().isEmpty() && a.note().isEmpty())
                .count();
    }

    static String kind(Assumption.Kind kind, Shown shown) {
        return shown.text(
                switch (kind) {
                    case STATED -> "report.kind.stated";
                    case FOUND -> "report.kind.found";
                    case LITERATURE -> "report.kind.literature";
                    case ASSUMPTION -> "report.kind.assumption";
                    case CONSTANT -> "report.kind.constant";
                });
    }

    static void sources(Html html, Study study, Shown shown) {
        if (study.sources().isEmpty()) {
            return;
        }
        html.raw("<div class=\"scroll\"><table data-name=\"sources\">\n<thead><tr>");
        List.of("id", "title", "date", "where")
                .forEach(key -> html.element("th scope=\"col\"", shown.text("report.source." + key)));
        html.raw("</tr></thead>\n<tbody>\n");
        for (Source source : study.sources()) {
            html.raw("<tr id=\"" + SourceCell.anchor(source.id(), shown) + "\">")
                    .element("th scope=\"row\"", source.id());
            html.raw("<td>").text(source.title().in(shown.language())).raw("</td>");
            html.raw("<td>")
                    .text(source.date().isEmpty() ? shown.text("report.source.undated") : source.date())
                    .raw("</td>");
            NoteCell.write(html, source.where(), shown).raw("</tr>\n");
        }
        html.raw("</tbody>\n</table></div>\n");
    }

    static void again(Html html, Answer answer, Shown shown, String command, String version) {
        html.raw("<dl>\n");
        html.element("dt", shown.text("report.again.command"))
                .raw("<dd>")
                .element("code", command)
                .raw("</dd>\n");
        html.element("dt", shown.text("report.again.study"))
                .element("dd", answer.study().id());
        html.element("dt", shown.text("report.again.version")).element("dd", version);
        html.raw("</dl>\n").element("p class=\"note\"", shown.text("report.again.note"));
        List<List<Html.Cell>> rows = new ArrayList<>();
        answer.study()
                .files()
                .sha256()
                .forEach((name, hash) -> rows.add(List.of(Html.Cell.of(name), Html.Cell.of(hash))));
        html.table(
                "files",
                shown.text("report.again.files"),
                List.of(shown.text("report.again.file"), "SHA-256"),
                rows,
                -1,
                -1);
    }
}
