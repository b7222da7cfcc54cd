package qianyi.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qianyi.analysis.portfolio.PolicyAnswers;
import qianyi.answer.Answer;
import qianyi.answer.TinyStudy;
import qianyi.text.Language;

/** What can be said of a picture without looking at it. */
class ChartTest {
    @Test
    void chartsAreTwiceTheirSizeAndShowTheirScenarios() throws IOException {
        Answer answer = Answer.of(TinyStudy.whole());
        Map<String, byte[]> charts = ChartFiles.of(answer, PolicyAnswers.NONE, Language.ZH, "qianyi run", "1")
                .get(Language.ZH);
        BufferedImage headline = ImageIO.read(new ByteArrayInputStream(charts.get(ChartFiles.HEADLINE)));
        assertThat(headline.getWidth()).isEqualTo(2 * ChartSheet.WIDTH);
        assertThat(count(headline, new Color(0x0072b2))).isGreaterThan(1000);
        assertThat(count(headline, Color.BLACK)).isGreaterThan(1000);
        assertThat(count(headline, new Color(0xd55e00)))
                .as("a colour nobody has")
                .isZero();
        assertThat(charts.get(ChartFiles.HEADLINE).length).isLessThan(400_000);
    }

    private static int count(BufferedImage image, Color color) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getRGB(x, y) == color.getRGB() ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void labelsWithRoomStayWhereTheyAre() {
        assertThat(LabelColumn.place(new double[] {50, 10, 90}, 20, 0, 100)).containsExactly(50, 10, 90);
    }

    @Test
    void twoLabelsInOnePlaceAreMovedByHalfAGapEach() {
        assertThat(LabelColumn.place(new double[] {50, 50}, 20, 0, 100)).containsExactly(40, 60);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void labelsNeverOverlapAndKeepTheirOrder(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] wanted = random.doubles(12, -20, 320).toArray();
        double[] places = LabelColumn.place(wanted, 19, 0, 300);
        Integer[] order = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
        Arrays.sort(order, (a, b) -> Double.compare(wanted[a], wanted[b]));
        for (int i = 1; i < order.length; i++) {
            assertThat(places[order[i]] - places[order[i - 1]])
                    .as("seed " + seed)
                    .isGreaterThanOrEqualTo(19 - 1e-9);
        }
        assertThat(Arrays.stream(places).boxed()).allSatisfy(p -> assertThat(p).isBetween(-1e-9, 300 + 1e-9));
    }

    @Test
    void paletteKeepsAPictureOfFewColoursAsItIs() throws IOException {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256; i++) {
            image.setRGB(i % 16, i / 16, 0xff000000 | i * 257);
        }
        BufferedImage back = ImageIO.read(new ByteArrayInputStream(SmallPng.of(image)));
        for (int i = 0; i < 256; i++) {
            assertThat(back.getRGB(i % 16, i / 16)).isEqualTo(image.getRGB(i % 16, i / 16));
        }
    }
}
