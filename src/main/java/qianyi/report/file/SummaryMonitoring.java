package qianyi.report.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import qianyi.answer.Monitoring;
import qianyi.study.Observation;
import qianyi.text.Numbers;

/** What the headline has to be on the way to the target, as the object "monitoring" of {@code summary.json}; null if unknown. */
record SummaryMonitoring(JsonGenerator json) {
    void write(Optional<Monitoring> some) throws IOException {
        if (some.isEmpty()) {
            json.writeNullField("monitoring");
            return;
        }
        Monitoring monitoring = some.get();
        json.writeObjectFieldStart("monitoring");
        json.writeStringField("target", monitoring.target().id());
        json.writeNumberField("fewest_runs", Monitoring.FEWEST);
        if (monitoring.last().isPresent()) {
            Observation last = monitoring.last().get();
            json.writeNumberField("last_year", last.year());
            number("last_value", last.value());
        } else {
            json.writeNullField("last_year");
            json.writeNullField("last_value");
        }
        json.writeArrayFieldStart("courses");
        for (Monitoring.Course course : monitoring.courses()) {
            course(course);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void course(Monitoring.Course course) throws IOException {
        json.writeStartObject();
        json.writeNumberField("arrival", course.arrival());
        json.writeNumberField("runs", course.runs());
        if (course.evenGrowth().isPresent()) {
            number("even_growth", course.evenGrowth().getAsDouble());
        } else {
            json.writeNullField("even_growth");
        }
        json.writeArrayFieldStart("figures");
        for (Monitoring.Figure figure : course.figures()) {
            json.writeStartObject();
            json.writeNumberField("year", figure.year());
            number("p5", figure.low());
            number("median", figure.median());
            number("p95", figure.high());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void number(String name, double value) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(Numbers.shortest(value));
    }
}
