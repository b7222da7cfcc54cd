package qianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import qianyi.format.FunctionTable;
import qianyi.format.vensim.VensimFunctions;
import qianyi.format.xmile.XmileFunctions;
import qianyi.model.Builtin;
import qianyi.model.Names;

/** The page about functions says what the tables say, of every function, and the tests that it names exist. */
class FunctionsDocumentTest {
    private static final Path PAGE = Path.of("docs/functions.md");
    private static final Path TESTS = Path.of("src/test/java/qianyi");
    private static final Path CASES = Path.of("src/test/resources/qianyi");

    @Test
    void thePageIsNotStale() throws IOException {
        if (Boolean.getBoolean("functions.write")) {
            Files.writeString(PAGE, FunctionsDocument.text());
        }
        assertThat(PAGE).as("write it with -Dfunctions.write=true").hasContent(FunctionsDocument.text());
    }

    @Test
    void everyFunctionOfTheEngineAndOfADialectHasARow() {
        assertThat(FunctionsDocument.words().keySet()).containsExactlyInAnyOrder(Builtin.values());
        for (FunctionTable table :
                List.of(VensimFunctions.TABLE, XmileFunctions.TABLE, XmileFunctions.WRITTEN_BY_VENSIM)) {
            assertThat(table.functions()).allSatisfy(function -> {
                FunctionsDocument.Words said = FunctionsDocument.words().get(function.builtin());
                assertThat(function.order())
                        .allMatch(place -> place < said.arguments().size());
            });
        }
    }

    @Test
    void everyRowHasAMeaningEdgesASourceAndATest() {
        FunctionsDocument.words().forEach((builtin, said) -> {
            assertThat(List.of(said.meaning(), said.edges(), said.source()))
                    .as(builtin.name())
                    .noneMatch(String::isBlank);
            assertThat(said.tests()).as(builtin.name()).isNotEmpty();
        });
    }

    @Test
    void whatIsNotSupportedHasAReason() {
        assertThat(canonical("Vensim")).containsExactlyInAnyOrderElementsOf(VensimFunctions.NOT_RUN);
        assertThat(canonical("Stella")).containsExactlyInAnyOrderElementsOf(XmileFunctions.UNSUPPORTED);
    }

    private static List<String> canonical(String dialect) {
        return FunctionsDocument.unsupported(dialect).stream()
                .map(Names::canonical)
                .toList();
    }

    @Test
    void theTestsThatItNamesExist() throws IOException {
        for (String test : FunctionsDocument.tests()) {
            assertThat(exists(test)).as(test).isTrue();
        }
    }

    private static boolean exists(String test) throws IOException {
        String file = test.split("#")[0];
        String part = test.contains("#") ? test.substring(test.indexOf('#') + 1) : "";
        if (file.startsWith("suite/")) {
            Path folder = ConformanceSuite.FOLDER.resolve(file.substring("suite/".length()));
            return !Files.isDirectory(ConformanceSuite.FOLDER) || Files.isDirectory(folder);
        }
        if (file.contains("/")) {
            Path cases = CASES.resolve(file + ".case");
            return Files.exists(cases) && Files.readAllLines(cases).contains("=== " + part);
        }
        try (Stream<Path> all = Files.walk(TESTS)) {
            List<Path> found = all.filter(one -> one.getFileName().toString().equals(file + ".java"))
                    .toList();
            Pattern method = Pattern.compile("void " + Pattern.quote(part) + "\\(");
            return found.size() == 1
                    && (part.isEmpty()
                            || method.matcher(Files.readString(found.get(0))).find());
        }
    }
}
