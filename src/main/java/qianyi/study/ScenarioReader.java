package qianyi.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qianyi.model.Span;

/** Reads the file of one scenario. */
final class ScenarioReader {
    private static final String[] KEYS = {
        "title", "story", "author", "date", "study", "model", "extends", "assumptions", "changes"
    };

    private final ScenarioBinding binding;

    ScenarioReader(ScenarioBinding binding) {
        this.binding = binding;
    }

    /** None if the file is no mapping at all, which is reported. */
    Optional<ScenarioDraft> read(String id, StudyProblems problems, String text) {
        return YamlDocument.read(problems, text).flatMap(root -> root.map(KEYS)).map(map -> draft(id, problems, map));
    }

    private ScenarioDraft draft(String id, StudyProblems problems, YamlMap map) {
        binding.checkOrigin(map);
        Optional<YamlNode> parent = map.optional("extends");
        return new ScenarioDraft(
                id,
                problems,
                map.localized("title"),
                map.localized("story"),
                map.optionalText("author"),
                map.optionalText("date"),
                parent.flatMap(YamlNode::text),
                parent.map(YamlNode::span).orElse(Span.START),
                changes(problems, map.optionalList("changes")),
                map.optional("assumptions")
                        .map(new AssumptionSettingsReader(binding.assumptions())::read)
                        .orElse(List.of()));
    }

    /** A thing changes once from the start and once on the way. */
    private List<Change> changes(StudyProblems problems, List<YamlNode> nodes) {
        List<Change> found = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (YamlNode node : nodes) {
            binding.changes().read(node).ifPresent(change -> {
                String when = change.from().isPresent() ? "from a year on" : "from the start";
                Integer earlier = lines.putIfAbsent(
                        change.title() + " " + when, change.span().line());
                if (earlier != null) {
                    problems.error(change.span(), "study.change-twice", change.title(), earlier);
                }
                found.add(change);
            });
        }
        return List.copyOf(found);
    }
}
