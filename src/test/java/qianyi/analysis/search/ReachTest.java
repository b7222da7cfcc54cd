package qianyi.analysis.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qianyi.analysis.search.SearchResult.Bound;
import qianyi.analysis.search.SearchResult.Intervals;
import qianyi.analysis.search.SearchResult.NotReachable;
import qianyi.study.Assumption;
import qianyi.study.Study;

/** What it takes for 600 to be 1,000 ten years later, in steps of a sixteenth: a rate of {@link #NEEDED}. */
class ReachTest {
    private static final double NEEDED = 16 * (Math.pow(1000.0 / 600, 1.0 / 160) - 1);
    private static final double TINY = 1e-9;

    @TempDir
    private Path folder;

    private static Reach reach(Study study, String scenario, int by, String... levers) {
        ReachQuestion question =
                ReachQuestion.of(study, study.scenario(scenario).orElseThrow(), study.mainTarget(), by, 2);
        List<Assumption> named = study.assumptions().stream()
                .filter(one -> List.of(levers).contains(one.name()))
                .toList();
        return Reach.of(named.isEmpty() ? question : question.with(named));
    }

    private static LeverReach of(List<LeverReach> levers, String title) {
        return levers.stream()
                .filter(one -> one.lever().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static double euler(double rate) {
        return 600 * Math.pow(1 + rate / 16, 160);
    }

    @Test
    void oneLeverIsSolvedForTheFigureOfTheDeadline() {
        Reach reach = reach(new GrowthPlace(folder).study(), "baseline", 2035, "u");

        LeverReach u = of(reach.policy(), "u");
        assertThat(u.needed().getAsDouble()).isCloseTo(0.8082096928966178, within(TINY));
        assertThat(u.needed().getAsDouble()).isCloseTo((NEEDED - 0.035) / 0.02, within(TINY));
        assertThat(u.proof().orElseThrow().year()).hasValue(2035);
        assertThat(u.proof().orElseThrow().instant().getAsDouble()).isCloseTo(2035, within(1e-6));
        assertThat(reach.margin()).isCloseTo(euler(0.035) - 1000, within(TINY));
        assertThat(reach.isPossible()).isTrue();
    }

    @Test
    void aLeverThatTurnsHasTwoIntervals() {
        Reach reach = reach(
                new GrowthPlace(folder)
                        .rate("0.06 - 0.06 * u * (1 - u)")
                        .upTo("1")
                        .study(),
                "baseline",
                2035,
                "u");

        Intervals found = (Intervals) of(reach.policy(), "u").result();
        double half = Math.sqrt(0.25 - (0.06 - NEEDED) / 0.06);
        assertThat(found.intervals()).hasSize(2);
        assertThat(found.intervals().get(0).low()).isZero();
        assertThat(found.intervals().get(0).high()).isCloseTo(0.5 - half, within(TINY));
        assertThat(found.intervals().get(1).low()).isCloseTo(0.5 + half, within(TINY));
        assertThat(found.intervals().get(1).high()).isEqualTo(1);
    }

    @Test
    void whatIsOutOfReachSaysHowFarItGets() {
        Reach reach = reach(new GrowthPlace(folder).upTo("0.5").study(), "baseline", 2035, "u");

        NotReachable none = (NotReachable) of(reach.policy(), "u").result();
        assertThat(none.best().value()).isEqualTo(0.5);
        assertThat(none.best().bound()).isEqualTo(Bound.HIGH);
        assertThat(none.distance()).isCloseTo(1000 - euler(0.045), within(TINY));
        assertThat(of(reach.policy(), "u").proof()).isEmpty();
        assertThat(reach.isPossible()).isFalse();
    }

    @Test
    void pricesAreKeptApartAndDoubtsAboutTheStartLeftOut() {
        Reach reach = reach(new GrowthPlace(folder).study(), "baseline", 2035);

        assertThat(reach.outside()).singleElement().satisfies(one -> {
            assertThat(one.lever().title()).isEqualTo("price_shift");
            assertThat(one.needed().getAsDouble()).isCloseTo(NEEDED - 0.035, within(TINY));
        });
        GrowthReach growth = reach.growth().orElseThrow();
        assertThat(growth.needed()).isCloseTo(Math.pow(1000.0 / 600, 0.1) - 1, within(TINY));
        assertThat(growth.given()).isCloseTo(Math.pow(1 + 0.035 / 16, 16) - 1, within(TINY));
        assertThat(of(reach.policy(), "idle").moves()).isFalse();
    }

    @Test
    void togetherEachGoesTheSameShareOfTheWay() {
        Study study = new GrowthPlace(folder)
                .rate("0.035 + 0.01 * u + 0.01 * v")
                .upTo("1")
                .study();
        Reach reach = reach(study, "effort", 2035);

        Together together = reach.together().orElseThrow();
        double share = (NEEDED - 0.045) / 0.01;
        assertThat(of(reach.policy(), "u").result()).isInstanceOf(NotReachable.class);
        assertThat(together.levers()).extracting(Lever::title).containsExactly("u", "v");
        assertThat(together.result().nearest(0).getAsDouble()).isCloseTo(share, within(TINY));
        assertThat(together.outcome().year()).hasValue(2035);
        assertThat(reach.beyond()).isEmpty();
    }

    @Test
    void whatStopsItIsWorthItsTenth() {
        Study study = new GrowthPlace(folder)
                .rate("0.035 + 0.004 * u + 0.002 * v")
                .upTo("1")
                .study();
        Reach reach = reach(study, "effort", 2035);

        Together together = reach.together().orElseThrow();
        assertThat(together.result().best().margin()).isCloseTo(euler(0.041) - 1000, within(TINY));
        assertThat(together.gains()).extracting(gain -> gain.lever().title()).containsExactly("u", "v");
        assertThat(together.gains().get(0).margin()).isCloseTo(euler(0.041) - euler(0.0406), within(TINY));
        assertThat(together.gains().get(1).margin()).isCloseTo(euler(0.041) - euler(0.0408), within(TINY));
        assertThat(of(reach.beyond(), "price_shift").needed().getAsDouble()).isCloseTo(NEEDED - 0.041, within(TINY));
        assertThat(reach.isPossible()).isFalse();
    }

    @Test
    void aLeverThatHarmsStaysWhereItIs() {
        Study study = new GrowthPlace(folder)
                .rate("0.035 + 0.02 * u - 0.01 * v")
                .upTo("1")
                .study();
        Together together = reach(study, "effort", 2035).together().orElseThrow();

        assertThat(together.levers()).extracting(Lever::title).containsExactly("u");
        assertThat(together.left()).extracting(Lever::title).containsExactly("v");
        assertThat(together.result().best().margin()).isCloseTo(euler(0.05) - 1000, within(TINY));
    }

    /** Alone v gives 0.01 - 0.0075, but beside a u of 1 it takes 0.005. */
    @Test
    void aLeverThatHarmsBesideTheOthersStaysToo() {
        Study study = new GrowthPlace(folder)
                .rate("0.025 + 0.02 * u + 0.01 * v - 0.015 * u * v")
                .upTo("1")
                .study();
        Together together = reach(study, "effort", 2035).together().orElseThrow();

        assertThat(together.levers()).extracting(Lever::title).containsExactly("u");
        assertThat(together.result().best().margin()).isCloseTo(euler(0.0425) - 1000, within(TINY));
    }
}
