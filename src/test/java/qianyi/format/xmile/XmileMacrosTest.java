package qianyi.format.xmile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import qianyi.engine.Run;
import qianyi.model.Variable;

/** Macros (XMILE 1.0, sections 3.6.1 and 4.8; the examples are the standard's in kind). */
class XmileMacrosTest {
    private static final String LOG = """
            <macro name="LOG TO BASE"><parm>x</parm><parm default="10">base</parm><eqn>LN(x)/LN(base)</eqn></macro>""";
    private static final String SMOOTH = """
            <macro name="SMOOTH1"><parm>input</parm><parm>time to</parm><parm default="input">initial</parm>
              <eqn>level</eqn>
              <variables>
                <stock name="level"><eqn>initial</eqn><inflow>change</inflow></stock>
                <flow name="change"><eqn>(input - level) / time_to</eqn></flow>
              </variables>
            </macro>""";

    private static String with(String macros, String variables) {
        return Xmile.file(macros + "\n<model><variables>\n" + variables + "\n</variables></model>");
    }

    @Test
    void worksOutAnExpression() {
        Run run = Xmile.run(with(LOG, """
                <aux name="a"><eqn>LOG_TO_BASE(256, 2) + 1</eqn></aux>
                <aux name="b"><eqn>LOG TO BASE(1000 * 10)</eqn></aux>"""));
        assertThat(run.series("a")[0]).isCloseTo(9, within(1e-12));
        assertThat(run.series("b")[0]).isCloseTo(4, within(1e-12));
    }

    /** Two calls have two stocks: 8 and 0 halve their distance to 4 in every step of 1 with a time of 2. */
    @Test
    void everyCallHasStocksOfItsOwn() {
        Run run = Xmile.run(with(SMOOTH, """
                <aux name="k"><eqn>4</eqn></aux>
                <aux name="a"><eqn>SMOOTH1(k, 2, 8)</eqn></aux>
                <aux name="b"><eqn>SMOOTH1(k + 0, 2, 0) + 1</eqn></aux>
                <aux name="c"><eqn>SMOOTH1(k, 2)</eqn></aux>"""));
        assertThat(run.series("a")).containsExactly(8, 6, 5, 4.5, 4.25);
        assertThat(run.series("b")).containsExactly(1, 3, 4, 4.5, 4.75);
        assertThat(run.series("c")).containsOnly(4);
    }

    @Test
    void runsForEveryElementOfAnArray() {
        Run run = Xmile.run(Xmile.file(
                "<dimensions><dim name=\"d\"><elem name=\"A\"/><elem name=\"B\"/></dim></dimensions>" + SMOOTH + """
                        <model><variables>
                          <aux name="x"><dimensions><dim name="d"/></dimensions>
                            <element subscript="A"><eqn>4</eqn></element><element subscript="B"><eqn>8</eqn></element></aux>
                          <aux name="y"><dimensions><dim name="d"/></dimensions><eqn>SMOOTH1(x, 2, 0) + x[d]</eqn></aux>
                        </variables></model>"""));
        assertThat(run.series("y", "A")).containsExactly(4, 6, 7, 7.5, 7.75);
        assertThat(run.series("y", "B")).containsExactly(8, 12, 14, 15, 15.5);
    }

    @Test
    void itsVariablesAreNotShown() {
        assertThat(Xmile.value(with(SMOOTH, "<aux name=\"a\"><eqn>SMOOTH1(TIME, 2)</eqn></aux>"))
                        .variables()
                        .values())
                .filteredOn(variable -> !variable.header().internal())
                .extracting(Variable::name)
                .containsExactly("a");
    }

    @Test
    void aMacroCanCallAnotherButNotItself() {
        String pair = """
                <macro name="TWICE"><parm>x</parm><eqn>2 * x</eqn></macro>
                <macro name="FOURFOLD"><parm>x</parm><eqn>TWICE(TWICE(x))</eqn></macro>
                <macro name="FACT"><parm>x</parm><eqn>IF x &lt;= 1 THEN 1 ELSE x * FACT(x - 1)</eqn></macro>""";
        assertThat(Xmile.run(with(pair, "<aux name=\"a\"><eqn>FOURFOLD(3)</eqn></aux>"))
                        .series("a"))
                .containsOnly(12);
        assertThat(Xmile.noticed(with(pair, "<aux name=\"a\"><eqn>FACT(3)</eqn></aux>")))
                .containsExactly("4:68 model.macro-in-itself");
    }

    @Test
    void seesNothingOfTheModel() {
        assertThat(Xmile.noticed(
                        with("""
                <macro name="M"><parm>x</parm>
                <eqn>x + k</eqn></macro>""", "<aux name=\"k\"><eqn>1</eqn></aux><aux name=\"a\"><eqn>M(1) + M(2)</eqn></aux>")))
                .containsExactly("3:10 xmile.macro-name-unknown");
    }

    @Test
    void saysWhatIsWrongOrNotSupported() {
        assertThat(Xmile.noticed(with("""
                <macro name="LOOP"><parm>x</parm><eqn>x</eqn>
                <sim_specs><start>1</start><stop>x</stop></sim_specs></macro>
                <macro name="OPTION" filter="flow"><eqn>1</eqn></macro>
                <macro name="EMPTY"/>
                <macro name="SAME"><eqn>1</eqn></macro>
                <macro name="SAME"><eqn>1</eqn></macro>
                <macro name="ABS"><parm>x</parm><eqn>x</eqn></macro>""", """
                <aux name="a"><eqn>SAME(1)</eqn></aux>""")))
                .containsExactly(
                        "3:1 xmile.unsupported-in",
                        "4:1 xmile.unsupported",
                        "5:1 xmile.equation-missing",
                        "7:1 xmile.macro-twice",
                        "8:1 xmile.macro-hides-function",
                        "10:20 model.function-arguments");
    }
}
