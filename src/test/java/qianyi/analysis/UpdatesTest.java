package qianyi.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static qianyi.study.Observation.Kind.DERIVED;
import static qianyi.study.Observation.Kind.FOUND;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import qianyi.engine.Run;
import qianyi.engine.Simulation;
import qianyi.report.words.UpdateSentences;
import qianyi.study.Study;
import qianyi.text.Language;

class UpdatesTest {
    /** 100 in 2000, 10 more a year, 140 in 2004, which is the base year. */
    private static final String MODEL = """
            time 2000 to 2020 step 1 unit year
            dimension sector = farm, mill
            constant pace = 10 | unit coin/year/year
            stock first = 100 | in growth | unit coin/year
            flow growth = pace | unit coin/year/year
            aux parts[sector] = first / 2 | unit coin/year
            aux other = 0 * first | unit coin/year
            aux total = SUM(parts[*]) + other | unit coin/year
            """;

    @Test
    void figureForTheBaseYearTakesThePlaceOfTheDerivedOne() {
        Updates updates = updates(small().seen(2001, 115, FOUND)
                .seen(2003, 128, FOUND)
                .seen(2004, 140, DERIVED)
                .seen(2004, 150, FOUND));
        assertThat(updates.newest().value()).isEqualTo(150);
        assertThat(updates.model()).hasValue(140);
        assertThat(updates.modelOff().getAsDouble()).isCloseTo(140 / 150.0 - 1, within(1e-12));
        var goal = updates.required().get(0);
        assertThat(goal.moves()).isTrue();
        assertThat(goal.before().orElseThrow().base().value()).isEqualTo(140);
        assertThat(goal.now().base().value()).isEqualTo(150);
        assertThat(goal.now().rate().getAsDouble()).isCloseTo(Math.pow(200 / 150.0, 1 / 16.0) - 1, within(1e-12));
        assertThat(updates.benchmarks().get(0).moves()).isTrue();
        assertThat(sentences(updates, Language.EN))
                .startsWith(
                        "The newest published figure of \"total\" is 12.5 dozen coins, for 2004.",
                        "The model has 11.7 dozen coins for 2004, 6.7% below it.",
                        "Required growth now counts from 12.5 dozen coins (2004, published) and no longer from 11.6667"
                                + " dozen coins (derived).",
                        "To reach \"goal\" by 2020 now takes 1.8% a year; without this figure it was 2.3%.")
                .last()
                .asString()
                .startsWith("The projection itself has not moved");
        assertThat(sentences(updates, Language.ZH)).contains("所需增速改以150枚（2004年，公布数）为基数，不再以140枚（推算数）为基数。");
    }

    @Test
    void whereTheOldRowWasReplacedARestatedFigureStoodInForIt() {
        Updates updates =
                updates(small().seen(2003, 128, FOUND).seen(2004, 150, FOUND).restated(2004, 139));
        assertThat(updates.required().get(0).before().orElseThrow().base().value())
                .isEqualTo(139);
        assertThat(updates.required().get(0).moves()).isTrue();
    }

    @Test
    void olderFigureLeavesRequiredGrowthAloneAndMovesTheBenchmark() {
        Updates updates = updates(small().seen(2000, 100, FOUND)
                .seen(2002, 121, FOUND)
                .seen(2003, 124, FOUND)
                .seen(2004, 140, DERIVED));
        assertThat(updates.required().get(0).moves()).isFalse();
        assertThat(updates.benchmarks().get(0).moves()).isTrue();
        assertThat(updates.fits().get(0).now().count()).isEqualTo(4);
        assertThat(updates.fits().get(0).before().orElseThrow().count()).isEqualTo(3);
        assertThat(sentences(updates, Language.EN))
                .contains(
                        "The model has 10.8 dozen coins for 2003, 4.8% above it.",
                        "Required growth counts from 11.6667 dozen coins (2004, derived), with this figure as without"
                                + " it.",
                        "To reach \"goal\" by 2020 still takes 2.3% a year.");
    }

    @Test
    void figureAfterTodayAsksForANewBaseYearAndANewToday() {
        Updates updates = updates(small().seen(2004, 140, FOUND).seen(2006, 163, FOUND));
        assertThat(updates.required().get(0).moves()).isFalse();
        assertThat(sentences(updates, Language.EN))
                .anyMatch(s -> s.startsWith("The base year is still 2004."))
                .anyMatch(s -> s.startsWith("The study still takes 2004 as its last observed year."));
    }

    @Test
    void firstFigureEverHasNothingBeforeIt() {
        Updates updates = updates(small().seen(2004, 140, FOUND));
        assertThat(updates.required().get(0).before()).isEmpty();
        assertThat(updates.benchmarks()).isEmpty();
        assertThat(sentences(updates, Language.EN))
                .contains(
                        "The model has 11.7 dozen coins for 2004, the same but for rounding (difference 0.0%).",
                        "Required growth now counts from 11.6667 dozen coins (2004, published); before there was"
                                + " nothing to count from.");
    }

    @Test
    void withoutAFoundFigureOrARunThereIsLessToSay() {
        SmallStudy small = small().seen(2004, 140, DERIVED);
        assertThat(Updates.of(small.study(), Optional.empty(), List.of())).isEmpty();
        Updates updates = Updates.of(small.seen(2003, 128, FOUND).study(), Optional.empty(), List.of())
                .orElseThrow();
        assertThat(updates.model()).isEqualTo(OptionalDouble.empty());
        assertThat(updates.fits()).isEmpty();
        assertThat(updates.required()).hasSize(2);
    }

    @Test
    void sipingsNewestFigureIsThatOf2024() {
        Updates updates = Updates.of(Siping.STUDY, Optional.of(Siping.run("baseline")), List.of("gdp_nominal_restated"))
                .orElseThrow();
        assertThat(updates.newest().year()).isEqualTo(2024);
        assertThat(updates.newest().value()).isEqualTo(580.58);
        assertThat(Math.abs(updates.modelOff().getAsDouble())).isLessThan(0.005);
        assertThat(updates.required()).noneMatch(Updates.Moved::moves);
        assertThat(updates.required().get(0).now().rate().getAsDouble()).isCloseTo(0.108, within(0.0005));
        assertThat(updates.benchmarks()).allMatch(Updates.Moved::moves);
    }

    private static SmallStudy small() {
        return new SmallStudy(MODEL).scenario("base");
    }

    private static Updates updates(SmallStudy small) {
        Study study = small.study();
        Run run = Simulation.run(study.program(), study.time(), List.of());
        return Updates.of(study, Optional.of(run), List.of("restated")).orElseThrow();
    }

    private static List<String> sentences(Updates updates, Language language) {
        return new UpdateSentences(updates)
                .all().stream().map(s -> s.in(language)).toList();
    }
}
