package qianyi.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import qianyi.analysis.Comparison;
import qianyi.answer.Answer;
import qianyi.study.StudyReader;
import qianyi.text.Language;

class ComparisonPngTest {
    private static final Answer TINY = Answer.of(StudyReader.read(Path.of("src/test/resources/qianyi/study/tiny"))
            .value()
            .orElseThrow());

    private static byte[] chart(String... ids) {
        return ComparisonPng.png(
                TINY, Comparison.of(TINY, List.of(ids)), Language.ZH, "收入三百", "与第一个之差", "qianyi compare a b", "1");
    }

    @Test
    void everyScenarioHasItsColour() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(chart("baseline", "tools")));
        int blue = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                blue += image.getRGB(x, y) == Palette.coloured(0).color().getRGB() ? 1 : 0;
            }
        }
        assertThat(image.getWidth()).isEqualTo(ChartFrame.WIDTH * 2);
        assertThat(blue).isGreaterThan(1000);
    }

    @Test
    void sameInputsGiveTheSameBytes() {
        assertThat(chart("baseline", "tools")).isEqualTo(chart("baseline", "tools"));
        assertThat(chart("tools", "baseline")).isNotEqualTo(chart("baseline", "tools"));
    }
}
