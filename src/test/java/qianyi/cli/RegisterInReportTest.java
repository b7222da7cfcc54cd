package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register of two forecasts: 200 for 2002, of which 195.5 came and was held, and one that is open. */
class RegisterInReportTest {
    private static final Path TINY = Path.of("src/test/resources/qianyi/study/tiny");

    @TempDir
    Path folder;

    private Path study(String forecasts) throws IOException {
        Path study = folder.resolve("village");
        Files.createDirectory(study);
        try (Stream<Path> files = Files.list(TINY)) {
            for (Path file : files.toList()) {
                Files.copy(file, study.resolve(file.getFileName()));
            }
        }
        Path yaml = study.resolve("study.yaml");
        Files.writeString(yaml, Files.readString(yaml) + forecasts);
        Files.write(
                study.resolve("forecasts.csv"),
                List.of(
                        "made,series,year,low,value,high,unit,note",
                        "2002-01-05,income,2002,190,200,210,coin/year,by heart",
                        "2002-01-05,income,2005,200,220,240,coin/year,by heart"));
        return study;
    }

    private String written(String name) throws IOException {
        return Files.readString(folder.resolve("output/village").resolve(name));
    }

    @Test
    void runScoresWhatHasCome() throws IOException {
        study("forecasts: forecasts.csv\n");

        assertThat(Invocation.in(folder, "run", "village", "--runs", "0").code())
                .isZero();

        assertThat(written("answer.md"))
                .contains("## 回溯检验", "预测1项，全部落在区间内", "尚无公布数可对照的预测：1项")
                .contains(
                        "## Tested against the past",
                        "Of 1 dated forecasts whose figure has been published, all had",
                        "not been published: 1");
        assertThat(written("report.html"))
                .contains("2002-01-05", "−0.023", "预测登记与实际结果", "Dated forecasts and what came");
    }

    @Test
    void withoutARegisterNothingIsSaid() throws IOException {
        study("");

        assertThat(Invocation.in(folder, "run", "village", "--runs", "0").code())
                .isZero();

        assertThat(written("answer.md")).doesNotContain("回溯检验", "Tested against the past");
        assertThat(written("report.html")).doesNotContain("zh-past", "en-past");
    }
}
