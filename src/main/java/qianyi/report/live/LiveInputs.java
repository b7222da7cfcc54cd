package qianyi.report.live;

import static qianyi.text.JsonText.object;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import qianyi.analysis.search.Lever;
import qianyi.analysis.search.ReachQuestion;
import qianyi.model.Names;
import qianyi.report.words.BilingualNotes;
import qianyi.report.words.BothLanguages;
import qianyi.study.Assumption;
import qianyi.study.PolicyTerms.PolicyLever;
import qianyi.study.Study;
import qianyi.text.Localized;

/** The numbers of a study that can be moved: every assumption that has a range. */
final class LiveInputs {
    private final Study study;
    private final Map<Object, Integer> shared = new LinkedHashMap<>();

    private LiveInputs(Study study) {
        this.study = study;
    }

    /** {@code inputs} in the order of the study's table, and {@code shared}: what many of them say, where they have its place. */
    static Map<String, @Nullable Object> of(Study study) {
        LiveInputs inputs = new LiveInputs(study);
        List<Map<String, @Nullable Object>> all = inputs.all();
        return object("inputs", all, "shared", List.copyOf(inputs.shared.keySet()));
    }

    private int place(Object said) {
        return shared.computeIfAbsent(said, none -> shared.size());
    }

    private List<Map<String, @Nullable Object>> all() {
        Set<String> levers = ReachQuestion.of(
                        study,
                        study.scenario(study.baseline()).orElseThrow(),
                        study.mainTarget(),
                        study.period().to(),
                        1)
                .policy()
                .stream()
                .map(Lever::title)
                .collect(Collectors.toSet());
        return study.assumptions().stream()
                .filter(assumption -> assumption.low().isPresent())
                .map(assumption -> fields(assumption, levers.contains(assumption.title())))
                .toList();
    }

    private Map<String, @Nullable Object> fields(Assumption assumption, boolean lever) {
        Map<String, @Nullable Object> fields = object(
                "title",
                assumption.title(),
                "name",
                assumption.name(),
                "elements",
                assumption.elements(),
                "label",
                assumption.label(),
                "unit",
                place(LiveUnits.fields(study, study.shownUnit(assumption))),
                "group",
                assumption.group().name().toLowerCase(Locale.ROOT),
                "area",
                place(area(assumption)),
                "lever",
                lever,
                "value",
                assumption.value(),
                "low",
                assumption.low().orElseThrow(),
                "high",
                assumption.high().orElseThrow(),
                "distribution",
                assumption.distribution().name().toLowerCase(Locale.ROOT),
                "kind",
                place(BothLanguages.of(study, shown -> shown.word("report.kind.", assumption.kind()))),
                "source",
                place(study.sourceTitle(assumption.source())),
                "rangeSource",
                place(study.sourceTitle(assumption.rangeSource())),
                "note",
                place(BothLanguages.of(study, shown -> BilingualNotes.of(assumption.note(), shown.language()))));
        if (assumption.isPoint()) {
            fields.put("table", Names.canonical(assumption.name()));
            fields.put("x", assumption.x().orElseThrow());
        } else {
            fields.put(
                    "slot",
                    study.program()
                            .column(assumption.name(), assumption.elements())
                            .orElseThrow()
                            .slot());
        }
        return fields;
    }

    private Localized area(Assumption assumption) {
        return study.policy().levers().stream()
                .filter(lever -> lever.assumption().equals(assumption.title()))
                .findFirst()
                .map(PolicyLever::area)
                .orElse(Localized.same(""));
    }
}
