package qianyi.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qianyi.CompactModel;
import qianyi.text.Diagnostics;
import qianyi.text.Language;

/** Every sentence about units as a person reads it, in both languages. */
class UnitSentencesTest {
    private static final String QUANTITIES = """
            time 2021 to 2050 unit year
            constant gdp = 600 | unit yi_yuan/year
            constant real_gdp = 600 | unit yi_yuan_2021/year
            constant people = 170 | unit wan_people
            constant share = 0.5 | unit 1
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            aux x = gdp + people * 2 ; unit 1 | error: in 'x' the two sides of '+' have different units: 'gdp' has unit yi_yuan/year, 'people * 2' has unit wan_people | 错误: “x”中“+”两边的单位不一致：“gdp”的单位是 yi_yuan/year，“people * 2”的单位是 wan_people
            aux x = MAX(gdp, 1) ; unit 1 | error: in 'x' the arguments of MAX have different units: 'gdp' has unit yi_yuan/year, '1' has unit 1 | 错误: “x”中函数 MAX 的参数单位不一致：“gdp”的单位是 yi_yuan/year，“1”的单位是 1
            aux x = IF share > 1 THEN gdp ELSE people ; unit 1 | error: in 'x' the two branches of IF have different units: 'gdp' has unit yi_yuan/year, 'people' has unit wan_people | 错误: “x”中 IF 的两个分支单位不一致：“gdp”的单位是 yi_yuan/year，“people”的单位是 wan_people
            aux x = NOT gdp ; unit 1 | error: in 'x', NOT asks for true or false, a number without unit, but 'gdp' is in yi_yuan/year | 错误: “x”中 NOT 要的是真或假，即没有单位的数，但“gdp”的单位是 yi_yuan/year
            aux x = LN(gdp) ; unit 1 | error: in 'x', LN takes a number without unit, but 'gdp' is in yi_yuan/year | 错误: “x”中函数 LN 只接受没有单位的数，但“gdp”的单位是 yi_yuan/year
            aux x = 2 ^ gdp ; unit 1 | error: in 'x' the exponent must be a number without unit, but 'gdp' is in yi_yuan/year | 错误: “x”中指数必须是没有单位的数，但“gdp”的单位是 yi_yuan/year
            aux x = gdp ^ share ; unit 1 | error: in 'x', 'gdp' is in yi_yuan/year, so its exponent must be a whole number written out, not 'share' | 错误: “x”中“gdp”的单位是 yi_yuan/year，它的指数必须直接写成整数，不能是“share”
            aux x = SQRT(gdp) ; unit 1 | error: in 'x' the square root of 'gdp' has no unit, because 'gdp' is in yi_yuan/year | 错误: “x”中“gdp”的单位是 yi_yuan/year，开平方后没有对应的单位
            aux x = STEP(share, people) ; unit 1 | error: in 'x', STEP expects a time in year here, but 'people' is in wan_people | 错误: “x”中函数 STEP 的这个参数应是以 year 计的时间，但“people”的单位是 wan_people
            aux x = gdp / people ; unit yi_yuan | error: 'x' has unit yi_yuan, but its equation 'gdp / people' gives yi_yuan/(wan_people*year) | 错误: “x”声明的单位是 yi_yuan，但方程“gdp / people”得出的单位是 yi_yuan/(wan_people*year)
            stock x = 1 ; in f ; unit yi_yuan~flow f = 3 ; unit yi_yuan | error: 'x' has unit yi_yuan, so its flow 'f' must have unit yi_yuan/year, but it has yi_yuan | 错误: “x”的单位是 yi_yuan，所以它的流量“f”的单位应是 yi_yuan/year，实际却是 yi_yuan
            aux x = 5 + 2 | note: 'x' has no unit, so it is taken to fit wherever it is used | 提示: “x”没有写单位，用在任何地方都视为相符
            aux x = gdp + (people + (share * people - gdp)) * 12345 ; unit 1 | error: in 'x' the two sides of '-' have different units: 'share * people' has unit wan_people, 'gdp' has unit yi_yuan/year | 错误: “x”中“-”两边的单位不一致：“share * people”的单位是 wan_people，“gdp”的单位是 yi_yuan/year
            """)
    void says(String statement, String english, String chinese) {
        assertThat(sentences(statement, Language.EN)).containsExactly(english);
        assertThat(sentences(statement, Language.ZH)).containsExactly(chinese);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gdp + real_gdp ; unit yi_yuan/year
            MAX(gdp, real_gdp) ; unit yi_yuan/year
            IF share > 1 THEN gdp ELSE real_gdp ; unit yi_yuan/year
            gdp ; unit yi_yuan_2021/year
            """)
    void namesThePriceBases(String equation) {
        assertThat(sentences("aux x = " + equation, Language.EN))
                .hasSize(2)
                .last()
                .isEqualTo("note: in 'x', yi_yuan/year and yi_yuan_2021/year"
                        + " are measured at prices of different base years; convert one with a price index first");
        assertThat(sentences("aux x = " + equation, Language.ZH))
                .last()
                .isEqualTo("提示: “x”中 yi_yuan/year 和 yi_yuan_2021/year 按不同年份的价格计算，须先用价格指数折算到同一年");
    }

    /** What is said, without the place. */
    private static List<String> sentences(String statement, Language language) {
        String text = QUANTITIES + statement.replace(" ;", " |").replace('~', '\n');
        return Diagnostics.lines(UnitChecker.check(CompactModel.model(text)), language).stream()
                .map(line -> line.replaceFirst("^model.xmile:\\d+:\\d+: ", ""))
                .toList();
    }
}
