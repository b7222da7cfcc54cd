package qianyi.analysis;

import java.util.Locale;

/**
 * One variable uses another one directly.
 *
 * @param user the variable whose equation or flows refer to the other, as the model spells it
 * @param used the variable referred to, as the model spells it
 */
public record Use(String user, String used, Role role) {
    /** In what way. */
    public enum Role {
        /** At every instant. */
        EQUATION,
        /** Only for the value at the start: the start of a stock, or inside INIT. */
        START,
        /** The used one is a flow that fills the user. */
        INFLOW,
        /** The used one is a flow that empties the user. */
        OUTFLOW,
        /** The used one is a table that the user calls. */
        TABLE;

        /** Key of the catalogue. */
        public String key() {
            return "analysis.use." + name().toLowerCase(Locale.ROOT);
        }
    }
}
