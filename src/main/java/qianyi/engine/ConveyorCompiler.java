package qianyi.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import qianyi.model.Conveyor;
import qianyi.model.Equation;
import qianyi.model.Model;
import qianyi.model.TimeSpec;
import qianyi.model.Variable;

/** The conveyors of a model: which flows they drive, and the lines of each, once the formulas of all other flows are there. */
final class ConveyorCompiler {
    /** One element of a conveyor. */
    record Belt(Variable.Stock stock, int element) {}

    private final Model model;
    private final SlotLayout layout;
    private final LeftSide leftSide;
    private final DraftLines drafts;
    private final Constants constants;
    private final ExpressionCompiler expressions;
    private final List<Belt> belts = new ArrayList<>();
    private final Set<String> driven = new HashSet<>();

    ConveyorCompiler(
            Model model,
            SlotLayout layout,
            LeftSide leftSide,
            DraftLines drafts,
            Constants constants,
            ExpressionCompiler expressions) {
        this.model = model;
        this.layout = layout;
        this.leftSide = leftSide;
        this.drafts = drafts;
        this.constants = constants;
        this.expressions = expressions;
        for (Variable variable : model.variables().values()) {
            if (variable instanceof Variable.Stock stock && stock.conveyor().isPresent()) {
                Conveyor conveyor = stock.conveyor().get();
                driven.add(conveyor.outflow());
                conveyor.leaks().forEach(leak -> driven.add(leak.flow()));
                for (int element = 0; element < stock.size(); element++) {
                    belts.add(new Belt(stock, element));
                }
            }
        }
    }

    /** Whether a flow has no formula but what a conveyor says. */
    boolean drives(Variable flow) {
        return driven.contains(flow.key());
    }

    List<Belt> belts() {
        return belts;
    }

    void write(Belt belt) throws CompileException {
        Variable.Stock stock = belt.stock();
        if (model.time().method() != TimeSpec.Method.EULER) {
            throw new CompileException(stock.header().span(), "model.conveyor-method", stock.name());
        }
        Conveyor conveyor = stock.conveyor().orElseThrow();
        Column column = layout.byName().get(stock.key()).get(belt.element());
        drafts.begin(column);
        Map<String, Code> leaks = new LinkedHashMap<>();
        for (Conveyor.Leak leak : conveyor.leaks()) {
            Variable flow = model.variables().get(leak.flow());
            leaks.put(leak.flow(), part(flow, flow.equations(), belt).orElse(new Code.Number(0)));
        }
        Optional<Code> transitTime = part(stock, conveyor.transitTime(), belt);
        if (transitTime.isEmpty()) {
            throw new CompileException(stock.header().span(), "model.conveyor-transit", stock.name());
        }
        ConveyorLines.Parts parts = new ConveyorLines.Parts(
                transitTime.get(),
                part(stock, conveyor.capacity(), belt),
                part(stock, conveyor.inflowLimit(), belt),
                part(stock, conveyor.sample(), belt),
                part(stock, conveyor.arrest(), belt),
                leaks);
        new ConveyorLines(drafts, constants, model.time(), column)
                .write(conveyor, parts, inflows(belt, false), inflows(belt, true), flow -> slot(flow, belt.element()));
    }

    private List<Integer> inflows(Belt belt, boolean fromConveyor) {
        return belt.stock().inflows().stream()
                .filter(flow -> driven.contains(flow) == fromConveyor)
                .map(flow -> slot(flow, belt.element()))
                .toList();
    }

    private int slot(String flow, int element) {
        return layout.byName().get(flow).get(element).slot();
    }

    /** The code of a part of a conveyor for one element; none if the part is left out. */
    private Optional<Code> part(Variable variable, List<Equation> equations, Belt belt) throws CompileException {
        int[] position = SlotLayout.positions(variable.dimensions()).get(belt.element());
        for (Equation equation : equations) {
            if (leftSide.covers(equation, variable.dimensions()).contains(belt.element())) {
                Scope scope = leftSide.scope(equation.elements(), variable.dimensions(), position);
                return Optional.of(expressions.compile(equation.expression(), scope));
            }
        }
        return Optional.empty();
    }
}
