package qianyi.report.terminal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import qianyi.analysis.ComparedInput;
import qianyi.analysis.Comparison;
import qianyi.engine.ColumnName;
import qianyi.model.Unit;
import qianyi.report.words.InputWords;
import qianyi.study.Study;
import qianyi.text.Messages;
import qianyi.text.TerminalWidth;

/** The inputs that are not the same, with who changed them why, on a terminal. */
final class ComparisonInputs {
    /** A cell longer than this is written out below its row; under letters there is less room. */
    private static final int LONGEST_CELL = 30;

    private static final int LONGEST_UNDER_LETTER = 12;
    private static final String LETTERS = "ABCDE";

    private final Study study;
    private final Comparison comparison;
    private final Messages messages;
    private final TerminalNumbers figures;
    private final int width;

    /** @param width columns of the terminal */
    ComparisonInputs(Study study, Comparison comparison, Messages messages, int width) {
        this.study = study;
        this.comparison = comparison;
        this.messages = messages;
        this.figures = new TerminalNumbers(study.units(), messages.language());
        this.width = width;
    }

    /** The table under its heading, ending with a line break. */
    String render() {
        if (comparison.inputs().isEmpty()) {
            return messages.text("cli.compare.inputs.none") + "\n";
        }
        List<String> titles = comparison.scenarios().stream()
                .map(scenario -> scenario.title().in(messages.language()))
                .toList();
        String heading = messages.text("cli.compare.inputs", comparison.inputs().size()) + "\n";
        for (boolean close : List.of(true, false)) {
            TextGrid named = grid(titles, LONGEST_CELL, close);
            if (named.width() <= width) {
                return heading + named.render(width);
            }
        }
        StringBuilder legend = new StringBuilder(heading);
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            letters.add(LETTERS.substring(i, i + 1));
            legend.append("  ")
                    .append(letters.get(i))
                    .append("  ")
                    .append(titles.get(i))
                    .append('\n');
        }
        return legend + grid(letters, LONGEST_UNDER_LETTER, false).render(width);
    }

    /** @param close whether what an input is called stands beside its values, and not above them */
    private TextGrid grid(List<String> scenarios, int longest, boolean close) {
        TextGrid grid = new TextGrid(1);
        List<String> head = new ArrayList<>(List.of(messages.text("cli.compare.input")));
        head.add(messages.text("cli.compare.unit"));
        head.addAll(scenarios);
        grid.row(head).rule();
        for (ComparedInput input : comparison.inputs()) {
            row(grid, input, scenarios, longest, close);
        }
        return grid;
    }

    private void row(TextGrid grid, ComparedInput input, List<String> scenarios, int longest, boolean close) {
        Unit unit = study.shownUnit(input.variable(), input.unit().orElse(Unit.ONE));
        InputWords words = new InputWords(messages, value -> figures.exact(value, unit));
        List<String> values =
                input.cells().stream().map(cell -> words.of(cell.value())).toList();
        List<String> cells = new ArrayList<>();
        String label = input.label().in(messages.language());
        boolean above = !close && !label.equals(name(input));
        if (above) {
            grid.row(List.of(label));
        }
        cells.add(above ? "  " + name(input) : label);
        cells.add(unit.isOne() ? "–" : figures.unit(unit));
        values.forEach(value -> cells.add(TerminalWidth.of(value) > longest ? "↓" : value));
        grid.row(cells);
        if (!above && !label.equals(name(input))) {
            grid.note(messages.text("cli.compare.in_model", name(input)));
        }
        IntStream.range(0, values.size())
                .filter(i -> TerminalWidth.of(values.get(i)) > longest)
                .forEach(i -> grid.note(messages.text("cli.compare.long", scenarios.get(i), values.get(i))));
        Map<String, List<Object>> reasons = new LinkedHashMap<>();
        for (int i = 0; i < scenarios.size(); i++) {
            String scenario = scenarios.get(i);
            Optional.of(reason(input.cells().get(i)))
                    .filter(reason -> !reason.isEmpty())
                    .ifPresent(reason -> reasons.computeIfAbsent(reason, r -> new ArrayList<>())
                            .add(scenario));
        }
        reasons.forEach((reason, who) -> grid.note(messages.text("cli.compare.why", who, reason)));
    }

    private static String name(ComparedInput input) {
        return ColumnName.of(input.variable(), input.elements());
    }

    private String reason(ComparedInput.Cell cell) {
        String why = cell.why().in(messages.language());
        return cell.source().isEmpty() ? why : messages.text("cli.compare.source", why, cell.source());
    }
}
