package qianyi.report.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import qianyi.analysis.Certainty;
import qianyi.analysis.GroupWidth;
import qianyi.analysis.Ranking;
import qianyi.analysis.sensitivity.Tornado;
import qianyi.study.Correlation;
import qianyi.study.HistoryTolerance;
import qianyi.study.Uncertainty;
import qianyi.text.Numbers;

/** How sure the answer is, as the object "certainty" of {@code summary.json}. */
record SummaryCertainty(JsonGenerator json, Certainty certainty) {
    void write() throws IOException {
        Uncertainty uncertainty = certainty.ensemble().study().uncertainty();
        json.writeObjectFieldStart("certainty");
        json.writeStringField("design", lower(certainty.ensemble().settings().design()));
        varied();
        json.writeArrayFieldStart("correlations");
        for (Correlation pair : uncertainty.correlations()) {
            json.writeStartObject();
            json.writeStringField("first", pair.first());
            json.writeStringField("second", pair.second());
            number("rank", pair.rank());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeFieldName("independent");
        if (certainty.independent().isPresent()) {
            json.writeStartObject();
            new SummaryArrivals(json).brief(certainty.independent().get());
            json.writeEndObject();
        } else {
            json.writeNull();
        }
        json.writeArrayFieldStart("history");
        for (int i = 0; i < uncertainty.history().size(); i++) {
            history(uncertainty.history().get(i), i);
        }
        json.writeEndArray();
        groups();
        tornado();
        ranking();
        json.writeEndObject();
    }

    private void varied() throws IOException {
        json.writeArrayFieldStart("varied");
        for (Certainty.VariedGroup group : certainty.varied()) {
            json.writeStartObject();
            json.writeStringField("group", lower(group.group()));
            json.writeNumberField("drawn", group.drawn());
            json.writeNumberField("switched_off", group.kept());
            json.writeNumberField("held_within_range", group.held());
            json.writeNumberField("fixed", group.fixed());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void history(HistoryTolerance rule, int index) throws IOException {
        json.writeStartObject();
        json.writeStringField("variable", rule.variable());
        json.writeStringField("series", rule.series());
        number("tolerance", rule.tolerance());
        json.writeObjectFieldStart("left_out");
        for (var scenario : certainty.ensemble().scenarios()) {
            json.writeNumberField(scenario.id(), scenario.leftOutBy(index));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void groups() throws IOException {
        json.writeArrayFieldStart("groups");
        for (GroupWidth group : certainty.groups()) {
            json.writeStartObject();
            json.writeStringField("group", lower(group.group()));
            json.writeNumberField("inputs", group.inputs());
            json.writeNumberField("runs", group.alone().runs());
            json.writeObjectFieldStart("alone");
            new SummaryArrivals(json).brief(group.alone());
            json.writeEndObject();
            json.writeObjectFieldStart("without");
            new SummaryArrivals(json).brief(group.without());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Dates that are not within the period are null; so is a swing that has no end. */
    private void tornado() throws IOException {
        json.writeArrayFieldStart("tornado");
        for (Tornado.Row row : certainty.tornado().map(Tornado::rows).orElse(List.of())) {
            json.writeStartObject();
            json.writeStringField("input", row.title());
            number("low", row.low());
            number("high", row.high());
            number("at_low", row.atLow().value());
            number("at_high", row.atHigh().value());
            number(
                    "swing",
                    row.swing().map(swing -> OptionalDouble.of(swing.size())).orElse(OptionalDouble.empty()));
            json.writeBooleanField(
                    "at_least", row.swing().map(Tornado.Swing::atLeast).orElse(false));
            json.writeStringField(
                    "source", row.assumption().map(a -> a.source()).orElse(""));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void ranking() throws IOException {
        json.writeArrayFieldStart("ranking");
        for (Ranking.Pair pair : certainty.ranking().pairs()) {
            json.writeStartObject();
            json.writeStringField("first", pair.first());
            json.writeStringField("second", pair.second());
            json.writeNumberField("first_before", pair.firstBefore());
            json.writeNumberField("second_before", pair.secondBefore());
            json.writeNumberField("together", pair.together());
            json.writeNumberField("neither", pair.neither());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void number(String name, OptionalDouble value) throws IOException {
        if (value.isPresent()) {
            number(name, value.getAsDouble());
        } else {
            json.writeNullField(name);
        }
    }

    private void number(String name, double value) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(Numbers.shortest(value));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
