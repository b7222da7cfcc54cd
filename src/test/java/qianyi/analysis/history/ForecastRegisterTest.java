package qianyi.analysis.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import qianyi.model.Span;
import qianyi.report.words.RegisterSentences;
import qianyi.study.DatedForecast;
import qianyi.study.History;
import qianyi.study.Observation;
import qianyi.study.Observation.Kind;
import qianyi.study.TrackRecord;
import qianyi.text.Language;
import qianyi.text.Messages;

/** Forecasts of 110 and 121 from a base of 100: ten percent a year, of which 4 are volume. */
class ForecastRegisterTest {
    private static final double TINY = 1e-12;

    private final List<Observation> rows = new ArrayList<>();
    private final List<DatedForecast> forecasts = new ArrayList<>(List.of(
            forecast("level", 2001, 105, 110, 115),
            forecast("level", 2002, 112, 121, 130),
            forecast("volume", 2001, 3, 4, 5),
            forecast("volume", 2002, 3, 4, 5)));

    private static DatedForecast forecast(String series, int year, double low, double value, double high) {
        return new DatedForecast(LocalDate.of(2001, 2, 3), series, year, low, value, high, "coin/year", "", Span.START);
    }

    private void found(String series, int year, double value, String vintage) {
        rows.add(new Observation(
                series, year, value, "coin/year", "all", vintage, Kind.FOUND, "high", "", "", Span.START));
    }

    private List<ScoredForecast> scored() {
        return ForecastRegister.of(new TrackRecord(List.of(), forecasts, Map.of("level", "volume")), new History(rows));
    }

    @Test
    void whatHasNotComeIsNotScored() {
        found("level", 2000, 100, "first");

        assertThat(scored()).hasSize(4).allMatch(f -> f.score().isEmpty());
    }

    @Test
    void anErrorOnOneBasisIsVolumeAndPrices() {
        found("level", 2000, 100, "first");
        found("level", 2001, 104, "first");
        found("volume", 2001, 2, "");

        ScoredForecast.Score score = scored().get(0).score().orElseThrow();
        ErrorSplit split = score.split().orElseThrow();

        assertThat(score.error()).isCloseTo(Math.log(104 / 110.0), within(TINY));
        assertThat(score.inside()).isFalse();
        assertThat(split.revision()).isZero();
        assertThat(split.volume().orElseThrow()).isCloseTo(Math.log(1.02 / 1.04), within(TINY));
        assertThat(split.revision() + split.volume().orElseThrow() + split.rest())
                .isCloseTo(score.error(), within(TINY));
    }

    @Test
    void volumeAddsUpOverTheYears() {
        found("level", 2000, 100, "first");
        found("level", 2002, 121, "first");
        found("volume", 2001, 2, "");
        found("volume", 2002, 7, "");

        assertThat(scored().get(1)
                        .score()
                        .orElseThrow()
                        .split()
                        .orElseThrow()
                        .volume()
                        .orElseThrow())
                .isCloseTo(Math.log(1.02 * 1.07 / (1.04 * 1.04)), within(TINY));
    }

    @Test
    void aNewVintageIsARevisionAndNotGrowth() {
        found("level", 2000, 100, "first");
        found("level", 2000, 90, "second");
        found("level", 2001, 99, "second");

        ErrorSplit split = scored().get(0).score().orElseThrow().split().orElseThrow();

        assertThat(split.revision()).isCloseTo(Math.log(0.9), within(TINY));
        assertThat(split.volume()).isEmpty();
        assertThat(split.rest()).isCloseTo(0, within(TINY));
    }

    @Test
    void withoutTheBaseOnTheNewBasisNothingIsSplit() {
        found("level", 2000, 100, "first");
        found("level", 2001, 99, "second");

        assertThat(scored().get(0).score().orElseThrow().split()).isEmpty();
    }

    @Test
    void aRateIsOffByPoints() {
        found("volume", 2001, 2.5, "");

        ScoredForecast.Score score = scored().get(2).score().orElseThrow();

        assertThat(score.rate()).isTrue();
        assertThat(score.error()).isCloseTo(-1.5, within(TINY));
        assertThat(score.inside()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itIsSaidHowManyWereHeldAndHowManyWait(Language language) {
        found("level", 2001, 106, "first");

        assertThat(new RegisterSentences(scored(), Messages.in(language)).all())
                .hasSize(2)
                .satisfies(said -> assertThat(said.get(0)).contains(language == Language.ZH ? "5—100%" : "5–100%"))
                .satisfies(said -> assertThat(said.get(1)).contains("3"));
    }
}
