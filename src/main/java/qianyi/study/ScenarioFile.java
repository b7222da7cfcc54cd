package qianyi.study;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.Span;

/**
 * A scenario from a file that lies anywhere, bound to a study; its parent, if it has one, is a scenario of the study.
 *
 * @param name of the file, as {@link FilesRead} has it
 * @param sha256 of the file, in hexadecimal
 */
public record ScenarioFile(Scenario scenario, String name, String sha256) {
    private static final int LONGEST_ID = 60;

    /**
     * Reads the file. One with the bytes of a scenario of the study is that scenario; any other must not have its id.
     *
     * @param file as the user names it; problems name it so
     */
    public static Diagnosed<ScenarioFile> read(Study study, Path file) {
        Set<Diagnostic> all = new LinkedHashSet<>();
        String name = String.valueOf(file.getFileName());
        StudyProblems problems = new StudyProblems(file.toString(), all);
        StudyFolder folder =
                new StudyFolder(Optional.ofNullable(file.getParent()).orElse(Path.of("")), all);
        Optional<String> text = folder.bytes(file, file.toString(), problems, Span.START)
                .flatMap(bytes -> StudyFolder.text(bytes, problems));
        String sha256 = folder.sha256().getOrDefault(folder.name(file), "");
        String id = id(name);
        Optional<Scenario> known = study.scenario(id);
        if (known.isPresent() && sha256.equals(study.files().sha256().get(id + StudyFolder.ENDING))) {
            return Diagnosed.of(new ScenarioFile(known.get(), id + StudyFolder.ENDING, sha256), List.of());
        }
        if (known.isPresent() && text.isPresent()) {
            problems.error(Span.START, "study.scenario-id-taken", id);
            return Diagnosed.failed(List.copyOf(all));
        }
        Optional<Scenario> scenario = text.flatMap(content -> scenario(study, id, problems, content));
        List<Diagnostic> found = List.copyOf(all);
        return found.stream().anyMatch(Diagnostic::isError)
                ? Diagnosed.failed(found)
                : Diagnosed.of(new ScenarioFile(scenario.orElseThrow(), name, sha256), found);
    }

    private static Optional<Scenario> scenario(Study study, String id, StudyProblems problems, String text) {
        ChangeReader changes = new ChangeReader(
                Optional.of(
                        new ChangeReader.Binding(new ModelNames(study.program().model()), study.program())),
                Optional.of(study.period()),
                Sources.of(study.sources()));
        ScenarioBinding binding =
                new ScenarioBinding(changes, Optional.of(study.assumptions()), study.id(), study.modelSha256());
        return new ScenarioReader(binding).read(id, problems, text).flatMap(draft -> {
            ScenarioTree tree = new ScenarioTree(List.of(draft), study.scenarios());
            boolean sound =
                    tree.check(study.scenarios().stream().map(Scenario::id).toList()) && !problems.hasErrors();
            return sound
                    ? tree.resolve(study.program(), study.assumptions()).stream()
                            .findFirst()
                    : Optional.empty();
        });
    }

    /** The name of the file without folder and ending as lower_case_words; a letter outside ASCII becomes its number. */
    static String id(String file) {
        String words = file.replaceFirst("^.*[/\\\\]", "")
                .replaceFirst("\\.[^.]*$", "")
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .mapToObj(ScenarioFile::inId)
                .collect(Collectors.joining())
                .replaceAll("_+", "_")
                .replaceAll("^_|_$", "");
        String id = words.matches("[a-z].*") ? words : "scenario_" + words;
        return id.substring(0, Math.min(LONGEST_ID, id.length())).replaceAll("_$", "");
    }

    private static String inId(int character) {
        if (character < 128) {
            return Character.isLetterOrDigit(character) ? Character.toString(character) : "_";
        }
        return Character.isLetterOrDigit(character) ? "u" + Integer.toHexString(character) : "_";
    }
}
