package qianyi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Where the data variables of a model find their series. */
final class DataOptions {
    @Option(names = "--data", paramLabel = "FILE", description = "cli.data")
    private List<Path> files = new ArrayList<>();

    List<Path> files() {
        return List.copyOf(files);
    }
}
