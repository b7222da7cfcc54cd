package qianyi.cli;

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
    private final Figures figures;

    ComparisonOutcomes(Study study, Comparison comparison, Messages messages) {
        this.comparison = comparison;
        this.messages = messages;
        this.figures = new Figures(study.units(), messages.language());
    }

    /** The table with its notes, ending with a line break. */
    String render() {
        TextGrid grid = new TextGrid(1);
        List<Integer> years = comparison.years();
        List<String> head = new ArrayList<>(List.of(messages.text("cli.compare.outcomes", title(0))));
        for (int year : years) {
            head.addAll(cut(year, List.of(Integer.toString(year), messages.text("cli.compare.difference"), "%")));
        }
        grid.row(head).rule();
        figure(grid, comparison.headline());
        List<ComparedFigure> parts =
                comparison.parts().stream().filter(ComparedFigure::differs).toList();
        parts.forEach(part -> figure(grid, part));
        comparison.keyVariables().stream().filter(ComparedFigure::differs).forEach(key -> figure(grid, key));
        growth(grid);
        long same = comparison.parts().size()
                + comparison.keyVariables().size()
                - parts.size()
                - comparison.keyVariables().stream()
                        .filter(ComparedFigure::differs)
                        .count();
        return grid.render()
                + note("cli.compare.growth.note", !comparison.realGrowth().isEmpty())
                + note("cli.compare.same", same > 0, same);
    }

    private String note(String key, boolean needed, Object... arguments) {
        return needed ? TextGrid.wrapped(messages.text(key, arguments), 0, 2) : "";
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

    private void figure(TextGrid grid, ComparedFigure figure) {
        double scale = figure.unit().map(unit -> figures.scaled(1, unit)).orElse(1.0);
        String unit = figure.unit().map(figures::unit).orElse("");
        String label = figure.label().in(language());
        String element = figure.element().isEmpty() ? label : label + " [" + figure.element() + "]";
        for (int i = 0; i < comparison.scenarios().size(); i++) {
            List<String> row = new ArrayList<>(List.of(
                    i > 0
                            ? "  " + title(i)
                            : unit.isEmpty() ? element : messages.text("cli.compare.with_unit", element, unit)));
            for (int year : comparison.years()) {
                row.addAll(cut(year, figure.at(year).map(levels(i, scale)).orElse(List.of("–", "", ""))));
            }
            grid.row(row);
        }
    }

    private static Function<ComparedFigure.Levels, List<String>> levels(int scenario, double scale) {
        return levels -> {
            int decimals = Figures.decimals(levels.values().get(0) * scale);
            String level = Numbers.fixed(levels.values().get(scenario) * scale, decimals);
            if (scenario == 0) {
                return List.of(level, "", "");
            }
            OptionalDouble relative = levels.relative(scenario);
            return List.of(
                    level,
                    Figures.signed(levels.difference(scenario) * scale, decimals),
                    relative.isPresent() ? Figures.signedPercent(relative.getAsDouble()) : "–");
        };
    }

    private void growth(TextGrid grid) {
        if (comparison.realGrowth().isEmpty()) {
            return;
        }
        for (int i = 0; i < comparison.scenarios().size(); i++) {
            int scenario = i;
            List<String> row = new ArrayList<>(List.of(i == 0 ? messages.text("cli.compare.growth") : "  " + title(i)));
            for (int year : comparison.years()) {
                row.addAll(cut(
                        year,
                        comparison.realGrowth().stream()
                                .filter(growth -> growth.to() == year)
                                .findFirst()
                                .map(growth -> List.of(
                                        Numbers.percent(growth.rates().get(scenario), 2),
                                        scenario == 0
                                                ? ""
                                                : Figures.signed(
                                                        (growth.rates().get(scenario)
                                                                        - growth.rates()
                                                                                .get(0))
                                                                * 100,
                                                        2),
                                        ""))
                                .orElse(List.of("", "", ""))));
            }
            grid.row(row);
        }
    }

    private String title(int scenario) {
        return comparison.scenarios().get(scenario).title().in(language());
    }

    private Language language() {
        return messages.language();
    }
}
