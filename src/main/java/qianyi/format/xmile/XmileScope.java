package qianyi.format.xmile;

import java.util.Optional;
import java.util.Set;

/** Where a name of an equation is looked up: a model, or a macro. */
interface XmileScope {
    /** The name under which the whole model knows a variable; nothing if this place cannot see one of that name. */
    Optional<String> find(String name);

    /** Canonical names, as equations of this place spell them, of what can be called as a table. */
    Set<String> tables();
}
