package qianyi.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import qianyi.report.file.Content;
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

    /** Whether it is none of the files that were read, which is said otherwise; ask when all of them have been. */
    boolean isFree(Console console, Environment environment) {
        return environment.inputs().spares(file(environment).stream().toList(), console);
    }

    /** Writes a whole table, or says why that was not possible. */
    boolean write(byte[] table, Console console, Environment environment) throws IOException {
        return write(out -> out.write(table), console, environment);
    }

    /** Writes a table as it comes, or says why that was not possible. */
    boolean write(Content table, Console console, Environment environment) throws IOException {
        Optional<Path> file = file(environment);
        if (file.isPresent()) {
            return console.written(OutputFolder.write(file.get(), table));
        }
        try {
            table.to(new Heard(console.out()));
        } catch (IOException | UncheckedIOException e) {
            if (!console.out().checkError()) {
                throw e;
            }
        }
        console.out().flush();
        return true;
    }

    /** Ends the work when nobody takes what it writes any more; why, is said where the process ends. */
    private static final class Heard extends FilterOutputStream {
        private final PrintStream stream;

        Heard(PrintStream stream) {
            super(stream);
            this.stream = stream;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            stream.write(bytes, offset, length);
            if (stream.checkError()) {
                throw new IOException("standard output is closed");
            }
        }
    }
}
