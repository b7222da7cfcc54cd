package qianyi.analysis.search;

import java.util.Optional;
import qianyi.engine.Column;
import qianyi.engine.TablePoint;
import qianyi.model.GraphicalFunction;
import qianyi.study.Assumption;
import qianyi.study.PolicyTerms.PolicyLever;
import qianyi.study.Scenario;
import qianyi.study.Study;

/**
 * An assumption that is moved over its range to see what it does.
 *
 * @param from its number under the scenario, before it is moved
 * @param low end of the range, at most from
 * @param high end of the range, at least from
 */
public record Lever(Assumption assumption, double from, double low, double high) {
    /**
     * The assumption as a scenario has it, over the range that the study gives to the lever or else to the assumption; a
     * number that the scenario puts outside widens it.
     *
     * @throws IllegalArgumentException if the assumption has no range
     */
    public static Lever of(Study study, Scenario scenario, Assumption assumption) {
        if (assumption.low().isEmpty()) {
            throw new IllegalArgumentException(assumption.title() + " has no range");
        }
        double from = from(study, scenario, assumption);
        Optional<PolicyLever> listed = study.policy().levers().stream()
                .filter(lever -> lever.assumption().equals(assumption.title()))
                .findFirst();
        double low = listed.map(PolicyLever::low)
                .orElse(assumption.low())
                .orElse(assumption.low().orElseThrow());
        double high = listed.map(PolicyLever::high)
                .orElse(assumption.high())
                .orElse(assumption.high().orElseThrow());
        return new Lever(assumption, from, Math.min(from, low), Math.max(from, high));
    }

    private static double from(Study study, Scenario scenario, Assumption assumption) {
        if (assumption.isPoint()) {
            TablePoint point = TablePoint.named(study.program(), scenario.overrides(), assumption.title())
                    .orElseThrow();
            GraphicalFunction table =
                    study.program().table(point.table(), scenario.overrides()).orElseThrow();
            return table.y().get(table.x().indexOf(point.x()));
        }
        Column column =
                study.program().column(assumption.name(), assumption.elements()).orElseThrow();
        return study.program().constant(column, scenario.overrides());
    }

    /** As the assumption's title has it. */
    public String title() {
        return assumption.title();
    }

    public double width() {
        return high - low;
    }
}
