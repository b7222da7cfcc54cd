package qianyi.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        return Optional.of(ids.isEmpty() ? whole : restricted());
    }

    private Study restricted() {
        Set<String> kept = new LinkedHashSet<>(ids);
        kept.add(whole.baseline());
        return new Study(
                whole.id(),
                whole.title(),
                whole.place(),
                whole.program(),
                whole.time(),
                whole.files(),
                whole.period(),
                whole.baseline(),
                whole.scenarios().stream().filter(s -> kept.contains(s.id())).toList(),
                whole.highlight().stream().filter(kept::contains).toList(),
                whole.headline(),
                whole.targets(),
                whole.record(),
                whole.indicators(),
                whole.accounting(),
                whole.history(),
                whole.fits(),
                whole.units(),
                whole.caveats(),
                whole.leavesOut(),
                whole.sources(),
                whole.assumptions(),
                whole.uncertainty());
    }
}
