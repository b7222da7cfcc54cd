package qianyi.answer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import qianyi.study.Assumption;

/**
 * What a scenario owes its date to, in the order in which a reader wants them. A scenario that changes more than one kind
 * of thing stands with the one that is least a doing of the place: figures that are measured in another way gain nobody
 * anything, nor do prices.
 */
public enum ScenarioGroup {
    BASELINE,
    POLICY,
    /** What happens outside the reach of the place, how people and firms behave, and whatever else is assumed. */
    OUTSIDE,
    PRICE_LEVEL,
    MEASUREMENT;

    /** The scenarios by group, each group's in the study's order; no group is empty. */
    public static Map<ScenarioGroup, List<ScenarioAnswer>> of(Answer answer) {
        Map<ScenarioGroup, List<ScenarioAnswer>> groups = new EnumMap<>(ScenarioGroup.class);
        for (ScenarioAnswer scenario : answer.scenarios()) {
            ScenarioGroup group = scenario.id().equals(answer.study().baseline()) ? BASELINE : of(scenario);
            groups.computeIfAbsent(group, none -> new ArrayList<>()).add(scenario);
        }
        return groups;
    }

    private static ScenarioGroup of(ScenarioAnswer scenario) {
        Set<Assumption.Group> changed = scenario.groups();
        if (changed.contains(Assumption.Group.MEASUREMENT)) {
            return MEASUREMENT;
        }
        if (changed.contains(Assumption.Group.PRICE_LEVEL)) {
            return PRICE_LEVEL;
        }
        boolean nothing = changed.isEmpty() && scenario.assumes().isEmpty();
        return nothing || scenario.isPolicyAlone() ? POLICY : OUTSIDE;
    }
}
