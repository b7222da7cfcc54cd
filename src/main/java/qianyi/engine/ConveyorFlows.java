package qianyi.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import qianyi.model.Conveyor;
import qianyi.model.Variable;

/**
 * The flows that conveyors drive.
 *
 * @param flows canonical names
 */
record ConveyorFlows(Set<String> flows) {
    static ConveyorFlows of(List<Variable> variables) {
        Set<String> flows = new HashSet<>();
        for (Variable variable : variables) {
            if (variable instanceof Variable.Stock stock && stock.conveyor().isPresent()) {
                Conveyor conveyor = stock.conveyor().get();
                flows.add(conveyor.outflow());
                conveyor.leaks().forEach(leak -> flows.add(leak.flow()));
            }
        }
        return new ConveyorFlows(Set.copyOf(flows));
    }
}
