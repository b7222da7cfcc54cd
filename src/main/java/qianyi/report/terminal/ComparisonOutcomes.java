package qianyi.report.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import qianyi.analysis.ComparedFigure;
import qianyi.analysis.Comparison;
import qianyi.study.Study;
import qianyi.text.Language;
import qianyi.text.Messages;
import qianyi.text.Numbers;

/** What comes out under each scenario, with its distance from the first, on a terminal. */
final class ComparisonOutcomes {
    private final Comparison comparison;
    private final Messages messages;
    private final TerminalNumbers figures;
    private final int width;

    /**
     * What is said of one result.
     *
     * @param cells one list a scenario; none under a heading
     */
    private record Block(String name, String indent, List<List<String>> cells) {}

    /** @param width columns of the terminal */
    ComparisonOutcomes(Study study, Comparison comparison, Messages messages, int width) {
        this.comparison = comparison;
        this.messages = messages;
        this.figures = new TerminalNumbers(study.units(), messages.language());
        this.width = width;
    }

    /** The table with its notes, ending with a line break. */
    String render() {
        List<Block> blocks = blocks();
        TextGrid close = close(blocks);
        long same = Stream.of(comparison.parts(), comparison.keyVariables())
                .flatMap(List::stream)
                .filter(figure -> !figure.differs())
                .count();
        return (close.width() <= width ? close : loose(blocks)).render()
                + note("cli.compare.growth.note", !comparison.realGrowth().isEmpty())
                + note("cli.compare.same", same > 0, same);
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(figure(comparison.headline()));
        String heading = "";
        for (ComparedFigure part : comparison.parts()) {
            if (part.differs()) {
                if (!part.element().isEmpty() && !part.variable().equals(heading)) {
                    heading = part.variable();
                    blocks.add(new Block(withUnit(part.label().in(language()), part), "", List.of()));
                }
                blocks.add(part.element().isEmpty() ? figure(part) : sector(part));
            }
        }
        comparison.keyVariables().stream()
                .filter(ComparedFigure::differs)
                .map(this::figure)
                .forEach(blocks::add);
        if (!comparison.realGrowth().isEmpty()) {
            blocks.add(growth());
        }
        return blocks;
    }

    /** The first scenario's figures beside the name of the result. */
    private TextGrid close(List<Block> blocks) {
        TextGrid grid = head(messages.text("cli.compare.outcomes", title(0)));
        for (Block block : blocks) {
            row(
                    grid,
                    block.indent() + block.name(),
                    block.cells().isEmpty() ? List.of() : block.cells().get(0));
            for (int i = 1; i < block.cells().size(); i++) {
                row(grid, block.indent() + "  " + title(i), block.cells().get(i));
            }
        }
        return grid;
    }

    /** The name of the result on a line of its own, where there is no room beside it. */
    private TextGrid loose(List<Block> blocks) {
        TextGrid grid = head(messages.text("cli.compare.outcomes.loose"));
        for (Block block : blocks) {
            row(grid, block.indent() + block.name(), List.of());
            for (int i = 0; i < block.cells().size(); i++) {
                row(grid, block.indent() + "  " + title(i), block.cells().get(i));
            }
        }
        return grid;
    }

    private TextGrid head(String name) {
        List<String> head = new ArrayList<>(List.of(name));
        for (int year : comparison.years()) {
            head.addAll(cut(year, List.of(Integer.toString(year), messages.text("cli.compare.difference"), "%")));
        }
        return new TextGrid(1).row(head).rule();
    }

    private static void row(TextGrid grid, String name, List<String> cells) {
        grid.row(Stream.concat(Stream.of(name), cells.stream()).toList());
    }

    private String note(String key, boolean needed, Object... arguments) {
        return needed ? TextGrid.wrapped(messages.text(key, arguments), 0, 2, width) : "";
    }

    /** A year in which nothing differs, such as one that is past, has no columns for differences. */
    private boolean differs(int year) {
        return Stream.of(List.of(comparison.headline()), comparison.parts(), comparison.keyVariables())
                .flatMap(List::stream)
                .flatMap(figure -> figure.at(year).stream())
                .anyMatch(levels -> IntStream.range(1, levels.values().size())
                        .anyMatch(i -> Math.abs(levels.difference(i))
                                > ComparedFigure.ROUNDING
                                        * Math.abs(levels.values().get(0))));
    }

    private List<String> cut(int year, List<String> cells) {
        return differs(year) ? cells : cells.subList(0, 1);
    }

    private Block figure(ComparedFigure figure) {
        return new Block(withUnit(figure.label().in(language()), figure), "", cells(figure));
    }

    private Block sector(ComparedFigure part) {
        String label = part.elementLabel().in(language());
        String name = label.equals(part.element()) ? label : label + " [" + part.element() + "]";
        return new Block(name, "  ", cells(part));
    }

    private String withUnit(String name, ComparedFigure figure) {
        String unit = figure.unit().map(figures::unit).orElse("");
        return unit.isEmpty() ? name : messages.text("cli.compare.with_unit", name, unit);
    }

    private List<List<String>> cells(ComparedFigure figure) {
        double scale = figure.unit().map(unit -> figures.scaled(1, unit)).orElse(1.0);
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < comparison.scenarios().size(); i++) {
            List<String> row = new ArrayList<>();
            for (int year : comparison.years()) {
                row.addAll(cut(year, figure.at(year).map(levels(i, scale)).orElse(List.of("–", "", ""))));
            }
            cells.add(row);
        }
        return cells;
    }

    private static Function<ComparedFigure.Levels, List<String>> levels(int scenario, double scale) {
        return levels -> {
            int decimals = Numbers.decimals(levels.values().get(0) * scale);
            String level = Numbers.fixed(levels.values().get(scenario) * scale, decimals);
            if (scenario == 0) {
                return List.of(level, "", "");
            }
            OptionalDouble relative = levels.relative(scenario);
            return List.of(
                    level,
                    Numbers.signed(levels.difference(scenario) * scale, decimals),
                    relative.isPresent() ? Numbers.signedPercent(relative.getAsDouble()) : "–");
        };
    }

    private Block growth() {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < comparison.scenarios().size(); i++) {
            int scenario = i;
            List<String> row = new ArrayList<>();
            for (int year : comparison.years()) {
                row.addAll(cut(
                        year,
                        comparison.realGrowth().stream()
                                .filter(growth -> growth.to() == year)
                                .findFirst()
                                .map(growth -> rates(growth, scenario))
                                .orElse(List.of("", "", ""))));
            }
            cells.add(row);
        }
        return new Block(messages.text("cli.compare.growth"), "", cells);
    }

    private static List<String> rates(Comparison.Growth growth, int scenario) {
        double rate = growth.rates().get(scenario);
        double points = (rate - growth.rates().get(0)) * 100;
        return List.of(Numbers.percent(rate, 2), scenario == 0 ? "" : Numbers.signed(points, 2), "");
    }

    private String title(int scenario) {
        return comparison.scenarios().get(scenario).title().in(language());
    }

    private Language language() {
        return messages.language();
    }
}
