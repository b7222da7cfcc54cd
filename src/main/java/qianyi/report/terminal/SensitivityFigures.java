package qianyi.report.terminal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import qianyi.analysis.sensitivity.SensitivityQuestion;
import qianyi.analysis.sensitivity.SobolIndices;
import qianyi.answer.Measure;
import qianyi.answer.Reading;
import qianyi.engine.Column;
import qianyi.model.Documentation;
import qianyi.model.Unit;
import qianyi.study.Assumption;
import qianyi.study.ModelOrStudy;
import qianyi.study.Source;
import qianyi.study.Study;
import qianyi.text.Language;
import qianyi.text.Localized;
import qianyi.text.Messages;
import qianyi.text.Numbers;

/** The inputs and the results of a sensitivity as a person reads them on a terminal. */
final class SensitivityFigures {
    private final SensitivityQuestion question;
    private final Optional<Study> study;
    private final Messages messages;
    private final TerminalNumbers figures;
    private final Map<String, Assumption> assumptions = new HashMap<>();

    SensitivityFigures(SensitivityQuestion question, ModelOrStudy asked, Messages messages) {
        this.question = question;
        this.study = asked.study();
        this.messages = messages;
        this.figures = TerminalNumbers.of(asked, messages.language());
        study.ifPresent(some -> some.assumptions().forEach(row -> assumptions.put(row.title(), row)));
    }

    /** The row of the study's table that an input stands for. */
    Optional<Assumption> assumption(String title) {
        return Optional.ofNullable(assumptions.get(title));
    }

    /** What the study or the model calls an input; none where that is its name. */
    Optional<String> label(String title) {
        return assumption(title)
                .map(assumption -> assumption.label().in(messages.language()))
                .or(() -> column(title).flatMap(this::label))
                .filter(label -> !label.equals(title));
    }

    /** What an input is called in both languages; its name where there are no words. */
    Localized labels(String title) {
        return assumption(title)
                .map(Assumption::label)
                .or(() -> column(title)
                        .map(column -> Localized.of(column.variable().header().documentation(), title)))
                .orElseGet(() -> Localized.same(title));
    }

    Optional<String> label(Column column) {
        Documentation documentation = column.variable().header().documentation();
        return Optional.of(messages.language() == Language.ZH ? documentation.zh() : documentation.en())
                .filter(label -> !label.isBlank());
    }

    private Optional<Column> column(String title) {
        return question.inputs().stream()
                .filter(input -> input.title().equals(title))
                .flatMap(input -> input.columns().stream())
                .findFirst();
    }

    /** The title of the source of an input's value; none where the table has none, or no row for it. */
    Optional<String> source(String title) {
        return assumption(title)
                .map(Assumption::source)
                .filter(id -> !id.isEmpty())
                .map(id -> study.orElseThrow().sources().stream()
                        .filter(source -> source.id().equals(id))
                        .map(Source::title)
                        .map(localized -> localized.in(messages.language()))
                        .findFirst()
                        .orElse(id));
    }

    /** A value of an input, without its unit; a low or a high that is a quantile has more digits than anybody gave. */
    String inputNumber(String title, double value) {
        return figures.number(value, inputUnit(title));
    }

    /** The unit of an input as the reader knows it; empty for a pure number. */
    String inputUnitName(String title) {
        return figures.unit(inputUnit(title));
    }

    /** A value of an input, with its unit. */
    String input(String title, double value) {
        return figures.units().joined(inputNumber(title, value), inputUnit(title));
    }

    private Unit inputUnit(String title) {
        return study.flatMap(some -> assumption(title).map(some::shownUnit))
                .or(() -> column(title).map(SensitivityFigures::unit))
                .orElse(Unit.ONE);
    }

    String reading(Reading reading) {
        return switch (reading.kind()) {
            case NUMBER -> number(reading.value().orElseThrow());
            case ALREADY ->
                text("cli.sensitivity.already", Numbers.shortest(reading.value().orElseThrow()));
            case LATER -> text("cli.sensitivity.later_than", horizon());
            case NONE -> text("cli.sensitivity.no_number");
        };
    }

    String horizon() {
        return Numbers.shortest(question.measure().horizon().orElseThrow());
    }

    private String number(double value) {
        if (question.measure() instanceof Measure.Rate) {
            return Numbers.percent(value, 2);
        }
        return question.measure() instanceof Measure.Level level
                ? figures.quantity(value, unit(level.column()))
                : Numbers.fixed(value, 1);
    }

    /** A distance between results. */
    String difference(double size) {
        if (question.measure() instanceof Measure.Level level) {
            return figures.quantity(size, unit(level.column()));
        }
        if (question.measure() instanceof Measure.ReachedBy) {
            return Numbers.percent(size, 1);
        }
        if (question.measure() instanceof Measure.Rate) {
            return text("cli.sensitivity.points", Numbers.fixed(100 * size, 2));
        }
        return text("cli.sensitivity.years", Numbers.fixed(size, 1));
    }

    /** A share with its interval. */
    static String share(SobolIndices.Share share) {
        return percent(share.value()) + " (" + percent(share.low()) + " – " + percent(share.high()) + ")";
    }

    private static String percent(double share) {
        return Numbers.percent(share, 0);
    }

    private static Unit unit(Column column) {
        return column.variable().unit().orElse(Unit.ONE);
    }

    private String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }
}
