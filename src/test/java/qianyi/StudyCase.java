package qianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import qianyi.answer.Answer;
import qianyi.answer.Outcome;
import qianyi.answer.ScenarioAnswer;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.study.Study;
import qianyi.study.StudyReader;

/**
 * A study folder and what comes out of it: its answer, or what is wrong with its files.
 *
 * @param sections the lines below each {@code --- name}
 */
record StudyCase(String title, int line, Map<String, List<String>> sections) implements CaseFile.Case {
    private static final String MODEL = "model";
    private static final String ANSWER = "answer";

    @Override
    public void check() throws IOException {
        Path folder = Files.createTempDirectory("qianyi-case");
        try {
            check(folder);
        } finally {
            delete(folder);
        }
    }

    private void check(Path folder) throws IOException {
        List<ExpectedProblem> expected = new ArrayList<>();
        for (String name : sections.keySet()) {
            if (name.equals(MODEL)) {
                CompactModel model = CompactModel.of(String.join("\n", sections.get(MODEL)));
                Files.writeString(folder.resolve("model.xmile"), model.xmile());
                expected.addAll(ExpectedProblem.of(sections.get(MODEL), ExpectedProblem.Places.of(model)));
            } else if (!name.equals(ANSWER)) {
                Plain file = new Plain(name, sections.get(name));
                Files.writeString(folder.resolve(name), file.text());
                expected.addAll(ExpectedProblem.of(file.lines(), file));
            }
        }
        Diagnosed<Study> read = StudyReader.read(folder);
        ExpectedProblem.checkAll(
                expected,
                read.diagnostics().stream().map(one -> inside(folder, one)).toList());
        assertThat(read.value().isPresent()).isEqualTo(expected.stream().noneMatch(ExpectedProblem::isError));
        assertThat(sections.containsKey(ANSWER) || !expected.isEmpty())
                .as("the case expects something")
                .isTrue();
        if (sections.containsKey(ANSWER)) {
            Answer answer = Answer.of(read.value().orElseThrow());
            assertThat(answer.scenarios().stream().flatMap(StudyCase::lines).toList())
                    .isEqualTo(expectedAnswer());
        }
    }

    private List<String> expectedAnswer() {
        return sections.get(ANSWER).stream()
                .map(one -> one.replaceFirst("//.*", "").strip())
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** One line a target, or one that says that the run failed. */
    private static Stream<String> lines(ScenarioAnswer scenario) {
        if (scenario.failure().isPresent()) {
            return Stream.of(scenario.id() + ": failed");
        }
        return scenario.goals().stream()
                .map(goal -> scenario.id() + " " + goal.target().id() + ": " + words(goal.outcome()));
    }

    private static String words(Outcome outcome) {
        StringBuilder words = new StringBuilder();
        outcome.year().ifPresentOrElse(words::append, () -> words.append("not reached"));
        if (outcome.kind() == Outcome.Kind.ALREADY) {
            words.append(", already met");
        }
        outcome.lostYear().ifPresent(year -> words.append(", lost ").append(year));
        outcome.instant()
                .ifPresent(instant -> words.append(", crosses ").append(String.format(Locale.ROOT, "%.3f", instant)));
        return words.toString();
    }

    private static Diagnostic inside(Path folder, Diagnostic found) {
        return new Diagnostic(
                found.severity(), found.key(), found.file().replace(folder + "/", ""), found.span(), found.arguments());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** A file as it stands, without the lines that say what is wrong with it. */
    private record Plain(String file, List<String> lines) implements ExpectedProblem.Places {
        String text() {
            StringBuilder text = new StringBuilder();
            lines.stream().filter(one -> !ExpectedProblem.isAbout(one)).forEach(one -> text.append(one)
                    .append('\n'));
            return text.toString();
        }

        @Override
        public int line(int index) {
            return (int) lines.subList(0, index).stream()
                            .filter(one -> !ExpectedProblem.isAbout(one))
                            .count()
                    + 1;
        }

        @Override
        public int column(int index, int column) {
            return column + 1;
        }
    }
}
