package qianyi.report.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import qianyi.analysis.Chain;
import qianyi.analysis.EquationText;
import qianyi.analysis.Explanation;
import qianyi.analysis.ModelIndex;
import qianyi.analysis.Neighbourhood;
import qianyi.engine.Column;
import qianyi.engine.ColumnName;
import qianyi.model.Documentation;
import qianyi.model.GraphicalFunction;
import qianyi.model.Unit;
import qianyi.model.Variable;
import qianyi.study.Assumption;
import qianyi.study.ElementLabels;
import qianyi.study.ModelOrStudy;
import qianyi.study.Source;
import qianyi.text.Language;
import qianyi.text.Messages;
import qianyi.text.Numbers;

/** One variable on a terminal. */
public final class ExplanationText {
    private static final int MOST_ELEMENTS = 3;

    private final Neighbourhood around;
    private final Explanation explanation;
    private static final int MOST_POINTS = 30;

    private final ModelOrStudy shown;
    private final Messages messages;
    private final TerminalNumbers figures;
    private final int width;

    /** @param width columns of the terminal */
    public ExplanationText(Neighbourhood around, ModelOrStudy shown, Messages messages, int width) {
        this.around = around;
        this.explanation = around.explanation();
        this.shown = shown;
        this.messages = messages;
        this.figures = TerminalNumbers.of(shown, messages.language());
        this.width = width;
    }

    /** The whole standard output, ending with a line break. */
    public String render() {
        String value = value();
        return heading() + "\n" + equations() + (value.isEmpty() ? "" : "\n" + value) + assumptions() + chains();
    }

    private String heading() {
        ModelIndex.Entry entry = explanation.entry();
        String label = label(entry);
        List<String> elements = explanation.elements();
        String title = ColumnName.of(entry.name(), elements.isEmpty() ? entry.dimensions() : elements);
        List<String> facts = new ArrayList<>();
        facts.add(messages.text(entry.kind().key()));
        facts.add(entry.unit().map(this::unit).orElse(messages.text("cli.show.no_unit")));
        if (!entry.group().isEmpty()) {
            facts.add(messages.text("cli.show.in_group", entry.group()));
        }
        facts.add(explanation.file() + ":" + explanation.span().line());
        return (label.equals(entry.name()) ? title : title + "  " + label) + "\n"
                + TextGrid.wrapped(String.join(" · ", facts), 0, 2, width)
                + (entry.description().isEmpty() ? "" : TextGrid.wrapped(spoken(entry.description()), 0, 0, width));
    }

    private String label(ModelIndex.Entry entry) {
        String label = entry.label().in(messages.language());
        boolean element = !explanation.elements().isEmpty() && around.own().size() == 1;
        return element
                ? elementLabel(around.own().get(0).column())
                        .map(name -> messages.text("analysis.of_element", label, name))
                        .orElse(label)
                : label;
    }

    /** What an element is called, where the study has a name for it. */
    private Optional<String> elementLabel(Column column) {
        String code = String.join("|", column.elements());
        return shown.study()
                .map(study -> ElementLabels.of(study, column).in(messages.language()))
                .filter(label -> !label.equals(code));
    }

    /** As the model and the assumptions spell it, and as values are shown where that is not the same. */
    private String unit(Unit unit) {
        String shown = figures.unit(unit);
        return shown.isEmpty() || shown.equals(unit.toString())
                ? messages.text("cli.show.unit", unit)
                : messages.text("cli.show.unit_shown", unit, shown);
    }

    /** The reader's half of a text that is written as "Chinese | English". */
    private String spoken(String text) {
        String[] halves = text.split(" \\| ", -1);
        return halves.length == 2 ? halves[messages.language() == Language.ZH ? 0 : 1] : text;
    }

    private String equations() {
        StringBuilder out = new StringBuilder();
        String key = explanation.rates().isEmpty() ? "cli.show.equation" : "cli.show.start";
        for (EquationText.Line line : explanation.equations()) {
            out.append(TextGrid.wrapped(messages.text(key, left(line.elements()), line.text()), 2, 6, width));
        }
        for (EquationText.Line rate : explanation.rates()) {
            String text = rate.elements().isEmpty() ? rate.text() : left(rate.elements()) + ": " + rate.text();
            out.append(TextGrid.wrapped(messages.text("cli.show.rate", text), 2, 6, width));
        }
        for (Explanation.Points table : explanation.tables()) {
            String points = messages.text("cli.show.points", points(table.function()));
            String text = table.elements().isEmpty()
                    ? points
                    : messages.text("cli.show.value", left(table.elements()), points);
            out.append(TextGrid.wrapped(text, 2, 6, width));
        }
        return out.toString();
    }

    private String left(List<String> elements) {
        String name = explanation.entry().name();
        return ColumnName.of(name, elements);
    }

    /** All points of a table as people draw it; the first of a long series. */
    private String points(GraphicalFunction table) {
        int size = table.x().size();
        String first = points(table, size > MOST_POINTS ? MOST_POINTS - 1 : size);
        return size > MOST_POINTS ? messages.text("cli.show.more", first, size) : first;
    }

    private static String points(GraphicalFunction table, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "(" + Numbers.shortest(table.x().get(i)) + ", "
                        + Numbers.shortest(table.y().get(i)) + ")")
                .collect(Collectors.joining(" "));
    }

    private String value() {
        if (around.own().isEmpty()) {
            return "";
        }
        String time = Numbers.shortest(around.moment().time());
        String when = around.moment()
                .scenario()
                .map(scenario -> messages.text("cli.show.when", time, scenario))
                .orElse(messages.text("cli.show.when_model", time));
        if (around.own().size() == 1) {
            return messages.text("cli.show.value", when, quantity(around.own().get(0))) + "\n";
        }
        TextGrid grid = new TextGrid(2);
        around.own()
                .forEach(value -> grid.row(List.of(
                        "  " + String.join(",", value.column().elements()),
                        elementLabel(value.column()).orElse(""),
                        quantity(value))));
        return messages.text("cli.show.value", when, "").strip() + "\n" + grid.render();
    }

    private String quantity(Explanation.Value value) {
        return figures.quantity(value.value(), value.column().unit().orElse(Unit.ONE));
    }

    private String assumptions() {
        if (explanation.assumptions().isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("\n" + messages.text("cli.show.assumptions") + "\n");
        for (Assumption row : explanation.assumptions()) {
            out.append(TextGrid.wrapped(assumption(row), 2, 6, width));
        }
        return out.toString();
    }

    private String assumption(Assumption row) {
        List<String> words = new ArrayList<>();
        words.add(messages.text("cli.show.assumption", row.title(), row.value(), row.unit()));
        if (row.low().isPresent()) {
            String distribution = row.distribution().name().toLowerCase(Locale.ROOT);
            words.add(messages.text(
                    row.distribution().hasTails() ? "cli.show.tails" : "cli.show.range",
                    row.low().getAsDouble(),
                    row.high().orElseThrow(),
                    messages.text("cli.distribution." + distribution)));
        }
        words.add(messages.text("answer.group." + row.group().name().toLowerCase(Locale.ROOT)));
        words.add(messages.text("report.kind." + row.kind().name().toLowerCase(Locale.ROOT)));
        words.add(row.source().isEmpty() ? messages.text("cli.show.no_source") : source(row.source()));
        if (!row.note().isEmpty() && !row.note().equals(explanation.entry().description())) {
            words.add(spoken(row.note()));
        }
        return String.join(messages.text("answer.list.semicolon"), words);
    }

    private String source(String id) {
        Optional<Source> source = shown.study().stream()
                .flatMap(study -> study.sources().stream())
                .filter(one -> one.id().equals(id))
                .findFirst();
        return source.map(one -> one.date().isEmpty()
                        ? messages.text("cli.show.source.undated", one.title())
                        : messages.text("cli.show.source", one.title(), one.date()))
                .orElse(id);
    }

    private String chains() {
        return chain("cli.show.uses", "cli.show.uses_nothing", around.up(), true)
                + chain("cli.show.used_by", "cli.show.used_by_nothing", around.down(), false);
    }

    private String chain(String heading, String none, Chain chain, boolean upwards) {
        if (chain.next().isEmpty()) {
            boolean links = upwards
                    ? !explanation.uses().isEmpty()
                    : !explanation.usedBy().isEmpty();
            return links ? "" : "\n" + messages.text(none) + "\n";
        }
        TextGrid grid = new TextGrid(4);
        rows(grid, chain.next(), 1, upwards);
        return "\n" + messages.text(heading) + "\n" + grid.render();
    }

    private void rows(TextGrid grid, List<Chain> links, int level, boolean upwards) {
        for (Chain link : links) {
            String label = label(link.name());
            grid.row(List.of(
                    "  ".repeat(level) + link.name(),
                    link.repeated() ? "" : values(around.values(link, upwards && level == 1)),
                    link.role().map(role -> messages.text(role.key())).orElse(""),
                    link.repeated() ? messages.text("cli.show.again") : label.equals(link.name()) ? "" : label));
            rows(grid, link.next(), level + 1, upwards);
        }
    }

    /** A single quantity, or the first elements, the last of them with the unit. */
    private String values(List<Explanation.Value> values) {
        if (values.isEmpty()) {
            return "";
        }
        int most = values.size() > MOST_ELEMENTS ? MOST_ELEMENTS - 1 : values.size();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            Explanation.Value value = values.get(i);
            String number = i == most - 1
                    ? quantity(value)
                    : figures.number(value.value(), value.column().unit().orElse(Unit.ONE));
            words.add((String.join(",", value.column().elements()) + " " + number).strip());
        }
        String first = String.join(messages.text("answer.list.semicolon"), words);
        return values.size() > most ? messages.text("cli.show.more", first, values.size()) : first;
    }

    private String label(String name) {
        Documentation words = shown.program()
                .model()
                .variable(name)
                .map(Variable::header)
                .map(Variable.Header::documentation)
                .orElseThrow();
        return messages.language() == Language.ZH ? words.zh() : words.en();
    }
}
