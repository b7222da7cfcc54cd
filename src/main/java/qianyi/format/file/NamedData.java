package qianyi.format.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qianyi.format.external.Companion;
import qianyi.format.external.CompanionFiles;
import qianyi.format.external.DataFile;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.Span;

/**
 * The data that the settings of a Vensim file name: a line {@code 13:name.vdf} behind the drawing (seen in files; Vensim
 * does not document it, so unverified). A .vdf file is binary and undocumented; what is read in its place is the table of
 * the same name that Vensim exports beside it, {@code name.tab}, {@code name.csv} or {@code name.txt}.
 */
final class NamedData {
    private static final String SETTINGS = "<%^E!@";
    private static final String LINE = "13:";
    private static final List<String> ENDINGS = List.of(".tab", ".csv", ".txt");

    private NamedData() {}

    /**
     * The tables that there are, in the order of the settings, each with a note.
     *
     * @param sketch what follows the equations of the model
     */
    static Diagnosed<List<DataFile>> read(String file, String sketch, CompanionFiles companions) {
        List<DataFile> tables = new ArrayList<>();
        List<Diagnostic> found = new ArrayList<>();
        int settings = sketch.lastIndexOf(SETTINGS);
        String lines = settings < 0 ? "" : sketch.substring(settings);
        for (String line : lines.lines().filter(one -> one.startsWith(LINE)).toList()) {
            String name = line.substring(LINE.length()).strip();
            Optional<Companion.Found> table = table(name, companions);
            table.ifPresent(there -> {
                Diagnosed<DataFile> data = DataFile.read(there.name(), there.bytes());
                found.addAll(data.diagnostics());
                data.value().ifPresent(tables::add);
                found.add(Diagnostic.note(file, Span.START, "model.data-named", name, there.name()));
            });
        }
        return Diagnosed.of(tables, found);
    }

    private static Optional<Companion.Found> table(String name, CompanionFiles companions) {
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        return ENDINGS.stream()
                .map(ending -> companions.read(stem + ending))
                .filter(Companion.Found.class::isInstance)
                .map(Companion.Found.class::cast)
                .findFirst();
    }
}
