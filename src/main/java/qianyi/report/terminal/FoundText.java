package qianyi.report.terminal;

import java.util.List;
import java.util.function.UnaryOperator;
import qianyi.analysis.VariableSearch.Named;
import qianyi.model.Unit;
import qianyi.text.Messages;

/** Variables that words may mean, a line each, with the command that shows it. */
public final class FoundText {
    private static final int MOST = 30;

    private FoundText() {}

    /** @param command what a person types to see the variable of a name */
    public static String render(String words, List<Named> found, UnaryOperator<String> command, Messages messages) {
        TextGrid grid = new TextGrid(4);
        found.stream()
                .limit(MOST)
                .forEach(named -> grid.row(List.of(
                        "  " + named.label().in(messages.language()),
                        named.title(),
                        named.unit().map(Unit::toString).orElse("–"),
                        command.apply(named.title()))));
        String more = found.size() > MOST ? messages.text("cli.show.found_more", found.size() - MOST) + "\n" : "";
        return messages.text("cli.show.found", words, found.size()) + "\n" + grid.render() + more;
    }
}
