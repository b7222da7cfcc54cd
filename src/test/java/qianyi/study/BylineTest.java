package qianyi.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qianyi.text.Localized;

/** Author and date of a study, which may be left out. */
class BylineTest {
    @TempDir
    Path folder;

    private StudyFiles with(String lines) {
        return new StudyFiles(folder).edit("study.yaml", "place:", lines + "place:");
    }

    @Test
    void aStudySaysWhoMadeItAndWhen() {
        Byline byline = with("author: {zh: 市发展改革委, en: The planning office}\ndate: 2026-11-30\n")
                .study()
                .byline();
        assertThat(byline.author()).contains(new Localized("市发展改革委", "The planning office"));
        assertThat(byline.date()).contains(LocalDate.of(2026, 11, 30));
    }

    @Test
    void oneNameServesBothLanguages() {
        assertThat(with("author: A. Planner\n").study().byline().author()).contains(Localized.same("A. Planner"));
    }

    @Test
    void bothMayBeLeftOut() {
        assertThat(new StudyFiles(folder).study().byline()).isEqualTo(Byline.NONE);
    }

    @Test
    void otherScenariosKeepIt() {
        Study study = with("date: 2026-11-30\n").study();
        assertThat(study.only(study.scenarios().stream().map(Scenario::id).toList())
                        .byline()
                        .date())
                .contains(LocalDate.of(2026, 11, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-11", "30.11.2026", "2026年11月30日", "+12026-11-30"})
    void aDayIsWrittenAsADay(String text) {
        StudyFiles files = with("date: §" + text + "\n");
        assertThat(files.noticed()).containsExactly(files.marked() + " study.date-form");
        assertThat(files.lines())
                .anyMatch(line -> line.contains("“date”应为日期，如 2026-11-30，现为“" + text + "”"))
                .anyMatch(line -> line.contains("\"date\" must be a day such as 2026-11-30; it is \"" + text + "\""));
    }

    @Test
    void anAuthorIsText() {
        StudyFiles files = with("author: §[a, b]\n");
        assertThat(files.noticed()).containsExactly(files.marked() + " study.localized-expected");
    }
}
