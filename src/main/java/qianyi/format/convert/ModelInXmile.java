package qianyi.format.convert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import qianyi.format.Exprs;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;
import qianyi.model.Documentation;
import qianyi.model.ElementTable;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.GraphicalFunction;
import qianyi.model.GraphicalFunction.Kind;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.Subscript;
import qianyi.model.TimeVariables;
import qianyi.model.UnaryOperator;
import qianyi.model.Unit;
import qianyi.model.Variable;

/** A model as XMILE says it: stocks have flows, and what rules time stands before the model and is no variable. */
final class ModelInXmile extends ModelForm {
    private static final int LONGEST_CHAIN = 10;

    /** The flows of a stock whose equation is a sum of variables. */
    private record Flows(List<String> inflows, List<String> outflows) {}

    private final Map<String, Builtin> clock = new HashMap<>();
    private String saving = "";
    private final Map<String, Flows> flows = new HashMap<>();
    private final Set<String> isFlow = new HashSet<>();

    ModelInXmile(Model model, ConversionNotes notes) {
        super(new Workshop(model, notes, false, Optional.empty()));
        model.timeVariables().ifPresent(this::clock);
        findFlows();
        model.variables().values().forEach(this::noteRange);
    }

    private void noteRange(Variable variable) {
        variable.header()
                .documentation()
                .range()
                .filter(range -> !range.isClosed() || range.step().isPresent())
                .ifPresent(range ->
                        notes.rewritten(variable.name(), variable.header().span(), "range"));
    }

    private void clock(TimeVariables names) {
        clock.put(names.start(), Builtin.STARTTIME);
        clock.put(names.stop(), Builtin.STOPTIME);
        clock.put(names.step(), Builtin.DT);
        saving = names.save();
        for (String name : List.of(names.start(), names.stop(), names.step(), names.save())) {
            find(name)
                    .filter(variable -> !isNumber(variable, LONGEST_CHAIN))
                    .ifPresent(variable ->
                            notes.refused(variable.name(), variable.header().span(), "time"));
        }
    }

    private boolean isNumber(Variable variable, int chain) {
        if (chain == 0
                || variable instanceof Variable.Stock
                || variable.equations().size() != 1) {
            return false;
        }
        Expr expression = variable.equations().get(0).expression();
        return expression instanceof Expr.Reference other
                ? find(other.name()).filter(next -> isNumber(next, chain - 1)).isPresent()
                : !Double.isNaN(Exprs.value(expression));
    }

    /** A variable can be the flow of one stock that it fills and of one that it empties. */
    private void findFlows() {
        Set<String> filling = new HashSet<>();
        Set<String> emptying = new HashSet<>();
        for (Variable variable : model.variables().values()) {
            if (!(variable instanceof Variable.Stock stock) || stock.rates().size() != 1) {
                continue;
            }
            Equation rate = stock.rates().get(0);
            List<String> inflows = new ArrayList<>();
            List<String> outflows = new ArrayList<>();
            boolean sum = rate.elements().isEmpty()
                    && rate.except().isEmpty()
                    && sum(rate.expression(), stock, inflows, outflows);
            Set<String> all = new HashSet<>(inflows);
            all.addAll(outflows);
            if (sum
                    && all.size() == inflows.size() + outflows.size()
                    && inflows.stream().noneMatch(filling::contains)
                    && outflows.stream().noneMatch(emptying::contains)) {
                filling.addAll(inflows);
                emptying.addAll(outflows);
                isFlow.addAll(all);
                flows.put(stock.key(), new Flows(inflows, outflows));
            }
        }
    }

    /** Whether an expression is a sum of variables of the stock's shape less a sum of such, in this order. */
    private boolean sum(Expr expression, Variable.Stock stock, List<String> inflows, List<String> outflows) {
        if (expression instanceof Expr.Binary binary
                && (binary.operator() == BinaryOperator.ADD || binary.operator() == BinaryOperator.SUBTRACT)) {
            boolean add = binary.operator() == BinaryOperator.ADD;
            return sum(binary.left(), stock, inflows, outflows)
                    && (!add || outflows.isEmpty())
                    && flow(binary.right(), stock, add ? inflows : outflows);
        }
        return expression instanceof Expr.Unary unary && unary.operator() == UnaryOperator.NEGATE
                ? flow(unary.operand(), stock, outflows)
                : flow(expression, stock, inflows);
    }

    private boolean flow(Expr expression, Variable.Stock stock, List<String> into) {
        if (!(expression instanceof Expr.Reference reference)) {
            return false;
        }
        Optional<Variable> variable = find(reference.name())
                .filter(found -> found instanceof Variable.Auxiliary && !rulesTime(found))
                .filter(found -> found.dimensions().equals(stock.dimensions()));
        for (int d = 0; d < reference.subscripts().size() && variable.isPresent(); d++) {
            String own = stock.dimensions().get(d).name();
            if (!(reference.subscripts().get(d) instanceof Subscript.Named named)
                    || !ElementNames.same(named.name(), own)) {
                return false;
            }
        }
        boolean distinct = stock.dimensions().stream().distinct().count()
                == stock.dimensions().size();
        variable.map(Variable::key).ifPresent(into::add);
        return variable.isPresent() && distinct;
    }

    private boolean rulesTime(Variable variable) {
        return clock.containsKey(variable.key()) || variable.key().equals(saving);
    }

    /** What stands for a variable that rules time. */
    private Optional<Expr> clock(Expr.Reference reference) {
        String key = Names.canonical(reference.name());
        if (key.equals(saving)) {
            double interval = model.time().saveEvery() * model.time().step();
            return Optional.of(new Expr.Literal(interval, reference.span()));
        }
        return Optional.ofNullable(clock.get(key))
                .map(function -> new Expr.Call(function, List.of(), reference.span()));
    }

    @Override
    FunctionForm form(Variable owner, List<LeftPlace> left) {
        return new XmileForm(shop, owner, left, source, this::clock);
    }

    /** Equations of a computed variable; those of an array must be there for each element. */
    private List<Equation> complete(Variable owner, List<Equation> equations) {
        List<Equation> written = equations(owner, equations);
        int covered = written.stream()
                .mapToInt(equation -> equation.elements().isEmpty() ? owner.size() : 1)
                .sum();
        if (covered < owner.size() && !equations.isEmpty() && !notes.isRefused(owner.name())) {
            notes.refused(owner.name(), owner.header().span(), "elements-missing", owner.size() - covered);
        }
        return written;
    }

    @Override
    public List<Variable> stock(Variable.Stock stock) {
        List<Equation> initial = complete(stock, stock.initial());
        Flows found = flows.getOrDefault(stock.key(), new Flows(stock.inflows(), stock.outflows()));
        List<Variable> written = new ArrayList<>();
        if (!stock.rates().isEmpty() && !flows.containsKey(stock.key())) {
            boolean still = stock.rates().stream().allMatch(rate -> Exprs.value(rate.expression()) == 0);
            if (!still) {
                Variable.Flow net = net(stock);
                written.add(net);
                found = new Flows(List.of(net.key()), List.of());
            }
        }
        written.add(
                0,
                new Variable.Stock(
                        stock.header(), initial, found.inflows(), found.outflows(), List.of(), stock.nonNegative()));
        return written;
    }

    /** What a stock gains in a unit of time, as one flow. */
    private Variable.Flow net(Variable.Stock stock) {
        Variable.Header own = stock.header();
        Optional<Unit> unit = model.time().unit().isEmpty()
                ? Optional.empty()
                : own.unit()
                        .map(held ->
                                held.over(Unit.base(Names.canonical(model.time().unit()))));
        Variable.Header header = new Variable.Header(
                shop.fresh(own.name() + "_net_flow"), own.dimensions(), unit, Documentation.NONE, own.span(), true);
        notes.rewritten(own.name(), own.span(), "net-flow", header.name());
        return new Variable.Flow(header, complete(stock, stock.rates()), Optional.empty(), false);
    }

    @Override
    public List<Variable> flow(Variable.Flow flow) {
        return List.of(
                new Variable.Flow(flow.header(), complete(flow, flow.equations()), flow.table(), flow.nonNegative()));
    }

    @Override
    public List<Variable> auxiliary(Variable.Auxiliary auxiliary) {
        return computed(auxiliary, auxiliary.equations(), auxiliary.table());
    }

    private List<Variable> computed(Variable variable, List<Equation> equations, Optional<GraphicalFunction> table) {
        if (rulesTime(variable)) {
            return List.of();
        }
        if (table.isEmpty()
                && equations.size() == 1
                && equations.get(0).elements().isEmpty()
                && equations.get(0).except().isEmpty()
                && equations.get(0).expression() instanceof Expr.Inline inline
                && isOfXmile(inline.function().kind())) {
            return computed(
                    variable, List.of(new Equation(List.of(), inline.argument())), Optional.of(inline.function()));
        }
        List<Equation> written = complete(variable, equations);
        if (isFlow.contains(variable.key())) {
            return List.of(new Variable.Flow(variable.header(), written, table, false));
        }
        return List.of(
                table.isPresent()
                        ? new Variable.Auxiliary(variable.header(), written, table)
                        : auxiliary(variable.header(), written));
    }

    private static boolean isOfXmile(Kind kind) {
        return kind != Kind.NEXT && kind != Kind.POINTS_ONLY;
    }

    @Override
    public List<Variable> constant(Variable.Constant constant) {
        return rulesTime(constant)
                ? List.of()
                : List.of(new Variable.Constant(constant.header(), complete(constant, constant.equations())));
    }

    @Override
    public List<Variable> lookup(Variable.Lookup lookup) {
        List<ElementTable> tables = new ArrayList<>();
        for (ElementTable table : lookup.tables()) {
            if (!isOfXmile(table.function().kind())) {
                notes.refused(lookup.name(), lookup.header().span(), "table-kind");
            }
            if (table.elements().isEmpty() || lookup.dimensions().isEmpty()) {
                tables.add(new ElementTable(List.of(), table.function()));
                continue;
            }
            for (int[] position : shop.names.covered(table.elements(), lookup.dimensions())) {
                List<Subscript> elements = new ArrayList<>();
                for (int d = 0; d < position.length; d++) {
                    elements.add(new Subscript.Named(
                            lookup.dimensions().get(d).elements().get(position[d]),
                            lookup.header().span()));
                }
                tables.add(new ElementTable(elements, table.function()));
            }
        }
        return List.of(new Variable.Lookup(lookup.header(), tables));
    }

    @Override
    public List<Variable> data(Variable.Data data) {
        notes.rewritten(data.name(), data.header().span(), "data");
        return computed(data, series(data), Optional.empty());
    }
}
