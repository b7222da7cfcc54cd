package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import qianyi.text.Language;

/** What the program prints to be typed can be typed where the user stands, blanks and Chinese in the path included. */
@Tag("slow")
class PrintedCommandsTest {
    private static final Path TINY = Path.of("src", "test", "resources", "qianyi", "study", "tiny");
    private static final String STUDY = "我的 研究/小 村's";

    /** The name of the launcher as it was typed, and as a shell reads it back. */
    private static final String PROGRAM = "./qianyi";

    @TempDir
    Path folder;

    private final Set<String> lines = new TreeSet<>();

    @BeforeEach
    void copyStudy() throws IOException {
        Path study = Files.createDirectories(folder.resolve(STUDY));
        try (Stream<Path> files = Files.list(TINY)) {
            for (Path file : files.toList()) {
                Files.copy(file, study.resolve(file.getFileName()));
            }
        }
    }

    private Invocation run(Language language, String... arguments) {
        Environment environment =
                new Environment(folder, Path.of("").toAbsolutePath(), language, false, false, false, 0, PROGRAM);
        return Invocation.in(environment, arguments);
    }

    /** Every command in what was printed but the grammar of the help, each of them one that is understood. */
    private List<PrintedCommand> commands(String text) {
        List<PrintedCommand> found = PrintedCommand.in(text, PROGRAM)
                .filter(command -> !command.line().contains(" [-"))
                .toList();
        for (PrintedCommand command : found) {
            lines.add(command.line());
            String[] arguments = command.arguments().toArray(String[]::new);
            assertThatCode(() -> Commands.understanding(arguments).parseArgs(arguments))
                    .as(command.line())
                    .doesNotThrowAnyException();
        }
        assertThat(PrintedCommand.in(text, "qianyi"))
                .as("the program under another name than the user calls it")
                .isEmpty();
        return found;
    }

    private List<PrintedCommand> printed(Invocation invocation) {
        return commands(invocation.out() + "\n" + invocation.err());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void helpAndItsExamples(Language language) {
        List<String> verbs = new ArrayList<>(
                Commands.in(qianyi.text.Messages.in(language)).getSubcommands().keySet());
        for (String verb : verbs) {
            assertThat(printed(run(language, verb, "--help")))
                    .filteredOn(command -> command.arguments().get(0).equals(verb))
                    .isNotEmpty();
        }
        assertThat(printed(run(language, "--help"))).hasSizeGreaterThan(3);
        assertThat(printed(run(language)))
                .filteredOn(command -> command.arguments().contains("--help"))
                .hasSize(2)
                .allSatisfy(
                        command -> assertThat(run(language, command.arguments().toArray(String[]::new))
                                        .code())
                                .isZero());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void remediesOfErrors(Language language) {
        for (PrintedCommand remedy : printed(run(language, "show", "--deep"))) {
            assertThat(run(language, remedy.arguments().toArray(String[]::new)).code())
                    .isZero();
        }
        List<PrintedCommand> shown = printed(run(language, "show", STUDY, "income"));
        assertThat(shown).hasSizeGreaterThan(1).allSatisfy(command -> {
            assertThat(command.arguments()).contains(STUDY);
            assertThat(run(language, command.arguments().toArray(String[]::new)).code())
                    .isZero();
        });
        assertThat(lines).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFilesOfARunAndTheAnswerAgain(Language language) throws IOException {
        String lang = language.code();
        Path output = folder.resolve("结 果");
        Invocation first = run(language, "run", STUDY, "--runs", "0", "-s", "tools", "-o", "结 果");
        assertThat(first.code()).isZero();
        printed(first);
        String summary = Files.readString(output.resolve("summary.json"));

        List<PrintedCommand> again = new ArrayList<>();
        again.addAll(commands(Files.readString(output.resolve("answer.md"))));
        again.addAll(commands(html(Files.readString(output.resolve("report.html")))));
        again.addAll(commands(workbook(output.resolve("小 村's.xlsx"))));
        again.addAll(commands(json(summary)));

        assertThat(again).hasSizeGreaterThan(4);
        assertThat(again.stream().map(PrintedCommand::arguments).collect(Collectors.toSet()))
                .containsExactly(List.of("run", STUDY, "-s", "tools", "--runs", "0", "--lang", lang));
        List<String> arguments = new ArrayList<>(again.get(0).arguments());
        arguments.addAll(List.of("-o", "again"));
        assertThat(run(language, arguments.toArray(String[]::new)).code()).isZero();
        assertThat(Files.readString(folder.resolve("again/summary.json"))).isEqualTo(summary);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void otherAnswersForPrograms(Language language) {
        for (String[] asked :
                new String[][] {{"compare", STUDY, "baseline", "tools", "--json"}, {"backtest", STUDY, "--json"}}) {
            Invocation first = run(language, asked);
            List<PrintedCommand> printed = commands(json(first.out()));
            assertThat(printed).as(first.out() + first.err()).hasSizeLessThan(2);
            for (PrintedCommand command : printed) {
                Invocation again = run(language, command.arguments().toArray(String[]::new));
                assertThat(again.code()).isZero();
            }
        }
    }

    private static String html(String page) {
        return json(page)
                .replaceAll("</?(code|dd|p|li|script)[^>]*>", "\n")
                .replace("&#39;", "'")
                .replace("&apos;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    /** Strings end with their quotation marks, and nothing but a backslash is escaped in a path here. */
    private static String json(String text) {
        return text.replaceAll("\"[,}]", "\n").replace("\\\\", "\\");
    }

    private static String workbook(Path file) throws IOException {
        StringBuilder out = new StringBuilder();
        DataFormatter words = new DataFormatter();
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            workbook.forEach(sheet -> sheet.forEach(row ->
                    row.forEach(cell -> out.append(words.formatCellValue(cell)).append('\n'))));
        }
        return out.toString();
    }
}
