package qianyi.report.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import qianyi.answer.Answer;
import qianyi.report.table.Cell;
import qianyi.report.table.ResultTables;
import qianyi.report.table.Table;
import qianyi.study.Period;

/**
 * The table of the answer as a terminal of so many columns shows it: when each scenario arrives and in how many runs stands
 * first, and where not all fits, what is least missed is left out.
 *
 * @param leftOut names of the columns left out, in the order of the whole table
 */
public record TerminalTable(Table table, List<String> leftOut) {
    public TerminalTable {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * @param whole as {@link ResultTables#results} makes it for a terminal: scenario, years, growth, the target's year, instant and shares, changes
     * @param most columns of the terminal; 0 for a table with everything
     */
    static TerminalTable of(Table whole, Answer answer, int most) {
        int last = whole.names().size() - 1;
        Period period = answer.study().period();
        int growth = 1 + period.show().size();
        int goal = growth + ResultTables.spans(answer).size();
        List<Integer> order = new ArrayList<>(List.of(0));
        IntStream.range(goal, last).filter(c -> c != goal + 1).forEach(order::add);
        if (goal + 1 < last) {
            order.add(goal + 1);
        }
        IntStream.range(1, goal).forEach(order::add);
        order.add(last);
        List<Integer> dispensable = new ArrayList<>();
        if (goal + 1 < last) {
            dispensable.add(goal + 1);
        }
        IntStream.range(growth, goal).map(c -> growth + goal - 1 - c).forEach(dispensable::add);
        IntStream.range(1, growth)
                .filter(c -> period.show().get(c - 1) <= period.today())
                .forEach(dispensable::add);
        dispensable.add(last);
        List<Integer> dropped = new ArrayList<>();
        while (most > 0
                && dropped.size() < dispensable.size()
                && grid(whole.only(order)).width() > most) {
            Integer column = dispensable.get(dropped.size());
            dropped.add(column);
            order.remove(column);
        }
        return new TerminalTable(
                whole.only(order),
                dropped.stream().sorted().map(whole.names()::get).toList());
    }

    /**
     * In parts below each other, an empty line between them, each as wide as the terminal allows and with the first column in
     * front.
     *
     * @param most columns of the terminal; 0 for a table in one part
     */
    public static String render(Table table, int most) {
        List<String> parts = new ArrayList<>();
        int first = 1;
        while (first < table.names().size()) {
            int end = first + 1;
            while (end < table.names().size()
                    && (most <= 0 || part(table, first, end + 1).width() <= most)) {
                end++;
            }
            parts.add(part(table, first, end).render());
            first = end;
        }
        return String.join("\n", parts);
    }

    private static TextGrid part(Table table, int first, int end) {
        return grid(table.only(IntStream.concat(IntStream.of(0), IntStream.range(first, end))
                .boxed()
                .toList()));
    }

    private static TextGrid grid(Table table) {
        TextGrid grid = new TextGrid(c -> table.headings().get(c).right())
                .row(table.names())
                .rule();
        table.rows().forEach(row -> grid.row(row.stream().map(Cell::words).toList()));
        return grid;
    }
}
