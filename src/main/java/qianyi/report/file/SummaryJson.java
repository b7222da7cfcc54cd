package qianyi.report.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import qianyi.analysis.Certainty;
import qianyi.analysis.portfolio.PolicyAnswers;
import qianyi.answer.Answer;
import qianyi.answer.Contributions;
import qianyi.answer.EnsembleSettings;
import qianyi.answer.GapToOutside;
import qianyi.answer.GrowthWindow;
import qianyi.answer.Monitoring;
import qianyi.answer.NaiveBenchmark;
import qianyi.answer.Outcome;
import qianyi.answer.Rebase;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.ScenarioCost;
import qianyi.report.words.OutcomeWords;
import qianyi.report.words.Shown;
import qianyi.study.AssumptionChange;
import qianyi.study.CostAccount;
import qianyi.study.ReferenceClass;
import qianyi.study.Study;
import qianyi.study.Target;
import qianyi.text.JsonText;
import qianyi.text.Language;
import qianyi.text.Localized;
import qianyi.text.Numbers;
import qianyi.text.PrettyJson;

/**
 * {@code summary.json}: the answer for programs. Numbers are in the model's units and read back to the same double;
 * what does not apply is null. A target has the terms that study.yaml has for its kind. What stands under "certainty" and "counted" is there when there are "runs".
 */
public final class SummaryJson {
    /** Version of the layout; it changes when a reader of the old one would go wrong. */
    public static final int SCHEMA = 2;

    private final JsonGenerator json;
    private final Answer answer;
    private final Optional<Certainty> certainty;
    private final Study study;

    private SummaryJson(JsonGenerator json, Answer answer, Optional<Certainty> certainty) {
        this.json = json;
        this.answer = answer;
        this.certainty = certainty;
        this.study = answer.study();
    }

    /**
     * The whole file, ending with a line break.
     *
     * @param certainty none if the scenarios were run but once
     * @param policy what it would take stands under "reach"
     */
    public static String render(
            Answer answer, Optional<Certainty> certainty, PolicyAnswers policy, String command, String version) {
        return PrettyJson.text(json -> new SummaryJson(json, answer, certainty).write(policy, command, version));
    }

    private void write(PolicyAnswers policy, String command, String version) throws IOException {
        json.writeStartObject();
        json.writeNumberField("schema", SCHEMA);
        json.writeStringField("study", study.id());
        localized("title", study.title());
        json.writeStringField("model_sha256", study.modelSha256());
        json.writeStringField("assumptions_sha256", study.assumptionsSha256());
        json.writeObjectFieldStart("files_sha256");
        for (Map.Entry<String, String> file : study.files().sha256().entrySet()) {
            json.writeStringField(file.getKey(), file.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("assumptions_changed");
        changes(study.files().changed());
        json.writeEndArray();
        json.writeStringField("version", version);
        Optional<EnsembleSettings> settings =
                certainty.map(some -> some.ensemble().settings());
        integer("seed", settings.map(EnsembleSettings::seed));
        integer("runs", settings.map(of -> (long) of.runs()));
        json.writeStringField("command", command);
        record();
        gap(answer.baseline().flatMap(answer::gapToOutside));
        outsideView();
        new SummaryEvidence(json, study).write();
        json.writeArrayFieldStart("scenarios");
        for (ScenarioAnswer scenario : answer.scenarios()) {
            scenario(scenario);
        }
        json.writeEndArray();
        if (certainty.isPresent()) {
            new SummaryMonitoring(json)
                    .write(Monitoring.of(answer, certainty.get().ensemble()));
            new SummaryCertainty(json, certainty.get()).write();
        }
        if (policy.outlook().isPresent()) {
            json.writeFieldName("reach");
            JsonText.write(json, ReachJson.outlook(policy.outlook().get()));
        }
        json.writeEndObject();
    }

    private void record() throws IOException {
        json.writeObjectFieldStart("record");
        json.writeStringField("series", study.record().series());
        json.writeArrayFieldStart("windows");
        for (GrowthWindow window : answer.windows()) {
            window(window);
        }
        json.writeEndArray();
        if (answer.baselineAgainstRecord().isPresent()) {
            var against = answer.baselineAgainstRecord().get();
            json.writeObjectFieldStart("baseline_growth");
            json.writeNumberField("from", against.from());
            json.writeNumberField("to", against.to());
            number("rate", against.baseline());
            json.writeBooleanField("faster_than_record", against.faster());
            json.writeEndObject();
        } else {
            json.writeNullField("baseline_growth");
        }
        if (answer.rebase().isPresent()) {
            rebase(answer.rebase().get());
        } else {
            json.writeNullField("rebase");
        }
        json.writeArrayFieldStart("targets");
        for (Target target : study.targets()) {
            target(target);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void rebase(Rebase rebase) throws IOException {
        json.writeObjectFieldStart("rebase");
        json.writeBooleanField("in_force", rebase.inForce());
        json.writeNumberField("year", rebase.found().year());
        number("found", rebase.found().value());
        number("modelled", rebase.modelled());
        number("factor", rebase.factor());
        year("year_without", boxed(rebase.without().year()));
        year("year_with", boxed(rebase.with().year()));
        json.writeEndObject();
    }

    private void window(GrowthWindow window) throws IOException {
        json.writeStartObject();
        json.writeNumberField("from", window.from().year());
        json.writeNumberField("to", window.to().year());
        number("from_value", window.from().value());
        number("to_value", window.to().value());
        String from = window.from().vintage();
        String to = window.to().vintage();
        json.writeStringField("vintage", from.equals(to) ? from : from + " → " + to);
        json.writeBooleanField("crosses_census", window.crossesCensus());
        number("rate", window.rate());
        year(
                "naive_year",
                answer.benchmark(study.mainTarget())
                        .flatMap(naive -> naive.paths().stream()
                                .filter(path -> path.window().equals(window))
                                .findFirst())
                        .flatMap(path -> boxed(path.year())));
        json.writeEndObject();
    }

    /** The first class of comparable places; null without one. */
    private void outsideView() throws IOException {
        Optional<ReferenceClass.Arrivals> first =
                study.outside().arrivals().stream().findFirst();
        if (first.isEmpty()) {
            json.writeNullField("outside_view");
            return;
        }
        json.writeObjectFieldStart("outside_view");
        json.writeNumberField("places", first.get().places());
        json.writeNumberField("reached", first.get().reached());
        json.writeNumberField("since", first.get().since());
        json.writeStringField("source", first.get().source());
        json.writeEndObject();
    }

    private void target(Target target) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", target.id());
        for (Map.Entry<String, Double> term : new TreeMap<>(target.terms()).entrySet()) {
            number(term.getKey(), term.getValue());
        }
        json.writeStringField("unit", target.unit().toString());
        json.writeNumberField("by", target.by());
        var required = answer.requiredGrowth(target);
        year("base_year", required.map(r -> r.base().year()));
        number("base_value", required.map(r -> r.base().value()));
        word("base_kind", required.map(r -> lower(r.base().kind())));
        word("base_series", required.map(r -> r.base().series()));
        number("required_growth", required.map(r -> r.rate()).orElse(OptionalDouble.empty()));
        Optional<NaiveBenchmark> naive = answer.benchmark(target);
        year("naive_from_year", naive.map(n -> n.last().year()));
        number("naive_from_value", naive.map(n -> n.last().value()));
        year("naive_first_year", naive.flatMap(n -> boxed(n.fast().year())));
        year("naive_last_year", naive.flatMap(n -> boxed(n.slow().year())));
        json.writeEndObject();
    }

    private void changes(List<AssumptionChange> changes) throws IOException {
        for (AssumptionChange change : changes) {
            json.writeStartObject();
            json.writeStringField("name", change.now().title());
            number("before", change.before());
            number("now", change.now().value());
            json.writeEndObject();
        }
    }

    private void scenario(ScenarioAnswer scenario) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", scenario.id());
        localized("title", scenario.scenario().title());
        word("failed", scenario.failure().map(f -> OutcomeWords.failure(scenario, f, new Shown(study, Language.EN))));
        json.writeArrayFieldStart("changes_groups");
        for (var group : scenario.groups()) {
            json.writeString(lower(group));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("assumes");
        changes(scenario.assumes());
        json.writeEndArray();
        json.writeArrayFieldStart("targets");
        for (ScenarioAnswer.Goal goal : scenario.goals()) {
            goal(scenario, goal);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("values");
        for (Map.Entry<Integer, Double> value : scenario.values().entrySet()) {
            number(value.getKey().toString(), value.getValue());
        }
        json.writeEndObject();
        if (scenario.contributions().isPresent()) {
            contributions(scenario.contributions().get());
        } else {
            json.writeNullField("contributions");
        }
        gap(answer.gapToOutside(scenario));
        costs(scenario);
        json.writeEndObject();
    }

    private void gap(Optional<GapToOutside> gap) throws IOException {
        if (gap.isEmpty()) {
            json.writeNullField("gap_to_nation");
            return;
        }
        json.writeObjectFieldStart("gap_to_nation");
        number("recorded", gap.map(GapToOutside::recorded));
        number("assumed", gap.map(GapToOutside::assumed));
        json.writeEndObject();
    }

    private void costs(ScenarioAnswer scenario) throws IOException {
        Optional<ScenarioCost> some = answer.cost(scenario);
        if (some.isEmpty()) {
            json.writeNullField("costs");
            return;
        }
        ScenarioCost cost = some.get();
        json.writeObjectFieldStart("costs");
        json.writeNumberField("from", cost.from());
        json.writeNumberField("to", cost.to());
        number("investment", cost.investment());
        number("outlay", cost.outlay());
        number("moved", cost.moved());
        number("bonds", cost.bonds());
        number("debt_ratio", cost.debtRatio());
        number("debt_ratio_of_baseline", cost.debtRatioOfBaseline());
        number("gain", cost.gain());
        for (CostAccount.Measure measure : CostAccount.Measure.values()) {
            number("multiplier_" + lower(measure), cost.multiplier(measure));
        }
        json.writeEndObject();
    }

    private void goal(ScenarioAnswer scenario, ScenarioAnswer.Goal goal) throws IOException {
        Outcome outcome = goal.outcome();
        json.writeStartObject();
        json.writeStringField("id", goal.target().id());
        json.writeStringField("outcome", lower(outcome.kind()));
        year("year", boxed(outcome.year()));
        number("instant", outcome.instant());
        number("instant_half_step", instant(goal.doubt().halfStep()));
        number("instant_rk4", instant(goal.doubt().rungeKutta()));
        year("lost_year", boxed(outcome.lostYear()));
        number(
                "required_growth",
                answer.requiredGrowth(goal.target()).map(r -> r.rate()).orElse(OptionalDouble.empty()));
        Optional<Certainty.Counted> counted = certainty.flatMap(some -> some.of(scenario.id()).stream()
                .filter(of -> of.statistics().target().equals(goal.target()))
                .findFirst());
        if (counted.isPresent()) {
            new SummaryArrivals(json).write(counted.get());
        } else {
            json.writeNullField("share_by");
            json.writeNullField("percentiles");
            json.writeNullField("not_by_horizon");
            new SummaryArrivals(json).withErrors(Optional.empty());
        }
        json.writeEndObject();
    }

    private void contributions(Contributions contributions) throws IOException {
        json.writeObjectFieldStart("contributions");
        json.writeNumberField("from", contributions.from());
        json.writeNumberField("to", contributions.to());
        json.writeObjectFieldStart("by_sector");
        for (Contributions.Part part : contributions.parts()) {
            number(part.element(), part.rise());
        }
        json.writeEndObject();
        number("other", contributions.other());
        number("total", contributions.total());
        json.writeEndObject();
    }

    private void localized(String name, Localized words) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("zh", words.zh());
        json.writeStringField("en", words.en());
        json.writeEndObject();
    }

    private void word(String name, Optional<String> word) throws IOException {
        json.writeStringField(name, word.orElse(null));
    }

    private void year(String name, Optional<Integer> year) throws IOException {
        if (year.isPresent()) {
            json.writeNumberField(name, year.get());
        } else {
            json.writeNullField(name);
        }
    }

    private void integer(String name, Optional<Long> value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }

    private void number(String name, Optional<Double> value) throws IOException {
        number(name, value.map(OptionalDouble::of).orElse(OptionalDouble.empty()));
    }

    private void number(String name, double value) throws IOException {
        number(name, OptionalDouble.of(value));
    }

    /** JSON knows neither NaN nor infinity: they are null. */
    private void number(String name, OptionalDouble value) throws IOException {
        if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
            json.writeFieldName(name);
            json.writeNumber(Numbers.shortest(value.getAsDouble()));
        } else {
            json.writeNullField(name);
        }
    }

    private static OptionalDouble instant(Optional<Outcome> outcome) {
        return outcome.map(Outcome::instant).orElse(OptionalDouble.empty());
    }

    private static Optional<Integer> boxed(OptionalInt year) {
        return year.isPresent() ? Optional.of(year.getAsInt()) : Optional.empty();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
