package qianyi.model;

import java.util.List;

/** An expression. Every node knows its place in the file. Logic counts 0 as false and anything else as true. */
public sealed interface Expr {
    Span span();

    <R> R accept(Visitor<R> visitor);

    /** One method a case, so that a new case does not compile until every visitor has thought of it. */
    interface Visitor<R> {
        R literal(Literal literal);

        R reference(Reference reference);

        R unary(Unary unary);

        R binary(Binary binary);

        R conditional(Conditional conditional);

        R call(Call call);

        R lookup(Lookup lookup);

        R inline(Inline inline);
    }

    /** A number. */
    record Literal(double value, Span span) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.literal(this);
        }
    }

    /**
     * A variable, or some of its elements.
     *
     * @param name as spelled
     * @param subscripts empty for a scalar, or for an array taken element by element
     */
    record Reference(String name, List<Subscript> subscripts, Span span) implements Expr {
        public Reference {
            subscripts = List.copyOf(subscripts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reference(this);
        }
    }

    /** One operand. */
    record Unary(UnaryOperator operator, Expr operand, Span span) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unary(this);
        }
    }

    /** Two operands. */
    record Binary(BinaryOperator operator, Expr left, Expr right, Span span) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.binary(this);
        }
    }

    /** IF condition THEN one ELSE the other; only the branch taken is evaluated. */
    record Conditional(Expr condition, Expr then, Expr otherwise, Span span) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.conditional(this);
        }
    }

    /** A built-in function. */
    record Call(Builtin function, List<Expr> arguments, Span span) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.call(this);
        }
    }

    /**
     * A table of the model called as a function.
     *
     * @param subscripts empty for a table without dimensions, or for one taken element by element
     */
    record Lookup(String table, List<Subscript> subscripts, Expr argument, Span span) implements Expr {
        public Lookup {
            subscripts = List.copyOf(subscripts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lookup(this);
        }
    }

    /** A table that stands in the equation itself, and what it is asked with. */
    record Inline(GraphicalFunction function, Expr argument, Span span) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.inline(this);
        }
    }
}
