package qianyi.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import qianyi.Qianyi;
import qianyi.engine.Program;
import qianyi.format.convert.Conversion;
import qianyi.format.convert.ConversionTarget;
import qianyi.model.Diagnosed;
import qianyi.model.Model;
import qianyi.report.file.OutputFolder;

/** Writes a model in another dialect: exactly, in other words that mean the same, or not at all. */
@Command(name = "convert", header = "cli.convert.header", description = "cli.convert.examples")
final class ConvertVerb implements Verb {
    @Parameters(index = "0", paramLabel = "IN", description = "cli.convert.in")
    private Path in = Path.of("");

    @Parameters(index = "1", paramLabel = "OUT", description = "cli.convert.out")
    private Path out = Path.of("");

    @Option(names = "--json", description = "cli.convert.json")
    private boolean json;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Override
    public int run(Console console, Environment environment) throws IOException {
        if (ConversionTarget.ofName(out.toString()).isEmpty()) {
            console.error("cli.convert.ending", out);
            return ExitCode.USAGE;
        }
        Optional<Diagnosed<Model>> read = ModelFile.read(in, data.files(), console, environment);
        if (read.isEmpty()) {
            return ExitCode.INVALID;
        }
        Path target = environment.resolve(out).toAbsolutePath().normalize();
        if (!environment.inputs().spares(List.of(target), console)) {
            return ExitCode.USAGE;
        }
        Diagnosed<Program> program = read.get().then(Qianyi::compile);
        console.diagnostics(program.diagnostics());
        if (program.value().isEmpty()) {
            return ExitCode.INVALID;
        }
        Diagnosed<?> time = program.value().get().time();
        if (time.value().isEmpty()) {
            console.diagnostics(time.diagnostics());
            return ExitCode.INVALID;
        }
        return convert(read.get().value().orElseThrow(), target, console, environment);
    }

    private int convert(Model model, Path target, Console console, Environment environment) {
        Conversion conversion = Qianyi.convert(model, out.toString());
        console.diagnostics(conversion.findings());
        int code = conversion.text().isEmpty() ? ExitCode.INVALID : write(conversion, target, console);
        console.say("cli.convert.counts", conversion.exact(), conversion.rewritten(), conversion.refused());
        if (code == ExitCode.INVALID) {
            console.error("cli.convert.refused", out);
        }
        if (json) {
            String command = environment.command(
                    "convert", in, out, "--json", "--lang", console.language().code());
            console.out()
                    .print(ConversionJson.of(
                            conversion, code == ExitCode.DONE, command, Version.current(), console.messages()));
        }
        return code;
    }

    private static int write(Conversion conversion, Path target, Console console) {
        byte[] content = conversion.text().orElseThrow().getBytes(StandardCharsets.UTF_8);
        return console.written(OutputFolder.write(target, out -> out.write(content))) ? ExitCode.DONE : ExitCode.FAILED;
    }
}
