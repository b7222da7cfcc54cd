package qianyi.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import qianyi.model.Span;

/**
 * Reads YAML 1.2 into a tree that knows its places. Aliases are refused and depth is limited, so that a hostile file
 * cannot unfold into more than it is.
 */
final class YamlDocument {
    static final int MOST_CHARACTERS = 1_000_000;
    static final int MOST_LEVELS = 20;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(MOST_CHARACTERS)
            .setMaxAliasesForCollections(0)
            .setAllowRecursiveKeys(false)
            .setAllowNonScalarKeys(true)
            .build();

    private YamlDocument() {}

    /** The root of the file, or a report of why there is none. */
    static Optional<YamlNode> read(StudyProblems problems, String text) {
        YamlLines lines = new YamlLines(text);
        if (text.length() > MOST_CHARACTERS) {
            problems.error(Span.START, "study.yaml-too-long", text.length(), MOST_CHARACTERS);
            return Optional.empty();
        }
        if (reportTabs(problems, lines)) {
            return Optional.empty();
        }
        try {
            if (reportHostile(problems, lines, text)) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(SETTINGS).composeString(text);
            if (root.isEmpty()) {
                problems.error(Span.START, "study.yaml-empty");
            }
            return root.map(node -> new YamlNode(node, lines, problems, ""));
        } catch (MarkedYamlEngineException e) {
            YamlSyntax.report(problems, lines, e);
        } catch (YamlEngineException e) {
            problems.error(Span.START, "study.yaml-syntax", String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private static boolean reportTabs(StudyProblems problems, YamlLines lines) {
        List<Integer> tabbed = new ArrayList<>();
        Span first = Span.START;
        for (int i = 0; i < lines.all().size(); i++) {
            String line = lines.line(i);
            String indent =
                    line.substring(0, line.length() - line.stripLeading().length());
            int tab = indent.indexOf('\t');
            if (tab >= 0 && !line.isBlank()) {
                first = tabbed.isEmpty() ? lines.at(i, tab) : first;
                tabbed.add(i + 1);
            }
        }
        if (!tabbed.isEmpty()) {
            problems.error(first, "study.yaml-tab", List.copyOf(tabbed));
        }
        return !tabbed.isEmpty();
    }

    private static boolean reportHostile(StudyProblems problems, YamlLines lines, String text) {
        int level = 0;
        boolean hostile = false;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            Span span = lines.span(event.getStartMark(), event.getEndMark());
            if (event instanceof AliasEvent) {
                problems.error(span, "study.yaml-alias");
                hostile = true;
            } else if (event instanceof CollectionStartEvent) {
                level++;
            } else if (event instanceof CollectionEndEvent) {
                level--;
            }
            if (level > MOST_LEVELS) {
                problems.error(span, "study.yaml-too-deep", MOST_LEVELS);
                return true;
            }
        }
        return hostile;
    }
}
