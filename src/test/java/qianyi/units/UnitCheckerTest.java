package qianyi.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import qianyi.CompactModel;
import qianyi.model.Diagnostic;
import qianyi.model.Model;
import qianyi.model.Severity;

/** The rules of units, one expression each, over one small set of quantities. */
class UnitCheckerTest {
    private static final String QUANTITIES = """
            time 2021 to 2050 unit year
            dimension sector = AGR, FOOD
            constant gdp = 600 | unit yi_yuan/year
            constant real_gdp = 600 | unit yi_yuan_2021/year
            constant people = 170 | unit wan_people
            constant area = 4 | unit m^2
            constant share = 0.5 | unit 1
            constant year_zero = 2021 | unit year
            constant delay = 3 | unit year
            constant free = 7
            aux output[sector] = 1 | unit yi_yuan/year
            aux lonely[sector] = 1 | unit wan_people
            table curve continuous 0:0 1:1
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DELAY1(gdp, delay)               | yi_yuan/year
            DELAY1(gdp, delay, gdp)          | yi_yuan/year
            SMTH3(gdp, 3, 5)                 | yi_yuan/year
            SMTHN(gdp, delay, 2, gdp)        | yi_yuan/year
            TREND(gdp, delay)                | 1/year
            FORCST(gdp, delay, delay)        | yi_yuan/year
            SAFEDIV(gdp, people, 0)          | yi_yuan/(wan_people*year)
            gdp + gdp                        | yi_yuan/year
            gdp - -gdp                       | yi_yuan/year
            gdp MOD gdp                      | yi_yuan/year
            +gdp                             | yi_yuan/year
            gdp * share                      | yi_yuan/year
            gdp / people                     | yi_yuan/(wan_people*year)
            gdp * 1.5                        | yi_yuan/year
            1 / delay                        | 1/year
            gdp + 0                          | yi_yuan/year
            -0 + gdp                         | yi_yuan/year
            0 * gdp + gdp                    | yi_yuan/year
            0                                | yi_yuan/year
            -12.5                            | yi_yuan/year
            area ^ 2                         | m^4
            area ^ -1                        | 1/m^2
            share ^ share                    | 1
            2 ^ share                        | 1
            gdp > gdp                        | 1
            gdp > 0                          | 1
            TIME >= year_zero                | 1
            gdp = gdp AND NOT (gdp <> gdp)   | 1
            gdp > 0 OR share                 | 1
            IF gdp > 0 THEN gdp ELSE 0       | yi_yuan/year
            IF share THEN 0 ELSE gdp         | yi_yuan/year
            ABS(gdp)                         | yi_yuan/year
            INT(gdp)                         | yi_yuan/year
            INIT(gdp)                        | yi_yuan/year
            EXP(share)                       | 1
            LN(gdp / gdp)                    | 1
            SIN(2 * PI * share)              | 1
            SQRT(area)                       | m
            SQRT(share)                      | 1
            SQRT(0)                          | 1
            MAX(gdp, 0)                      | yi_yuan/year
            MIN(0, MAX(gdp, gdp))            | yi_yuan/year
            MAX(output)                      | yi_yuan/year
            INF                              | yi_yuan/year
            MIN(INF, gdp)                    | yi_yuan/year
            TIME                             | year
            TIME - STARTTIME                 | year
            STOPTIME - DT                    | year
            STEP(gdp, year_zero)             | yi_yuan/year
            STEP(gdp, 2030)                  | yi_yuan/year
            RAMP(gdp, year_zero, 2040)       | yi_yuan
            PULSE(people, year_zero, delay)  | wan_people/year
            SUM(output[*])                   | yi_yuan/year
            MEAN(output[*])                  | yi_yuan/year
            STDDEV(output[*])                | yi_yuan/year
            SIZE(output[*])                  | 1
            PROD(output[*] / gdp)            | 1
            SUM(output[*] * lonely[*])       | wan_people*yi_yuan/year
            output[AGR]                      | yi_yuan/year
            free + gdp                       | yi_yuan/year
            gdp + free                       | yi_yuan/year
            free                             | yi_yuan/year
            free * gdp                       | wan_people
            free ^ 2                         | wan_people
            SQRT(free)                       | wan_people
            EXP(free)                        | 1
            free AND share                   | 1
            curve(gdp)                       | wan_people
            """)
    void agrees(String equation, String unit) {
        assertThat(errors(QUANTITIES + "aux x = " + equation + " | unit " + unit))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gdp + people                     | 1            | units.operands
            gdp - 1                          | yi_yuan/year | units.operands
            gdp MOD 5                        | yi_yuan/year | units.operands
            gdp > people                     | 1            | units.operands
            gdp = 600                        | 1            | units.operands
            TIME > 2030                      | 1            | units.operands
            gdp AND share                    | 1            | units.logic
            share OR gdp                     | 1            | units.logic
            NOT gdp                          | 1            | units.logic
            IF gdp THEN 1 ELSE 2             | 1            | units.logic
            IF share THEN gdp ELSE people    | yi_yuan/year | units.branches
            IF share THEN gdp ELSE 1         | yi_yuan/year | units.branches
            MAX(gdp, people)                 | yi_yuan/year | units.arguments
            MIN(1, gdp)                      | yi_yuan/year | units.arguments
            EXP(gdp)                         | 1            | units.pure
            LN(gdp)                          | 1            | units.pure
            ARCTAN(people)                   | 1            | units.pure
            PROD(output[*])                  | 1            | units.pure
            2 ^ gdp                          | 1            | units.exponent
            area ^ share                     | m^2          | units.base
            area ^ 0.5                       | m            | units.base
            gdp ^ 1000                       | 1            | units.base
            SQRT(gdp)                        | 1            | units.root
            DELAY1(gdp, people)              | yi_yuan/year | units.time
            DELAY1(gdp, delay, people)       | yi_yuan/year | units.arguments
            SMTHN(gdp, delay, people)        | yi_yuan/year | units.pure
            TREND(gdp, people)               | 1/year       | units.time
            TREND(gdp, delay)                | yi_yuan      | units.equation
            FORCST(gdp, delay, gdp)          | yi_yuan/year | units.time
            SAFEDIV(gdp, people, gdp)        | yi_yuan/(wan_people*year) | units.arguments
            STEP(gdp, people)                | yi_yuan/year | units.time
            RAMP(gdp, year_zero, gdp)        | yi_yuan      | units.time
            PULSE(people, share)             | wan_people/year | units.time
            gdp                              | wan_people   | units.equation
            gdp / gdp                        | wan_people   | units.equation
            gdp * delay                      | yi_yuan/year | units.equation
            TIME                             | month        | units.equation
            STEP(people, 2030)               | year         | units.equation
            RAMP(people, 2030)               | wan_people   | units.equation
            PULSE(people, 2030)              | wan_people   | units.equation
            SIZE(output[*])                  | yi_yuan/year | units.equation
            SUM(output[*])                   | wan_people   | units.equation
            SQRT(area)                       | m^2          | units.equation
            gdp > gdp                        | year         | units.equation
            1 / people                       | wan_people   | units.equation
            1.5 * 2                          | year         | units.equation
            """)
    void disagrees(String equation, String unit, String key) {
        assertThat(errors(QUANTITIES + "aux x = " + equation + " | unit " + unit))
                .extracting(Diagnostic::key)
                .containsExactly(key);
    }

    @Test
    void moneyOfDifferentBaseYearsDoesNotAdd() {
        List<Diagnostic> found =
                UnitChecker.check(CompactModel.model(QUANTITIES + "aux x = gdp - real_gdp | unit yi_yuan/year"));
        assertThat(found).extracting(Diagnostic::key).contains("units.operands", "units.price-bases");
        List<Diagnostic> otherwise =
                UnitChecker.check(CompactModel.model(QUANTITIES + "aux x = gdp - people | unit yi_yuan/year"));
        assertThat(otherwise).extracting(Diagnostic::key).doesNotContain("units.price-bases");
    }

    @Test
    void aPureNumberByAnotherNameIsANote() {
        String model =
                "time 0 to 1 unit year\nconstant share = 0.3 | unit fraction\nconstant taxes = 7 | unit percent\n";
        for (String line :
                List.of("aux x = 1 + share | unit 1", "aux x = share * 2 | unit 1", "aux x = EXP(share) | unit 1")) {
            List<Diagnostic> found = UnitChecker.check(CompactModel.model(model + line));
            assertThat(found).as(line).noneMatch(Diagnostic::isError).isNotEmpty();
        }
        assertThat(errors(model + "aux x = taxes * 2 | unit 1")).isNotEmpty();
    }

    @Test
    void aFlowIsItsStockOverTime() {
        String stock = """
                time 0 to 1 unit year
                stock capital = 100 | in invest | out decay | unit yi_yuan
                constant rate = 0.1 | unit 1/year
                flow decay = capital * rate | unit yi_yuan/year
                """;
        assertThat(errors(stock + "flow invest = 5 | unit yi_yuan/year")).isEmpty();
        assertThat(errors(stock + "flow invest = 5")).isEmpty();
        assertThat(errors(stock + "flow invest = 5 | unit yi_yuan"))
                .extracting(Diagnostic::key)
                .containsExactly("units.flow");
        assertThat(errors(stock.replace("unit yi_yuan/year", "unit yi_yuan*year")
                        + "flow invest = 5 | unit yi_yuan/year"))
                .extracting(Diagnostic::key)
                .containsExactlyInAnyOrder("units.flow", "units.equation");
    }

    @Test
    void theStartOfAStockHasItsUnit() {
        assertThat(errors(QUANTITIES + "stock s = people | unit yi_yuan"))
                .extracting(Diagnostic::key)
                .containsExactly("units.equation");
    }

    @Test
    void withoutATimeUnitTimeFitsEverywhere() {
        assertThat(errors("stock s = 1 | in f | unit a\nflow f = s | unit a\naux x = TIME * DT | unit a"))
                .isEmpty();
    }

    @Test
    void aTableMapsItsEquationToTheUnitOfItsVariable() {
        String table = "time 0 to 1 unit year\nconstant money = 3 | unit yi_yuan\n";
        assertThat(errors(table + "aux x = money | table continuous 0:0 1:1 | unit wan_people"))
                .isEmpty();
        assertThat(errors(table + "aux x = money + TIME | table continuous 0:0 1:1 | unit wan_people"))
                .extracting(Diagnostic::key)
                .containsExactly("units.operands");
    }

    @Test
    void everyElementIsChecked() {
        String array = "dimension d = A, B\nconstant money = 3 | unit yi_yuan\naux x[d] | unit person\n";
        assertThat(errors(array + "[A] = money\n[B] = 2 * money")).hasSize(2);
    }

    @Test
    void aVariableWithoutUnitIsOneNote() {
        Model model = CompactModel.model("constant a = 1\naux b = a + 1 | unit year\naux c = a + b\naux d = c + a");
        List<Diagnostic> found = UnitChecker.check(model);
        assertThat(found).allMatch(d -> d.severity() == Severity.NOTE && d.key().equals("units.undeclared"));
        assertThat(found).extracting(d -> d.arguments().get(0)).containsExactly("a", "c", "d");
    }

    @Test
    void oneVariableGetsAtMostAFewErrors() {
        String many = "(gdp+people)*(gdp-people)*(gdp+share)*(people+share)*(people-gdp)";
        assertThat(errors(QUANTITIES + "aux x = " + many + " | unit 1")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(gdp + people) * 2 + gdp", "MAX(gdp + people, 1)", "(gdp + people) ^ share"})
    void oneMistakeIsReportedOnce(String equation) {
        assertThat(errors(QUANTITIES + "aux x = " + equation + " | unit wan_people"))
                .hasSize(1);
    }

    private static List<Diagnostic> errors(String text) {
        return UnitChecker.check(CompactModel.model(text)).stream()
                .filter(Diagnostic::isError)
                .toList();
    }
}
