package qianyi.study;

import qianyi.engine.RunOverride.Operation;
import qianyi.study.Change.Action;

/** An operation with its number, for changes of single values. */
public record Operand(Operation operation, double number) {
    /** @param action anything but a schedule, which is for tables */
    public static Operand of(Action action) {
        return action.accept(new Action.Visitor<>() {
            @Override
            public Operand to(Action.To to) {
                return new Operand(Operation.TO, to.value());
            }

            @Override
            public Operand times(Action.Times times) {
                return new Operand(Operation.TIMES, times.factor());
            }

            @Override
            public Operand plus(Action.Plus plus) {
                return new Operand(Operation.PLUS, plus.difference());
            }

            @Override
            public Operand schedule(Action.Schedule schedule) {
                throw new IllegalArgumentException("a schedule is no operation on one value");
            }
        });
    }

    double on(double value) {
        return switch (operation) {
            case TO -> number;
            case TIMES -> value * number;
            case PLUS -> value + number;
        };
    }
}
