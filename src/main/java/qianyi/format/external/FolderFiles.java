package qianyi.format.external;

import java.nio.file.Path;

/**
 * The files in and below the folder of a model, and no others. Names match without regard to case, as on Windows.
 *
 * @param folder of the model file
 */
public record FolderFiles(Path folder) implements CompanionFiles {
    @Override
    public Companion read(String name) {
        throw new UnsupportedOperationException();
    }
}
