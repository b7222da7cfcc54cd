package qianyi.report.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import qianyi.answer.Answer;
import qianyi.report.words.BothLanguages;
import qianyi.report.words.Shown;
import qianyi.study.Study;
import qianyi.text.Language;
import qianyi.text.Localized;
import qianyi.text.Messages;

/** What the page's script needs, as one JSON text that is safe inside a script element. */
final class PageData {
    /** Sentences with this prefix are the script's. */
    private static final String WORDS = "report.page.";

    private final Study study;
    private final JsonGenerator json;

    private PageData(Study study, JsonGenerator json) {
        this.study = study;
        this.json = json;
    }

    static String render(
            Answer answer, List<PageChart> charts, List<TornadoChart> tornados, Localized source, String command) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            new PageData(answer.study(), json).page(charts, tornados, source, command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().replace("<", "\\u003c");
    }

    private void page(List<PageChart> charts, List<TornadoChart> tornados, Localized source, String command)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("study", study.id());
        words("title", study.title());
        words("source", source);
        words("footer", BothLanguages.of(study, s -> s.text("report.chart.made", source.in(s.language()), command)));
        json.writeStringField("command", command);
        json.writeObjectFieldStart("words");
        for (Language language : Language.values()) {
            json.writeObjectFieldStart(language.code());
            for (Map.Entry<String, String> entry :
                    Messages.in(language).sentences().entrySet()) {
                if (entry.getKey().startsWith(WORDS)) {
                    json.writeStringField(entry.getKey().substring(WORDS.length()), entry.getValue());
                }
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeArrayFieldStart("charts");
        for (PageChart chart : charts) {
            chart(chart);
        }
        for (TornadoChart tornado : tornados) {
            tornado(tornado);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void chart(PageChart chart) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", chart.id());
        json.writeStringField("kind", chart.kind().name().toLowerCase(Locale.ROOT));
        words("title", chart.title());
        words("subtitle", chart.subtitle());
        words("unit", chart.unitName(study));
        json.writeObjectFieldStart("times");
        for (Language language : Language.values()) {
            json.writeNumberField(language.code(), new Shown(study, language).scaled(1, chart.unit()));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("decimals");
        for (Language language : Language.values()) {
            json.writeNumberField(language.code(), chart.decimals(new Shown(study, language)));
        }
        json.writeEndObject();
        json.writeFieldName("years");
        json.writeArray(
                chart.years().stream().mapToInt(Integer::intValue).toArray(),
                0,
                chart.years().size());
        json.writeNumberField("today", chart.today());
        if (chart.top().isPresent()) {
            json.writeNumberField("top", chart.top().get());
        }
        if (chart.goal().isPresent()) {
            json.writeObjectFieldStart("goal");
            json.writeFieldName("level");
            number(chart.goal().get().level());
            json.writeNumberField("by", chart.goal().get().by());
            words("label", chart.goal().get().label());
            json.writeEndObject();
        }
        json.writeArrayFieldStart("lines");
        for (PageChart.Line line : chart.lines()) {
            line(line);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("bands");
        for (PageChart.Band band : chart.bands()) {
            band(band);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("marks");
        for (PageChart.Marks marks : chart.marks()) {
            marks(marks);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void tornado(TornadoChart chart) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", chart.id());
        json.writeStringField("kind", "tornado");
        words("title", chart.title());
        words("subtitle", chart.subtitle());
        json.writeNumberField("horizon", chart.horizon());
        json.writeFieldName("centre");
        number(chart.centre().orElse(Double.NaN));
        words("label", chart.centreLabel());
        json.writeArrayFieldStart("lines");
        json.writeEndArray();
        json.writeArrayFieldStart("marks");
        json.writeEndArray();
        json.writeArrayFieldStart("bars");
        for (TornadoChart.Bar bar : chart.bars()) {
            json.writeStartObject();
            json.writeStringField("id", bar.id());
            words("name", bar.name());
            words("source", bar.source());
            json.writeBooleanField("sourced", bar.isSourced());
            end("low", bar.low());
            end("high", bar.high());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void end(String field, TornadoChart.End end) throws IOException {
        json.writeObjectFieldStart(field);
        words("label", end.label());
        json.writeNumberField("value", end.value());
        json.writeFieldName("year");
        number(end.year().orElse(Double.NaN));
        json.writeEndObject();
    }

    private void line(PageChart.Line line) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", line.id());
        words("name", line.name());
        words("label", line.label());
        json.writeNumberField("style", line.style());
        numbers("values", line.values());
        json.writeEndObject();
    }

    private void band(PageChart.Band band) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", band.id());
        words("name", band.name());
        words("label", band.label());
        json.writeNumberField("style", band.style());
        numbers("low", band.low());
        numbers("high", band.high());
        json.writeEndObject();
    }

    private void numbers(String field, List<Double> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (double value : values) {
            number(value);
        }
        json.writeEndArray();
    }

    private void marks(PageChart.Marks marks) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", marks.id());
        words("name", marks.name());
        json.writeStringField("symbol", marks.symbol().name().toLowerCase(Locale.ROOT));
        json.writeArrayFieldStart("points");
        for (Map.Entry<Integer, Double> point : marks.values().entrySet()) {
            json.writeStartArray();
            json.writeNumber(point.getKey());
            number(point.getValue());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void number(double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }

    private void words(String field, Localized words) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("zh", words.zh());
        json.writeStringField("en", words.en());
        json.writeEndObject();
    }
}
