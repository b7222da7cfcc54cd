package qianyi.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
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

    /** The table of the tiny study with the column, empty or with this in the row of the yield. */
    private StudyFiles withColumn(String ofYield) {
        String text = StudyFiles.resource("assumptions.csv")
                .lines()
                .map(line -> {
                    int note = line.lastIndexOf(line.endsWith("\"") ? ",\"" : ",");
                    String added = line.startsWith("name,")
                            ? ",range_source"
                            : line.startsWith("yield,") ? "," + ofYield : ",";
                    return line.substring(0, note) + added + line.substring(note);
                })
                .collect(Collectors.joining("\n", "", "\n"));
        return new StudyFiles(folder).write("assumptions.csv", text);
    }

    @Test
    void aTableWithoutTheColumnIsReadAsIfItWereEmpty() {
        Study older = new StudyFiles(folder).study();
        Study study = withColumn("").study();
        assertThat(study.assumptions())
                .usingRecursiveComparison()
                .ignoringFields("span")
                .isEqualTo(older.assumptions());
        assertThat(harvest(study).rangeSource()).isEmpty();
        assertThat(harvest(study).source()).isEqualTo("ledger");
    }

    @Test
    void theSourceOfARangeMustBeListedLikeAnyOther() {
        assertThat(harvest(withColumn("ledger").study()).rangeSource()).isEqualTo("ledger");
        StudyFiles files = withColumn("§atlas");
        assertThat(files.noticed()).contains(files.marked() + " study.source-unknown");
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
