package qianyi.report.table;

import java.util.List;
import java.util.stream.IntStream;
import qianyi.analysis.portfolio.RobustFrontier;
import qianyi.report.words.LeverWords;
import qianyi.report.words.Shown;
import qianyi.text.Numbers;

/** Earlier or cheaper, as tables: a row a portfolio, and what each is made of. */
public record RobustTables(RobustFrontier frontier, Shown shown, Medium medium) {
    public List<String> lead() {
        return List.of(shown.text(
                frontier.options().isEmpty() ? "reach.robust.none" : "reach.robust.lead",
                frontier.options().size(),
                frontier.runs()));
    }

    public List<String> notes() {
        return frontier.options().isEmpty()
                ? List.of()
                : List.of(shown.text("reach.robust.note"), shown.text("reach.robust.uses_note"));
    }

    public Table options() {
        int beyond = frontier.question().reach().study().period().to() + 1;
        return new Columns<RobustFrontier.Option>(medium)
                .text(shown.text("reach.column.mix"), this::name)
                .figure(shown.text("reach.column.confidence"), option -> Numbers.exactPercent(option.confidence()))
                .figure(shown.text("reach.column.by"), option -> Integer.toString(option.by()))
                .figure(
                        shown.text(
                                frontier.question().reach().study().policy().isIllustrative()
                                        ? "reach.column.points"
                                        : "reach.column.cost"),
                        option -> Numbers.fixed(option.cost(), 2))
                .figure(shown.text("reach.column.met"), option -> Numbers.percent(option.met(), 0))
                .figure(
                        shown.text("reach.column.median"),
                        option -> option.median() == beyond
                                ? shown.text("reach.robust.later", Integer.toString(beyond - 1))
                                : Integer.toString(option.median()))
                .figure(shown.text("reach.column.regret"), option -> shown.text("reach.robust.years", option.regret()))
                .of(frontier.options(), "reach_robust", shown.text("reach.table.robust"));
    }

    private String name(RobustFrontier.Option option) {
        return Character.toString('A' + frontier.options().indexOf(option));
    }

    /** A row a lever, a column a portfolio. */
    public Table levers() {
        LeverWords words = new LeverWords(frontier.question().reach(), shown);
        Columns<Integer> columns = new Columns<Integer>(medium)
                .text(
                        shown.text("reach.column.lever"),
                        i -> LeverWords.name(frontier.question().levers().get(i).lever(), shown))
                .figure(
                        shown.text("reach.column.now"),
                        i -> words.value(
                                frontier.question().levers().get(i).lever(),
                                frontier.question().levers().get(i).lever().from()));
        for (RobustFrontier.Option option : frontier.options()) {
            columns.figure(
                    name(option),
                    i -> words.value(
                            frontier.question().levers().get(i).lever(),
                            Numbers.rounded(option.values().get(i), 2)));
        }
        return columns.of(rows(), "reach_robust_levers", shown.text("reach.table.robust_levers"));
    }

    private List<Integer> rows() {
        int levers =
                frontier.options().isEmpty() ? 0 : frontier.question().levers().size();
        return IntStream.range(0, levers).boxed().toList();
    }

    /** In how many draws a lever belongs to the cheapest mix: a row a lever, a column a portfolio. */
    public Table uses() {
        Columns<Integer> columns = new Columns<Integer>(medium)
                .text(
                        shown.text("reach.column.lever"),
                        i -> LeverWords.name(frontier.question().levers().get(i).lever(), shown));
        for (RobustFrontier.Option option : frontier.options()) {
            columns.figure(
                    name(option), i -> Numbers.percent(option.uses().get(i).share(), 0));
        }
        return columns.of(rows(), "reach_robust_uses", shown.text("reach.table.robust_uses"));
    }
}
