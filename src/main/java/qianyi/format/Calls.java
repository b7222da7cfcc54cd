package qianyi.format;

import java.util.List;
import java.util.Optional;
import qianyi.model.Expr;
import qianyi.model.Span;

/** What a call means that is neither one of a table nor one of a function of the dialect: a macro of the file, say. */
@FunctionalInterface
public interface Calls {
    /** Nothing beyond the dialect. */
    Calls NONE = (name, arguments, span) -> Optional.empty();

    /**
     * The expression that stands for the call; none if the name means nothing here.
     *
     * @throws SyntaxException if the name is known and the call is wrong
     */
    Optional<Expr> call(String name, List<Expr> arguments, Span span) throws SyntaxException;

    /** Whether the file itself says what a call of that name means, whatever the dialect has under it. */
    default boolean defines(String name) {
        return false;
    }
}
