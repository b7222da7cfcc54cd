package qianyi.study;

import java.util.List;
import java.util.Optional;
import qianyi.engine.Program;
import qianyi.engine.RunOverride;
import qianyi.model.Diagnostic;
import qianyi.text.Localized;

/**
 * A story with what it changes.
 *
 * @param parent the scenario it extends
 * @param changes its own changes
 * @param effective its ancestors' changes that it leaves in force, then its own; a change of single elements stands
 *     after one of the whole array and acts on top of it
 * @param overrides what a run needs: the assumptions table first, then the effective changes
 * @param warnings values of effective changes outside the range of their assumption
 */
public record Scenario(
        String id,
        Localized title,
        Localized story,
        String author,
        String date,
        Optional<String> parent,
        List<Change> changes,
        List<Change> effective,
        List<RunOverride> overrides,
        List<Diagnostic> warnings) {
    public Scenario {
        changes = List.copyOf(changes);
        effective = List.copyOf(effective);
        overrides = List.copyOf(overrides);
        warnings = List.copyOf(warnings);
    }

    /** A scenario without warnings. */
    public Scenario(
            String id,
            Localized title,
            Localized story,
            String author,
            String date,
            Optional<String> parent,
            List<Change> changes,
            List<Change> effective,
            List<RunOverride> overrides) {
        this(id, title, story, author, date, parent, changes, effective, overrides, List.of());
    }

    /** The same changes, each acting on these assumptions. */
    Scenario on(Program program, List<Assumption> assumptions) {
        ScenarioOverrides resolved = new ScenarioOverrides(program, assumptions);
        effective.forEach(resolved::apply);
        List<Diagnostic> outside = resolved.outside().stream()
                .map(ScenarioOverrides.Outside::warning)
                .toList();
        return new Scenario(id, title, story, author, date, parent, changes, effective, resolved.list(), outside);
    }
}
