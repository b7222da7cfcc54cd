package qianyi.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qianyi.model.Span;

/** Reads the scenarios that study.yaml lists, and what it says of them. */
final class ScenariosReader {
    private final StudyFolder folder;
    private final StudyProblems problems;
    private final ScenarioReader reader;
    private List<String> listed = List.of();

    /**
     * @param problems of study.yaml
     * @param binding of the scenarios
     */
    ScenariosReader(StudyFolder folder, StudyProblems problems, ScenarioBinding binding) {
        this.folder = folder;
        this.problems = problems;
        this.reader = new ScenarioReader(binding);
    }

    /** The scenarios, or none if any of them or of their ancestors is missing, which is reported. */
    Optional<ScenarioTree> read(YamlMap root) {
        List<ScenarioDraft> drafts = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (YamlNode node : root.list("scenarios")) {
            Optional<String> id = node.id();
            if (id.isPresent() && ids.contains(id.get())) {
                node.error("study.id-twice", id.get());
            } else if (id.isPresent()) {
                ids.add(id.get());
                draft(id.get(), node.span()).ifPresent(drafts::add);
            }
        }
        listed = List.copyOf(ids);
        folder.scenarioFiles(problems).stream()
                .filter(id -> !listed.contains(id))
                .forEach(
                        id -> folder.problems(id + StudyFolder.ENDING).note(Span.START, "study.scenario-unlisted", id));
        ScenarioTree tree = new ScenarioTree(drafts);
        boolean sound = tree.check(listed);
        return sound ? Optional.of(tree) : Optional.empty();
    }

    /** Reads every file that may be a scenario, for its problems only. */
    void readFolder() {
        folder.scenarioFiles(problems).forEach(id -> draft(id, Span.START));
    }

    private Optional<ScenarioDraft> draft(String id, Span span) {
        StudyProblems own = folder.problems(id + StudyFolder.ENDING);
        return folder.bytes(folder.path(id + StudyFolder.ENDING), own.file(), problems, span)
                .flatMap(bytes -> StudyFolder.text(bytes, own))
                .flatMap(text -> reader.read(id, own, text));
    }

    /** Id of the baseline, which must be listed. */
    String baseline(YamlMap root) {
        return root.required("baseline").flatMap(this::id).orElse("");
    }

    /** Ids of the scenarios in colour: the baseline and at most four others. */
    List<String> highlight(YamlMap root, String baseline) {
        List<String> ids = new ArrayList<>();
        int others = 0;
        for (YamlNode node : root.optionalList("highlight")) {
            Optional<String> id = id(node);
            if (id.isPresent() && ids.contains(id.get())) {
                node.error("study.id-twice", id.get());
            }
            id.ifPresent(ids::add);
            others += id.isPresent() && !id.get().equals(baseline) ? 1 : 0;
            if (others > Study.MOST_HIGHLIGHTED) {
                node.error("study.highlight-too-many", Study.MOST_HIGHLIGHTED);
                break;
            }
        }
        return ids;
    }

    private Optional<String> id(YamlNode node) {
        Optional<String> id = node.text();
        if (id.isPresent() && !listed.contains(id.get())) {
            problems.unknown(node.span(), "study.scenario-unknown", "study.scenario-unknown-near", id.get(), listed);
            return Optional.empty();
        }
        return id;
    }
}
