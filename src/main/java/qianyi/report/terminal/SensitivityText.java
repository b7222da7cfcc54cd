package qianyi.report.terminal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import qianyi.analysis.sensitivity.Morris;
import qianyi.analysis.sensitivity.SensitivityQuestion;
import qianyi.analysis.sensitivity.SobolIndices;
import qianyi.analysis.sensitivity.Tornado;
import qianyi.answer.Measure;
import qianyi.report.table.Table;
import qianyi.study.ModelOrStudy;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.text.Localized;
import qianyi.text.Messages;
import qianyi.text.Numbers;

/**
 * A sensitivity in words, for a person: the five inputs that matter most, or a table of twenty, and what the numbers
 * leave out.
 */
public final class SensitivityText {
    private static final int MOST = 5;

    /** A spread below this share of the mean is the rounding of its numbers. */
    private static final double ROUNDING = 1e-12;

    private static final int MOST_ROWS = 20;

    /** An input and what is said of it. */
    private record Item(String title, String words) {}

    private final SensitivityQuestion question;
    private final Optional<Study> study;
    private final Optional<Scenario> scenario;
    private final Messages messages;
    private final Consumer<String> out;
    private final Optional<BiConsumer<Table, List<String>>> tables;
    private final SensitivityFigures figures;

    /**
     * @param out takes each line
     * @param tables takes the table, in which the inputs then are and not in the lines, and the sources that it numbers; none if there is to be no table
     */
    public SensitivityText(
            SensitivityQuestion question,
            ModelOrStudy asked,
            Optional<Scenario> scenario,
            Messages messages,
            Consumer<String> out,
            Optional<BiConsumer<Table, List<String>>> tables) {
        this.question = question;
        this.study = asked.study();
        this.scenario = scenario;
        this.messages = messages;
        this.out = out;
        this.tables = tables;
        this.figures = new SensitivityFigures(question, asked, messages);
    }

    private void line(String key, Object... arguments) {
        out.accept(messages.text(key, arguments));
    }

    /** With what the study knows of the inputs. */
    public Tornado known(Tornado tornado) {
        return study.map(tornado::knownIn).orElse(tornado);
    }

    /** What an input is called in both languages; its name where there are no words. */
    public Localized labels(String title) {
        return figures.labels(title);
    }

    public void say(Tornado tornado) {
        line("cli.sensitivity.tornado", what(), figures.reading(tornado.centre()));
        list(
                tornado.rows().stream()
                        .filter(row -> row.swing()
                                .filter(swing -> swing.size() > 0 || swing.atLeast())
                                .isPresent())
                        .toList(),
                Tornado.Row::title,
                this::words,
                SensitivityTable::of);
        int runs = 2 * tornado.rows().size();
        if (tornado.later() > 0 && tables.isEmpty()) {
            line("cli.sensitivity.tornado.later", figures.horizon(), tornado.later(), runs);
        }
        if (tornado.failed() > 0) {
            line(
                    tables.isEmpty() ? "cli.sensitivity.tornado.failed" : "cli.sensitivity.table.failed",
                    tornado.failed(),
                    runs);
        }
    }

    private String words(Tornado.Row row) {
        Tornado.Swing swing = row.swing().orElseThrow();
        String size = figures.difference(swing.size());
        return text(
                "cli.sensitivity.tornado.item",
                text(swing.atLeast() ? "cli.sensitivity.at_least" : "cli.sensitivity.swing", size),
                figures.input(row.title(), row.low()),
                figures.reading(row.atLow()),
                figures.input(row.title(), row.high()),
                figures.reading(row.atHigh()));
    }

    public void say(Morris morris) {
        line("cli.sensitivity.morris", what(), morris.walks());
        list(
                morris.effects().stream()
                        .filter(effect -> effect.muStar().orElse(0) > 0)
                        .toList(),
                Morris.Effect::title,
                this::words,
                SensitivityTable::ofEffects);
        independent();
        later(morris.later(), morris.runs());
        if (morris.failed() > 0) {
            line("cli.sensitivity.morris.failed", morris.failed(), morris.runs());
        }
    }

    private String words(Morris.Effect effect) {
        OptionalDouble spread = spread(effect);
        return text(
                "cli.sensitivity.morris.item",
                figures.difference(effect.muStar().orElseThrow()),
                spread.isPresent() ? figures.difference(spread.getAsDouble()) : "–");
    }

    /** Sigma, or 0 where it is rounding; none where it is not known. */
    static OptionalDouble spread(Morris.Effect effect) {
        OptionalDouble sigma = effect.sigma();
        boolean rounding = sigma.orElse(0) < ROUNDING * effect.muStar().orElseThrow();
        return sigma.isPresent() && rounding ? OptionalDouble.of(0) : sigma;
    }

    public void say(SobolIndices sobol) {
        if (!SobolIndices.isSobol(question.inputs().size())) {
            line("cli.sensitivity.sobol.random");
        }
        if (sobol.varies()) {
            line("cli.sensitivity.sobol", what(), rows(sobol));
            list(sobol.indices(), SobolIndices.Index::title, this::words, SensitivityTable::ofShares);
        } else {
            line("cli.sensitivity.sobol.none", what());
        }
        independent();
        later(sobol.later(), sobol.runs());
        if (sobol.failed() > 0) {
            line("cli.sensitivity.sobol.failed", sobol.failed(), sobol.runs());
        }
    }

    private String rows(SobolIndices sobol) {
        return sobol.used() == sobol.rows()
                ? text("cli.sensitivity.sobol.rows", sobol.rows())
                : text("cli.sensitivity.sobol.some_rows", sobol.used(), sobol.rows());
    }

    private String words(SobolIndices.Index index) {
        return text(
                "cli.sensitivity.sobol.item",
                SensitivityFigures.share(index.total().orElseThrow()),
                SensitivityFigures.share(index.first().orElseThrow()));
    }

    /** Where a table is wanted the first twenty of them in it, else the first five in words. */
    private <T> void list(
            List<T> inputs,
            Function<T, String> title,
            Function<T, String> words,
            BiFunction<SensitivityTable, List<T>, Table> layout) {
        if (tables.isEmpty() || inputs.isEmpty()) {
            list(inputs.stream()
                    .map(input -> new Item(title.apply(input), words.apply(input)))
                    .toList());
            return;
        }
        List<T> shown = inputs.subList(0, Math.min(MOST_ROWS, inputs.size()));
        SensitivityTable table =
                new SensitivityTable(figures, shown.stream().map(title).toList(), messages);
        tables.get().accept(layout.apply(table, shown), table.sources());
        if (inputs.size() > MOST_ROWS) {
            line("cli.sensitivity.more", inputs.size() - MOST_ROWS);
        }
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
                    figures.label(title)
                            .map(label -> text("cli.sensitivity.named", label, title))
                            .orElse(title),
                    shown.get(i).words(),
                    figures.assumption(title).map(row -> source(title)).orElse(""));
        }
        List<String> bare = shown.stream()
                .map(Item::title)
                .filter(title -> figures.assumption(title)
                        .filter(row -> row.source().isEmpty())
                        .isPresent())
                .map(title -> figures.label(title).orElse(title))
                .toList();
        if (!bare.isEmpty()) {
            line("cli.sensitivity.bare", bare.size(), shown.size(), bare);
        }
    }

    private String source(String title) {
        return figures.source(title)
                .map(source -> text("cli.sensitivity.source", source))
                .orElseGet(() -> text("cli.sensitivity.no_source"));
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
            line("cli.sensitivity.later", figures.horizon(), later, runs, Numbers.percent(later / (double) runs, 1));
        }
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
                    figures.label(level.column())
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

    private String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }
}
