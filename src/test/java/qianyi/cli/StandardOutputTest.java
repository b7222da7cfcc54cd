package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import qianyi.text.Language;

class StandardOutputTest {
    private static final Environment HERE = new Environment(Path.of(""), Path.of(""), Language.EN, false);

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void readerThatLeavesIsNoFailure() {
        assertThat(helpInto("Broken pipe")).isZero();
        assertThat(helpInto("断开的管道")).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void fullDiskIsAFailureInWords() {
        assertThat(helpInto("No space left on device")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("error: the output could not be written: No space left on device\n");
    }

    private int helpInto(String failure) {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                throw new IOException(failure);
            }
        };
        return Main.run(new String[] {"--help"}, closed, err, HERE);
    }
}
