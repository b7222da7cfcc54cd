package qianyi.cli;

import java.util.List;
import java.util.Optional;
import qianyi.model.Names;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.text.Suggestions;

/**
 * Some of a study's scenarios.
 *
 * @param ids as the user gave them; empty for all
 */
record ScenarioChoice(Study whole, List<String> ids) {
    ScenarioChoice {
        ids = List.copyOf(ids);
    }

    /** The study with these scenarios and its baseline only, in its own order; none if an id does not exist. */
    Optional<Study> study(Console console) {
        List<String> known = whole.scenarios().stream().map(Scenario::id).toList();
        List<String> unknown = ids.stream().filter(id -> !known.contains(id)).toList();
        for (String id : unknown) {
            List<String> near = Names.nearest(id, known);
            if (near.isEmpty()) {
                console.error("cli.run.no_scenario_of", id, known);
            } else {
                console.complain(console.messages().text("cli.run.no_scenario", id)
                        + Suggestions.didYouMean(near, console.messages()));
            }
        }
        if (!unknown.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ids.isEmpty() ? whole : whole.only(ids));
    }
}
