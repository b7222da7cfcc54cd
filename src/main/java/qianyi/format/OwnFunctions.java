package qianyi.format;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import qianyi.model.Expr;
import qianyi.model.Span;

/** Functions that the table of a dialect does not hold: macros of a model, and calls that are no call of a builtin. */
public interface OwnFunctions {
    /** No such functions. */
    OwnFunctions NONE = new OwnFunctions() {
        @Override
        public Optional<Expr> call(Token name, List<Expr> arguments, Span span) {
            return Optional.empty();
        }

        @Override
        public Collection<String> names() {
            return List.of();
        }
    };

    /**
     * What a call means; nothing if the function is none of these.
     *
     * @throws SyntaxException if it is, but cannot be called so
     */
    Optional<Expr> call(Token name, List<Expr> arguments, Span span) throws SyntaxException;

    /** How the functions are spelled, to name the nearest to a name that does not exist. */
    Collection<String> names();
}
