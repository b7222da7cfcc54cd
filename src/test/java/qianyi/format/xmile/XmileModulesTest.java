package qianyi.format.xmile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qianyi.engine.Run;
import qianyi.format.Limits;

/** Modules (XMILE 1.0, sections 3.7.4 and 4.7). */
class XmileModulesTest {
    private static final String TWO = """
            <model><variables>
              <module name="Farm"><connect to="%s" from="%s"/></module>
              <aux name="rain" access="output"><eqn>TIME</eqn></aux>
              <aux name="twice"><eqn>2 * Farm.harvest</eqn></aux>
            </variables></model>
            <model name="Farm"><variables>
              <aux name="water" access="input"><eqn>{from outside}</eqn></aux>
              <stock name="soil"><eqn>100</eqn><outflow>drain</outflow></stock>
              <flow name="drain"><eqn>10</eqn></flow>
              <aux name="harvest" access="output"><eqn>water * 3 + soil</eqn></aux>
            </variables></model>""";

    @ParameterizedTest
    @ValueSource(strings = {"water .rain", "Farm.water .rain", "water rain", "FARM.Water .Rain"})
    void givesAModuleItsInputs(String connection) {
        String[] ends = connection.split(" ");
        Run run = Xmile.run(Xmile.file(TWO.formatted(ends[0], ends[1])));
        assertThat(run.series("Farm.water")).containsExactly(0, 1, 2, 3, 4);
        assertThat(run.series("Farm.soil")).containsExactly(100, 90, 80, 70, 60);
        assertThat(run.series("twice")).containsExactly(200, 186, 172, 158, 144);
    }

    @Test
    void anInputWithoutAConnectionHasItsOwnEquation() {
        Run run = Xmile.run(Xmile.file("""
                <model><variables><module name="A"/></variables></model>
                <model name="A"><variables>
                  <aux name="x" access="input"><eqn>7</eqn></aux><aux name="y"><eqn>x + 1</eqn></aux>
                </variables></model>"""));
        assertThat(run.series("A.y")).containsOnly(8);
    }

    @Test
    void reachesTheModelsInsideAModel() {
        Run run = Xmile.run(Xmile.file("""
                <model><variables>
                  <module name="outer"><connect to="inner.x" from=".k"/></module>
                  <aux name="k"><eqn>5</eqn></aux>
                  <aux name="through the path"><eqn>outer.inner.y</eqn></aux>
                  <aux name="by its name"><eqn>inner.y</eqn></aux>
                </variables></model>
                <model name="outer"><variables>
                  <module name="inner"/><aux name="z"><eqn>inner.y * 2</eqn></aux>
                </variables></model>
                <model name="inner"><variables>
                  <aux name="x" access="input"><eqn>1</eqn></aux><aux name="y"><eqn>x + 1</eqn></aux>
                </variables></model>"""));
        assertThat(run.series("inner.y")).containsOnly(6);
        assertThat(run.series("outer.z")).containsOnly(12);
        assertThat(run.series("through_the_path")).containsOnly(6);
        assertThat(run.series("by_its_name")).containsOnly(6);
    }

    @Test
    void aModelThatTwoModelsHoldIsKnownByItsPath() {
        Run run = Xmile.run(Xmile.file("""
                <model><variables><module name="a"/><module name="b"/></variables></model>
                <model name="a"><variables>
                  <module name="s"><connect to="x" from="k"/></module><aux name="k"><eqn>1</eqn></aux>
                </variables></model>
                <model name="b"><variables>
                  <module name="s"><connect to="x" from="k"/></module><aux name="k"><eqn>2</eqn></aux>
                </variables></model>
                <model name="s"><variables><aux name="x"><eqn>0</eqn></aux></variables></model>"""));
        assertThat(run.series("a.s.x")).containsOnly(1);
        assertThat(run.series("b.s.x")).containsOnly(2);
    }

    @Test
    void aVariableInsideHidesOneOutside() {
        Run run = Xmile.run(Xmile.file("""
                <model><variables><module name="A"/><aux name="k"><eqn>1</eqn></aux></variables></model>
                <model name="A"><variables>
                  <aux name="k"><eqn>2</eqn></aux><aux name="y"><eqn>10 * k + .k</eqn></aux>
                </variables></model>"""));
        assertThat(run.series("A.y")).containsOnly(21);
    }

    @Test
    void aNameInsideIsNotSeenOutsideWithoutItsModule() {
        assertThat(Xmile.noticed(Xmile.file("""
                <model><variables><module name="A"/><aux name="y"><eqn>hidden</eqn></aux></variables></model>
                <model name="A"><variables><aux name="hidden"><eqn>2</eqn></aux></variables></model>"""))).containsExactly("2:56 model.name-unknown-nearest");
    }

    @Test
    void saysWhatIsWrongWithAConnection() {
        assertThat(Xmile.noticed(Xmile.file("""
                <model><variables><module name="A">
                <connect to="nothing" from=".k"/>
                <connect to="x" from=".nothing"/>
                <connect to="x"/>
                </module><aux name="k"><eqn>1</eqn></aux></variables></model>
                <model name="A"><variables><aux name="x"><eqn>2</eqn></aux></variables></model>""")))
                .containsExactly(
                        "3:1 xmile.connect-to-unknown",
                        "4:1 xmile.connect-from-unknown",
                        "5:1 xmile.connect-incomplete");
    }

    @Test
    void refusesAModuleInItself() {
        assertThat(Xmile.noticed(Xmile.file("""
                <model><variables><module name="A"/></variables></model>
                <model name="A"><variables><module name="B"/></variables></model>
                <model name="B"><variables>
                <module name="A"/>
                </variables></model>"""))).containsExactly("5:1 xmile.module-in-itself");
    }

    @Test
    void refusesTooManyModulesAndTooDeepOnes() {
        StringBuilder doubling = new StringBuilder("<model><variables><module name=\"m0\"/></variables></model>");
        StringBuilder chain = new StringBuilder("<model><variables><module name=\"m0\"/></variables></model>");
        for (int i = 0; i < Limits.MODULE_DEPTH + 5; i++) {
            String next = "<model name=\"m%d\"><variables><module name=\"m%d\"/>%s</variables></model>";
            String twin = "<module name=\"n%d\"/>".formatted(i + 1);
            chain.append(next.formatted(i, i + 1, ""));
            doubling.append(next.formatted(i, i + 1, twin));
            doubling.append(next.replace("m%d\"><", "n%d\"><").formatted(i, i + 1, twin));
        }
        assertThat(Xmile.noticed(Xmile.file(chain.toString()))).anyMatch(n -> n.endsWith("xmile.modules-too-deep"));
        assertThat(Xmile.noticed(Xmile.file(doubling.toString()))).anyMatch(n -> n.endsWith("xmile.modules-too-many"));
    }

    @Test
    void saysWhatModulesAreNotReadAndWhichModelsAreNotUsed() {
        assertThat(Xmile.noticed(Xmile.file("""
                <model><variables><module name="A"/>
                <module name="B" resource="http://example.org/b.xmile"/>
                </variables></model>
                <model name="C"><variables/></model>
                <model name="D"><sim_specs><dt>0.1</dt></sim_specs><variables/></model>""")))
                .contains(
                        "2:19 xmile.module-without-model",
                        "3:1 xmile.module-file-refused",
                        "5:1 xmile.model-unused",
                        "6:17 xmile.unsupported");
    }
}
