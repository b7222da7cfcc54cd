package qianyi.study;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import qianyi.engine.Program;
import qianyi.model.Unit;
import qianyi.model.Variable;
import qianyi.study.Change.Action;
import qianyi.text.Localized;

/** Reads one entry under "changes" and points it at a variable of the model. */
final class ChangeReader {
    /** What changes are bound to. */
    record Binding(ModelNames names, Program program) {}

    private static final Pattern NAME = Pattern.compile("([^\\[\\]]+?)\\s*(?:\\[([^\\[\\]]*)])?");

    private final Optional<Binding> model;
    private final Optional<Period> period;
    private final Sources sources;

    /**
     * @param model none if it could not be compiled: then nothing is said about names and units
     * @param period none if it could not be read: then nothing is said about years outside it
     */
    ChangeReader(Optional<Binding> model, Optional<Period> period, Sources sources) {
        this.model = model;
        this.period = period;
        this.sources = sources;
    }

    /** The change, or none if anything about it is wrong, which is reported. */
    Optional<Change> read(YamlNode node) {
        return node.map("set", "to", "times", "plus", "schedule", "unit", "from", "ramp", "why", "source")
                .flatMap(this::read);
    }

    private Optional<Change> read(YamlMap map) {
        StudyProblems problems = map.problems();
        Optional<YamlNode> set = map.required("set");
        Optional<Matcher> name = set.flatMap(ChangeReader::name);
        Optional<Action> action = ChangeActions.read(map);
        Optional<Double> from = from(map);
        double ramp = ramp(map);
        Optional<Unit> unit = map.optional("unit")
                .flatMap(node -> node.text().flatMap(text -> ModelNames.unit(problems, node.span(), text)));
        Localized why = map.optionalLocalized("why");
        String source = sources.citedBy(map, "source");
        if (model.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        Optional<Variable> variable = model.get()
                .names()
                .variable(problems, set.get().span(), name.get().group(1));
        if (variable.isEmpty()) {
            return Optional.empty();
        }
        Optional<List<String>> elements = elements(
                set.get(), variable.get(), Optional.ofNullable(name.get().group(2)));
        boolean allowed = new ChangeRules(
                        map, set.get(), variable.get(), model.get().program())
                .check(action, elements.map(List::isEmpty).orElse(true), unit);
        if (!allowed || elements.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Change(
                variable.get().name(),
                elements.get(),
                action.orElseThrow(),
                unit,
                from.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                ramp,
                why,
                source,
                problems.file(),
                set.get().span()));
    }

    private static Optional<Matcher> name(YamlNode set) {
        Optional<Matcher> name = set.text().map(NAME::matcher);
        if (name.isPresent() && !name.get().matches()) {
            if (FullWidth.in(set.raw())) {
                set.error("study.full-width-name", set.raw());
            } else {
                set.error("study.change-name", set.raw());
            }
            return Optional.empty();
        }
        return name;
    }

    private Optional<List<String>> elements(YamlNode set, Variable variable, Optional<String> written) {
        if (written.isEmpty()) {
            return Optional.of(List.of());
        }
        List<String> parts = List.of(written.get().strip().split("\\s*,\\s*", -1));
        return model.orElseThrow().names().elements(set.problems(), set.span(), variable, parts);
    }

    private Optional<Double> from(YamlMap map) {
        Optional<YamlNode> node = map.optional("from");
        Optional<Double> from = node.flatMap(YamlNode::number);
        if (from.isPresent() && period.isPresent()) {
            Period years = period.get();
            if (from.get() < years.from() || from.get() > years.to()) {
                node.get().error("study.from-outside", from.get(), years.from(), years.to());
            }
        }
        return from;
    }

    private static double ramp(YamlMap map) {
        Optional<YamlNode> node = map.optional("ramp");
        Optional<Double> ramp = node.flatMap(YamlNode::number);
        if (ramp.isPresent() && ramp.get() < 0) {
            node.get().error("study.ramp-negative", ramp.get());
        }
        if (node.isPresent() && map.optional("from").isEmpty()) {
            node.get().error("study.ramp-without-from");
        }
        return ramp.orElse(0.0);
    }
}
