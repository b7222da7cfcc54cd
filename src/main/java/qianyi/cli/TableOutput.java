package qianyi.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import qianyi.report.file.OutputFolder;

/** Where a table goes: to standard output, unless a file is named. */
final class TableOutput {
    private static final Path STDOUT = Path.of("-");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.csv",
            description = "cli.simulate.output")
    private Path path = STDOUT;

    /** The file; none for standard output. */
    Optional<Path> file(Environment environment) {
        return path.equals(STDOUT)
                ? Optional.empty()
                : Optional.of(environment.resolve(path).toAbsolutePath().normalize());
    }

    /** Writes a whole table, or says why that was not possible. */
    boolean write(byte[] table, Console console, Environment environment) {
        Optional<Path> file = file(environment);
        if (file.isEmpty()) {
            console.out().write(table, 0, table.length);
            console.out().flush();
            return true;
        }
        return console.written(OutputFolder.write(
                file.get().getParent(), Map.of(file.get().getFileName().toString(), table)));
    }
}
