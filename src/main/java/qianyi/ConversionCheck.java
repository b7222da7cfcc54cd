package qianyi;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import qianyi.engine.Column;
import qianyi.engine.OneRun;
import qianyi.engine.Program;
import qianyi.engine.Run;
import qianyi.format.convert.Conversion;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.Model;
import qianyi.model.Span;
import qianyi.model.Variable;
import qianyi.text.Diagnostics;
import qianyi.text.Language;
import qianyi.text.Localized;

/** Whether a model that was written in another dialect still says the same: read back, it gives the same numbers. */
final class ConversionCheck {
    private ConversionCheck() {}

    /** The conversion if it holds, else without its text and with the reason. */
    static Conversion checked(Model model, Conversion conversion, String name) {
        if (conversion.text().isEmpty()) {
            return conversion;
        }
        byte[] content = conversion.text().get().getBytes(StandardCharsets.UTF_8);
        Diagnosed<Program> read = Qianyi.read(name, content).then(Program::compile);
        if (read.value().isEmpty()) {
            Diagnostic first = read.diagnostics().stream()
                    .filter(Diagnostic::isError)
                    .findFirst()
                    .orElseThrow();
            return conversion.refusedFor(
                    Diagnostic.error(model.file(), Span.START, "convert.refused.unreadable", inBoth(first)));
        }
        Program before = Program.compile(model).value().orElseThrow();
        return difference(before, read.value().get(), conversion)
                .map(variable -> conversion.refusedFor(Diagnostic.error(
                        model.file(), variable.header().span(), "convert.refused.differs", variable.name())))
                .orElse(conversion);
    }

    private static Localized inBoth(Diagnostic diagnostic) {
        return new Localized(Diagnostics.line(diagnostic, Language.ZH), Diagnostics.line(diagnostic, Language.EN));
    }

    /** The first variable whose numbers are not the same. */
    private static Optional<Variable> difference(Program before, Program after, Conversion conversion) {
        Run one = OneRun.of(before).run();
        Run other = OneRun.of(after).run();
        Set<Column> shown = Set.copyOf(one.columns());
        for (Variable variable : before.model().variables().values()) {
            if (!variable.header().internal() && !(variable instanceof Variable.Lookup)) {
                List<Column> columns = before.columns(variable.name());
                List<Column> written = after.columns(conversion.name(variable.name()));
                if (written.isEmpty() && rulesTime(before.model(), variable)) {
                    continue;
                }
                boolean same = same(one.times(), other.times()) && columns.size() == written.size();
                for (int i = 0; i < columns.size() && same; i++) {
                    same = !shown.contains(columns.get(i))
                            || same(one.series(columns.get(i)), other.series(written.get(i)));
                }
                if (!same) {
                    return Optional.of(variable);
                }
            }
        }
        return Optional.empty();
    }

    /** XMILE has no variables for this: it stands before the model. */
    private static boolean rulesTime(Model model, Variable variable) {
        return model.timeVariables()
                .filter(names -> List.of(names.start(), names.stop(), names.step(), names.save())
                        .contains(variable.key()))
                .isPresent();
    }

    private static boolean same(double[] one, double[] other) {
        for (int i = 0; i < one.length; i++) {
            if (one[i] != other[i] && !(Double.isNaN(one[i]) && Double.isNaN(other[i]))) {
                return false;
            }
        }
        return one.length == other.length;
    }
}
