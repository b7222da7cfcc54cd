package qianyi.report.file;

import static qianyi.text.JsonText.object;

import java.util.Locale;
import qianyi.analysis.ModelIndex;
import qianyi.model.Unit;
import qianyi.study.ModelOrStudy;
import qianyi.study.Study;
import qianyi.text.JsonText;

/** Everything in a model by group, for programs. */
public final class IndexJson {
    private IndexJson() {}

    public static String render(ModelIndex index, ModelOrStudy shown) {
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
                "dimensions",
                shown.program().model().dimensions().values().stream()
                        .map(dimension -> object("name", dimension.name(), "elements", dimension.elements()))
                        .toList(),
                "unused",
                index.unused()));
    }
}
