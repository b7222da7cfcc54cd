package qianyi.format.xmile;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import qianyi.format.DialectCases;

/**
 * Runs every {@code src/test/resources/qianyi/xmile/*.case}; how such a file is written stands at {@link DialectCases}. A
 * body is what stands between the tags of a model, or a whole file.
 */
class XmileCasesTest {
    private static final Path FOLDER = Path.of("src/test/resources/qianyi/xmile");

    @TestFactory
    Stream<DynamicNode> cases() {
        return new DialectCases(XmileCasesTest::file, text -> XmileReader.read("f.xmile", text)).in(FOLDER);
    }

    private static String file(String body) {
        if (body.startsWith("<?xml")) {
            return body;
        }
        int stop = body.startsWith("<!-- to ") ? Integer.parseInt(body.substring(8, body.indexOf(' ', 8))) : 3;
        boolean models = body.contains("<model");
        return "<xmile version=\"1.0\"><header><vendor>v</vendor><product version=\"1\">p</product></header>"
                + "<sim_specs><start>0</start><stop>" + stop + "</stop><dt>1</dt></sim_specs>"
                + "<dimensions><dim name=\"Sort\"><elem name=\"red\"/><elem name=\"green\"/><elem name=\"blue\"/></dim></dimensions>"
                + (models ? body : "<model><variables>\n" + body + "</variables></model>")
                + "</xmile>";
    }
}
