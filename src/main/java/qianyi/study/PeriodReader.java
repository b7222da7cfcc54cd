package qianyi.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qianyi.model.Model;
import qianyi.model.TimeSpec;

/** Reads "period" and cuts the model's grid to it. */
final class PeriodReader {
    private final Optional<Model> model;

    PeriodReader(Optional<Model> model) {
        this.model = model;
    }

    /** None if it is no period, which is reported. */
    Optional<Period> read(YamlNode node) {
        return node.map("from", "to", "today", "show").flatMap(this::read);
    }

    private Optional<Period> read(YamlMap map) {
        Optional<YamlNode> fromNode = map.required("from");
        Optional<YamlNode> toNode = map.required("to");
        Optional<YamlNode> todayNode = map.required("today");
        Optional<Integer> from = fromNode.flatMap(YamlNode::whole);
        Optional<Integer> to = toNode.flatMap(YamlNode::whole);
        Optional<Integer> today = todayNode.flatMap(YamlNode::whole);
        List<YamlNode> show = map.list("show");
        if (from.isEmpty() || to.isEmpty() || today.isEmpty()) {
            return Optional.empty();
        }
        if (to.get() <= from.get()) {
            toNode.get().error("study.period-reversed", from.get(), to.get());
            return Optional.empty();
        }
        model.ifPresent(m -> checkGrid(m.time(), fromNode.get(), from.get(), toNode.get(), to.get()));
        checkYear(todayNode.get(), "today", today.get(), from.get(), to.get());
        List<Integer> shown = new ArrayList<>();
        for (YamlNode item : show) {
            Optional<Integer> year = item.whole();
            year.ifPresent(y -> checkYear(item, "show", y, from.get(), to.get()));
            if (year.isPresent() && !shown.isEmpty() && year.get() <= shown.get(shown.size() - 1)) {
                item.error("study.show-order", year.get(), shown.get(shown.size() - 1));
            }
            year.ifPresent(shown::add);
        }
        return Optional.of(new Period(from.get(), to.get(), today.get(), shown));
    }

    private static void checkYear(YamlNode node, String what, int year, int from, int to) {
        if (year < from || year > to) {
            node.error("study.year-outside", what, year, from, to);
        }
    }

    private static void checkGrid(TimeSpec grid, YamlNode fromNode, int from, YamlNode toNode, int to) {
        if (grid.start() != from) {
            fromNode.error("study.period-start", from, grid.start());
        }
        if (to > grid.stop()) {
            toNode.error("study.period-stop", to, grid.stop());
        }
        double stepsAYear = 1 / grid.step();
        boolean whole = Math.abs(stepsAYear - Math.rint(stepsAYear)) <= 1e-9 * stepsAYear;
        if (!whole || stepsAYear < 1) {
            fromNode.error("study.step-misses-years", grid.step());
        }
    }

    /** The model's grid over the period, every step saved. */
    static TimeSpec grid(Model model, Period period) {
        return model.time()
                .withPeriod(period.from(), period.to())
                .withStep(model.time().step(), 1);
    }
}
