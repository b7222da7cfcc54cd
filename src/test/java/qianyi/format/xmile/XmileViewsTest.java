package qianyi.format.xmile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import qianyi.diagram.Diagram;
import qianyi.diagram.View;
import qianyi.model.Model;

@Tag("slow")
class XmileViewsTest {
    private static final String BARE = """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
              <header><vendor>v</vendor><product version="1">p</product></header>
              <sim_specs><start>0</start><stop>1</stop><dt>1</dt></sim_specs>
              <model>
                <!-- <views> that are </variables> not there -->
                <variables>
                  <group name="a&amp;b"><doc>甲 -- | A</doc><entity name="s"/><entity name="f"/></group>
                  <stock name="s"><eqn>1</eqn><inflow>f</inflow></stock>
                  <flow name="f"><eqn>s * x</eqn></flow>
                  <aux name="x"><eqn>s</eqn></aux>
                </variables>
              </model>
            </xmile>
            """;

    private static Model read(String text) {
        return XmileReader.read("m.xmile", text).value().orElseThrow();
    }

    private static String written(String text) {
        return XmileViews.write(text, Diagram.computed(read(text)));
    }

    @Test
    void addsViewsAndChangesNothingElse() {
        String text = written(BARE);
        int start = text.indexOf("\n    <views>", text.indexOf("<aux"));
        int end = text.indexOf("</views>", start) + "</views>".length();
        assertThat(text.substring(0, start) + text.substring(end)).isEqualTo(BARE);
        assertThat(text.substring(0, start)).endsWith("</variables>");
        assertThat(read(text))
                .usingRecursiveComparison()
                .ignoringFields("plans")
                .isEqualTo(read(BARE));
    }

    @Test
    void replacesViewsWhereTheyStand() {
        String once = written(BARE);
        assertThat(written(once)).isEqualTo(once);
        String none = XmileViews.write(once, List.of());
        assertThat(none).contains("    <views>\n    </views>\n  </model>");
        assertThat(written(none)).isEqualTo(once);
        assertThat(written(BARE.replace("</model>", "<views/></model>"))).contains("<stock name=\"s\" x=");
    }

    @Test
    void writesWhatTheStandardAsksFor() {
        assertThat(written(BARE))
                .contains("<view name=\"a&amp;b\" type=\"stock_flow\"")
                .contains("<stock name=\"s\" x=")
                .contains("<pts>")
                .containsPattern("<alias uid=\"1\" x=\"[0-9.]+\" y=\"[0-9.]+\">\\s*<of>x</of>\\s*</alias>")
                .containsPattern("<connector uid=\"[0-9]+\" angle=\"[0-9.]+\">\\s*"
                        + "<from><alias uid=\"1\"/></from>\\s*<to>f</to>")
                .contains("<!-- 甲 - - | A -->");
    }

    @Test
    void keepsTheFilesLineEnds() {
        String text = written(BARE.replace("\n", "\r\n"));
        assertThat(text.replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void refusesATextWithoutVariables() {
        assertThatThrownBy(() -> XmileViews.write("<xmile/>", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("<variables>");
    }

    @Test
    void sipingCarriesTheViewsThatItsModelGives() throws IOException {
        String text = Files.readString(Path.of("scenarios/siping/model.xmile"));
        Model model = read(text);
        List<View> views = Diagram.computed(model);
        String again = XmileViews.write(text, views);
        assertThat(again)
                .as("scenarios/siping/model.xmile: its views are older than its variables")
                .isEqualTo(text);
        assertThat(read(again)).isEqualTo(model);
        assertThat(Diagram.drawn(read(again))).isEqualTo(views);
    }
}
