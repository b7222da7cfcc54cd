package qianyi.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qianyi.analysis.Certainty;
import qianyi.analysis.portfolio.PolicyAnswers;
import qianyi.answer.Answer;
import qianyi.answer.EnsembleSettings;
import qianyi.answer.ScenarioAnswer;
import qianyi.answer.TinyStudy;
import qianyi.answer.WrittenAnswer;
import qianyi.answer.WrittenAnswer.WrittenScenario;
import qianyi.study.Target;

/** What the program writes into summary.json is what it reads there. */
class SummaryReaderTest {
    private static final String COMMAND = "qianyi run 'my study' --runs 40";

    private final Answer answer = Answer.of(TinyStudy.whole());

    private static WrittenAnswer read(Answer answer, Optional<Certainty> certainty) {
        return SummaryReader.read(SummaryJson.render(answer, certainty, PolicyAnswers.NONE, COMMAND, "9.9"))
                .orElseThrow();
    }

    @Test
    void aWrittenSummaryReadsBack() {
        WrittenAnswer read = read(answer, Optional.empty());

        assertThat(read.study()).isEqualTo(answer.study().id());
        assertThat(read.command()).isEqualTo(COMMAND);
        assertThat(read.version()).isEqualTo("9.9");
        assertThat(read.files()).isEqualTo(answer.study().files().sha256()).isNotEmpty();
        assertThat(read.seed()).isEmpty();
        assertThat(read.runs()).isEmpty();
        assertThat(read.scenarios())
                .extracting(WrittenScenario::id)
                .containsExactlyElementsOf(
                        answer.scenarios().stream().map(ScenarioAnswer::id).toList());
        for (ScenarioAnswer expected : answer.scenarios()) {
            WrittenScenario scenario = read.scenario(expected.id()).orElseThrow();
            assertThat(scenario.title()).isEqualTo(expected.scenario().title());
            expected.goals().forEach(goal -> assertThat(
                            scenario.outcome().get(goal.target().id()))
                    .isEqualTo(goal.outcome()));
            expected.values().forEach((year, value) -> {
                if (Double.isFinite(value)) {
                    assertThat(scenario.values()).containsEntry(year, value);
                } else {
                    assertThat(scenario.values()).doesNotContainKey(year);
                }
            });
        }
    }

    @Test
    void whatWasCountedReadsBack() {
        Certainty certainty = Certainty.of(answer, new EnsembleSettings(40, 3, 1), (done, total) -> {});
        WrittenAnswer read = read(answer, Optional.of(certainty));
        Target target = answer.study().mainTarget();

        assertThat(read.seed()).isEqualTo(OptionalLong.of(3));
        assertThat(read.runs()).isEqualTo(OptionalLong.of(40));
        for (ScenarioAnswer scenario : answer.scenarios()) {
            SortedMap<Integer, Double> shares = read.scenario(scenario.id())
                    .orElseThrow()
                    .shares()
                    .getOrDefault(target.id(), new java.util.TreeMap<>());
            for (Map.Entry<Integer, Double> share : shares.entrySet()) {
                assertThat(share.getValue())
                        .isEqualTo(certainty
                                .front(scenario.id(), target)
                                .orElseThrow()
                                .shareBy(share.getKey())
                                .orElseThrow());
            }
        }
        assertThat(read.scenario(answer.study().baseline())
                        .orElseThrow()
                        .shares()
                        .get(target.id()))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"schema\": 1, \"study\": \"x\"}",
                "{\"schema\": 2}",
                "{\"schema\": 2, \"study\": \"x\"} and more"
            })
    void anythingElseIsNone(String text) {
        assertThat(SummaryReader.read(text)).isEmpty();
    }
}
