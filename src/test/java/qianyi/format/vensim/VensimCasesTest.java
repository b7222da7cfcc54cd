package qianyi.format.vensim;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import qianyi.format.DialectCases;
import qianyi.format.external.NoFiles;

/** Runs every {@code src/test/resources/qianyi/vensim/*.case}; how such a file is written stands at {@link DialectCases}. */
class VensimCasesTest {
    private static final Path FOLDER = Path.of("src/test/resources/qianyi/vensim");

    @TestFactory
    Stream<DynamicNode> cases() {
        return new DialectCases(
                        DialectCases::vensim,
                        text -> VensimReader.read("f.mdl", text.getBytes(StandardCharsets.UTF_8), new NoFiles()))
                .in(FOLDER);
    }
}
