package qianyi.format.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qianyi.Qianyi;
import qianyi.model.Diagnostic;
import qianyi.model.Model;

/** What the writers write, construct by construct; that it means the same is checked over the suite. */
class ModelConverterTest {
    private static final String TIME =
            "INITIAL TIME = 0 ~~|\nFINAL TIME = 3 ~~|\nTIME STEP = 0.25 ~ Year ~|\nSAVEPER = TIME STEP ~~|\n";

    private static Model vensim(String equations) {
        return read("a.mdl", "{UTF-8}\n" + equations + TIME);
    }

    private static Model xmile(String variables) {
        return read(
                "a.xmile",
                "<xmile><sim_specs><start>0</start><stop>3</stop><dt>0.25</dt></sim_specs><dimensions>"
                        + "<dim name=\"D\"><elem name=\"a\"/><elem name=\"b\"/></dim><dim name=\"N\" size=\"2\"/></dimensions>"
                        + "<model><variables>" + variables + "</variables></model></xmile>");
    }

    private static Model read(String name, String text) {
        return Qianyi.read(name, text.getBytes(StandardCharsets.UTF_8)).value().orElseThrow();
    }

    private static String written(Model model, String name) {
        Conversion conversion = Qianyi.convert(model, name);
        assertThat(conversion.findings().stream().filter(Diagnostic::isError)).isEmpty();
        return conversion.text().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "-2^2 @ -(2^2)",
                "(-2)^2 @ (-2)^2",
                "2^3^2 @ 2^(3^2)",
                "6 / (3 * 2) @ 6 / (3 * 2)",
                "6 - (3 - 2) @ 6 - (3 - 2)",
                "TIME * -2 @ TIME * (-2)",
                "XIDZ(TIME, 2, 5) @ IF ABS(2) < 0.000001 THEN 5 ELSE TIME / 2",
                "MODULO(7, TIME + 1) @ 7 - (TIME + 1) * (IF 7 / (TIME + 1) < 0 THEN -INT(-(7 / (TIME + 1))) ELSE INT(7 / (TIME + 1)))",
                "IF THEN ELSE(TIME > 1 :AND: :NOT: TIME > 2, 1, 0) @ IF TIME > 1 AND (NOT (TIME > 2)) THEN 1 ELSE 0",
                "TIME STEP * 3 @ DT * 3",
                "\"a/b\" + 量 + other name @ \"a/b\" + 量 + other_name"
            })
    void expressionsOfVensimInXmile(String equation, String expected) {
        String escaped = expected.replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
        Model model = vensim("x = " + equation + " ~~|\n\"a/b\" = 1 ~~|\n量 = 2 ~~|\nother name = 3 ~~|\n");

        assertThat(written(model, "b.stmx")).contains("<eqn>" + escaped + "</eqn>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "NOT 2 AND TIME; IF THEN ELSE((:NOT: (2 <> 0)) :AND: TIME <> 0, 1, 0)",
                "INIT(TIME) + 1; x_init + 1",
                "INIT(TIME); INITIAL(TIME)",
                "SMTH1(TIME, 3); SMOOTH(TIME, 3)",
                "SMTHN(TIME, 3, 2); SMOOTH N(TIME, 3, TIME, 2)",
                "DT * STOPTIME; TIME STEP * FINAL TIME",
                "SUM(v[*]) + v[b]; SUM(v[D!]) + v[b]",
                "SIZE(v); 2"
            })
    void expressionsOfXmileInVensim(String equation, String expected) {
        Model model =
                xmile("<aux name=\"x\"><eqn>" + equation + "</eqn></aux><aux name=\"v\"><dimensions><dim name=\"D\"/>"
                        + "</dimensions><eqn>TIME + 1</eqn></aux>");

        assertThat(written(model, "b.mdl")).contains("\nx=\n\t" + expected + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Month [0,20,0.5]; month [0,20,0.5]; <range min=\"0\" max=\"20\"/>; 1",
                "[-1,1e6]; [-1,1000000]; <range min=\"-1\" max=\"1000000\"/>; 0",
                "Month [ 0 , ? ]; month [0,?]; <units>month</units>; 1",
                "Month; month; <units>month</units>; 0"
            })
    void rangesOfSlidersGoAlong(String unit, String vensim, String xmile, int notes) {
        Model model = vensim("x = 3 ~" + unit + "~|\n");

        assertThat(written(model, "b.mdl")).contains("x=\n\t3\n\t~\t" + vensim + "\n");
        Conversion other = Qianyi.convert(model, "b.xmile");
        assertThat(other.text().orElseThrow()).contains(xmile);
        assertThat(other.findings())
                .extracting(Diagnostic::key)
                .filteredOn("convert.rewritten.range"::equals)
                .hasSize(notes);
        if (xmile.startsWith("<range")) {
            Model back = read("b.xmile", other.text().orElseThrow());
            assertThat(written(back, "c.xmile")).contains(xmile);
        }
    }

    @Test
    void arraysOfVensimThatXmileCannotSayAreWrittenForEachElement() {
        String text = written(
                vensim("D: a, b, c ~~|\nS: b, c -> T ~~|\nT: p, q ~~|\nv[D] = 1, 2, 3 ~~|\nw[T] = v[S] * 2 ~~|\n"
                        + "x[D] :EXCEPT: [a] = v[D] ~~|\nx[a] = SUM(v[S!]) ~~|\n"),
                "b.xmile");

        assertThat(text)
                .contains("<element subscript=\"p\"><eqn>v[b] * 2</eqn></element>")
                .contains("<element subscript=\"c\"><eqn>v[c]</eqn></element>")
                .contains("<element subscript=\"a\"><eqn>v[b] + v[c]</eqn></element>");
    }

    @Test
    void aStockOfVensimHasTheFlowsThatItsRateNames() {
        String text = written(
                vensim("s = INTEG(in - out, 5) ~ kg ~ 存量 ｜ Stock|\nin = TIME ~ kg/Year ~|\nout = TIME / 2 ~~|\n"
                        + "t = INTEG(in * 2, 1) ~~|\n"),
                "b.xmile");

        assertThat(text)
                .contains(
                        "<stock name=\"s\">\n        <doc>存量 | Stock</doc>\n        <eqn>5</eqn>\n        <inflow>in</inflow>")
                .contains("<outflow>out</outflow>", "<flow name=\"in\">", "<inflow>t_net_flow</inflow>")
                .contains("<flow name=\"t_net_flow\">");
    }

    @Test
    void namesOfElementsDoNotMeetThoseOfVariablesInVensim() {
        String text = written(
                xmile(
                        "<aux name=\"a\"><eqn>4</eqn></aux><aux name=\"v\"><dimensions><dim name=\"D\"/></dimensions><eqn>a</eqn>"
                                + "</aux><aux name=\"m\"><dimensions><dim name=\"N\"/></dimensions><eqn>2</eqn></aux>"
                                + "<aux name=\"y\"><eqn>v[a] + m[2]</eqn></aux>"),
                "b.mdl");

        assertThat(text).contains("D:\n\ta_element, b\n", "N:\n\ti1, i2\n", "y=\n\tv[a_element] + m[i2]\n");
    }

    @Test
    void everythingThatCannotBeWrittenIsSaidAtOnceWithItsPlace() {
        Conversion conversion = Qianyi.convert(
                xmile("<aux name=\"x\"><eqn>LOG10(TIME + 1)</eqn></aux>\n<aux name=\"y\"><eqn>1 / INF</eqn></aux>"),
                "b.mdl");

        assertThat(conversion.text()).isEmpty();
        assertThat(conversion.refused()).isEqualTo(2);
        assertThat(conversion.findings().stream().filter(Diagnostic::isError))
                .extracting(finding -> finding.key() + " " + finding.span().line())
                .containsExactly("convert.refused.function 1", "convert.refused.function 2");
    }
}
