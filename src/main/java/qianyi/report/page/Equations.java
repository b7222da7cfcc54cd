package qianyi.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import qianyi.analysis.EquationText;
import qianyi.diagram.Node;
import qianyi.diagram.View;
import qianyi.model.Unit;
import qianyi.model.Variable;
import qianyi.report.words.Shown;

/** The stocks, flows and auxiliaries of a picture as a table, with the equations that the picture cannot show. */
final class Equations {
    private Equations() {}

    static void write(Html html, View view, Shown shown) {
        List<Variable> variables = view.nodes().stream()
                .filter(Equations::isOwn)
                .map(node -> node.subject().orElseThrow().variable())
                .toList();
        html.raw("<div class=\"scroll\"><table class=\"equations\" data-name=\"")
                .text("equations-" + view.name())
                .raw("\">\n<thead><tr>");
        List.of("variable", "unit", "equation")
                .forEach(key -> html.element("th scope=\"col\"", shown.text("report.structure." + key)));
        html.raw("</tr></thead>\n<tbody>\n");
        for (Variable variable : variables) {
            html.raw("<tr><th scope=\"row\">").text(shown.label(variable.name()));
            html.element("code", variable.name()).raw("</th>");
            html.element("td", InputTables.unit(variable.unit().orElse(Unit.ONE), shown));
            html.raw("<td>");
            lines(variable, shown).forEach(line -> html.element("code", line));
            html.raw("</td></tr>\n");
        }
        html.raw("</tbody>\n</table></div>\n");
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
