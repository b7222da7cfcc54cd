package qianyi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import qianyi.format.external.FolderFiles;
import qianyi.format.vensim.VensimReader;
import qianyi.format.xmile.XmileReader;
import qianyi.model.Diagnosed;
import qianyi.model.Model;

/** Reads a model of the suite with the reader of its format. */
final class AnyReader {
    private AnyReader() {}

    static Diagnosed<Model> read(Path file) throws IOException {
        String name = ConformanceSuite.name(file);
        byte[] content = Files.readAllBytes(file);
        return ConformanceSuite.ending(file).equals("mdl")
                ? VensimReader.read(
                        name, content, new FolderFiles(file.toAbsolutePath().getParent()))
                : XmileReader.read(name, content);
    }
}
