package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckVerbTest {
    private static final String RESULT = "nothing uses area, and nobody asks for it: it is a result on its own";
    private static final String TINY = "src/test/resources/qianyi/study/tiny";
    private static final String MODEL = """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
              <header><vendor>test</vendor><product version="1">test</product></header>
              <sim_specs method="Euler" time_units="year"><start>0</start><stop>1</stop><dt>1</dt></sim_specs>
              <model><variables>
                <aux name="length"><eqn>2</eqn><units>metre</units></aux>
                <aux name="area"><eqn>length * length</eqn><units>metre^2</units></aux>
              </variables></model>
            </xmile>
            """;

    @TempDir
    Path folder;

    private Invocation check(String model, String... more) throws IOException {
        Files.writeString(folder.resolve("field.xmile"), model);
        String[] arguments = new String[more.length + 2];
        arguments[0] = "check";
        arguments[1] = "field.xmile";
        System.arraycopy(more, 0, arguments, 2, more.length);
        return Invocation.in(folder, arguments);
    }

    @Test
    void soundModelIsCountedAndDone() throws IOException {
        Invocation check = check(MODEL);

        assertThat(check.code()).isZero();
        assertThat(check.out()).isEqualTo("field.xmile:6:5: note: " + RESULT + "\nerrors: 0, warnings: 0, notes: 1\n");
        assertThat(check.err()).isEmpty();
    }

    @Test
    void noteAloneIsNoFinding() throws IOException {
        Invocation check = check(MODEL.replace("<units>metre</units>", ""));

        assertThat(check.code()).isZero();
        assertThat(check.out()).startsWith("field.xmile:5:").endsWith("errors: 0, warnings: 0, notes: 2\n");
        assertThat(check.err()).isEmpty();
    }

    @Test
    void unitThatDisagreesIsAFindingInTheLanguageAskedFor() throws IOException {
        String wrong = MODEL.replace("<units>metre^2</units>", "<units>metre</units>");
        Invocation english = check(wrong);
        Invocation chinese = check(wrong, "--lang", "zh");

        assertThat(english.code()).isEqualTo(4);
        assertThat(english.out())
                .contains("field.xmile:6:27: error: 'area'")
                .endsWith("errors: 1, warnings: 0, notes: 1\n");
        assertThat(english.err()).isEmpty();
        assertThat(chinese.code()).isEqualTo(4);
        assertThat(chinese.out()).contains(": 错误: ").endsWith("错误 1，警告 0，提示 1\n");
    }

    @Test
    void everythingIsNamedInOnePassInTheOrderOfTheFile() throws IOException {
        Invocation check = check(
                MODEL.replace("<eqn>2</eqn>", "<eqn>breadth</eqn>").replace("length * length", "length * hieght"));

        assertThat(check.code()).isEqualTo(4);
        assertThat(check.out().lines().toList()).hasSize(3).satisfies(lines -> {
            assertThat(lines.get(0)).startsWith("field.xmile:5:").contains("breadth");
            assertThat(lines.get(1)).startsWith("field.xmile:6:").contains("hieght");
            assertThat(lines.get(2)).isEqualTo("errors: 2, warnings: 0, notes: 0");
        });
    }

    @Test
    void fileThatIsNoModelIsInvalid() {
        Invocation check = Invocation.in(folder, "check", "none.xmile");

        assertThat(check.code()).isEqualTo(3);
        assertThat(check.out()).isEmpty();
        assertThat(check.err()).startsWith("error: none.xmile is no model: there is no file");
    }

    @Test
    void runsOfAModelAreLookedAt() throws IOException {
        Invocation check =
                check(MODEL.replace("<eqn>length * length</eqn>", "<eqn>length * length / (TIME - TIME)</eqn>")
                        .replace("<units>metre^2</units>", ""));

        assertThat(check.code()).isEqualTo(4);
        assertThat(check.out())
                .contains("field.xmile:6:")
                .contains("area becomes")
                .doesNotEndWith("\n\n");
    }

    @Test
    void notesOnAStudyAreNoFinding() {
        Invocation english = Invocation.in(Path.of(""), "check", TINY);
        Invocation chinese = Invocation.in(Path.of(""), "check", TINY, "--lang", "zh");

        assertThat(english.code()).isZero();
        assertThat(english.out())
                .contains("model.xmile:", ": note: half the step", "5 have no source")
                .endsWith("notes: 2\n");
        assertThat(english.err()).isEmpty();
        assertThat(chinese.code()).isZero();
        assertThat(chinese.out()).contains(": 提示: 步长").endsWith("提示 2\n");
    }
}
