package qianyi.format.file;

import java.util.List;
import java.util.Optional;
import qianyi.format.external.CompanionFiles;
import qianyi.format.external.DataFile;
import qianyi.format.external.DataVariables;
import qianyi.format.vensim.VensimReader;
import qianyi.format.xmile.XmileReader;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.Model;
import qianyi.model.Span;
import qianyi.model.Variable;

/** Reads a model of any dialect: the one that its ending stands for, or else the one that its content shows. */
public final class ModelReader {
    private ModelReader() {}

    /**
     * Reads a model file.
     *
     * @param file its name, for diagnostics and for its ending
     * @param companions what the model may read beside itself
     * @param data series for data variables that have none
     */
    public static Diagnosed<Model> read(String file, byte[] content, CompanionFiles companions, List<DataFile> data) {
        return parse(file, content, companions).then(model -> fill(file, model, data));
    }

    private static Diagnosed<Model> fill(String file, Model model, List<DataFile> data) {
        boolean takesData = model.variables().values().stream().anyMatch(Variable.Data.class::isInstance);
        return takesData ? DataVariables.fill(file, model, data) : Diagnosed.of(model, List.of());
    }

    private static Diagnosed<Model> parse(String file, byte[] content, CompanionFiles companions) {
        Optional<ModelKind> kind = ModelKind.ofName(file).or(() -> ModelKind.ofContent(content));
        if (kind.isEmpty()) {
            return Diagnosed.failed(List.of(Diagnostic.error(file, Span.START, "model.kind-unknown")));
        }
        return kind.get() == ModelKind.XMILE
                ? XmileReader.read(file, content)
                : VensimReader.read(file, content, companions);
    }
}
