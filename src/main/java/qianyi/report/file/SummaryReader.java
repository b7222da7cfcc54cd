package qianyi.report.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import qianyi.answer.Outcome;
import qianyi.answer.WrittenAnswer;
import qianyi.answer.WrittenAnswer.WrittenScenario;
import qianyi.text.JsonValues;
import qianyi.text.Localized;

/** Reads back what {@link SummaryJson} writes; a field that is not there is as good as null. */
public final class SummaryReader {
    private static final Pattern YEAR = Pattern.compile("\\d{1,6}");

    private SummaryReader() {}

    /** None if the text is no summary of the layout that this program writes. */
    public static Optional<WrittenAnswer> read(String text) {
        return JsonValues.object(text)
                .filter(json -> number(json, "schema").equals(Optional.of((double) SummaryJson.SCHEMA)))
                .filter(json -> json.get("study") instanceof String)
                .map(json -> new WrittenAnswer(
                        word(json, "study"),
                        word(json, "command"),
                        word(json, "version"),
                        words(json.get("files_sha256")),
                        whole(json, "seed"),
                        whole(json, "runs"),
                        objects(json.get("scenarios")).stream()
                                .map(SummaryReader::scenario)
                                .toList()));
    }

    private static WrittenScenario scenario(Map<?, ?> json) {
        Map<?, ?> title = object(json.get("title"));
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        Map<String, SortedMap<Integer, Double>> shares = new LinkedHashMap<>();
        for (Map<?, ?> target : objects(json.get("targets"))) {
            outcome(target).ifPresent(outcome -> outcomes.put(word(target, "id"), outcome));
            shares.put(word(target, "id"), shares(target));
        }
        return new WrittenScenario(
                word(json, "id"),
                new Localized(word(title, "zh"), word(title, "en")),
                outcomes,
                shares,
                byYear(object(json.get("values")), 1));
    }

    private static Optional<Outcome> outcome(Map<?, ?> target) {
        return Arrays.stream(Outcome.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(target.get("outcome")))
                .findFirst()
                .map(kind -> new Outcome(
                        kind,
                        year(target, "year"),
                        number(target, "instant").map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                        year(target, "lost_year")));
    }

    /** With forecast errors where they were counted, else of the runs alone. */
    private static SortedMap<Integer, Double> shares(Map<?, ?> target) {
        SortedMap<Integer, Double> withErrors = byYear(object(target.get("shares_with_errors")), 1);
        Map<?, ?> counted = object(target.get("counted"));
        return withErrors.isEmpty()
                ? byYear(
                        object(counted.get("reached_by")),
                        number(counted, "counting").orElse(0.0))
                : withErrors;
    }

    private static SortedMap<Integer, Double> byYear(Map<?, ?> json, double divisor) {
        SortedMap<Integer, Double> values = new TreeMap<>();
        json.forEach((year, value) -> {
            if (YEAR.matcher(String.valueOf(year)).matches() && value instanceof Double number && divisor != 0) {
                values.put(Integer.valueOf(String.valueOf(year)), number / divisor);
            }
        });
        return values;
    }

    private static Map<?, ?> object(@Nullable Object json) {
        return json instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<Map<?, ?>> objects(@Nullable Object json) {
        List<Map<?, ?>> objects = new ArrayList<>();
        if (json instanceof List<?> list) {
            list.forEach(item -> objects.add(object(item)));
        }
        return objects;
    }

    private static Map<String, String> words(@Nullable Object json) {
        Map<String, String> words = new LinkedHashMap<>();
        object(json).forEach((name, word) -> words.put(String.valueOf(name), String.valueOf(word)));
        return words;
    }

    private static String word(Map<?, ?> json, String name) {
        return json.get(name) instanceof String text ? text : "";
    }

    private static Optional<Double> number(Map<?, ?> json, String name) {
        return json.get(name) instanceof Double number ? Optional.of(number) : Optional.empty();
    }

    private static OptionalInt year(Map<?, ?> json, String name) {
        return number(json, name)
                .map(number -> OptionalInt.of(number.intValue()))
                .orElse(OptionalInt.empty());
    }

    private static OptionalLong whole(Map<?, ?> json, String name) {
        return number(json, name)
                .map(number -> OptionalLong.of(number.longValue()))
                .orElse(OptionalLong.empty());
    }
}
