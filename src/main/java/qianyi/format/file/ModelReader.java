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
     * @param data series for data variables that have none; without any, those that the model itself names
     */
    public static Diagnosed<Model> read(String file, byte[] content, CompanionFiles companions, List<DataFile> data) {
        return parse(file, content, companions).then(model -> fill(file, model, companions, data));
    }

    private static Diagnosed<Model> fill(String file, Model model, CompanionFiles companions, List<DataFile> data) {
        boolean lacksData = model.variables().values().stream()
                .anyMatch(variable -> variable instanceof Variable.Data series
                        && series.series().isEmpty());
        if (!lacksData) {
            return Diagnosed.of(model, List.of());
        }
        return data.isEmpty()
                ? NamedData.read(file, model.sketch(), companions).then(named -> DataVariables.fill(file, model, named))
                : DataVariables.fill(file, model, data);
    }

    private static Diagnosed<Model> parse(String file, byte[] content, CompanionFiles companions) {
        Optional<ModelKind> kind = ModelKind.ofName(file).or(() -> ModelKind.ofContent(content));
        if (kind.isEmpty()) {
            return Diagnosed.failed(List.of(Diagnostic.error(file, Span.START, "model.kind-unknown")));
        }
        return kind.get() == ModelKind.XMILE
                ? XmileReader.read(file, content, companions)
                : VensimReader.read(file, content, companions);
    }
}
