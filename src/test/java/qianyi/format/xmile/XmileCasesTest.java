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
        return new DialectCases(DialectCases::xmile, text -> XmileReader.read("f.xmile", text)).in(FOLDER);
    }
}
