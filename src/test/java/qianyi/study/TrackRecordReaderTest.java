package qianyi.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "backtest" and "forecasts" of study.yaml, right and wrong; the mark § stands where the problem must be found. */
class TrackRecordReaderTest {
    private static final String HEADER = "made,series,year,low,value,high,unit,note\n";

    @TempDir
    Path folder;

    private StudyFiles files;

    @BeforeEach
    void twoLongSeries() {
        files = new StudyFiles(folder);
        IntStream.rangeClosed(1990, 2000)
                .forEach(year -> files.append(
                        "history.csv",
                        "\nlong," + year + "," + (year - 1900) + ",coin/year,all,first,found,high,ledger,\naround,"
                                + year + "," + year + ",coin/year,land,first,found,high,ledger,"));
        files.append("history.csv", "\nzero,1990,0,coin/year,all,first,found,high,ledger,");
    }

    private StudyFiles study(String more) {
        return files.write("study.yaml", StudyFiles.resource("study.yaml") + more);
    }

    private StudyFiles register(String rows) {
        study("forecasts: forecasts.csv\n");
        return files.write("forecasts.csv", HEADER + rows);
    }

    private void only(StudyFiles spoilt, String key) {
        assertThat(spoilt.noticed()).containsExactly(spoilt.marked() + " " + key);
        assertThat(spoilt.lines()).hasSize(2).noneMatch(line -> line.matches(".*\\{\\d}.*"));
    }

    @Test
    void whatIsNotAskedIsNotThere() {
        assertThat(study("").study().trackRecord()).isEqualTo(TrackRecord.NONE);
    }

    @Test
    void aSeriesWithAllItsKeys() {
        BacktestSeries series = study("""
                        backtest:
                          - {series: long, vintage: first, outside: around, label: {zh: 长, en: Long}, note: dull}
                        """).study().trackRecord().series().get(0);

        assertThat(series.series()).isEqualTo("long");
        assertThat(series.vintage()).hasValue("first");
        assertThat(series.outside()).hasValue("around");
        assertThat(series.label().en()).isEqualTo("Long");
        assertThat(series.note().zh()).isEqualTo("dull");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "study.series-unknown-near     | - {series: §lomg}",
                "study.series-unknown-near     | - {series: long, outside: §arround}",
                "study.key-missing-in          | - §{vintage: first}",
                "study.key-unknown-near        | - {series: long, §vintages: first}",
                "study.backtest-vintage        | - {series: long, vintage: §last}",
                "study.backtest-too-short      | - {series: §income}",
                "study.backtest-too-short      | - {series: §long, outside: income}",
                "study.backtest-twice          | [{series: long}, §{series: long}]",
            })
    void whatIsWrongWithASeries(String key, String yaml) {
        only(study("backtest:\n  " + yaml + "\n"), key);
    }

    @Test
    void whatIsTestedByRatiosIsAboveZero() {
        only(study("backtest:\n  - {series: §zero}\n"), "study.backtest-not-positive");
    }

    @Test
    void aRowOfTheRegister() {
        DatedForecast forecast = register("2004-11-30,income,2005,190,200,215,coin/year,first try\n")
                .study()
                .trackRecord()
                .forecasts()
                .get(0);

        assertThat(forecast.made()).isEqualTo(LocalDate.of(2004, 11, 30));
        assertThat(forecast.series()).isEqualTo("income");
        assertThat(forecast.year()).isEqualTo(2005);
        assertThat(forecast.low()).isEqualTo(190);
        assertThat(forecast.value()).isEqualTo(200);
        assertThat(forecast.high()).isEqualTo(215);
        assertThat(forecast.note()).isEqualTo("first try");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "study.forecast-date           | §30/11/2004,income,2005,190,200,215,coin/year,",
                "study.series-unknown-near     | 2004-11-30,§incom,2005,190,200,215,coin/year,",
                "study.whole-number-expected   | 2004-11-30,income,§2005.5,190,200,215,coin/year,",
                "study.number-expected         | 2004-11-30,income,2005,§some,200,215,coin/year,",
                "study.csv-cell-empty          | 2004-11-30,income,2005,190,200,§,coin/year,",
                "study.forecast-order          | 2004-11-30,income,2005,190,§180,215,coin/year,",
                "study.forecast-unit           | 2004-11-30,income,2005,190,200,215,§hens,",
                "study.forecast-not-positive   | 2004-11-30,income,2005,§0,200,215,coin/year,",
            })
    void whatIsWrongWithARow(String key, String row) {
        only(register(row + "\n"), key);
    }

    @Test
    void aForecastIsThereOnce() {
        String row = "2004-11-30,income,2005,190,200,215,coin/year,\n";
        only(register(row + row.replace("income", "§income")), "study.forecast-twice");
    }

    @Test
    void aMissingRegisterIsAnError() {
        only(study("forecasts: §forecasts.csv\n"), "study.file-missing");
    }

    @Test
    void aRateOfGrowthMayBeBelowZero() {
        study("forecasts: {file: forecasts.csv, real_growth: {income: long}}\n");
        files.write("forecasts.csv", HEADER + "2004-11-30,long,2005,-1,2,3,coin/year,\n");

        assertThat(files.study().trackRecord().realGrowth()).containsEntry("income", "long");
    }
}
