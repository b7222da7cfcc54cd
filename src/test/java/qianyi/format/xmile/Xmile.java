package qianyi.format.xmile;

import java.util.List;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.engine.Simulation;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.Model;

/** XMILE text in a few words, for tests. */
final class Xmile {
    private Xmile() {}

    /** A file from 0 to 4 in steps of 1; what is given stands on the lines from the second on. */
    static String file(String body) {
        return "<xmile version=\"1.0\"><sim_specs><start>0</start><stop>4</stop><dt>1</dt></sim_specs>\n" + body
                + "\n</xmile>";
    }

    /** A file with one model of these variables. */
    static String model(String variables) {
        return file("<model><variables>\n" + variables + "\n</variables></model>");
    }

    static Diagnosed<Model> read(String text) {
        return XmileReader.read("m", text);
    }

    static Model value(String text) {
        Diagnosed<Model> read = read(text);
        return read.value().orElseThrow(() -> new AssertionError(read.diagnostics()));
    }

    static Run run(String text) {
        Diagnosed<Program> program = read(text).then(Program::compile);
        Program sound = program.value().orElseThrow(() -> new AssertionError(program.diagnostics()));
        return Simulation.run(sound, sound.model().time(), List.of());
    }

    /** What was noticed, each as "line:column key". */
    static List<String> noticed(String text) {
        return read(text).then(Program::compile).diagnostics().stream()
                .map(Xmile::place)
                .toList();
    }

    private static String place(Diagnostic diagnostic) {
        return diagnostic.span().line() + ":" + diagnostic.span().column() + " " + diagnostic.key();
    }
}
