package qianyi.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qianyi.study.Change.Action;

/** Reads what a change does: exactly one of to, times, plus and schedule. */
final class ChangeActions {
    private static final List<String> KEYS = List.of("to", "times", "plus", "schedule");

    private ChangeActions() {}

    /** None if there is none or it is wrong, which is reported. */
    static Optional<Action> read(YamlMap map) {
        List<YamlNode.Entry> given = map.among(KEYS);
        String name = map.optional("set").map(YamlNode::raw).orElse("");
        if (given.isEmpty()) {
            map.problems().error(map.span(), "study.change-without-action", name, KEYS);
            return Optional.empty();
        }
        if (given.size() > 1) {
            List<String> keys = given.stream().map(entry -> entry.key().raw()).toList();
            given.get(1).key().error("study.change-with-several-actions", name, keys);
            return Optional.empty();
        }
        YamlNode value = given.get(0).value();
        return switch (given.get(0).key().raw()) {
            case "to" -> value.number().map(Action.To::new);
            case "times" -> value.number().map(Action.Times::new);
            case "plus" -> value.number().map(Action.Plus::new);
            default -> schedule(value);
        };
    }

    private static Optional<Action> schedule(YamlNode node) {
        Optional<List<YamlNode.Entry>> entries = node.entries();
        if (entries.isPresent() && entries.get().isEmpty()) {
            node.error("study.schedule-empty");
        }
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        for (YamlNode.Entry entry : entries.orElse(List.of())) {
            Optional<Double> x = entry.key().number();
            Optional<Double> y = entry.value().number();
            if (x.isEmpty() || y.isEmpty()) {
                continue;
            }
            if (!xs.isEmpty() && x.get() <= xs.get(xs.size() - 1)) {
                entry.key().error("study.schedule-order", x.get(), xs.get(xs.size() - 1));
            }
            xs.add(x.get());
            ys.add(y.get());
        }
        return xs.isEmpty() ? Optional.empty() : Optional.of(new Action.Schedule(xs, ys));
    }
}
