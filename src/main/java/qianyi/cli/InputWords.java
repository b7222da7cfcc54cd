package qianyi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import qianyi.analysis.InForce;
import qianyi.model.GraphicalFunction;
import qianyi.text.Messages;
import qianyi.text.Numbers;

/** What an input is, as short words: a number, what it becomes later, or points. Numbers are the model's own. */
final class InputWords {
    private final Messages messages;

    InputWords(Messages messages) {
        this.messages = messages;
    }

    String of(InForce value) {
        if (value.table().isPresent()) {
            GraphicalFunction table = value.table().get();
            return IntStream.range(0, table.x().size())
                    .mapToObj(i -> Numbers.shortest(table.x().get(i)) + " → "
                            + Numbers.shortest(table.y().get(i)))
                    .collect(Collectors.joining(messages.text("answer.list.comma")));
        }
        List<String> words = new ArrayList<>();
        if (value.start().isPresent()) {
            words.add(Numbers.shortest(value.start().getAsDouble()));
        } else if (value.steps().isEmpty()) {
            words.add(messages.text("cli.input.equation"));
        }
        value.steps().forEach(step -> words.add(step(step, value.start().isPresent())));
        return String.join(" ", words);
    }

    private String step(InForce.Step step, boolean number) {
        String operand = Numbers.shortest(step.value());
        String what = number
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
