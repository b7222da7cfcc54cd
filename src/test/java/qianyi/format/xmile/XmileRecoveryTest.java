package qianyi.format.xmile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import qianyi.engine.Run;

/** What is read although something is wrong with it, and what is reported, all at once. */
class XmileRecoveryTest {
    @Test
    void closesAVariableThatHasNoEndTag() {
        String text = Xmile.model("""
                <flow name="f"><eqn>1</eqn>
                <stock name="s"><eqn>0</eqn><inflow>f</inflow></stock>
                <aux name="a"><eqn>s +</eqn></aux><aux name="b"><eqn>2
                """);
        assertThat(Xmile.noticed(text)).containsExactly("7:3 xmile.not-well-formed");
        String closed = text.replace("<eqn>2\n", "<eqn>nothing</eqn>\n");
        assertThat(Xmile.noticed(closed))
                .containsExactly(
                        "4:1 xmile.tag-not-closed",
                        "7:1 xmile.tag-not-closed",
                        "5:23 model.operand-missing",
                        "5:54 model.name-unknown");
    }

    @Test
    void aFileWithOneLostTagRuns() {
        Run run = Xmile.run(Xmile.model("""
                <flow name="f"><eqn>TIME</eqn>
                <stock name="s"><eqn>0</eqn><inflow>f</inflow></stock>"""));
        assertThat(run.series("s")).containsExactly(0, 0, 1, 3, 6);
    }

    /** The tag put in stands on the line of the equation, and the places after it are those of the file. */
    @Test
    void thePlacesBehindATagPutInAreThoseOfTheFile() {
        assertThat(Xmile.noticed(Xmile.model("<aux name=\"a\"><eqn>1</eqn><aux name=\"b\"><eqn>1 + +</eqn></aux>")))
                .containsExactly("3:27 xmile.tag-not-closed", "3:51 model.operand-missing");
    }

    @Test
    void readsFilesFromBeforeTheStandard() {
        Run run = Xmile.run(Xmile.file("""
                <model><stock name="s"><eqn>1 </eqn><inflow>f</inflow></stock><flow name="f"><eqn>g</eqn></flow>
                <aux name="g"><eqn>time</eqn><gf discrete="true"><xscale min="0" max="4"/><ypts>1,1,5</ypts></gf>
                <display x="1"/></aux><display page_width="0"/></model>"""));
        assertThat(run.series("g")).containsExactly(1, 1, 1, 1, 5);
        assertThat(run.series("s")).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void reportsEverythingThatIsNotSupportedAtOnce() {
        assertThat(Xmile.noticed(Xmile.model("""
                <stock name="c"><eqn>1</eqn><conveyor><len>4</len></conveyor></stock>
                <stock name="q"><eqn>1</eqn><queue/></stock>
                <stock name="o"><eqn>1</eqn><oven/></stock>
                <flow name="l"><eqn>1</eqn><leak>0.1</leak></flow>
                <aux name="e"><eqn>1</eqn><event_poster><threshold value="5"><event sim_action="stop"/></threshold></event_poster></aux>
                <aux name="p"><eqn>1</eqn><event_poster><threshold value="5"><event/></threshold></event_poster></aux>
                <aux name="h"><eqn>REWORK(e, 1) + 1</eqn></aux>
                <aux name="u"><eqn>2 * nothing</eqn></aux>
                <aux name="w"><eqn>???</eqn></aux>""")))
                .containsExactly(
                        "3:1 xmile.conveyor-outflow",
                        "5:1 xmile.oven-flows",
                        "5:29 xmile.oven-cook-time",
                        "5:29 xmile.oven-open",
                        "6:28 xmile.unsupported-in",
                        "7:27 xmile.unsupported-in",
                        "8:27 xmile.events",
                        "9:20 xmile.function-unsupported",
                        "11:20 xmile.equation-lost",
                        "10:24 model.name-unknown");
    }

    @Test
    void aMistakeInOneEquationDoesNotHideTheOthers() {
        assertThat(Xmile.noticed(Xmile.file("<dimensions><dim name=\"d\"><elem name=\"A\"/></dim></dimensions>" + """
                <model><variables>
                <aux name="good"><dimensions><dim name="d"/></dimensions><eqn>1</eqn></aux>
                <aux name="a"><eqn>1 +</eqn></aux>
                <aux name="b"><eqn>a + god[A]</eqn></aux>
                <aux name="c"><eqn>good[Z]</eqn></aux>
                <aux name="e"><eqn>good[A, A]</eqn></aux>
                </variables></model>""")))
                .containsExactly(
                        "4:23 model.operand-missing",
                        "5:24 model.name-unknown-nearest",
                        "6:25 model.element-unknown",
                        "7:20 model.subscript-count");
    }

    @Test
    void takesTheFirstMethodThatItKnows() {
        String text = Xmile.model("<aux name=\"a\"><eqn>1</eqn></aux>");
        assertThat(Xmile.noticed(text.replace("<sim_specs>", "<sim_specs method=\"RK2\">")))
                .isEmpty();
        assertThat(Xmile.noticed(text.replace("<sim_specs>", "<sim_specs method=\"gear, rk4\">")))
                .containsExactly("1:22 xmile.method-instead");
        assertThat(Xmile.noticed(text.replace("<sim_specs>", "<sim_specs method=\"gear\">")))
                .containsExactly("1:22 xmile.method");
    }

    /** Vensim reference manual: INTEGER(-9.9) is -9, MODULO(-10, 3) is -1; XMILE 1.0, section 3.3.1: -10 and 2. */
    @Test
    void readsWhatVensimExportsAsVensimMeansIt() {
        String variables = """
                <aux name="i"><eqn>INT(-9.9)</eqn></aux><aux name="m"><eqn>-10 mod 3</eqn></aux>""";
        assertThat(Xmile.run(Xmile.model(variables)).series("i")).containsOnly(-10);
        assertThat(Xmile.run(Xmile.model(variables)).series("m")).containsOnly(2);
        String header =
                "<header><vendor>Ventana Systems, Inc.</vendor><product version=\"1.0\">Vensim</product></header>";
        String exported = Xmile.file(
                header + "<dimensions><dim name=\"d\"><elem name=\"A\"/><elem name=\"B\"/></dim></dimensions>" + """
                <model><variables>
                <aux name="l"><dimensions><dim name="d"/></dimensions><eqn>3,4;</eqn></aux>
                <aux name="t"><dimensions><dim name="d"/></dimensions><eqn>TIME</eqn><eqn>2*TIME</eqn></aux>
                <aux name="most"><eqn>MAX(l[d])</eqn></aux>
                <stock name="s"><eqn>0</eqn><inflow>rate</inflow></stock><aux name="rate"><eqn>2</eqn></aux>
                """
                        + variables + "</variables></model>");
        Run run = Xmile.run(exported);
        assertThat(run.series("i")).containsOnly(-9);
        assertThat(run.series("m")).containsOnly(-1);
        assertThat(run.series("l", "B")).containsOnly(4);
        assertThat(run.series("t", "B")).containsExactly(0, 2, 4, 6, 8);
        assertThat(run.series("most")).containsOnly(4);
        assertThat(run.series("s")).containsExactly(0, 2, 4, 6, 8);
        assertThat(Xmile.noticed(exported)).containsExactly("2:47 xmile.written-by-vensim");
    }
}
