package qianyi.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qianyi.model.Diagnosed;

/** A scenario in a file outside the study's folder. */
class ScenarioFileTest {
    private static final String MINE = """
            title: Mine
            story: Saved from a page
            extends: tools
            assumptions:
              wear_rate: 0.04
            changes:
              - {set: 'build_rate[farm]', to: 0.06, source: ledger}
            """;

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private Study study;

    @BeforeEach
    void read() {
        study = new StudyFiles(folder).study();
    }

    private Diagnosed<ScenarioFile> read(String name, byte[] content) throws IOException {
        return ScenarioFile.read(study, Files.write(elsewhere.resolve(name), content));
    }

    private Diagnosed<ScenarioFile> read(String name, String content) throws IOException {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> keys(Diagnosed<?> read) {
        return read.diagnostics().stream()
                .map(d -> d.span().line() + ":" + d.span().column() + " " + d.key())
                .toList();
    }

    @Test
    void itIsWhatItWouldBeInTheFolder() throws IOException {
        Diagnosed<ScenarioFile> read = read("mine.yaml", MINE);
        Study inside = new StudyFiles(folder)
                .write("mine.yaml", MINE)
                .edit("study.yaml", "scenarios: [baseline, tools]", "scenarios: [baseline, tools, mine]")
                .study();
        Scenario there = inside.scenario("mine").orElseThrow();

        assertThat(read.diagnostics()).isEmpty();
        Scenario here = read.value().orElseThrow().scenario();
        assertThat(here.overrides()).isEqualTo(there.overrides());
        assertThat(here.effective().stream().map(Change::title))
                .isEqualTo(there.effective().stream().map(Change::title).toList());
        Study with = study.with(read.value().get());
        assertThat(with.scenarios().stream().map(Scenario::id)).containsExactly("baseline", "tools", "mine");
        assertThat(with.highlight()).endsWith("mine");
        assertThat(with.files().sha256())
                .containsKey("mine.yaml")
                .containsAllEntriesOf(study.files().sha256());
        assertThat(with.scenario("mine")).contains(here);
    }

    @Test
    void theBytesOfAScenarioOfTheStudyAreThatScenario() throws IOException {
        Diagnosed<ScenarioFile> read = read("tools.yaml", Files.readAllBytes(folder.resolve("tools.yaml")));
        assertThat(read.value().orElseThrow().scenario())
                .isSameAs(study.scenario("tools").orElseThrow());
        assertThat(study.with(read.value().get())).isSameAs(study);
    }

    @Test
    void whatCannotBeUsed() throws IOException {
        assertThat(keys(read("tools.yaml", MINE))).containsExactly("1:1 study.scenario-id-taken");
        assertThat(keys(ScenarioFile.read(study, elsewhere.resolve("none.yaml"))))
                .containsExactly("1:1 study.file-missing");
        assertThat(keys(read("none.yaml", new byte[] {'t', (byte) 0xff, (byte) 0xff})))
                .containsExactly("1:1 study.encoding-utf8");
        assertThat(keys(read("empty.yaml", ""))).containsExactly("1:1 study.yaml-empty");
        assertThat(keys(read("long.yaml", "# " + "x".repeat(YamlDocument.MOST_CHARACTERS))))
                .containsExactly("1:1 study.yaml-too-long");
        assertThat(keys(read("cut.yaml", MINE.substring(0, MINE.length() - 3)))).hasSize(1);
        assertThat(keys(read("orphan.yaml", MINE.replace("tools", "toolz"))))
                .containsExactly("3:10 study.parent-unknown-near");
        assertThat(keys(read("itself.yaml", MINE.replace("extends: tools", "extends: itself"))))
                .contains("3:10 study.extends-itself");
        assertThat(keys(read("uncited.yaml", MINE.replace("ledger", "legder"))))
                .containsExactly("7:49 study.source-unknown-near");
    }

    @ParameterizedTest
    @CsvSource({
        "mine.yaml, mine",
        "/a/b/My plan (2).yaml, my_plan_2",
        "C:\\a\\x.yml, x",
        "2030.yaml, scenario_2030",
        "我的方案.yaml, u6211u7684u65b9u6848",
        "--.yaml, scenario",
        "a.b.yaml, a_b"
    })
    void theIdIsTheNameOfTheFile(String file, String id) {
        assertThat(ScenarioFile.id(file)).isEqualTo(id);
    }
}
