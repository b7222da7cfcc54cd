package qianyi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import qianyi.format.external.FolderFiles;
import qianyi.format.file.ModelReader;
import qianyi.model.Diagnosed;
import qianyi.model.Model;

/** Reads a model of the suite as the command line does. */
final class AnyReader {
    private AnyReader() {}

    static Diagnosed<Model> read(Path file) throws IOException {
        FolderFiles beside = new FolderFiles(file.toAbsolutePath().getParent());
        return ModelReader.read(ConformanceSuite.name(file), Files.readAllBytes(file), beside, List.of());
    }
}
