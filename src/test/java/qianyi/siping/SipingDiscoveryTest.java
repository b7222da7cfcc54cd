package qianyi.siping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qianyi.analysis.discovery.Box;
import qianyi.analysis.discovery.Discovery;
import qianyi.analysis.discovery.DiscoveryQuestion;
import qianyi.analysis.discovery.Signpost;
import qianyi.answer.EnsembleSettings;
import qianyi.answer.ScenarioEnsemble;
import qianyi.answer.StudyEnsemble;
import qianyi.answer.StudyEnsembleRunner;
import qianyi.report.words.DiscoverySentences;
import qianyi.study.Study;
import qianyi.text.Language;

/** What is told of the study is true of its runs, counted again here run by run. */
@Tag("slow")
class SipingDiscoveryTest {
    private static final Study STUDY = Siping.STUDY;
    private static final StudyEnsembleRunner STUDY_RUNS = new StudyEnsembleRunner(STUDY);
    private static final int RUNS = 600;

    @ParameterizedTest
    @ValueSource(strings = {"baseline", "plan", "ceiling"})
    void theCountsOfTheFirstBoxAreThoseOfAFilter(String scenario) {
        ScenarioEnsemble runs = runs(scenario, 1);
        Discovery discovery = Discovery.of(STUDY, runs, STUDY.targets().get(0));
        DiscoveryQuestion question = discovery.question().orElseThrow();
        Box box = discovery.boxes().get(0).box();
        double[][] draws = runs.draws(0, RUNS);
        int inside = 0;
        int lateInside = 0;
        int late = 0;
        for (int run = 0; run < RUNS; run++) {
            if (!runs.counts(run)) {
                continue;
            }
            int end = run;
            boolean isLate = runs.headline().at(question.year(), run) < 1000
                    && IntStream.range(2026, question.year())
                            .allMatch(year -> runs.headline().at(year, end) < 1000);
            boolean in = box.restrictions().stream().allMatch(r -> {
                double drawn = draws[r.input()][end];
                return drawn >= r.low() && drawn <= r.high();
            });
            late += isLate ? 1 : 0;
            inside += in ? 1 : 0;
            lateInside += in && isLate ? 1 : 0;
        }
        assertThat(question.ofLate()).isTrue();
        assertThat(question.late()).isEqualTo(late);
        assertThat(question.runs()).isEqualTo(discovery.statistics().counting());
        assertThat(box.allCases()).isEqualTo(late);
        assertThat(box.runs()).isEqualTo(inside);
        assertThat(box.cases()).isEqualTo(lateInside);
        assertThat(box.density()).isGreaterThan((double) late / question.runs() + 0.1);
    }

    /** The tornado of the prototype has inflation and the census far ahead of all others. */
    @Test
    void pricesAndTheCensusTellLateRunsWhateverTheSeed() {
        for (long seed = 1; seed <= 3; seed++) {
            Discovery discovery =
                    Discovery.of(STUDY, runs("baseline", seed), STUDY.targets().get(0));

            assertThat(namesOfTheFirstBox(discovery)).isSubsetOf("national_inflation_shift", "census_revision");
            assertThat(discovery
                            .inputs()
                            .get(discovery.sensitivity().get(0).input())
                            .name())
                    .isEqualTo("national_inflation_shift");
            assertThat(discovery.sensitivity().get(0).lowerInCases()).isTrue();
        }
    }

    @Test
    void theSentencesAreInBothLanguagesInTheReadersUnits() {
        Discovery discovery =
                Discovery.of(STUDY, runs("baseline", 1), STUDY.targets().get(0));

        String zh = text(discovery, Language.ZH);
        String en = text(discovery, Language.EN);

        assertThat(zh)
                .containsPattern("“全国价格涨幅平移（2026年起）”不高于−?0(\\.\\d)?%/年（中间值0%/年）")
                .containsPattern("“公布口径地区生产总值”不高于\\d{3}亿元")
                .doesNotContainPattern("[A-Za-z]{2,}");
        assertThat(en)
                .containsPattern(
                        "\"Shift of national inflation from 2026\" is at most −?0(\\.\\d)?% a year \\(central value 0% a year\\)")
                .containsPattern(
                        "\"Reported nominal GDP\" at or below \\d\\d(\\.\\d)? billion yuan points to a late run")
                .doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void theHeadlineIsWatchedFirstAndTheSignIsEarlierThanTheYear() {
        Discovery discovery =
                Discovery.of(STUDY, runs("plan", 1), STUDY.targets().get(0));

        assertThat(discovery.indicators().get(0).variable()).isEqualTo("reported_gdp");
        assertThat(discovery.indicators()).hasSizeGreaterThan(4).doesNotHaveDuplicates();
        Signpost first = discovery.signposts().first().orElseThrow();
        assertThat(first.year())
                .isBetween(2026, discovery.question().orElseThrow().year() - 1);
        assertThat(first.error()).isLessThan(0.2);
    }

    private static ScenarioEnsemble runs(String scenario, long seed) {
        return STUDY_RUNS.one(
                STUDY.scenario(scenario).orElseThrow(),
                new EnsembleSettings(RUNS, seed, 2),
                StudyEnsemble.Progress.NONE);
    }

    private static List<String> namesOfTheFirstBox(Discovery discovery) {
        return discovery.boxes().get(0).box().restrictions().stream()
                .map(restriction -> discovery.inputs().get(restriction.input()).name())
                .toList();
    }

    private static String text(Discovery discovery, Language language) {
        return new DiscoverySentences(discovery, Optional.empty())
                .all().stream().map(words -> words.in(language)).collect(Collectors.joining("\n"));
    }
}
