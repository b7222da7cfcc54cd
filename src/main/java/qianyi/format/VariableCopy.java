package qianyi.format;

import java.util.List;
import java.util.stream.Collectors;
import qianyi.model.Conveyor;
import qianyi.model.ElementTable;
import qianyi.model.Equation;
import qianyi.model.Oven;
import qianyi.model.Queue;
import qianyi.model.StockOrder;
import qianyi.model.Subscript;
import qianyi.model.Variable;
import qianyi.model.Variable.Header;

/** A variable under another header, its names, subscripts and right sides replaced. */
public abstract class VariableCopy implements Variable.Visitor<Variable> {
    private final Header header;
    private final Renaming renaming;

    protected VariableCopy(Header header, Renaming renaming) {
        this.header = header;
        this.renaming = renaming;
    }

    /** The canonical name that a flow has now. */
    protected abstract String flow(String canonical);

    /** The subscripts of the left side of an equation or of a table. */
    protected abstract List<Subscript> elements(List<Subscript> own);

    @Override
    public Variable stock(Variable.Stock stock) {
        return new Variable.Stock(
                header,
                equations(stock.initial()),
                flows(stock.inflows()),
                flows(stock.outflows()),
                equations(stock.rates()),
                stock.nonNegative(),
                stock.order().map(this::order));
    }

    private StockOrder order(StockOrder order) {
        if (order instanceof Conveyor conveyor) {
            return conveyor(conveyor);
        }
        if (order instanceof Oven oven) {
            return oven(oven);
        }
        return new Queue(((Queue) order)
                .outflows().stream()
                        .map(each -> new Queue.Outflow(flow(each.flow()), each.overflow()))
                        .toList());
    }

    private Oven oven(Oven oven) {
        return new Oven(
                equations(oven.cookTime()),
                equations(oven.capacity()),
                equations(oven.fillTime()),
                equations(oven.cleanTime()),
                equations(oven.arrest()),
                oven.intake(),
                flow(oven.outflow()));
    }

    private Conveyor conveyor(Conveyor conveyor) {
        return new Conveyor(
                equations(conveyor.transitTime()),
                equations(conveyor.capacity()),
                equations(conveyor.inflowLimit()),
                equations(conveyor.sample()),
                equations(conveyor.arrest()),
                conveyor.exponential(),
                conveyor.discrete(),
                conveyor.intake(),
                flow(conveyor.outflow()),
                conveyor.leaks().stream()
                        .map(leak -> new Conveyor.Leak(flow(leak.flow()), leak.from(), leak.to()))
                        .toList(),
                conveyor.even().stream().map(this::flow).collect(Collectors.toSet()));
    }

    @Override
    public Variable flow(Variable.Flow flow) {
        return new Variable.Flow(header, equations(flow.equations()), flow.table(), flow.nonNegative());
    }

    @Override
    public Variable auxiliary(Variable.Auxiliary auxiliary) {
        return new Variable.Auxiliary(header, equations(auxiliary.equations()), auxiliary.table());
    }

    @Override
    public Variable constant(Variable.Constant constant) {
        return new Variable.Constant(header, equations(constant.equations()));
    }

    @Override
    public Variable lookup(Variable.Lookup lookup) {
        return new Variable.Lookup(header, tables(lookup.tables()));
    }

    @Override
    public Variable data(Variable.Data data) {
        return new Variable.Data(header, tables(data.series()), data.kind());
    }

    private List<String> flows(List<String> flows) {
        return flows.stream().map(this::flow).toList();
    }

    private List<Equation> equations(List<Equation> equations) {
        return equations.stream()
                .map(equation -> new Equation(
                        elements(equation.elements()),
                        equation.except().stream().map(this::elements).toList(),
                        renaming.in(equation.expression())))
                .toList();
    }

    private List<ElementTable> tables(List<ElementTable> tables) {
        return tables.stream()
                .map(table -> new ElementTable(elements(table.elements()), table.function()))
                .toList();
    }
}
