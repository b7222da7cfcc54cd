package qianyi.report.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import qianyi.analysis.ComparedDates;
import qianyi.analysis.ComparedFigure;
import qianyi.analysis.ComparedInput;
import qianyi.analysis.Comparison;
import qianyi.analysis.InputInForce;
import qianyi.analysis.attribution.Attribution;
import qianyi.analysis.attribution.ChangeGroup;
import qianyi.analysis.attribution.FairShares;
import qianyi.answer.Outcome;
import qianyi.model.Unit;
import qianyi.report.words.InputWords;
import qianyi.text.Messages;
import qianyi.text.Numbers;

/**
 * {@code comparison.csv}: one row a value under a scenario; the first scenario's rows have no difference. A value that is
 * no single number, such as a table, is in words.
 */
public final class ComparisonCsv {
    private static final List<String> COLUMNS = List.of(
            "section",
            "name",
            "element",
            "unit",
            "year",
            "scenario",
            "value",
            "difference",
            "relative",
            "why",
            "source",
            "label");

    private final Comparison comparison;
    private final Messages messages;
    private final List<List<String>> rows = new ArrayList<>(List.of(COLUMNS));

    private ComparisonCsv(Comparison comparison, Messages messages) {
        this.comparison = comparison;
        this.messages = messages;
    }

    /**
     * All rows.
     *
     * @param why the second date is another one than the first, if that was asked
     * @param messages the language of labels and reasons
     */
    public static String render(Comparison comparison, Optional<Attribution> why, Messages messages) {
        ComparisonCsv csv = new ComparisonCsv(comparison, messages);
        csv.write();
        why.ifPresent(csv::why);
        return Csv.text(csv.rows.stream());
    }

    private void write() {
        comparison.inputs().forEach(this::input);
        comparison.dates().forEach(this::dates);
        figure("headline", comparison.headline());
        comparison.parts().forEach(part -> figure("part", part));
        comparison.keyVariables().forEach(key -> figure("key", key));
        for (Comparison.Growth growth : comparison.realGrowth()) {
            for (int i = 0; i < growth.rates().size(); i++) {
                row(
                        "real_growth",
                        Integer.toString(growth.from()),
                        "",
                        "1/year",
                        Integer.toString(growth.to()),
                        i,
                        number(growth.rates().get(i)),
                        i == 0
                                ? ""
                                : number(growth.rates().get(i) - growth.rates().get(0)),
                        "",
                        "",
                        "",
                        messages.text("cli.compare.growth"));
            }
        }
    }

    private void why(Attribution why) {
        String unit = comparison.headline().unit().map(Unit::toString).orElse("");
        shares("why_level", why, why.levels(), unit, Integer.toString(why.year()));
        why.dates().ifPresent(dates -> shares("why_date", why, dates.part(), "year", ""));
        why.arrivals()
                .ifPresent(arrivals ->
                        shares("why_share_of_runs", why, arrivals.part(), "1", Integer.toString(why.year())));
    }

    /** What a group adds alone, last and as its fair share; the second scenario is the one that is explained. */
    private void shares(String section, Attribution why, Attribution.Part part, String unit, String year) {
        for (int i = 0; i < why.groups().size(); i++) {
            FairShares.Share share = part.shares().shares().get(i);
            ChangeGroup group = why.groups().get(i);
            share(section + "_alone", group, unit, year, share.alone());
            share(section + "_last", group, unit, year, share.last());
            share(section + "_fair", group, unit, year, share.fair());
            if (part.shares().error() > 0) {
                share(section + "_standard_error", group, unit, year, share.error());
            }
        }
    }

    private void share(String section, ChangeGroup group, String unit, String year, double value) {
        String label = group.label().in(messages.language());
        row(section, group.name(), "", unit, year, 1, "", number(value), "", "", "", label);
    }

    private void input(ComparedInput input) {
        for (int i = 0; i < input.cells().size(); i++) {
            ComparedInput.Cell cell = input.cells().get(i);
            OptionalDouble number = constant(cell.value());
            OptionalDouble first = constant(input.cells().get(0).value());
            boolean both = i > 0 && number.isPresent() && first.isPresent();
            double difference = both ? number.getAsDouble() - first.getAsDouble() : Double.NaN;
            row(
                    "input",
                    input.variable(),
                    String.join("|", input.elements()),
                    input.unit().map(Unit::toString).orElse(""),
                    "",
                    i,
                    new InputWords(messages, Numbers::shortest).of(cell.value()),
                    number(difference),
                    both ? number(difference / Math.abs(first.getAsDouble())) : "",
                    cell.why().in(messages.language()),
                    cell.source(),
                    input.label().in(messages.language()));
        }
    }

    private static OptionalDouble constant(InputInForce value) {
        return value.steps().isEmpty() ? value.start() : OptionalDouble.empty();
    }

    private void dates(ComparedDates dates) {
        String label = dates.target().label().in(messages.language());
        for (int i = 0; i < dates.outcomes().size(); i++) {
            Optional<Outcome> outcome = dates.outcomes().get(i);
            OptionalInt year = outcome.map(Outcome::year).orElse(OptionalInt.empty());
            OptionalInt shift = dates.yearShift(i);
            row(
                    "year",
                    dates.target().id(),
                    "",
                    "year",
                    "",
                    i,
                    year.isPresent() ? Integer.toString(year.getAsInt()) : "",
                    i > 0 && shift.isPresent() ? Integer.toString(shift.getAsInt()) : "",
                    "",
                    "",
                    "",
                    label);
            row(
                    "instant",
                    dates.target().id(),
                    "",
                    "year",
                    "",
                    i,
                    number(outcome.map(Outcome::instant).orElse(OptionalDouble.empty())),
                    i > 0 ? number(dates.instantShift(i)) : "",
                    "",
                    "",
                    "",
                    label);
        }
    }

    private void figure(String section, ComparedFigure figure) {
        String unit = figure.unit().map(Unit::toString).orElse("");
        String variable = figure.label().in(messages.language());
        String label = figure.element().isEmpty()
                ? variable
                : messages.text("analysis.of_element", variable, figure.elementLabel());
        for (ComparedFigure.Levels levels : figure.levels()) {
            for (int i = 0; i < levels.values().size(); i++) {
                row(
                        section,
                        figure.variable(),
                        figure.element(),
                        unit,
                        Integer.toString(levels.year()),
                        i,
                        number(levels.values().get(i)),
                        i == 0 ? "" : number(levels.difference(i)),
                        i == 0 ? "" : number(levels.relative(i)),
                        "",
                        "",
                        label);
            }
        }
    }

    private void row(
            String section, String name, String element, String unit, String year, int scenario, String... rest) {
        List<String> start = List.of(
                section,
                name,
                element,
                unit,
                year,
                comparison.scenarios().get(scenario).id());
        rows.add(Stream.concat(start.stream(), List.of(rest).stream()).toList());
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Numbers.shortest(value) : "";
    }
}
