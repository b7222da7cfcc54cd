package qianyi.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import qianyi.diagram.Diagram;
import qianyi.format.external.Decoding;
import qianyi.format.xmile.XmileViews;
import qianyi.model.Diagnosed;
import qianyi.model.Model;
import qianyi.report.file.OutputFolder;

/** Draws the stock-and-flow pictures in a model file anew; nothing but its {@code <views>} changes. */
@Command(name = "layout", header = "cli.layout.header", description = "cli.layout.examples")
final class LayoutVerb implements Verb {
    private static final Pattern MODEL = Pattern.compile("<model[\\s>]");

    @Parameters(index = "0", paramLabel = "MODEL", description = "cli.layout.model")
    private Path path = Path.of("");

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Override
    public int run(Console console, Environment environment) throws IOException {
        Optional<Diagnosed<Model>> read = ModelFile.read(path, List.of(), console, environment);
        if (read.isEmpty()) {
            return ExitCode.INVALID;
        }
        Optional<Model> model = read.get().value();
        if (model.isEmpty()) {
            console.diagnostics(read.get().diagnostics());
            return ExitCode.INVALID;
        }
        if (model.get().variables().isEmpty()) {
            console.error("cli.layout.nothing", path);
            return ExitCode.INVALID;
        }
        return draw(model.get(), environment.resolve(path).toRealPath(), console);
    }

    private static int draw(Model model, Path file, Console console) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Optional<String> decoded = Decoding.utf8(bytes).filter(LayoutVerb::isOneXmileModel);
        if (decoded.isEmpty()) {
            console.error("cli.layout.kind", file);
            return ExitCode.INVALID;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        String drawn = XmileViews.write(text, Diagram.computed(model));
        if (drawn.equals(text)) {
            console.say("cli.layout.same", file);
            return ExitCode.DONE;
        }
        byte[] content = drawn.getBytes(StandardCharsets.UTF_8);
        return console.written(OutputFolder.write(file, out -> out.write(content))) ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** Pictures go into the one model of a file; one with modules or in another dialect has its own places for them. */
    private static boolean isOneXmileModel(String text) {
        return text.contains("<xmile") && MODEL.matcher(text).results().count() == 1;
    }
}
