package qianyi.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qianyi.text.Localized;

/** What study.yaml counts as costs, and the economy outside that it holds the headline against. */
class CostAccountReaderTest {
    private static final String COSTS =
            "costs: {investment: village_income, outlay: [missed_income, comfort], from: village_income,"
                    + " bonds: missed_income, debt_ratio: comfort, years: 10, discount: 0.03,"
                    + " literature: [{label: x, measure: year, value: 0.6, source: ledger}]}\n"
                    + "outside_economy: {variable: village_income, share: comfort}\n";

    @TempDir
    Path folder;

    private StudyFiles with(String lines) {
        return new StudyFiles(folder).edit("study.yaml", "sources:\n", lines + "sources:\n");
    }

    @Test
    void aStudyNeedCountNothing() {
        Study study = new StudyFiles(folder).study();
        assertThat(study.costs()).isEmpty();
        assertThat(study.economy()).isEmpty();
    }

    @Test
    void whatIsCountedIsRead() {
        Study study = with(COSTS).study();
        assertThat(study.costs())
                .isEqualTo(Optional.of(new CostAccount(
                        "village_income",
                        List.of("missed_income", "comfort"),
                        Optional.of("village_income"),
                        "missed_income",
                        "comfort",
                        10,
                        0.03,
                        List.of(new CostAccount.Found(Localized.same("x"), CostAccount.Measure.YEAR, 0.6, "ledger")))));
        assertThat(study.economy()).hasValue(new OutsideEconomy("village_income", "comfort"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "study.costs-years; years: 10; years: §17",
                "study.costs-years; years: 10; years: §0",
                "study.costs-measure; measure: year; measure: §decade",
                "study.costs-discount; discount: 0.03; discount: §3",
                "study.source-unknown; source: ledger; source: §atlas",
                "study.variable-unknown-near; outlay: [missed_income; outlay: [§mised_income",
                "study.variable-unknown-near; share: comfort; share: §confort"
            })
    void aMistakeHasItsPlace(String key, String right, String wrong) {
        StudyFiles files = with(COSTS.replace(right, wrong));
        assertThat(files.noticed()).contains(files.marked() + " " + key);
    }
}
