package qianyi.format.xmile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qianyi.diagram.Connector;
import qianyi.diagram.Diagram;
import qianyi.diagram.Node;
import qianyi.diagram.View;
import qianyi.model.Model;

class XmileViewsReaderTest {
    private static final String VARIABLES = """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
              <header><vendor>v</vendor><product version="1">p</product></header>
              <sim_specs><start>0</start><stop>1</stop><dt>1</dt></sim_specs>
              <model>
                <variables>
                  <group name="first"><doc>甲 | First</doc><entity name="People &amp; Co"/><entity name="births"/></group>
                  <group name="second"><entity name="x"/><entity name="y"/></group>
                  <stock name="People &amp; Co"><eqn>1</eqn><inflow>births</inflow></stock>
                  <flow name="births"><eqn>"People &amp; Co" * x * rate</eqn></flow>
                  <aux name="x"><eqn>y</eqn></aux>
                  <aux name="y"><eqn>"People &amp; Co"</eqn></aux>
                  <aux name="rate"><eqn>0.1</eqn></aux>
                </variables>
            %s
              </model>
            </xmile>
            """;

    /** As another tool would draw the first group: small symbols, no uid, a ghost that nobody uses, spaces in names. */
    private static final String FOREIGN = """
            <views>
              <style color="black"/>
              <view isee:show_pages="false" name="First" type="stock_flow">
                <stock x="500" y="-200" name="PEOPLE_&amp;\\nCO" width="45" height="35"/>
                <flow x="400" y="-200" name="births">
                  <pts><pt x="300" y="-200"/><pt x="478" y="-200"/></pts>
                </flow>
                <aux x="400.25" y="-50" name="x"/>
                <alias uid="a" x="1" y="2"><of>nobody</of></alias>
                <connector angle="100"><from>x</from><to>births</to></connector>
                <connector angle="none"><from>births</from><to/></connector>
                <button/>
              </view>
            </views>""";

    private static final String BARE = VARIABLES.formatted("");
    private static final Model MODEL = model(BARE);
    private static final List<View> VIEWS = Diagram.computed(MODEL);
    private static final String WRITTEN = XmileViews.write(BARE, VIEWS);

    private static Model model(String text) {
        return XmileReader.read("m.xmile", text).value().orElseThrow();
    }

    /** The pictures that a file places; none of a file that is no model. */
    private static List<View> drawn(String text) {
        return XmileReader.read("m.xmile", text).value().map(Diagram::drawn).orElse(List.of());
    }

    private static Node node(View view, String id) {
        return view.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id + " in " + view.name()));
    }

    @Test
    void givesBackWhatWasWritten() {
        assertThat(VIEWS).hasSize(2);
        assertThat(drawn(WRITTEN)).isEqualTo(VIEWS);
        assertThat(drawn(WRITTEN.replace("\n", "\r\n"))).isEqualTo(VIEWS);
    }

    @Test
    void aTextWithoutViewsHasNone() {
        assertThat(drawn(BARE)).isEmpty();
        assertThat(drawn(XmileViews.write(BARE, List.of()))).isEmpty();
    }

    @Test
    void aSymbolMovedByHandStaysWhereItWasPut() {
        Node x = node(VIEWS.get(1), "x");
        String place = "<aux name=\"x\" x=\"%.0f\"".formatted(x.x());
        assertThat(WRITTEN).contains(place);
        String moved = WRITTEN.replace(place, "<aux name=\"x\" x=\"%.0f\"".formatted(x.x() + 700));
        View view = drawn(moved).get(1);
        Node still = node(view, "y");
        assertThat(node(view, "x").x() - still.x())
                .isEqualTo(x.x() + 700 - node(VIEWS.get(1), "y").x());
        assertThat(node(view, "x").zh().shape().right()).isLessThan(view.width());
        assertThat(view.width()).isGreaterThan(VIEWS.get(1).width() + 500);
    }

    @Test
    void aViewOlderThanTheVariablesIsLeftOut() {
        Model newer = model(WRITTEN.replace("<eqn>y</eqn>", "<eqn>y + births</eqn>"));
        assertThat(Diagram.drawn(newer)).extracting(View::name).containsExactly("first");
        assertThat(Diagram.outdated(newer)).containsExactly("second");
        Model turned = model(WRITTEN.replace("inflow>", "outflow>"));
        assertThat(Diagram.drawn(turned)).extracting(View::name).containsExactly("second");
    }

    @Test
    void aViewOfAnotherToolIsDrawnWithItsPlaces() {
        List<View> views = drawn(VARIABLES.formatted(FOREIGN));
        assertThat(views).hasSize(1);
        View view = views.get(0);
        Node stock = node(view, "people_&_co");
        assertThat(stock.x() - node(view, "births").x()).isEqualTo(100);
        assertThat(node(view, "x").y() - stock.y()).isEqualTo(150);
        assertThat(view.nodes()).allSatisfy(node -> {
            assertThat(node.zh().shape().left()).isNotNegative();
            assertThat(node.zh().shape().top()).isNotNegative();
            assertThat(node.zh().shape().right()).isLessThanOrEqualTo(view.width());
        });
        assertThat(view.connectors()).hasSize(2).extracting(Connector::to).containsOnly("births");
        Connector told = view.connectors().stream()
                .filter(connector -> connector.from().equals("x"))
                .findFirst()
                .orElseThrow();
        assertThat(told.bend()).isCloseTo(Math.tan(Math.toRadians(5)) / 2, within(0.001));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<views><view",
                "<views><view name=\"first\"><pts/></view>",
                "<views><view name=\"first\">&boom;</view></views>",
                "<views/>",
                "<views><view/><view name=\"\"/><view name=\"first\"><flow/><alias/><connector/><stock name=\"x\"/></view></views>",
                "<views><view name=\"first\"><connector angle=\"1\"><from><alias uid=\"9\"/></from><to>births</to>"
                        + "</connector></view></views>",
                "<views><!-- </views>",
            })
    void oddTextsGiveNoViews(String views) {
        assertThat(drawn(VARIABLES.formatted(views))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-1e99", "1e999999999", "0x1p3", "", "1d", "10001", "500,0", "５００"})
    void aPlaceThatIsNoneLeavesTheViewOut(String number) {
        for (String place : List.of("x=\"500\"", "y=\"-50\"", "x=\"300\"", "x=\"478\"")) {
            String odd = FOREIGN.replace(place, place.replaceAll("\".*\"", "\"" + number + "\""));
            assertThat(drawn(VARIABLES.formatted(odd))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "-1", "0", "1e9", "10000"})
    void aPageOfTheWrongSizeIsMeasuredAnew(String number) {
        String odd = WRITTEN.replaceAll("width=\"\\d+\" height=\"\\d+\">", "width=\"" + number + "\" height=\"7\">");
        assertThat(odd).isNotEqualTo(WRITTEN);
        assertThat(drawn(odd)).isEqualTo(VIEWS);
    }

    @Test
    void anArrowThatWouldTurnBackGetsAnotherArc() {
        String odd = WRITTEN.replaceAll("angle=\"[0-9.]+\"", "angle=\"9999\"");
        assertThat(drawn(odd))
                .flatExtracting(View::connectors)
                .allSatisfy(connector -> assertThat(Math.abs(connector.bend())).isLessThan(0.9));
        String none = WRITTEN.replaceAll("angle=\"[0-9.]+\"", "angle=\"\"");
        assertThat(drawn(none)).isEqualTo(VIEWS);
    }

    @Test
    void symbolsOnEachOtherAndPipesPastTheirEndsAreRefused() {
        for (List<String> change : List.of(
                List.of("y=\"-50\"", "y=\"-190\""),
                List.of("x=\"300\" y=\"-200\"", "x=\"300\" y=\"-300\""),
                List.of("x=\"478\" y=\"-200\"", "x=\"478\" y=\"-300\""),
                List.of("<pt x=\"478\" y=\"-200\"/>", ""))) {
            String odd = FOREIGN.replace(change.get(0), change.get(1));
            assertThat(odd).isNotEqualTo(FOREIGN);
            assertThat(drawn(VARIABLES.formatted(odd))).isEmpty();
        }
    }
}
