package qianyi.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import qianyi.format.xmile.XmileReader;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.Model;
import qianyi.model.Span;

/** A model file named on the command line. */
final class ModelFile {
    private static final Set<String> XMILE = Set.of("xmile", "stmx", "xml");

    private ModelFile() {}

    /** The model with everything noticed; none, after saying why, if the file is none that can be read at all. */
    static Optional<Diagnosed<Model>> read(Path name, Console console, Environment environment) throws IOException {
        Path file = environment.resolve(name);
        if (!Files.isRegularFile(file)) {
            console.error("cli.model.none", name, file.toAbsolutePath().normalize());
            return Optional.empty();
        }
        String ending = ending(name);
        if (ending.equals("mdl")) {
            console.error("cli.model.vensim", name);
            return Optional.empty();
        }
        if (!XMILE.contains(ending)) {
            console.error("cli.model.kind", name);
            return Optional.empty();
        }
        return Optional.of(parse(name, Files.readAllBytes(file)));
    }

    /** What follows the last dot, in lower case; empty if there is none. */
    static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static Diagnosed<Model> parse(Path name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return XmileReader.read(name.toString(), text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Diagnosed.failed(List.of(Diagnostic.error(name.toString(), Span.START, "cli.model.encoding")));
        }
    }
}
