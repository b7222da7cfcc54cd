package qianyi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    private static final List<String> KNOWN =
            List.of("population", "birth_rate", "death_rate", "gross_output", "年增长率", "gdp", "real_gdp");

    @ParameterizedTest
    @CsvSource({
        "Birth Rate, birth_rate",
        "birth__rate, birth_rate",
        "'\"Birth  Rate\"', birth_rate",
        "Birth\\nRate, birth_rate",
        "' _Birth_Rate_ ', birth_rate",
        "年 增长率, 年_增长率",
        "ÉLAN, élan",
        "'\"a.b\"', a.b"
    })
    void spellingsOfOneName(String spelled, String canonical) {
        assertThat(Names.canonical(spelled)).isEqualTo(canonical);
    }

    /** In Turkish the small letter of I has no dot; names must not depend on who reads them. */
    @Test
    void doesNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Names.canonical("INIT")).isEqualTo("init");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "populaton, population",
        "poplation, population",
        "populationn, population",
        "popualtion, population",
        "Brith Rate, birth_rate",
        "年增长绿, 年增长率",
        "gpd, gdp",
        "output, gross_output"
    })
    void whatAPersonMayHaveMeantComesFirst(String wanted, String expected) {
        assertThat(Names.nearest(wanted, KNOWN)).startsWith(expected);
    }

    @Test
    void nothingIsNearToWhatIsFarAway() {
        assertThat(Names.nearest("zebra", KNOWN)).isEmpty();
        assertThat(Names.nearest("x", KNOWN)).isEmpty();
        assertThat(Names.nearest("a", List.of())).isEmpty();
    }

    @Test
    void atMostThreeNearestFirst() {
        assertThat(Names.nearest("name1", List.of("name4", "name3", "name2", "name11", "nam1", "other")))
                .hasSize(3);
        assertThat(Names.nearest("abcdef", List.of("abcdxy", "abcdex", "zzz"))).containsExactly("abcdex", "abcdxy");
    }
}
