package qianyi.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import qianyi.model.Unit;

class UnitParserTest {
    @ParameterizedTest
    @CsvSource({
        "yi_yuan/year, yi_yuan:1 year:-1",
        "1/year, year:-1",
        "a*b/c, a:1 b:1 c:-1",
        "a/b/c, a:1 b:-1 c:-1",
        "a/b*c, a:1 b:-1 c:1",
        "a/(b*c), a:1 b:-1 c:-1",
        "(a*b)/(c*d), a:1 b:1 c:-1 d:-1",
        "a-b, a:1 b:1",
        "((a)), a:1",
        "m^2, m:2",
        "m^-1, m:-1",
        "m ^ - 2, m:-2",
        "(a/b)^-2, a:-2 b:2",
        "a*a, a:2",
        "1*a*1, a:1",
        "Yi Yuan / Year, yi_yuan:1 year:-1",
        "yi__yuan, yi_yuan:1",
        "亿元/年, 亿元:1 年:-1",
        "yi_yuan_2021, yi_yuan_2021:1",
        "CO2, co2:1",
        "$/year, $:1 year:-1",
        "%, %:1",
        "°C, °c:1"
    })
    void readsAProductOfPowers(String text, String expected) {
        assertThat(UnitParser.parse(text)).contains(unit(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "1", "dmnl", "Dmnl", "Dimensionless", "unitless", "a/a", "(1)", "m^0", "dmnl*1/dmnl"})
    void readsAPureNumber(String text) {
        assertThat(UnitParser.parse(text)).contains(Unit.ONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*a",
                "a*",
                "a//b",
                "a/",
                "(a",
                "a)",
                "()",
                "a b)",
                "a^",
                "a^b",
                "a^-",
                "a^2.5",
                "a^100",
                "2*a",
                "100",
                "a+b",
                "a,b",
                "a^^2",
                "a^99999999999999",
                "1a",
                "11",
                "年／月",
                "a\"b",
                "<a>"
            })
    void refusesWhatIsNoUnit(String text) {
        assertThat(UnitParser.parse(text)).isEmpty();
    }

    @Test
    void refusesDeepNestingWithoutFailing() {
        assertThat(UnitParser.parse("(".repeat(50) + "a" + ")".repeat(50))).contains(Unit.base("a"));
        assertThat(UnitParser.parse("(".repeat(100_000) + "a" + ")".repeat(100_000)))
                .isEmpty();
    }

    @Test
    void resolvesAliases() {
        UnitParser parser = UnitParser.with(
                Map.of("Persons", Unit.base("person"), "hectare", Unit.base("m").power(2), "Rate", Unit.ONE));
        assertThat(parser.read("PERSONS/year")).contains(unit("person:1 year:-1"));
        assertThat(parser.read("1/hectare")).contains(unit("m:-2"));
        assertThat(parser.read("rate")).contains(Unit.ONE);
        assertThat(parser.read("dmnl")).contains(Unit.ONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1", "1/a", "a/(b*c)", "a^2*b", "a/b^3", "1/(a^2*b)"})
    void readsWhatUnitsPrint(String text) {
        assertThat(UnitParser.parse(text).orElseThrow()).hasToString(text);
    }

    private static Unit unit(String exponents) {
        Map<String, Integer> all = new TreeMap<>();
        for (String one : exponents.split(" ")) {
            all.put(one.substring(0, one.indexOf(':')), Integer.parseInt(one.substring(one.indexOf(':') + 1)));
        }
        return new Unit(all);
    }
}
