package qianyi.engine;

import java.util.List;
import qianyi.model.Expr;
import qianyi.model.Variable;

/** Functions of a whole table or series. */
final class TableCompiler {
    private final ReferenceCompiler references;
    private final LookupTables tables;

    TableCompiler(ReferenceCompiler references, LookupTables tables) {
        this.references = references;
        this.tables = tables;
    }

    /** Index of the table that a reference means. */
    int table(Expr.Reference reference, Scope scope) throws CompileException {
        Variable variable = references.variable(reference.name(), reference.span());
        int element = references.index(variable, reference.subscripts(), reference.span(), scope);
        return tables.find(variable, element)
                .orElseThrow(() -> new CompileException(reference.span(), "model.table-expected", variable.name()));
    }

    /**
     * @param arguments without the table
     */
    Code call(Expr.Call call, List<Code> arguments, Scope scope) throws CompileException {
        return new Code.TableFunction(call.function(), table(call, scope), arguments);
    }

    /** Index of the table that the first argument of a call means. */
    int table(Expr.Call call, Scope scope) throws CompileException {
        Expr first = call.arguments().get(0);
        if (first instanceof Expr.Reference reference) {
            return table(reference, scope);
        }
        throw new CompileException(
                first.span(), "model.table-reference-expected", call.function().spelling());
    }
}
