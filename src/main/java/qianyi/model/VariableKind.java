package qianyi.model;

import java.util.Locale;

/** What a variable is: the cases of {@link Variable}, for a switch and for the words of the catalogue. */
public enum VariableKind {
    STOCK,
    FLOW,
    AUXILIARY,
    CONSTANT,
    TABLE,
    SERIES;

    private static final Variable.Visitor<VariableKind> OF = new Variable.Visitor<>() {
        @Override
        public VariableKind stock(Variable.Stock stock) {
            return STOCK;
        }

        @Override
        public VariableKind flow(Variable.Flow flow) {
            return FLOW;
        }

        @Override
        public VariableKind auxiliary(Variable.Auxiliary auxiliary) {
            return AUXILIARY;
        }

        @Override
        public VariableKind constant(Variable.Constant constant) {
            return CONSTANT;
        }

        @Override
        public VariableKind lookup(Variable.Lookup lookup) {
            return TABLE;
        }

        @Override
        public VariableKind data(Variable.Data data) {
            return SERIES;
        }
    };

    public static VariableKind of(Variable variable) {
        return variable.accept(OF);
    }

    /** Key of the catalogue. */
    public String key() {
        return "analysis.kind." + name().toLowerCase(Locale.ROOT);
    }
}
