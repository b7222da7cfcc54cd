package qianyi.engine;

import java.util.List;
import java.util.function.IntConsumer;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;

/** A flat expression: names have become slots, arrays have become single numbers. */
sealed interface Code {
    /** The value in a frame: this is the interpreter. */
    double value(Frame frame);

    /** Tells the slots that are read. */
    void reads(IntConsumer slots);

    /** A number. */
    record Number(double number) implements Code {
        @Override
        public double value(Frame frame) {
            return number;
        }

        @Override
        public void reads(IntConsumer slots) {}
    }

    /** A value computed before. */
    record Slot(int slot) implements Code {
        @Override
        public double value(Frame frame) {
            return frame.value(slot);
        }

        @Override
        public void reads(IntConsumer slots) {
            slots.accept(slot);
        }
    }

    /** The opposite number. */
    record Negate(Code operand) implements Code {
        @Override
        public double value(Frame frame) {
            return -operand.value(frame);
        }

        @Override
        public void reads(IntConsumer slots) {
            operand.reads(slots);
        }
    }

    /** 1 for 0, 0 for anything else. */
    record Not(Code operand) implements Code {
        @Override
        public double value(Frame frame) {
            return Arithmetic.truth(!Arithmetic.isTrue(operand.value(frame)));
        }

        @Override
        public void reads(IntConsumer slots) {
            operand.reads(slots);
        }
    }

    /** Two operands, the left one first. */
    record Binary(BinaryOperator operator, Code left, Code right) implements Code {
        @Override
        public double value(Frame frame) {
            return Arithmetic.binary(operator, left.value(frame), right.value(frame));
        }

        @Override
        public void reads(IntConsumer slots) {
            left.reads(slots);
            right.reads(slots);
        }
    }

    /** The branch that is not taken is not evaluated. */
    record Conditional(Code condition, Code then, Code otherwise) implements Code {
        @Override
        public double value(Frame frame) {
            return Arithmetic.isTrue(condition.value(frame)) ? then.value(frame) : otherwise.value(frame);
        }

        @Override
        public void reads(IntConsumer slots) {
            condition.reads(slots);
            then.reads(slots);
            otherwise.reads(slots);
        }
    }

    /** A function of one number. */
    record Unary(Builtin function, Code argument) implements Code {
        @Override
        public double value(Frame frame) {
            return Arithmetic.unary(function, argument.value(frame));
        }

        @Override
        public void reads(IntConsumer slots) {
            argument.reads(slots);
        }
    }

    /** TIME, DT, STARTTIME, STOPTIME. */
    record Clock(Builtin function) implements Code {
        @Override
        public double value(Frame frame) {
            return switch (function) {
                case TIME -> frame.time();
                case DT -> frame.grid().step();
                case STARTTIME -> frame.grid().start();
                case STOPTIME -> frame.grid().stop();
                default -> throw new IllegalStateException(function.name());
            };
        }

        @Override
        public void reads(IntConsumer slots) {}
    }

    /** STEP, RAMP, PULSE, with all their arguments. */
    record Signal(Builtin function, List<Code> arguments) implements Code {
        public Signal {
            arguments = List.copyOf(arguments);
        }

        @Override
        public double value(Frame frame) {
            double first = arguments.get(0).value(frame);
            double second = arguments.get(1).value(frame);
            double step = frame.grid().step();
            return switch (function) {
                case STEP -> Arithmetic.step(frame.time(), step, first, second);
                case RAMP ->
                    Arithmetic.ramp(
                            frame.time(), step, first, second, arguments.get(2).value(frame));
                case PULSE ->
                    Arithmetic.pulse(
                            frame.time(), step, first, second, arguments.get(2).value(frame));
                default -> throw new IllegalStateException(function.name());
            };
        }

        @Override
        public void reads(IntConsumer slots) {
            arguments.forEach(argument -> argument.reads(slots));
        }
    }

    /** A table asked. */
    record Lookup(int table, Code input) implements Code {
        @Override
        public double value(Frame frame) {
            return frame.table(table).at(input.value(frame));
        }

        @Override
        public void reads(IntConsumer slots) {
            input.reads(slots);
        }
    }

    /** Many numbers to one, from the first to the last: SUM, MEAN, PROD, MIN, MAX, STDDEV. */
    record Reduce(Builtin function, List<Code> parts) implements Code {
        public Reduce {
            parts = List.copyOf(parts);
        }

        @Override
        public double value(Frame frame) {
            double total = parts.get(0).value(frame);
            for (int i = 1; i < parts.size(); i++) {
                double part = parts.get(i).value(frame);
                total = switch (function) {
                    case SUM, MEAN, STDDEV -> total + part;
                    case PROD -> total * part;
                    case MIN -> Math.min(total, part);
                    case MAX -> Math.max(total, part);
                    default -> throw new IllegalStateException(function.name());
                };
            }
            return switch (function) {
                case MEAN -> total / parts.size();
                case STDDEV -> deviation(frame, total / parts.size());
                default -> total;
            };
        }

        private double deviation(Frame frame, double mean) {
            double squares = 0;
            for (Code part : parts) {
                double difference = part.value(frame) - mean;
                squares += difference * difference;
            }
            return Math.sqrt(squares / (parts.size() - 1));
        }

        @Override
        public void reads(IntConsumer slots) {
            parts.forEach(part -> part.reads(slots));
        }
    }
}
