package qianyi.format.convert;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import qianyi.diagram.Diagram;
import qianyi.diagram.View;
import qianyi.format.vensim.VensimWriter;
import qianyi.format.xmile.XmileWriter;
import qianyi.model.Diagnostic;
import qianyi.model.Model;
import qianyi.model.Variable;

/**
 * Writes a model in another dialect: each construct as it is, or in other words that mean the same, or not at all. What is
 * not written exactly is named with its place; if anything is refused, there is no text.
 */
public final class ModelConverter {
    private ModelConverter() {}

    /**
     * The file of a model that compiles.
     *
     * @param drawn whether the pictures go along; laying out those that the file does not draw may take seconds
     */
    public static Conversion convert(Model model, ConversionTarget target, boolean drawn) {
        boolean toVensim = target == ConversionTarget.VENSIM;
        ConversionNotes notes = new ConversionNotes(model.file());
        Map<String, String> names = new TargetNames(model, toVensim, notes).variables();
        Model renamed = new ModelRenaming(names, Map.of()).of(model);
        ModelForm form = toVensim ? ModelInVensim.of(renamed, notes) : new ModelInXmile(renamed, notes);
        Model written = form.written();
        Map<String, String> subscripts = new TargetNames(written, toVensim, notes).subscripts();
        Model ready = new ModelRenaming(Map.of(), subscripts).of(written);
        List<Variable> all = renamed.variables().values().stream()
                .filter(variable -> !variable.header().internal())
                .toList();
        int refused =
                (int) all.stream().filter(one -> notes.isRefused(one.name())).count();
        int other =
                (int) all.stream().filter(one -> notes.isRewritten(one.name())).count();
        boolean sound = notes.found().stream().noneMatch(Diagnostic::isError);
        return new Conversion(
                sound ? Optional.of(text(ready, target, drawn)) : Optional.empty(),
                notes.found(),
                names,
                all.size() - refused - other,
                other,
                refused);
    }

    private static String text(Model model, ConversionTarget target, boolean drawn) {
        return target == ConversionTarget.VENSIM
                ? VensimWriter.write(model, drawn && model.sketch().isEmpty() ? views(model) : List.of())
                : XmileWriter.write(model, drawn ? views(model) : List.of());
    }

    /** As the file draws them, or else as they are laid out. */
    private static List<View> views(Model model) {
        List<View> views = Diagram.drawn(model);
        return views.isEmpty() || !Diagram.outdated(model).isEmpty() ? Diagram.computed(model) : views;
    }
}
