package qianyi.cli;

import static qianyi.cli.JsonText.object;

import java.util.List;
import java.util.Locale;
import qianyi.analysis.ModelIndex;
import qianyi.model.Unit;
import qianyi.study.Study;
import qianyi.text.Messages;

/** Everything in a model by group, for a terminal and for programs. */
final class IndexText {
    private IndexText() {}

    /** One line a variable, a heading a group, what nothing uses last. */
    static String render(ModelIndex index, ModelOrStudy shown, Messages messages, int width) {
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
        if (!index.unused().isEmpty()) {
            out.append(TextGrid.wrapped(messages.text("cli.show.unused", index.unused()), 0, 2, width));
        }
        String model = shown.program().model().file();
        return out + TextGrid.wrapped(messages.text("cli.show.count", variables, model), 0, 2, width);
    }

    static String json(ModelIndex index, ModelOrStudy shown) {
        return JsonText.of(object(
                "schema",
                1,
                "study",
                shown.study().map(Study::id),
                "file",
                shown.program().model().file(),
                "groups",
                index.sections().stream()
                        .map(section -> object(
                                "group",
                                section.group(),
                                "label",
                                section.label(),
                                "variables",
                                section.entries().stream()
                                        .map(entry -> object(
                                                "name",
                                                entry.name(),
                                                "kind",
                                                entry.kind().name().toLowerCase(Locale.ROOT),
                                                "dimensions",
                                                entry.dimensions(),
                                                "unit",
                                                entry.unit().map(Unit::toString),
                                                "label",
                                                entry.label(),
                                                "description",
                                                entry.description()))
                                        .toList()))
                        .toList(),
                "unused",
                index.unused()));
    }
}
