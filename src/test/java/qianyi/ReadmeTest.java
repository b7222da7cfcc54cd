package qianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import qianyi.analysis.Certainty;
import qianyi.answer.Answer;
import qianyi.answer.EnsembleSettings;
import qianyi.report.terminal.AnswerText;
import qianyi.study.Provenance;
import qianyi.study.Study;
import qianyi.text.Language;
import qianyi.text.Messages;

/** What both READMEs say of the Siping study is what it gives. */
class ReadmeTest {
    private static final int FEW = 4;

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

    /** Chances and bands with errors are the central run times forecast errors, so that a few runs give the same table. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theAnswerQuotedIsTheOneThatTheProgramPrints(Language language) throws IOException {
        Answer answer = Answer.of(study);
        Certainty certainty = Certainty.of(answer, new EnsembleSettings(FEW, 1, 2), (done, total) -> {});
        AnswerText printed = AnswerText.of(answer, Optional.of(certainty), language, 0);
        String quoted = String.join("\n", printed.head().subList(0, 3)) + "\n\n" + printed.table();

        assertThat(readme(language)).contains(quoted.stripTrailing().indent(4).replaceAll("(?m)^ +$", ""));
    }
}
