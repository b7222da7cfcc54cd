package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestVerbTest {
    private static final String HEADER =
            "series,origin,horizon,rule,forecast,actual,log_error,crps,inside_50,inside_90\n";
    private static final String SIPING = "scenarios/siping";

    @TempDir
    Path folder;

    private static Invocation backtest(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "backtest";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Invocation.in(Path.of("").toAbsolutePath(), all);
    }

    /** 2003: 231.31 found, 2006: 380.1684. */
    @Test
    void rowsGoOutAndMeansBesideThem() {
        Invocation run = backtest(SIPING, "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith(HEADER + "gdp_nominal_old_boundary,2003,3,no_change,231.31,380.1684,0.4968")
                .doesNotContain("NaN");
        assertThat(run.out().lines().filter(line -> line.contains(",2003,3,no_change,")))
                .allSatisfy(line -> assertThat(line).endsWith(",,,"));
        assertThat(run.err().replaceAll("\\s+", " "))
                .contains("the best naive rule is \"trend\"", "the study's own method does worse");
    }

    @Test
    void meansGoOutWhereAFileTakesTheRows() throws IOException {
        Path file = folder.resolve("rows.csv");
        Invocation run = backtest(SIPING, "-o", file.toString(), "--lang", "zh");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("本研究的方法", "平均绝对误差").doesNotContain("{");
        assertThat(run.err()).contains(file.toString());
        assertThat(Files.readString(file)).startsWith(HEADER);
    }

    @Test
    void jsonHasBoth() {
        Invocation run = backtest(SIPING, "--json");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("{")
                .contains("\"forecasts\"", "\"means\"", "\"rule\": \"own_method\"", "\"inside_90_interval\": [")
                .doesNotContain("[D@", "Optional");
    }

    @Test
    void aStudyWithoutSuchSeriesIsAnError() {
        Invocation run = backtest("src/test/resources/qianyi/study/tiny", "--lang", "en");

        assertThat(run.code()).isEqualTo(ExitCode.INVALID);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("lists no series under backtest");
    }
}
