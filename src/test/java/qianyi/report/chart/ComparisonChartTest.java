package qianyi.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import qianyi.analysis.Comparison;
import qianyi.answer.Answer;
import qianyi.study.StudyReader;
import qianyi.text.Language;

class ComparisonChartTest {
    private static final Answer TINY = Answer.of(StudyReader.read(Path.of("src/test/resources/qianyi/study/tiny"))
            .value()
            .orElseThrow());

    private static byte[] chart(String... ids) {
        return ComparisonChart.png(
                TINY, Comparison.of(TINY, List.of(ids)), Language.ZH, "收入三百", "与第一个之差", "qianyi compare a b", "1");
    }

    @Test
    void everyScenarioHasItsColour() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(chart("baseline", "tools")));
        int blue = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                blue += image.getRGB(x, y) == Palette.of(1).color().getRGB() ? 1 : 0;
            }
        }
        assertThat(image.getWidth()).isEqualTo(ChartSheet.WIDTH * 2);
        assertThat(blue).isGreaterThan(1000);
    }

    /** A year stands in one column of both plots, however wide the numbers beside them are. */
    @Test
    void yearsAreBelowEachOther() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(chart("baseline", "tools")));
        Set<Integer> starts = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            int run = 0;
            for (int x = 0; x < image.getWidth(); x++) {
                run = image.getRGB(x, y) == Palette.OTHERS.getRGB() ? run + 1 : 0;
                if (run == image.getWidth() / 2) {
                    starts.add(x - run + 1);
                }
            }
        }
        assertThat(starts).hasSize(1);
    }

    @Test
    void sameInputsGiveTheSameBytes() {
        assertThat(chart("baseline", "tools")).isEqualTo(chart("baseline", "tools"));
        assertThat(chart("tools", "baseline")).isNotEqualTo(chart("baseline", "tools"));
    }
}
