package qianyi.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qianyi.text.Localized;

/** What study.yaml knows from elsewhere, and what can be wrong with it. A | is a line break. */
class OutsideViewReaderTest {
    private static final String ERRORS =
            "errors: {source: ledger, quantiles: [0.05, 0.5, 0.95], horizons: {1: [-0.1, 0, 0.2], 3: [-0.3, 0, 0.4]}}\n";
    private static final String PLACES = "label: {zh: 邻村, en: villages nearby}|places: 7|since: 1990|until: 2004|"
            + "from: [90, 110]|to: 300|reached: 2|source: ledger";

    @TempDir
    Path folder;

    private StudyFiles with(String lines) {
        return new StudyFiles(folder).edit("study.yaml", "sources:\n", lines + "sources:\n");
    }

    private static String asMap(String lines) {
        return "reference_class:\n" + lines.replace("|", "\n").indent(2);
    }

    private static String asList(String... items) {
        StringBuilder list = new StringBuilder("reference_class:\n");
        for (String item : items) {
            list.append("  - ").append(item.replace("|", "\n    ")).append('\n');
        }
        return list.toString();
    }

    @Test
    void aStudyNeedKnowNothingFromElsewhere() {
        assertThat(new StudyFiles(folder).study().outside()).isEqualTo(OutsideView.NONE);
    }

    @Test
    void errorsGrowFromNothingAlongTheTableAndOnWithItsLastSlope() {
        ForecastErrors errors = with(ERRORS).study().outside().errors().orElseThrow();
        assertThat(errors.source()).isEqualTo("ledger");
        assertThat(errors.label()).isEqualTo(new Localized("预测误差", "forecast errors"));
        assertThat(with(ERRORS.replace("source: ledger", "source: ledger, label: {zh: 估错, en: guesses}"))
                        .study()
                        .outside()
                        .errors()
                        .orElseThrow()
                        .label())
                .isEqualTo(new Localized("估错", "guesses"));
        assertThat(errors.at(0)).containsExactly(0.0, 0.0, 0.0);
        assertThat(errors.at(0.5)).containsExactly(-0.05, 0.0, 0.1);
        assertThat(errors.at(1)).containsExactly(-0.1, 0.0, 0.2);
        assertThat(errors.at(2).get(2)).isCloseTo(0.3, within(1e-12));
        assertThat(errors.at(3)).containsExactly(-0.3, 0.0, 0.4);
        assertThat(errors.at(7.5).get(0)).isCloseTo(-0.75, within(1e-12));
        assertThat(errors.at(7.5).get(2)).isCloseTo(0.85, within(1e-12));
    }

    @Test
    void oneClassNeedsNoList() {
        assertThat(with(asMap(PLACES)).study().outside().classes())
                .containsExactly(new ReferenceClass.Arrivals(
                        new Localized("邻村", "villages nearby"),
                        Localized.same(""),
                        7,
                        1990,
                        OptionalInt.empty(),
                        2004,
                        90,
                        110,
                        300,
                        2,
                        new TreeMap<>(),
                        "ledger"));
    }

    @Test
    void aListHasArrivalsLossesAndGaps() {
        List<ReferenceClass> classes = with(asList(
                        PLACES + "|through: 1995|vintage: {zh: 初报, en: first}|within: {5: 1, 10: 2}",
                        "label: x|places: 4|to: 300|by: 1999|fell: 3|below: 1|until: 2004|source: ledger",
                        "label: y|places: 9|since: 1999|until: 2004|gap: {0.25: -0.02, 0.75: 0.01}|source: ledger"))
                .study()
                .outside()
                .classes();
        ReferenceClass.Arrivals arrivals = (ReferenceClass.Arrivals) classes.get(0);
        assertThat(arrivals.through()).hasValue(1995);
        assertThat(arrivals.vintage()).isEqualTo(new Localized("初报", "first"));
        assertThat(arrivals.within()).isEqualTo(Map.of(5, 1, 10, 2));
        assertThat(classes.get(1))
                .isEqualTo(new ReferenceClass.Losses(Localized.same("x"), 4, 300, 1999, 3, 1, 2004, "ledger"));
        assertThat(classes.get(2))
                .isEqualTo(new ReferenceClass.Gaps(
                        Localized.same("y"), 9, 1999, 2004, new TreeMap<>(Map.of(0.25, -0.02, 0.75, 0.01)), "ledger"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "study.source-unknown; source: ledger; source: §atlas",
                "study.quantile-outside; 0.95]; §1]",
                "study.not-rising; 0.5, 0.95; 0.5, §0.4",
                "study.number-expected; 0.5, 0.95; §half, 0.95",
                "study.not-rising; -0.3, 0, 0.4; -0.3, 0, §0",
                "study.not-rising; {1: [-0.1, 0, 0.2], 3:; {3: [-0.1, 0, 0.2], §1:",
                "study.years-not-whole; 3: [; §2.5: [",
                "study.years-not-whole; {1: [; {§0: [",
                "study.errors-length; [-0.3, 0, 0.4]; §[-0.3, 0.4]",
                "study.errors-narrow; [-0.3, 0, 0.4]; §[-0.05, 0, 0.4]",
                "study.list-expected; [-0.3, 0, 0.4]; §0.4",
                "study.list-empty; {1: [-0.1, 0, 0.2], 3: [-0.3, 0, 0.4]}; §{}",
                "study.key-unknown; source: ledger; source: ledger, §zebra: 1"
            })
    void eachMistakeInErrorsIsFoundAtItsPlace(String key, String old, String now) {
        assertThat(ERRORS).contains(old);
        StudyFiles files = with(ERRORS.replace(old, now));
        assertThat(files.noticed()).contains(files.marked() + " " + key);
        assertThat(files.read().value()).isEmpty();
        assertThat(files.lines()).noneMatch(line -> line.matches(".*\\{\\d}.*"));
    }

    @Test
    void oneQuantileIsTooFew() {
        StudyFiles files = with("errors: {source: ledger, quantiles: §[0.5], horizons: {1: [0]}}\n");
        assertThat(files.noticed()).containsExactly(files.marked() + " study.errors-too-few");
    }

    @Test
    void errorsNeedAFoundFigureToCountFrom() {
        StudyFiles files = with(ERRORS.replace("errors: {", "errors: §{"));
        files.write("history.csv", StudyFiles.resource("history.csv").replace(",found,", ",remembered,"));
        assertThat(files.noticed()).contains(files.marked() + " study.errors-no-figure");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "study.source-unknown; source: ledger; source: §atlas",
                "study.count-below; places: 7; places: §0",
                "study.count-above; since: 1990; since: §2005",
                "study.count-above; reached: 2; reached: §8",
                "study.count-below; reached: 2; reached: §-1",
                "study.whole-number-expected; reached: 2; reached: §two",
                "study.reference-band; [90, 110]; §[90]",
                "study.not-rising; [90, 110]; [110, §90]",
                "study.not-rising; to: 300; to: §100",
                "study.count-below; reached: 2; reached: 2|through: §1989",
                "study.count-above; reached: 2; reached: 2|within: {5: §3}",
                "study.count-below; reached: 2; reached: 2|within: {5: 2, 10: §1}",
                "study.not-rising; reached: 2; reached: 2|within: {10: 1, §5: 1}",
                "study.count-above; reached: 2; reached: 2|by: 1999|fell: §8|below: 1",
                "study.count-above; reached: 2; reached: 2|by: 1999|fell: 3|below: §4"
            })
    void eachMistakeInAReferenceClassIsFoundAtItsPlace(String key, String old, String now) {
        assertThat(PLACES).contains(old);
        StudyFiles files = with(asList(PLACES, PLACES.replace(old, now)));
        assertThat(files.noticed()).containsExactly(files.marked() + " " + key);
        assertThat(files.lines()).hasSize(2).noneMatch(line -> line.matches(".*\\{\\d}.*"));
    }

    @Test
    void theFirstClassMustSayHowManyArrived() {
        StudyFiles files = with(
                asList("§label: x|places: 4|to: 300|by: 1999|fell: 3|below: 1|until: 2004|source: ledger", PLACES));
        assertThat(files.noticed()).containsExactly(files.marked() + " study.reference-first");
    }
}
