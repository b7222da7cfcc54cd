package qianyi.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import qianyi.analysis.Certainty;
import qianyi.analysis.GroupWidth;
import qianyi.analysis.Ranking;
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

    private void number(String name, double value) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(Numbers.shortest(value));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
