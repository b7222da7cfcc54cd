package qianyi.cli;

import java.nio.file.Path;
import java.util.List;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.Model;
import qianyi.units.UnitChecker;

/** What is wrong with the units of a model that is run all the same: a line, where {@code check} has a list. */
final class UnitsPassedOver {
    private static final String UNREADABLE = "units.unreadable";

    private final Path file;
    private final Diagnosed<Model> read;

    UnitsPassedOver(Path file, Diagnosed<Model> read) {
        this.file = file;
        this.read = read;
    }

    /** Everything else that was noticed in the file. */
    List<Diagnostic> others() {
        return read.diagnostics().stream()
                .filter(one -> !one.key().equals(UNREADABLE))
                .toList();
    }

    /** Says it, if there is something and anybody listens. */
    void say(Console console) {
        if (console.quiet() || read.value().isEmpty()) {
            return;
        }
        long unreadable = read.diagnostics().size() - others().size();
        long disagreeing = UnitChecker.check(read.value().get()).stream()
                .filter(Diagnostic::isError)
                .map(one -> one.arguments().get(0))
                .distinct()
                .count();
        if (unreadable + disagreeing > 0) {
            console.say("cli.simulate.units", disagreeing, unreadable, ShellWord.of(file));
        }
    }
}
