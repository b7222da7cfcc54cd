package qianyi.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import qianyi.model.Documentation;
import qianyi.model.Unit;
import qianyi.model.Variable;
import qianyi.study.Assumption.Distribution;
import qianyi.text.Localized;

/** Reads the rows of the assumptions and points each at a number of the model. */
final class AssumptionsReader {
    private final StudyProblems problems;
    private final Optional<ModelNames> names;
    private final Sources sources;
    private final AssumptionElements elements;

    /** @param names none if the model could not be read: then nothing is said about names and units */
    AssumptionsReader(StudyProblems problems, Optional<ModelNames> names, Sources sources) {
        this.problems = problems;
        this.names = names;
        this.sources = sources;
        this.elements = new AssumptionElements(problems);
    }

    List<Assumption> read(List<CsvRow> rows) {
        List<Assumption> assumptions = new ArrayList<>();
        rows.forEach(row -> row(row).ifPresent(assumptions::add));
        return List.copyOf(assumptions);
    }

    private Optional<Assumption> row(CsvRow row) {
        Optional<String> name = row.required("name");
        Optional<Unit> unit = row.required("unit").flatMap(text -> ModelNames.unit(problems, row.span("unit"), text));
        Optional<Double> value = row.required("value").flatMap(text -> row.entered("value", unit));
        Optional<Double> low = end(row, "low", unit);
        Optional<Double> high = end(row, "high", unit);
        Optional<Distribution> distribution = row.isBlank("distribution")
                ? Optional.of(Distribution.TRIANGULAR)
                : row.choice("distribution", Distribution.values(), ChoiceWords.DISTRIBUTION);
        Optional<Assumption.Group> group = row.choice("group", Assumption.Group.values(), ChoiceWords.GROUP);
        Optional<Assumption.Kind> kind = row.choice("kind", Assumption.Kind.values(), ChoiceWords.KIND);
        sources.cite(problems, row.span("source"), row.text("source"));
        sources.cite(problems, row.optionalSpan("range_source"), row.optionalText("range_source"));
        if (row.isBlank("low") != row.isBlank("high")) {
            row.error(row.isBlank("low") ? "low" : "high", "study.range-half", row.text("name"));
        }
        if (value.isPresent() && low.isPresent() && high.isPresent() && distribution.isPresent()) {
            checkRange(row, value.get(), low.get(), high.get(), distribution.get());
        }
        Optional<Variable> variable =
                name.flatMap(n -> names.flatMap(known -> known.variable(problems, row.span("name"), n)));
        Optional<String> element = variable.flatMap(v -> elements.read(row, v, names.orElseThrow()));
        variable.ifPresent(v -> unit.ifPresent(u -> ModelNames.agree(problems, row.span("unit"), v, u)));
        if (value.isEmpty()
                || distribution.isEmpty()
                || unit.isEmpty()
                || group.isEmpty()
                || kind.isEmpty()
                || element.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Assumption(
                variable.get().name(),
                element.get(),
                value.get(),
                optional(low),
                optional(high),
                distribution.get(),
                unit.get(),
                group.get(),
                kind.get(),
                label(row, variable.get()),
                row.text("source"),
                row.optionalText("range_source"),
                row.text("note"),
                row.span("value")));
    }

    private static Optional<Double> end(CsvRow row, String column, Optional<Unit> unit) {
        return row.isBlank(column) ? Optional.empty() : row.entered(column, unit);
    }

    private void checkRange(CsvRow row, double value, double low, double high, Distribution distribution) {
        String name = row.text("name");
        boolean outside = value < low || value > high;
        if (low > high) {
            row.error("low", "study.range-reversed", name, low, high);
        } else if (distribution == Distribution.LOGNORMAL && !(low > 0)) {
            row.error("low", "study.lognormal-not-positive", name, low);
        } else if (outside && distribution.hasTails()) {
            row.error("value", "study.assumption-outside-percentiles", name, value, low, high);
        } else if (outside) {
            row.warning("value", "study.assumption-outside", name, value, low, high);
        }
    }

    private static Localized label(CsvRow row, Variable variable) {
        if (row.isBlank("label_zh") != row.isBlank("label_en")) {
            row.error(row.isBlank("label_zh") ? "label_zh" : "label_en", "study.label-half", variable.name());
        }
        if (!row.isBlank("label_zh")) {
            return new Localized(row.text("label_zh"), row.text("label_en"));
        }
        Documentation own = variable.header().documentation();
        boolean labelled = !own.zh().isEmpty() && !own.en().isEmpty();
        return labelled ? new Localized(own.zh(), own.en()) : Localized.same(variable.name());
    }

    private static OptionalDouble optional(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
