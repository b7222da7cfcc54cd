package qianyi.study;

import java.util.List;
import java.util.Optional;
import qianyi.engine.RunOverride;
import qianyi.text.Localized;

/**
 * A story with what it changes.
 *
 * @param parent the scenario it extends
 * @param changes its own changes
 * @param effective its own and its ancestors' changes, each thing once
 * @param overrides what a run needs: the assumptions table first, then the effective changes
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
        List<RunOverride> overrides) {
    public Scenario {
        changes = List.copyOf(changes);
        effective = List.copyOf(effective);
        overrides = List.copyOf(overrides);
    }
}
