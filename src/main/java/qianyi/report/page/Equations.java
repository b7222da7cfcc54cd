package qianyi.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import qianyi.analysis.EquationText;
import qianyi.diagram.Node;
import qianyi.diagram.View;
import qianyi.model.Unit;
import qianyi.model.Variable;
import qianyi.report.table.Cell;
import qianyi.report.table.Columns;
import qianyi.report.table.Medium;
import qianyi.report.table.Table;
import qianyi.report.words.Shown;

/** The stocks, flows and auxiliaries of a picture as a table, with the equations that the picture cannot show. */
final class Equations {
    private Equations() {}

    static void write(Html html, View view, Shown shown) {
        List<Variable> variables = view.nodes().stream()
                .filter(Equations::isOwn)
                .map(node -> node.subject().orElseThrow().variable())
                .toList();
        Table table = new Columns<Variable>(Medium.PAGE)
                .add(shown.text("report.structure.variable"), variable -> Cell.of(shown.label(variable.name()))
                        .noted(variable.name()))
                .text(
                        shown.text("report.structure.unit"),
                        variable -> shown.unitCell(variable.unit().orElse(Unit.ONE)))
                .text(shown.text("report.structure.equation"), variable -> "")
                .of(variables, "equations-" + view.name(), "");
        HtmlTable.write(html, "equations", table, (row, column) -> equation(variables.get(row), column, shown), shown);
    }

    private static HtmlTable.Picture equation(Variable variable, int column, Shown shown) {
        Html lines = new Html();
        if (column == 2) {
            lines(variable, shown).forEach(line -> lines.element("code", line));
        }
        return new HtmlTable.Picture("", lines.toString());
    }

    private static boolean isOwn(Node node) {
        return switch (node.kind()) {
            case STOCK, FLOW, AUXILIARY -> true;
            case ALIAS, ALIAS_STOCK, CLOUD -> false;
        };
    }

    private static List<String> lines(Variable variable, Shown shown) {
        List<String> lines = new ArrayList<>();
        boolean stock = variable instanceof Variable.Stock;
        for (EquationText.Line line : EquationText.lines(variable)) {
            String equation = elements(line) + "= " + line.text();
            lines.add(stock ? shown.text("report.structure.start", equation) : equation);
        }
        if (variable instanceof Variable.Stock level) {
            for (EquationText.Line rate : EquationText.rates(level)) {
                lines.add(shown.text("report.structure.rate", elements(rate) + "= " + rate.text()));
            }
        }
        return lines;
    }

    private static String elements(EquationText.Line line) {
        return line.elements().isEmpty() ? "" : line.elements().stream().collect(Collectors.joining(", ", "[", "] "));
    }
}
