package qianyi.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Common commands, their words going nowhere. The launcher lets it run once so that the virtual machine can keep the
 * classes that it loads in an archive from which they load faster (class-data sharing, JEP 350).
 */
final class Rehearsal {
    private static final String MODEL = """
            {UTF-8}
            sector: farm, town ~~|
            stock[sector] = INTEG(growth[sector], rate[sector]) ~~|
            growth[sector] = IF THEN ELSE(Time > 2, effect(total) * rate[sector] ^ 0.5, SMOOTH(total, 2)) ~~|
            rate[sector] = 0.1, 0.2 ~~|
            total = SUM(stock[sector!]) ~~|
            effect((0, 0), (10, 1)) ~~|
            INITIAL TIME = 0 ~~|
            FINAL TIME = 4 ~~|
            TIME STEP = 0.5 ~~|
            SAVEPER = 1 ~~|
            """;

    private Rehearsal() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("qianyi");
        Path model = folder.resolve("rehearsal.mdl");
        Path table = folder.resolve("table.csv");
        try {
            Files.writeString(model, MODEL);
            say("simulate", model.toString(), "-o", table.toString());
            say("ensemble", model.toString(), "--vary", "rate=uniform(0,1)", "--save", "total", "-o", table.toString());
            say("ensemble", "scenarios/siping", "--runs", "1");
        } finally {
            Files.deleteIfExists(table);
            Files.deleteIfExists(model);
            Files.delete(folder);
        }
    }

    private static void say(String... words) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        int code = Main.run(words, nowhere, nowhere, Environment.ofProcess());
        if (code != ExitCode.DONE) {
            throw new IllegalStateException(String.join(" ", words) + ": " + code);
        }
    }
}
