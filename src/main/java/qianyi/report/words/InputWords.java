package qianyi.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import qianyi.analysis.InputInForce;
import qianyi.engine.RunOverride;
import qianyi.model.GraphicalFunction;
import qianyi.text.Messages;
import qianyi.text.Numbers;

/** What an input is, as short words: a number, what it becomes later, or points. */
public final class InputWords {
    private final Messages messages;
    private final DoubleFunction<String> number;

    /** @param number how a value of the input is written */
    public InputWords(Messages messages, DoubleFunction<String> number) {
        this.messages = messages;
        this.number = number;
    }

    public String of(InputInForce value) {
        if (value.table().isPresent()) {
            GraphicalFunction table = value.table().get();
            return IntStream.range(0, table.x().size())
                    .mapToObj(i -> Numbers.shortest(table.x().get(i)) + " → "
                            + number.apply(table.y().get(i)))
                    .collect(Collectors.joining(messages.text("answer.list.comma")));
        }
        List<String> words = new ArrayList<>();
        if (value.start().isPresent()) {
            words.add(number.apply(value.start().getAsDouble()));
        } else if (value.steps().isEmpty()) {
            words.add(messages.text("cli.input.equation"));
        }
        value.steps().forEach(step -> words.add(step(step, value.start().isPresent())));
        return String.join(" ", words);
    }

    private String step(InputInForce.Step step, boolean constant) {
        boolean factor = step.operation() == RunOverride.Operation.TIMES;
        String operand = factor ? Numbers.shortest(step.value()) : number.apply(step.value());
        String what = constant
                ? "→ " + operand
                : switch (step.operation()) {
                    case TO -> operand;
                    case TIMES -> messages.text("cli.input.times", operand);
                    case PLUS -> messages.text("cli.input.plus", operand);
                };
        if (step.from().isEmpty()) {
            return what;
        }
        String from = Numbers.shortest(step.from().getAsDouble());
        return step.ramp() == 0
                ? messages.text("cli.input.from", what, from)
                : messages.text("cli.input.ramp", what, from, Numbers.shortest(step.ramp()));
    }
}
