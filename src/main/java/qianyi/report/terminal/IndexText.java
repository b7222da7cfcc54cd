package qianyi.report.terminal;

import java.util.List;
import qianyi.analysis.ModelIndex;
import qianyi.engine.ColumnName;
import qianyi.model.Dimension;
import qianyi.model.Model;
import qianyi.model.Unit;
import qianyi.study.ModelOrStudy;
import qianyi.text.Messages;

/** Everything in a model by group, on a terminal. */
public final class IndexText {
    private static final int MOST_ELEMENTS = 8;

    private IndexText() {}

    /** One line a variable, a heading a group, what nothing uses last. */
    public static String render(ModelIndex index, ModelOrStudy shown, Messages messages, int width) {
        StringBuilder out = new StringBuilder();
        int variables = 0;
        for (ModelIndex.Section section : index.sections()) {
            String group = section.group().isEmpty() ? messages.text("cli.show.no_group") : section.group();
            String label = section.label().in(messages.language());
            out.append(label.isEmpty() || label.equals(group) ? group : messages.text("cli.show.group", group, label))
                    .append('\n');
            TextGrid grid = new TextGrid(4);
            for (ModelIndex.Entry entry : section.entries()) {
                String words = entry.label().in(messages.language());
                grid.row(List.of(
                        "  " + ColumnName.of(entry.name(), entry.dimensions()),
                        messages.text(entry.kind().key()),
                        entry.unit().map(Unit::toString).orElse("–"),
                        words.equals(entry.name()) ? "" : words));
                variables++;
            }
            out.append(grid.render()).append('\n');
        }
        out.append(dimensions(shown.program().model(), messages));
        if (!index.unused().isEmpty()) {
            out.append(TextGrid.wrapped(messages.text("cli.show.unused", index.unused()), 0, 2, width));
        }
        String model = shown.program().model().file();
        return out + TextGrid.wrapped(messages.text("cli.show.count", variables, model), 0, 2, width);
    }

    /** One line a dimension: its name, how many elements it has, and the first of them. */
    private static String dimensions(Model model, Messages messages) {
        if (model.dimensions().isEmpty()) {
            return "";
        }
        TextGrid grid = new TextGrid(2);
        for (Dimension dimension : model.dimensions().values()) {
            List<String> first = dimension.elements().subList(0, Math.min(MOST_ELEMENTS, dimension.size()));
            String elements = String.join(", ", first);
            grid.row(List.of(
                    "  " + dimension.name(),
                    dimension.size() > MOST_ELEMENTS
                            ? messages.text("cli.show.more", elements, dimension.size())
                            : elements));
        }
        return messages.text("cli.show.dimensions") + "\n" + grid.render() + "\n";
    }
}
