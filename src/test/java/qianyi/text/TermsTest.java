package qianyi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One word for one thing, as docs/terms.md has it: the words that were given up, and what stands in their place. */
class TermsTest {
    private static final List<Path> WRITTEN =
            List.of(Path.of("src/main/resources/qianyi/messages"), Path.of("scenarios"));

    private static final Map<String, String> GIVEN_UP = new TreeMap<>(Map.ofEntries(
            Map.entry("穿越", "达标时点（内插值）"),
            Map.entry("跨越(点|时点|的?年份|千亿)", "达标年份"),
            Map.entry("晚到", "达标偏晚"),
            Map.entry("得而复失", "达到后又跌破"),
            Map.entry("平移", "浮动"),
            Map.entry("%/年", "个百分点，或 %"),
            Map.entry("其余经济", "其他行业"),
            Map.entry("规划执行力", "规划落实程度"),
            Map.entry("重述", "按新口径调整"),
            Map.entry("把握有多大", "结果的不确定性"),
            Map.entry("从哪里来", "增长来源（分行业）"),
            Map.entry("怎样重新", "结果复现方法"),
            Map.entry("要花多少", "政策投入"),
            Map.entry("政策账上|工作成绩", "计为政策成效"),
            Map.entry("抽取|抽到", "抽样，不参与抽样"),
            Map.entry("(?<![0-9])0次|的有\\{\\d\\}次", "没有一次，有…次"),
            Map.entry("百分位|\\bP(5|25|75|95)\\b", "分位，九成区间下限"),
            Map.entry("公布值|推算值", "公布数，推算数"),
            Map.entry("查找表", "表函数"),
            Map.entry("是不是|读不懂|读不了", "是否应为，无法识别，无法读取"),
            Map.entry("spread of the draws", "what the ranges of the assumptions give"),
            Map.entry("percentile", "quantile")));

    @Test
    void wordsThatWereGivenUpStandNowhere() {
        List<Path> files = written();
        assertThat(files).hasSizeGreaterThan(30);
        assertThat(files.stream().flatMap(TermsTest::found)).isEmpty();
    }

    private static Stream<String> found(Path file) {
        String text = withoutKeys(text(file));
        return GIVEN_UP.entrySet().stream().flatMap(word -> Pattern.compile(word.getKey())
                .matcher(text)
                .results()
                .map(found -> found.group() + " in " + file + ": write " + word.getValue()));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keys are names in the code and no words. */
    private static String withoutKeys(String text) {
        return text.replaceAll("(?m)^[a-z_.0-9-]+=", "");
    }

    private static List<Path> written() {
        return WRITTEN.stream().flatMap(TermsTest::files).toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
