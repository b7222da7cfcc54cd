package qianyi.engine;

import java.util.List;
import java.util.Optional;
import qianyi.model.Expr;

/** Functions that remember. */
final class StateCompiler {
    private final Drafts drafts;

    StateCompiler(Drafts drafts) {
        this.drafts = drafts;
    }

    /** The code of such a function; none for any other. */
    Optional<Code> call(Expr.Call call, List<Code> arguments) {
        return switch (call.function()) {
            case INIT -> Optional.of(drafts.freeze(arguments.get(0)));
            default -> Optional.empty();
        };
    }
}
