package qianyi.report.file;

import static qianyi.text.JsonText.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import qianyi.analysis.ComparedDates;
import qianyi.analysis.ComparedFigure;
import qianyi.analysis.ComparedInput;
import qianyi.analysis.Comparison;
import qianyi.analysis.InputInForce;
import qianyi.analysis.attribution.Attribution;
import qianyi.answer.Outcome;
import qianyi.engine.Run;
import qianyi.model.Unit;
import qianyi.study.Study;
import qianyi.text.JsonText;

/**
 * {@code comparison.json}: a comparison for programs, numbers in the model's units. Lists under a figure, a date or an
 * input have one entry a scenario, in the order of {@code scenarios}.
 */
public final class ComparisonJson {
    /** Version of the layout. */
    private static final int SCHEMA = 1;

    private final Comparison comparison;

    private ComparisonJson(Comparison comparison) {
        this.comparison = comparison;
    }

    /** @param why the second date is another one than the first, if that was asked */
    public static String render(
            Study study, Comparison comparison, Optional<Attribution> why, String command, String version) {
        ComparisonJson json = new ComparisonJson(comparison);
        Map<String, @Nullable Object> object = object(
                "schema", SCHEMA,
                "study", study.id(),
                "model_sha256", study.modelSha256(),
                "assumptions_sha256", study.assumptionsSha256(),
                "version", version,
                "command", command,
                "scenarios", json.scenarios(),
                "inputs",
                        comparison.inputs().stream().map(ComparisonJson::input).toList(),
                "dates", comparison.dates().stream().map(json::date).toList(),
                "headline", json.figure(comparison.headline()),
                "parts", comparison.parts().stream().map(json::figure).toList(),
                "key_variables",
                        comparison.keyVariables().stream().map(json::figure).toList(),
                "real_growth",
                        comparison.realGrowth().stream()
                                .map(growth ->
                                        object("from", growth.from(), "to", growth.to(), "rates", growth.rates()))
                                .toList(),
                "gaps",
                        comparison.gaps().stream()
                                .map(gap -> object(
                                        "scenario",
                                                comparison
                                                        .scenarios()
                                                        .get(gap.scenario())
                                                        .id(),
                                        "opens", gap.opens(),
                                        "widens_most", gap.widest(),
                                        "widening", gap.widening(),
                                        "largest", gap.largest()))
                                .toList());
        why.ifPresent(attribution -> object.put("why", AttributionJson.of(attribution)));
        return JsonText.of(object);
    }

    private List<Map<String, @Nullable Object>> scenarios() {
        List<Map<String, @Nullable Object>> scenarios = new ArrayList<>();
        for (int i = 0; i < comparison.scenarios().size(); i++) {
            Optional<Run.Failure> failure = comparison.failures().get(i);
            scenarios.add(object(
                    "id", comparison.scenarios().get(i).id(),
                    "title", comparison.scenarios().get(i).title(),
                    "failed", failure.map(f -> object("variable", f.column().label(), "time", f.time()))));
        }
        return scenarios;
    }

    private static Map<String, @Nullable Object> input(ComparedInput input) {
        return object(
                "variable",
                input.variable(),
                "element",
                String.join("|", input.elements()),
                "label",
                input.label(),
                "unit",
                input.unit().map(Unit::toString),
                "group",
                input.group().map(ComparisonJson::lower),
                "values",
                input.cells().stream().map(ComparisonJson::cell).toList());
    }

    private static Map<String, @Nullable Object> cell(ComparedInput.Cell cell) {
        InputInForce value = cell.value();
        return object(
                "start",
                value.start(),
                "steps",
                value.steps().stream()
                        .map(step -> object(
                                "from", step.from(),
                                "ramp", step.ramp(),
                                "operation", lower(step.operation()),
                                "value", step.value()))
                        .toList(),
                "table",
                value.table().map(table -> object("x", table.x(), "y", table.y())),
                "why",
                cell.change().map(change -> change.why()),
                "source",
                cell.change().map(change -> change.source()).filter(source -> !source.isEmpty()),
                "assumed",
                cell.assumed());
    }

    private Map<String, @Nullable Object> date(ComparedDates dates) {
        Map<String, @Nullable Object> date = object("target", dates.target().id());
        date.putAll(new TreeMap<>(dates.target().terms()));
        date.put("unit", dates.target().unit());
        date.put(
                "outcomes",
                IntStream.range(0, comparison.scenarios().size())
                        .mapToObj(i -> outcome(dates, i))
                        .toList());
        return date;
    }

    private static Map<String, @Nullable Object> outcome(ComparedDates dates, int scenario) {
        Optional<Outcome> outcome = dates.outcomes().get(scenario);
        return object(
                "outcome", outcome.map(o -> lower(o.kind())),
                "year", outcome.map(Outcome::year).map(ComparisonJson::boxed).orElse(null),
                "instant", outcome.map(Outcome::instant).orElse(OptionalDouble.empty()),
                "lost_year",
                        outcome.map(Outcome::lostYear)
                                .map(ComparisonJson::boxed)
                                .orElse(null),
                "year_shift", dates.yearShift(scenario),
                "instant_shift", dates.instantShift(scenario));
    }

    private Map<String, @Nullable Object> figure(ComparedFigure figure) {
        int scenarios = comparison.scenarios().size();
        return object(
                "variable",
                figure.variable(),
                "element",
                figure.element(),
                "label",
                figure.label(),
                "element_label",
                figure.element().isEmpty() ? null : figure.elementLabel(),
                "unit",
                figure.unit().map(Unit::toString),
                "years",
                figure.levels().stream()
                        .map(levels -> object(
                                "year",
                                levels.year(),
                                "values",
                                levels.values(),
                                "differences",
                                IntStream.range(0, scenarios)
                                        .mapToObj(levels::difference)
                                        .toList(),
                                "relative",
                                IntStream.range(0, scenarios)
                                        .mapToObj(levels::relative)
                                        .toList()))
                        .toList());
    }

    private static @Nullable Integer boxed(java.util.OptionalInt year) {
        return year.isPresent() ? Integer.valueOf(year.getAsInt()) : null;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
