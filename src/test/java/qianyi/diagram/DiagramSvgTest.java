package qianyi.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import qianyi.CompactModel;
import qianyi.format.xmile.XmileReader;
import qianyi.model.Documentation;
import qianyi.model.Group;
import qianyi.model.Model;
import qianyi.model.Variable;
import qianyi.text.Language;

class DiagramSvgTest {
    private static final String HOSTILE = "a<script>&\"' b\u0001";

    private static View view() {
        Model plain = XmileReader.read(
                        "m.xmile",
                        CompactModel.of("stock s = 1 | in f\nflow f = s * k * x\nconstant k = 2\naux x = s")
                                .xmile())
                .value()
                .orElseThrow();
        Variable.Auxiliary x = (Variable.Auxiliary) plain.variable("x").orElseThrow();
        Variable.Header old = x.header();
        Documentation words = new Documentation("甲" + HOSTILE, "One " + HOSTILE, "Why: " + HOSTILE);
        Variable named = new Variable.Auxiliary(
                new Variable.Header(old.name(), old.dimensions(), old.unit(), words, old.span()),
                x.equations(),
                x.table());
        Map<String, Variable> variables = new LinkedHashMap<>(plain.variables());
        variables.put("x", named);
        Model model = new Model(
                plain.name(),
                plain.file(),
                plain.time(),
                plain.dimensions(),
                variables,
                List.of(new Group("g", new Documentation("组" + HOSTILE, "Group", ""), List.of("s", "f", "x"))));
        return Diagram.computed(model).get(0);
    }

    @Test
    void isWellFormedWhateverTheLabels() throws Exception {
        for (Language language : Language.values()) {
            Document svg = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(DiagramSvg.render(view(), language))));
            assertThat(svg.getElementsByTagName("script").getLength()).isZero();
            assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                    .startsWith(language == Language.ZH ? "组" : "Group");
        }
    }

    @Test
    void speaksItsLanguageAndNeedsNothingFromOutside() {
        String zh = DiagramSvg.render(view(), Language.ZH);
        String en = DiagramSvg.render(view(), Language.EN);
        assertThat(zh).contains(">甲a").doesNotContain(">One");
        assertThat(en).contains(">One").doesNotContain(">甲a").contains("◦ k");
        assertThat(zh.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http", "href", "url(", "<style");
    }

    @Test
    void theCaptionNamesTheSymbols() {
        assertThat(DiagramSvg.caption(Language.ZH)).contains("方框为存量", "阀门", "云");
        assertThat(DiagramSvg.caption(Language.EN)).contains("Box: stock", "valve", "Cloud");
    }

    @Test
    void linesFitTheirRoomAndKeepTheWords() {
        String words = "争取到的外部订单（农业不用）";
        assertThat(Lettering.wrap(words, 110, 3)).containsExactly("争取到的外部订单", "（农业不用）");
        List<String> english = Lettering.wrap("Livelihood spending relative to outside incomes", 108, 5);
        assertThat(String.join(" ", english)).isEqualTo("Livelihood spending relative to outside incomes");
        assertThat(Lettering.longest(english)).isLessThanOrEqualTo(108);
        assertThat(Lettering.wrap("x".repeat(200), 100, 3))
                .hasSize(3)
                .last()
                .asString()
                .endsWith("…");
    }
}
