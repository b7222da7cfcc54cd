package qianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import qianyi.answer.Answer;
import qianyi.answer.ScenarioAnswer;
import qianyi.study.Provenance;
import qianyi.study.Study;
import qianyi.text.Language;
import qianyi.text.Messages;
import qianyi.text.Numbers;

/** What both READMEs say of the Siping study is what it gives. */
class ReadmeTest {
    private static Study study;

    @BeforeAll
    static void read() {
        study = Qianyi.study(Path.of("scenarios/siping")).value().orElseThrow();
    }

    private static String readme(Language language) throws IOException {
        return Files.readString(Path.of(language == Language.ZH ? "README.zh.md" : "README.md"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theCountOfWhatHasNoSourceIsTheOneOfTheReport(Language language) throws IOException {
        Provenance count = Provenance.of(study.assumptions());
        String sentence = Messages.in(language)
                .text(
                        "report.assumptions.count",
                        Integer.toString(count.values()),
                        Integer.toString(count.withoutSource()),
                        Integer.toString(count.ranges()),
                        Integer.toString(count.rangesWithoutSource()));
        String first = sentence.substring(0, sentence.indexOf(language == Language.ZH ? '。' : '.'));
        assertThat(readme(language).replaceAll("\\s+", language == Language.ZH ? "" : " "))
                .contains(first);
    }

    @Test
    void theRowsOfTheTableAreThoseOfTheAnswer() throws IOException {
        Answer answer = Answer.of(study.only(List.of("plan", "gap_recorded")));
        for (Language language : Language.values()) {
            List<String> lines = readme(language).lines().toList();
            for (ScenarioAnswer scenario : answer.scenarios()) {
                String title = scenario.scenario().title().in(language);
                String row = lines.stream()
                        .filter(line -> line.startsWith("    " + title))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(title));
                for (int year : List.of(2025, 2030, 2035)) {
                    double value = scenario.values().get(year) * (language == Language.ZH ? 1 : 0.1);
                    assertThat(row).contains(Numbers.fixed(value, 1));
                }
                scenario.first().orElseThrow().year().ifPresent(year -> assertThat(row)
                        .contains(Integer.toString(year)));
            }
        }
    }
}
