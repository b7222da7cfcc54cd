package qianyi.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/** Read back by the rules of WOFF 1.0, the tables of a font are what they were, and the file says how long all is. */
class WebFontTest {
    private static final int HEADER = 44;
    private static final int ENTRY = 20;

    @Test
    void tablesAreReadBack() throws IOException, DataFormatException {
        byte[] font;
        try (InputStream in = WebFontTest.class.getResourceAsStream("/qianyi/font/NotoSansSC-subset.ttf")) {
            font = in.readAllBytes();
        }
        byte[] web = WebFont.of(font);
        ByteBuffer bytes = ByteBuffer.wrap(web);
        assertThat(bytes.getInt(0)).isEqualTo(0x774F4646);
        assertThat(bytes.getInt(8)).isEqualTo(web.length).isLessThan(font.length * 4 / 5);
        assertThat(read(bytes)).containsExactlyInAnyOrderEntriesOf(tables(ByteBuffer.wrap(font)));
    }

    private static Map<Integer, ByteBuffer> tables(ByteBuffer font) {
        Map<Integer, ByteBuffer> tables = new TreeMap<>();
        for (int at = 12; at < 12 + 16 * font.getShort(4); at += 16) {
            tables.put(font.getInt(at), font.slice(font.getInt(at + 8), font.getInt(at + 12)));
        }
        return tables;
    }

    private static Map<Integer, ByteBuffer> read(ByteBuffer web) throws DataFormatException {
        Map<Integer, ByteBuffer> tables = new TreeMap<>();
        for (int at = HEADER; at < HEADER + ENTRY * web.getShort(12); at += ENTRY) {
            ByteBuffer stored = web.slice(web.getInt(at + 4), web.getInt(at + 8));
            byte[] table = new byte[web.getInt(at + 12)];
            if (stored.capacity() == table.length) {
                stored.get(table);
            } else {
                Inflater inflater = new Inflater();
                inflater.setInput(stored);
                assertThat(inflater.inflate(table)).isEqualTo(table.length);
                assertThat(inflater.finished()).isTrue();
                inflater.end();
            }
            tables.put(web.getInt(at), ByteBuffer.wrap(table));
        }
        return tables;
    }
}
