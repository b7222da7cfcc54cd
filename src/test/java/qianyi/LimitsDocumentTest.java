package qianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import qianyi.format.Limits;
import qianyi.format.external.Companion;

/** The page about limits names every limit with its number, and every rule about files. */
class LimitsDocumentTest {
    private static final Path PAGE = Path.of("docs/limits.md");

    @Test
    void everyLimitIsNamedWithItsNumber() throws Exception {
        String page = Files.readString(PAGE);
        for (Field limit : Limits.class.getFields()) {
            String row = String.format(Locale.ROOT, "| `%s` | %,d |", limit.getName(), limit.getInt(null));
            assertThat(page).contains(row);
        }
    }

    @Test
    void everyRuleAboutFilesIsNamed() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(Arrays.asList(Companion.Rule.values()))
                .filteredOn(rule -> rule != Companion.Rule.NOT_READABLE)
                .allMatch(rule -> page.contains("`" + rule + "`"));
    }
}
