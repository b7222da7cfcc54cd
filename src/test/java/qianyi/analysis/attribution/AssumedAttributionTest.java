package qianyi.analysis.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qianyi.Qianyi;
import qianyi.analysis.Comparison;
import qianyi.answer.Answer;
import qianyi.answer.EnsembleSettings;
import qianyi.answer.ScenarioEnsemble;
import qianyi.answer.StudyEnsemble;
import qianyi.answer.StudyEnsembleRunner;
import qianyi.ensemble.RunProgress;
import qianyi.study.Study;

/** Two scenarios that differ in nothing but centres of what both draw. */
class AssumedAttributionTest {
    private static final Path TINY = Path.of("src/test/resources/qianyi/study/tiny");

    @TempDir
    private Path folder;

    @Test
    void eachScenarioDrawsAroundItsOwnCentres() throws IOException {
        Study whole = Qianyi.study(TINY).value().orElseThrow();
        Path file = Files.writeString(
                folder.resolve("mine.yaml"),
                "title: x\nstory: y\nextends: tools\nassumptions: {wear_rate: 0.021, 'build_rate[farm]': 0.079}\n");
        Study study = whole.with(Qianyi.scenario(whole, file).value().orElseThrow());
        List<String> ids = List.of("tools", "mine");
        Comparison comparison = Comparison.of(Answer.of(study), ids);
        EnsembleSettings settings = new EnsembleSettings(60, 1, 2);
        Attribution moved = new AttributionQuestion(study, comparison, List.of(), 2)
                .counting(settings)
                .answer(RunProgress.NONE)
                .orElseThrow();
        StudyEnsemble ensemble = new StudyEnsembleRunner(study).all(settings, (done, total) -> {});

        Attribution.Part part = moved.arrivals().orElseThrow().part();
        assertThat(moved.groups().stream().map(ChangeGroup::name))
                .containsExactlyInAnyOrder("wear_rate", "build_rate[farm]");
        assertThat(part.start()).isEqualTo(arrived(ensemble, "tools", moved.year()));
        assertThat(part.end()).isEqualTo(arrived(ensemble, "mine", moved.year()));
        assertThat(part.difference()).isPositive();
    }

    private static double arrived(StudyEnsemble ensemble, String id, int year) {
        ScenarioEnsemble scenario = ensemble.scenarios().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return IntStream.range(0, scenario.runs())
                        .mapToObj(run -> scenario.outcomes(0).of(run).orElseThrow())
                        .filter(outcome ->
                                outcome.year().isPresent() && outcome.year().getAsInt() <= year)
                        .count()
                / (double) scenario.runs();
    }
}
