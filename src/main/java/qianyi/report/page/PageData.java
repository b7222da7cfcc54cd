package qianyi.report.page;

import static qianyi.text.JsonText.object;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import qianyi.report.chart.Figure;
import qianyi.report.chart.Palette;
import qianyi.report.words.BothLanguages;
import qianyi.study.Study;
import qianyi.text.JsonText;
import qianyi.text.Language;
import qianyi.text.Localized;
import qianyi.text.Messages;

/** What the page's script needs, as one JSON text that is safe inside a script element. */
final class PageData {
    /** Sentences with this prefix are the script's. */
    private static final String WORDS = "report.page.";

    private PageData() {}

    static String render(Study study, List<Figure> figures, Localized source, String command) {
        return JsonText.compact(object(
                        "study",
                        study.id(),
                        "title",
                        study.title(),
                        "source",
                        source,
                        "footer",
                        BothLanguages.of(study, "report.chart.made", source, command),
                        "command",
                        command,
                        "palette",
                        Palette.fields(),
                        "words",
                        Arrays.stream(Language.values())
                                .collect(Collectors.toMap(
                                        Language::code, PageData::words, (one, other) -> one, LinkedHashMap::new)),
                        "charts",
                        figures.stream().map(figure -> figure(figure, study)).toList()))
                .replace("<", "\\u003c");
    }

    private static Map<String, String> words(Language language) {
        Map<String, String> words = new LinkedHashMap<>();
        Messages.in(language).sentences().forEach((key, sentence) -> {
            if (key.startsWith(WORDS)) {
                words.put(key.substring(WORDS.length()), sentence);
            }
        });
        return words;
    }

    private static Map<String, @Nullable Object> figure(Figure figure, Study study) {
        Map<String, @Nullable Object> fields = object(
                "id", figure.id(), "kind", figure.kindName(), "title", figure.title(), "subtitle", figure.subtitle());
        fields.putAll(figure.fields(study));
        return fields;
    }
}
