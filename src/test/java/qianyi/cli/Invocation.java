package qianyi.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import qianyi.text.Language;

/** What one command left behind. */
record Invocation(int code, String out, String err) {
    /** A command in English, started in a folder. */
    static Invocation in(Path folder, String... arguments) {
        return in(new Environment(folder, folder, Language.EN, false), arguments);
    }

    static Invocation in(Environment environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(arguments, out, err, environment);
        return new Invocation(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> errorLines() {
        return err.lines().toList();
    }
}
