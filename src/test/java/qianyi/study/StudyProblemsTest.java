package qianyi.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qianyi.Work;

/** Problems in several files at once, files that are not there, and files that mean harm. */
class StudyProblemsTest {
    @TempDir
    Path folder;

    @Test
    void everyProblemOfEveryFileComesInOnePass() {
        StudyFiles files = new StudyFiles(folder)
                .edit("study.yaml", "reaches: 300", "reaches: x")
                .edit("study.yaml", "place:", "plase:")
                .edit("assumptions.csv", "pert", "beta")
                .edit("assumptions.csv", "10,8,12", "ten,8,12")
                .edit("history.csv", "derived", "guessed")
                .edit("baseline.yaml", "story", "storey")
                .edit("tools.yaml", "extends: baseline", "extends: zzz")
                .edit("tools.yaml", "set: wear_rate", "set: wear");
        assertThat(files.noticed())
                .containsExactly(
                        "study.yaml:1:1 study.key-missing",
                        "study.yaml:2:1 study.key-unknown-near",
                        "study.yaml:13:14 study.number-expected",
                        "assumptions.csv:4:27 study.csv-choice",
                        "assumptions.csv:8:16 study.number-expected",
                        "history.csv:4:55 study.csv-choice",
                        "baseline.yaml:1:1 study.key-missing",
                        "baseline.yaml:2:1 study.key-unknown-near",
                        "tools.yaml:5:10 study.parent-unknown",
                        "tools.yaml:12:10 study.change-of-flow");
        assertThat(files.read().value()).isEmpty();
    }

    @Test
    void aBrokenModelHidesNeitherTheOtherFilesNorAddsNoise() {
        StudyFiles files = new StudyFiles(folder)
                .edit("model.xmile", "workshop[trade] * wear_rate</eqn>", "workshop[trade] * waer_rate</eqn>")
                .edit("assumptions.csv", "pert", "beta")
                .edit("study.yaml", "by: 2015", "by: soon");
        assertThat(files.noticed())
                .hasSize(3)
                .contains("study.yaml:15:9 study.whole-number-expected", "assumptions.csv:4:27 study.csv-choice")
                .anyMatch(line -> line.startsWith("model.xmile:") && line.contains(" model."));
    }

    @Test
    void aTruncatedModelHidesNeitherTheOtherFilesNorAddsNoise() {
        String model = StudyFiles.resource("model.xmile");
        StudyFiles files = new StudyFiles(folder)
                .write("model.xmile", model.substring(0, model.length() / 2))
                .edit("history.csv", "derived", "guessed");
        assertThat(files.noticed())
                .hasSize(2)
                .contains("history.csv:4:55 study.csv-choice")
                .anyMatch(line -> line.startsWith("model.xmile:"));
    }

    @Test
    void aBrokenStudyFileDoesNotHideTheOthers() {
        StudyFiles files = new StudyFiles(folder)
                .write("study.yaml", "title：村\nplace: x\n")
                .edit("assumptions.csv", "pert", "beta")
                .edit("tools.yaml", "ramp: 2", "rampe: 2");
        assertThat(files.noticed())
                .containsExactly(
                        "study.yaml:1:6 study.full-width-sign",
                        "assumptions.csv:4:27 study.csv-choice",
                        "tools.yaml:15:5 study.key-unknown-near");
    }

    @Test
    void filesThatAreMissing() {
        assertThat(new StudyFiles(folder).delete("assumptions.csv").noticed())
                .containsExactly("assumptions.csv:1:1 study.file-missing");
        assertThat(new StudyFiles(folder).delete("tools.yaml").noticed())
                .containsExactly("study.yaml:6:23 study.file-missing");
        assertThat(new StudyFiles(folder).delete("study.yaml").noticed())
                .containsExactly("study.yaml:1:1 study.file-missing");
    }

    @Test
    void aFolderThatIsMissing() {
        assertThat(StudyReader.read(Path.of("no/such/folder")).diagnostics())
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.key()).isEqualTo("study.folder-missing");
                    assertThat(d.file()).isEqualTo("no/such/folder");
                });
    }

    @Test
    void aTableThatAnArraySharesChangesAsAWhole() {
        StudyFiles files = new StudyFiles(folder)
                .edit(
                        "model.xmile",
                        "    </variables>",
                        "<aux name=\"mood\"><dimensions><dim name=\"trade\"/></dimensions><eqn>TIME</eqn>"
                                + "<gf><xpts>2000,2020</xpts><ypts>0,1</ypts></gf><units>1</units></aux></variables>")
                .edit("tools.yaml", "  - set: price_table", "  - {set: §'mood[farm]', times: 2}\n  - set: price_table");
        assertThat(files.noticed()).containsExactly(files.marked() + " study.table-element");
        files.edit("tools.yaml", "'mood[farm]'", "mood");
        assertThat(files.lines()).isEmpty();
    }

    @Test
    void atMostFourBesideTheBaselineAreInColour() {
        StudyFiles files = new StudyFiles(folder);
        for (String id : new String[] {"a", "b", "c", "d"}) {
            files.write(id + ".yaml", "title: x\nstory: y\n");
        }
        files.edit("study.yaml", "scenarios: [baseline, tools]", "scenarios: [baseline, tools, a, b, c, d]")
                .edit("study.yaml", "highlight: [baseline, tools]", "highlight: [baseline, tools, a, b, c]");
        assertThat(files.lines()).isEmpty();
        files.edit("study.yaml", "highlight: [baseline, tools, a, b, c]", "highlight: [baseline, tools, a, b, c, §d]");
        assertThat(files.noticed()).containsExactly(files.marked() + " study.highlight-too-many");
    }

    @Test
    void hostileYamlIsRefusedForLittleWork() throws Exception {
        assertThat(noticed("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"))
                .hasSize(4)
                .allMatch(line -> line.endsWith("study.yaml-alias"));
        assertThat(noticed("[".repeat(900_000))).containsExactly("tools.yaml:1:21 study.yaml-too-deep");
        assertThat(noticed("# " + "x".repeat(1_000_000))).containsExactly("tools.yaml:1:1 study.yaml-too-long");
        assertThat(noticed("a: 1\n---\nb: 2\n")).singleElement().asString().endsWith("study.yaml-syntax");
    }

    private List<String> noticed(String scenario) throws Exception {
        StudyFiles files = new StudyFiles(folder).write("tools.yaml", scenario);
        return new Work(10, 500).bounds(files::noticed);
    }
}
