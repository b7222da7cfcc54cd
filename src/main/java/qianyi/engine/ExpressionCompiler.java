package qianyi.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qianyi.model.Builtin;
import qianyi.model.Expr;
import qianyi.model.Model;
import qianyi.model.Span;
import qianyi.model.Subscript;
import qianyi.model.UnaryOperator;
import qianyi.model.Variable;

/** Expressions to code, for one element at a time. */
final class ExpressionCompiler {
    /** The most values that a model may keep besides those of its variables, such as the stages of its delays. */
    static final int MOST_HIDDEN = 250_000;

    private final SlotLayout layout;
    private final DraftLines drafts;
    private final ReferenceCompiler references;
    private final LookupTables tables;
    private final FunctionCompiler functions;
    private final StateCompiler states;
    private final TableCompiler tableFunctions;
    private final ProfileLines profiles;
    private final ArrayCompiler arrays;

    ExpressionCompiler(
            Model model,
            SlotLayout layout,
            Elements elements,
            LookupTables tables,
            Constants constants,
            DraftLines drafts) {
        this.layout = layout;
        this.drafts = drafts;
        this.references = new ReferenceCompiler(model, elements);
        this.tables = tables;
        this.functions = new FunctionCompiler(model.time().unit(), drafts);
        this.states = new StateCompiler(drafts, constants, model.time());
        this.tableFunctions = new TableCompiler(references, tables);
        this.profiles = new ProfileLines(drafts, constants, model.time());
        this.arrays = new ArrayCompiler(this, layout, elements, references, drafts);
    }

    Code compile(Expr expression, Scope scope) throws CompileException {
        if (expression instanceof Expr.Literal literal) {
            return new Code.Number(literal.value());
        }
        if (expression instanceof Expr.Reference reference) {
            return reference(reference, scope);
        }
        if (expression instanceof Expr.Unary unary) {
            Code operand = compile(unary.operand(), scope);
            return unary.operator() == UnaryOperator.PLUS
                    ? operand
                    : unary.operator() == UnaryOperator.NEGATE ? new Code.Negate(operand) : new Code.Not(operand);
        }
        if (expression instanceof Expr.Binary binary) {
            return TimeComparison.of(binary.operator(), compile(binary.left(), scope), compile(binary.right(), scope));
        }
        if (expression instanceof Expr.Conditional conditional) {
            return new Code.Conditional(
                    compile(conditional.condition(), scope),
                    compile(conditional.then(), scope),
                    compile(conditional.otherwise(), scope));
        }
        if (expression instanceof Expr.Lookup lookup) {
            Code argument = compile(lookup.argument(), scope);
            return new Code.Lookup(table(lookup.table(), lookup.subscripts(), lookup.span(), scope), argument);
        }
        if (expression instanceof Expr.Inline inline) {
            return new Code.Lookup(tables.inline(inline.function()), compile(inline.argument(), scope));
        }
        return call((Expr.Call) expression, scope);
    }

    /** The column that a reference means. */
    Column column(Expr.Reference reference, Scope scope) throws CompileException {
        Variable variable = references.variable(reference.name(), reference.span());
        if (variable instanceof Variable.Lookup) {
            throw new CompileException(reference.span(), "model.table-without-input", variable.name());
        }
        int index = references.index(variable, reference.subscripts(), reference.span(), scope);
        return layout.byName().get(variable.key()).get(index);
    }

    private Code reference(Expr.Reference reference, Scope scope) throws CompileException {
        Optional<Code> number = references.number(reference, scope);
        return number.isPresent() ? number.get() : element(reference, scope);
    }

    private Code element(Expr.Reference reference, Scope scope) throws CompileException {
        Column corner = column(reference, scope);
        return new ComputedElement(corner, layout, references).code(reference, index -> compile(index, scope));
    }

    private int table(String name, List<Subscript> subscripts, Span span, Scope scope) throws CompileException {
        return tableFunctions.table(new Expr.Reference(name, subscripts, span), scope);
    }

    private Code call(Expr.Call call, Scope scope) throws CompileException {
        Builtin function = call.function();
        if (drafts.slots() - layout.columns().size() > MOST_HIDDEN) {
            throw new CompileException(call.span(), "model.too-many-hidden", MOST_HIDDEN);
        }
        if (arrays.compiles(call)) {
            return arrays.call(call, scope);
        }
        List<Code> arguments = new ArrayList<>();
        List<Expr> numbers = function.takesTable()
                ? call.arguments().subList(1, call.arguments().size())
                : call.arguments();
        for (Expr argument : numbers) {
            arguments.add(compile(argument, scope));
        }
        if (ProfileLines.compiles(function)) {
            return profiles.call(call, tableFunctions.table(call, scope), arguments);
        }
        if (function.takesTable()) {
            return tableFunctions.call(call, arguments, scope);
        }
        Optional<Code> state = states.call(call, arguments);
        return state.isPresent() ? state.get() : functions.call(call, arguments);
    }
}
