package qianyi.report.terminal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import qianyi.analysis.sensitivity.Morris;
import qianyi.analysis.sensitivity.SensitivityQuestion;
import qianyi.analysis.sensitivity.SobolIndices;
import qianyi.analysis.sensitivity.Tornado;
import qianyi.answer.Measure;
import qianyi.answer.Reading;
import qianyi.engine.Column;
import qianyi.model.Documentation;
import qianyi.model.Unit;
import qianyi.study.Assumption;
import qianyi.study.ModelOrStudy;
import qianyi.study.Scenario;
import qianyi.study.Source;
import qianyi.study.Study;
import qianyi.text.Language;
import qianyi.text.Messages;
import qianyi.text.Numbers;

/** A sensitivity in words, for a person: the five inputs that matter most, and what the numbers leave out. */
public final class SensitivityText {
    private static final int MOST = 5;

    /** A spread below this share of the mean is the rounding of its numbers. */
    private static final double ROUNDING = 1e-12;

    /** An input and what is said of it. */
    private record Item(String title, String words) {}

    private final SensitivityQuestion question;
    private final Optional<Study> study;
    private final Optional<Scenario> scenario;
    private final Messages messages;
    private final Consumer<String> out;
    private final TerminalNumbers figures;
    private final Map<String, Assumption> assumptions = new HashMap<>();

    /** @param out takes each line */
    public SensitivityText(
            SensitivityQuestion question,
            ModelOrStudy asked,
            Optional<Scenario> scenario,
            Messages messages,
            Consumer<String> out) {
        this.question = question;
        this.study = asked.study();
        this.scenario = scenario;
        this.messages = messages;
        this.out = out;
        this.figures = TerminalNumbers.of(asked, messages.language());
        study.ifPresent(some -> some.assumptions().forEach(row -> assumptions.put(row.title(), row)));
    }

    private void line(String key, Object... arguments) {
        out.accept(messages.text(key, arguments));
    }

    /** With what the study knows of the inputs. */
    public Tornado known(Tornado tornado) {
        return study.map(tornado::knownIn).orElse(tornado);
    }

    public void say(Tornado tornado) {
        line("cli.sensitivity.tornado", what(), reading(tornado.centre()));
        list(tornado.rows().stream()
                .filter(row -> row.swing()
                        .filter(swing -> swing.size() > 0 || swing.atLeast())
                        .isPresent())
                .map(row -> new Item(row.title(), words(row)))
                .toList());
        int runs = 2 * tornado.rows().size();
        if (tornado.later() > 0) {
            line("cli.sensitivity.tornado.later", horizon(), tornado.later(), runs);
        }
        if (tornado.failed() > 0) {
            line("cli.sensitivity.tornado.failed", tornado.failed(), runs);
        }
    }

    private String words(Tornado.Row row) {
        Tornado.Swing swing = row.swing().orElseThrow();
        String size = difference(swing.size());
        return text(
                "cli.sensitivity.tornado.item",
                text(swing.atLeast() ? "cli.sensitivity.at_least" : "cli.sensitivity.swing", size),
                input(row.title(), row.low()),
                reading(row.atLow()),
                input(row.title(), row.high()),
                reading(row.atHigh()));
    }

    public void say(Morris morris) {
        line("cli.sensitivity.morris", what(), morris.walks());
        list(morris.effects().stream()
                .filter(effect -> effect.muStar().orElse(0) > 0)
                .map(effect -> new Item(effect.title(), words(effect)))
                .toList());
        independent();
        later(morris.later(), morris.runs());
        if (morris.failed() > 0) {
            line("cli.sensitivity.morris.failed", morris.failed(), morris.runs());
        }
    }

    private String words(Morris.Effect effect) {
        double muStar = effect.muStar().orElseThrow();
        OptionalDouble sigma = effect.sigma();
        double spread = sigma.orElse(0) < ROUNDING * muStar ? 0 : sigma.orElse(0);
        return text("cli.sensitivity.morris.item", difference(muStar), sigma.isPresent() ? difference(spread) : "–");
    }

    public void say(SobolIndices sobol) {
        if (!SobolIndices.isSobol(question.inputs().size())) {
            line("cli.sensitivity.sobol.random");
        }
        if (sobol.varies()) {
            line("cli.sensitivity.sobol", what(), sobol.rows());
            list(sobol.indices().stream()
                    .map(index -> new Item(index.title(), words(index)))
                    .toList());
        } else {
            line("cli.sensitivity.sobol.none", what());
        }
        independent();
        later(sobol.later(), sobol.runs());
        if (sobol.failed() > 0) {
            line("cli.sensitivity.sobol.failed", sobol.failed(), sobol.runs());
        }
    }

    private String words(SobolIndices.Index index) {
        return text(
                "cli.sensitivity.sobol.item",
                share(index.total().orElseThrow()),
                share(index.first().orElseThrow()));
    }

    /** The first five of them, and which of these have no source. */
    private void list(List<Item> items) {
        List<Item> shown = items.subList(0, Math.min(MOST, items.size()));
        if (shown.isEmpty()) {
            line("cli.sensitivity.nothing");
        }
        for (int i = 0; i < shown.size(); i++) {
            String title = shown.get(i).title();
            line(
                    "cli.sensitivity.item",
                    i + 1,
                    label(title)
                            .map(label -> text("cli.sensitivity.named", label, title))
                            .orElse(title),
                    shown.get(i).words(),
                    Optional.ofNullable(assumptions.get(title))
                            .map(this::source)
                            .orElse(""));
        }
        List<String> bare = shown.stream()
                .map(Item::title)
                .filter(title -> Optional.ofNullable(assumptions.get(title))
                        .filter(row -> row.source().isEmpty())
                        .isPresent())
                .map(title -> label(title).orElse(title))
                .toList();
        if (!bare.isEmpty()) {
            line("cli.sensitivity.bare", bare.size(), shown.size(), bare);
        }
    }

    private String source(Assumption assumption) {
        if (assumption.source().isEmpty()) {
            return text("cli.sensitivity.no_source");
        }
        String title = study.orElseThrow().sources().stream()
                .filter(source -> source.id().equals(assumption.source()))
                .map(Source::title)
                .map(localized -> localized.in(messages.language()))
                .findFirst()
                .orElse(assumption.source());
        return text("cli.sensitivity.source", title);
    }

    private void independent() {
        int stated = study.map(some -> some.uncertainty().correlations().size()).orElse(0);
        if (question.inputs().size() > 1) {
            line("cli.sensitivity.independent");
        }
        if (stated > 0) {
            line("cli.sensitivity.correlations", stated);
        }
    }

    private void later(int later, int runs) {
        if (later > 0) {
            line("cli.sensitivity.later", horizon(), later, runs, Numbers.percent(later / (double) runs, 1));
        }
    }

    private String horizon() {
        return Numbers.shortest(question.measure().horizon().orElseThrow());
    }

    /** What is asked, as the subject of a sentence. */
    private String what() {
        String what = subject();
        return scenario.map(some -> text("cli.sensitivity.under", what, some.title()))
                .orElse(what);
    }

    private String subject() {
        if (question.measure() instanceof Measure.Level level) {
            String column = level.column().label();
            return text(
                    "cli.sensitivity.level",
                    label(level.column())
                            .map(label -> text("cli.sensitivity.named", label, column))
                            .orElse(column),
                    question.grid().time(level.step()));
        }
        if (question.measure() instanceof Measure.ReachedBy reached) {
            return text("cli.sensitivity.reached", reached.date().target().label(), Integer.toString(reached.year()));
        }
        if (question.measure() instanceof Measure.Rate rate) {
            return text("cli.sensitivity.rate", rate.target().label());
        }
        return text(
                "cli.sensitivity.date",
                ((Measure.Date) question.measure()).target().label());
    }

    private String reading(Reading reading) {
        return switch (reading.kind()) {
            case NUMBER -> number(reading.value().orElseThrow());
            case ALREADY ->
                text("cli.sensitivity.already", Numbers.shortest(reading.value().orElseThrow()));
            case LATER -> text("cli.sensitivity.later_than", horizon());
            case NONE -> text("cli.sensitivity.no_number");
        };
    }

    private String number(double value) {
        if (question.measure() instanceof Measure.Rate) {
            return Numbers.percent(value, 2);
        }
        return question.measure() instanceof Measure.Level level
                ? quantity(value, unit(level.column()))
                : Numbers.fixed(value, 1);
    }

    /** A distance between results. */
    private String difference(double size) {
        if (question.measure() instanceof Measure.Level level) {
            return quantity(size, unit(level.column()));
        }
        if (question.measure() instanceof Measure.ReachedBy) {
            return Numbers.percent(size, 1);
        }
        if (question.measure() instanceof Measure.Rate) {
            return text("cli.sensitivity.points", Numbers.fixed(100 * size, 2));
        }
        return text("cli.sensitivity.years", Numbers.fixed(size, 1));
    }

    private String quantity(double value, Unit unit) {
        return figures.quantity(value, unit);
    }

    private static Unit unit(Column column) {
        return column.variable().unit().orElse(Unit.ONE);
    }

    /** A value of an input, with its unit. */
    private String input(String title, double value) {
        Unit unit = study.flatMap(
                        some -> Optional.ofNullable(assumptions.get(title)).map(some::shownUnit))
                .or(() -> question.inputs().stream()
                        .filter(input -> input.title().equals(title))
                        .flatMap(input -> input.columns().stream())
                        .map(SensitivityText::unit)
                        .findFirst())
                .orElse(Unit.ONE);
        return figures.units().joined(figures.exact(value, unit), unit);
    }

    private Optional<String> label(String title) {
        return Optional.ofNullable(assumptions.get(title))
                .map(assumption -> assumption.label().in(messages.language()))
                .or(() -> question.inputs().stream()
                        .filter(input -> input.title().equals(title))
                        .flatMap(input -> input.columns().stream())
                        .findFirst()
                        .flatMap(this::label))
                .filter(label -> !label.equals(title));
    }

    private Optional<String> label(Column column) {
        Documentation documentation = column.variable().header().documentation();
        return Optional.of(messages.language() == Language.ZH ? documentation.zh() : documentation.en())
                .filter(label -> !label.isBlank());
    }

    private static String share(SobolIndices.Share share) {
        return percent(share.value()) + " (" + percent(share.low()) + " – " + percent(share.high()) + ")";
    }

    private static String percent(double share) {
        return Numbers.percent(share, 0);
    }

    private String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }
}
