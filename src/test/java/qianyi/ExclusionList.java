package qianyi;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Models of the suite that nobody can compare, by path, with the reason: the file {@code exclusions.csv}. */
final class ExclusionList {
    private ExclusionList() {}

    static Map<String, String> read() {
        Map<String, String> reasons = new TreeMap<>();
        try (InputStream in = ExclusionList.class.getResourceAsStream("exclusions.csv");
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                if (reasons.put(row.getField("model"), row.getField("reason")) != null) {
                    throw new IllegalStateException(row.getField("model") + " twice");
                }
            }
            return reasons;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
