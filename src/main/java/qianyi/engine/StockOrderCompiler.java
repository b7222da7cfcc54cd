package qianyi.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import qianyi.model.Conveyor;
import qianyi.model.Equation;
import qianyi.model.Intake;
import qianyi.model.Model;
import qianyi.model.Oven;
import qianyi.model.Queue;
import qianyi.model.StockOrder;
import qianyi.model.TimeSpec;
import qianyi.model.Variable;

/**
 * The conveyors, queues and ovens of a model: which flows they drive, and the lines of each, once the formulas of all other
 * flows are there.
 */
final class StockOrderCompiler {
    /** One element of such a stock. */
    private record Place(Variable.Stock stock, StockOrder order, int element) {}

    private final Model model;
    private final SlotLayout layout;
    private final LeftSide leftSide;
    private final DraftLines drafts;
    private final Constants constants;
    private final ExpressionCompiler expressions;
    private final List<Place> places = new ArrayList<>();
    private final Set<String> driven = new HashSet<>();
    private final Map<String, Intake> intakes = new HashMap<>();
    private final Map<Integer, Entrance.Outlet> outlets = new HashMap<>();

    StockOrderCompiler(
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
            if (variable instanceof Variable.Stock stock && stock.order().isPresent()) {
                add(stock, stock.order().get());
            }
        }
    }

    private void add(Variable.Stock stock, StockOrder order) {
        for (int element = 0; element < stock.size(); element++) {
            places.add(new Place(stock, order, element));
        }
        driven.addAll(order.driven());
        if (order instanceof Conveyor conveyor) {
            stock.inflows().forEach(flow -> intakes.put(flow, conveyor.intake()));
        } else if (order instanceof Oven oven) {
            stock.inflows().forEach(flow -> intakes.put(flow, oven.intake()));
        }
    }

    /** Whether a flow has no formula but what such a stock says. */
    boolean drives(Variable flow) {
        return driven.contains(flow.key());
    }

    /** Queues first, since conveyors and ovens take from them; last the outflows that nothing holds up. */
    void write() throws CompileException {
        for (Place place : places) {
            if (model.time().method() != TimeSpec.Method.EULER) {
                throw new CompileException(
                        place.stock().header().span(),
                        "model.stock-method",
                        place.stock().name());
            }
            if (place.order() instanceof Queue queue) {
                queue(place, queue);
            }
        }
        for (Place place : places) {
            if (place.order() instanceof Conveyor conveyor) {
                conveyor(place, conveyor);
            } else if (place.order() instanceof Oven oven) {
                oven(place, oven);
            }
        }
        outlets.forEach((slot, outlet) -> {
            if (drafts.formulaOf(slot).isEmpty()) {
                outlet.queue().empty(outlet.outflow(), slot);
            }
        });
    }

    private void queue(Place place, Queue queue) {
        List<Integer> inflows = new ArrayList<>();
        for (String flow : place.stock().inflows()) {
            int inflow = slot(flow, place);
            inflows.add(inflow);
            drafts.formulaOf(inflow)
                    .filter(code -> !driven.contains(flow))
                    .ifPresent(code -> drafts.formula(inflow, Codes.most(Codes.ZERO, code)));
        }
        boolean apart = queue.outflows().stream()
                .flatMap(outflow -> Stream.ofNullable(intakes.get(outflow.flow())))
                .anyMatch(intake -> intake.oneAtATime() || intake.whole());
        QueueLines lines = new QueueLines(
                drafts, queue, column(place), inflows, model.time().steps(), apart);
        for (int i = 0; i < queue.outflows().size(); i++) {
            outlets.put(slot(queue.outflows().get(i).flow(), place), new Entrance.Outlet(lines, i));
        }
    }

    private void oven(Place place, Oven oven) throws CompileException {
        drafts.begin(column(place));
        Optional<Code> cookTime = part(place, oven.cookTime());
        if (cookTime.isEmpty()) {
            throw new CompileException(
                    place.stock().header().span(),
                    "model.oven-cook-time",
                    place.stock().name());
        }
        OvenLines.Parts parts = new OvenLines.Parts(
                cookTime.get(),
                part(place, oven.capacity()),
                part(place, oven.fillTime()),
                part(place, oven.cleanTime()),
                part(place, oven.arrest()));
        new OvenLines(drafts, column(place), parts)
                .write(held(place).stream().findFirst(), oven.intake(), slot(oven.outflow(), place));
    }

    private void conveyor(Place place, Conveyor conveyor) throws CompileException {
        Variable.Stock stock = place.stock();
        drafts.begin(column(place));
        Map<String, Code> leaks = new LinkedHashMap<>();
        for (Conveyor.Leak leak : conveyor.leaks()) {
            Variable flow = model.variables().get(leak.flow());
            leaks.put(leak.flow(), part(place, flow, flow.equations()).orElse(new Code.Number(0)));
        }
        Optional<Code> transitTime = part(place, conveyor.transitTime());
        if (transitTime.isEmpty()) {
            throw new CompileException(stock.header().span(), "model.conveyor-transit", stock.name());
        }
        ConveyorLines.Parts parts = new ConveyorLines.Parts(
                transitTime.get(),
                part(place, conveyor.capacity()),
                part(place, conveyor.inflowLimit()),
                part(place, conveyor.sample()),
                part(place, conveyor.arrest()),
                leaks);
        List<Integer> unheld = stock.inflows().stream()
                .filter(flow -> isUnheld(flow, place))
                .map(flow -> slot(flow, place))
                .toList();
        new ConveyorLines(drafts, constants, model.time(), column(place))
                .write(conveyor, parts, held(place), unheld, flow -> slot(flow, place));
    }

    /** What comes from another conveyor or from an oven cannot be held up; what waits in a queue can. */
    private boolean isUnheld(String flow, Place place) {
        return driven.contains(flow) && !outlets.containsKey(slot(flow, place));
    }

    private List<Entrance> held(Place place) {
        return place.stock().inflows().stream()
                .filter(flow -> !isUnheld(flow, place))
                .map(flow -> slot(flow, place))
                .map(flow -> new Entrance(flow, Optional.ofNullable(outlets.get(flow))))
                .toList();
    }

    private Column column(Place place) {
        return layout.byName().get(place.stock().key()).get(place.element());
    }

    private int slot(String flow, Place place) {
        return layout.byName().get(flow).get(place.element()).slot();
    }

    private Optional<Code> part(Place place, List<Equation> equations) throws CompileException {
        return part(place, place.stock(), equations);
    }

    /** The code of a part for one element; none if the part is left out. */
    private Optional<Code> part(Place place, Variable variable, List<Equation> equations) throws CompileException {
        int[] position = SlotLayout.positions(variable.dimensions()).get(place.element());
        for (Equation equation : equations) {
            if (leftSide.covers(equation, variable.dimensions()).contains(place.element())) {
                Scope scope = leftSide.scope(equation.elements(), variable.dimensions(), position);
                return Optional.of(expressions.compile(equation.expression(), scope));
            }
        }
        return Optional.empty();
    }
}
