package qianyi.report.file;

import static qianyi.text.JsonText.object;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qianyi.analysis.Chain;
import qianyi.analysis.EquationText;
import qianyi.analysis.Explanation;
import qianyi.analysis.ModelIndex;
import qianyi.analysis.Neighbourhood;
import qianyi.model.Unit;
import qianyi.study.Assumption;
import qianyi.text.JsonText;

/** One variable for programs, numbers in the model's units. */
public final class ExplanationJson {
    private static final int SCHEMA = 1;

    private final Neighbourhood around;

    private ExplanationJson(Neighbourhood around) {
        this.around = around;
    }

    public static String render(Neighbourhood around) {
        Explanation explanation = around.explanation();
        ModelIndex.Entry entry = explanation.entry();
        ExplanationJson json = new ExplanationJson(around);
        Map<String, @Nullable Object> object = object(
                "schema", SCHEMA,
                "name", entry.name(),
                "elements", explanation.elements(),
                "kind", lower(entry.kind()),
                "dimensions", entry.dimensions(),
                "unit", entry.unit().map(Unit::toString),
                "label", entry.label(),
                "description", entry.description(),
                "group", entry.group(),
                "file", explanation.file(),
                "line", explanation.span().line());
        object.put("equations", lines(explanation.equations()));
        boolean whole = explanation.rates().size() == 1
                && explanation.rates().get(0).elements().isEmpty();
        object.put("rate", whole ? explanation.rates().get(0).text() : null);
        object.put("rates", lines(explanation.rates()));
        boolean one = explanation.tables().size() == 1
                && explanation.tables().get(0).elements().isEmpty();
        object.put("table", one ? points(explanation.tables().get(0)) : null);
        object.put(
                "tables",
                explanation.tables().stream().map(ExplanationJson::points).toList());
        object.put(
                "assumptions",
                explanation.assumptions().stream()
                        .map(ExplanationJson::assumption)
                        .toList());
        object.put("scenario", around.moment().scenario());
        object.put("time", around.moment().time());
        object.put("values", values(around.own()));
        object.put("uses", json.links(around.up().next(), true));
        object.put("used_by", json.links(around.down().next(), false));
        return JsonText.of(object);
    }

    private static List<Map<String, @Nullable Object>> lines(List<EquationText.Line> lines) {
        return lines.stream()
                .map(line -> object("elements", line.elements(), "equation", line.text()))
                .toList();
    }

    private static Map<String, @Nullable Object> points(Explanation.Points table) {
        return object(
                "elements",
                table.elements(),
                "x",
                table.function().x(),
                "y",
                table.function().y());
    }

    private static Map<String, @Nullable Object> assumption(Assumption row) {
        return object(
                "element", row.element(),
                "value", row.value(),
                "low", row.low(),
                "high", row.high(),
                "distribution", lower(row.distribution()),
                "unit", row.unit(),
                "group", lower(row.group()),
                "kind", lower(row.kind()),
                "label", row.label(),
                "source", row.source(),
                "note", row.note());
    }

    private List<Map<String, @Nullable Object>> links(List<Chain> links, boolean direct) {
        return links.stream()
                .map(link -> object(
                        "name", link.name(),
                        "role", link.role().map(ExplanationJson::lower),
                        "repeated", link.repeated(),
                        "values", values(around.values(link, direct)),
                        "next", links(link.next(), false)))
                .toList();
    }

    private static List<Map<String, @Nullable Object>> values(List<Explanation.Value> values) {
        return values.stream()
                .map(value -> object(
                        "element", String.join("|", value.column().elements()),
                        "time", value.time(),
                        "value", value.value()))
                .toList();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
