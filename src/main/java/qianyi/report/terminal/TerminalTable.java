package qianyi.report.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import qianyi.answer.Answer;
import qianyi.report.table.ResultTable;
import qianyi.study.Period;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The table of the answer as a terminal of so many columns shows it: when each scenario arrives and in how many runs stands
 * first, and where not all fits, what is least missed is left out.
 *
 * @param leftOut names of the columns left out, in the order of the whole table
 */
record TerminalTable(Table table, List<String> leftOut) {
    TerminalTable {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * @param whole as {@link ResultTable#brief} makes it: scenario, years, growth, the target's year, instant and shares, changes
     * @param most columns of the terminal; 0 for a table with everything
     */
    static TerminalTable of(Table whole, Answer answer, int most) {
        int last = whole.columnCount() - 1;
        Period period = answer.study().period();
        int growth = 1 + period.show().size();
        int goal = growth + ResultTable.spans(answer).size();
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
        while (most > 0 && dropped.size() < dispensable.size() && TextTable.width(chosen(whole, order)) > most) {
            Integer column = dispensable.get(dropped.size());
            dropped.add(column);
            order.remove(column);
        }
        return new TerminalTable(
                chosen(whole, order),
                dropped.stream().sorted().map(c -> whole.column(c).name()).toList());
    }

    private static Table chosen(Table whole, List<Integer> columns) {
        return Table.create(whole.name(), columns.stream().map(whole::column).toArray(Column<?>[]::new));
    }

    /** Every column is a number but the scenario and what it changes, which stands last if it is there. */
    String render(int most, String changes) {
        IntPredicate isNumeric = c -> c > 0 && !table.column(c).name().equals(changes);
        return TextTable.render(table, most, isNumeric);
    }
}
