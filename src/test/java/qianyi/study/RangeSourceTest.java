package qianyi.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a range rests on, in a column that older tables do not have. */
class RangeSourceTest {
    @TempDir
    Path folder;

    private static Assumption harvest(Study study) {
        return study.assumptions().stream()
                .filter(a -> a.name().equals("yield"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTableWithoutTheColumnIsReadAsIfItWereEmpty() {
        String text = StudyFiles.resource("assumptions.csv").replace(",range_source,note", ",note");
        String older = text.lines()
                .map(line -> line.endsWith(",,") ? line.substring(0, line.length() - 1) : line)
                .map(line -> line.replace(",,\"问过", ",\"问过"))
                .reduce("", (all, line) -> all + line + "\n");
        Study study = new StudyFiles(folder).write("assumptions.csv", older).study();
        assertThat(study.assumptions())
                .hasSameSizeAs(new StudyFiles(folder).study().assumptions());
        assertThat(harvest(study).rangeSource()).isEmpty();
        assertThat(harvest(study).source()).isEqualTo("ledger");
    }

    @Test
    void theSourceOfARangeMustBeListedLikeAnyOther() {
        StudyFiles files = new StudyFiles(folder)
                .edit("assumptions.csv", "Wet-season yield,ledger,", "Wet-season yield,ledger,§atlas");
        assertThat(files.noticed()).contains(files.marked() + " study.source-unknown");
        Study study = new StudyFiles(folder)
                .edit("assumptions.csv", "Wet-season yield,ledger,", "Wet-season yield,ledger,ledger")
                .study();
        assertThat(harvest(study).rangeSource()).isEqualTo("ledger");
    }

    /** Of the numbers of the tiny study that are no definitions, those that name nothing; a note does not help. */
    @Test
    void whatHasNoSourceIsCountedWithoutDefinitions() {
        Study study = new StudyFiles(folder).study();
        long values = study.assumptions().stream()
                .filter(a -> a.kind() != Assumption.Kind.CONSTANT)
                .count();
        assertThat(Provenance.of(study.assumptions())).isEqualTo(new Provenance((int) values, 5, 6, 6));
    }
}
