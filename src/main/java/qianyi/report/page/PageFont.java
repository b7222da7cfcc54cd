package qianyi.report.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The part of our font that a page needs, so that it shows its words where no Chinese font is installed. */
final class PageFont {
    /** Of what weight. */
    enum Weight {
        REGULAR("subset"),
        BOLD("bold-subset");

        private final String resource;

        Weight(String name) {
            this.resource = "/qianyi/font/NotoSansSC-" + name + ".ttf";
        }
    }

    /** What a browser needs to lay out a line; kerning and vertical metrics stay behind. */
    private static final List<String> TABLES =
            List.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post");

    private static final int DIRECTORY = 12;
    private static final int DIRECTORY_ENTRY = 16;
    private static final int CHECKSUM_ADJUSTMENT = 8;

    private PageFont() {}

    /** The glyphs of these characters as a WOFF font in Base64. */
    static String base64(Weight weight, String characters) {
        try (InputStream in = PageFont.class.getResourceAsStream(weight.resource);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()))) {
            TTFSubsetter subset = new TTFSubsetter(font, TABLES);
            characters.codePoints().distinct().filter(c -> c >= ' ').sorted().forEach(subset::add);
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 19);
            subset.writeToStream(out);
            return Base64.getEncoder().encodeToString(WebFont.of(asVersionZero(out.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The subsetter writes the fields of version 0 of the table "OS/2" under the number of the whole font's version, which
     * browsers complain of. The checksums of the table and of the file follow the number.
     */
    private static byte[] asVersionZero(byte[] font) {
        ByteBuffer bytes = ByteBuffer.wrap(font);
        int metrics = entry(bytes, "OS/2");
        int start = bytes.getInt(metrics + 8);
        int version = bytes.getShort(start) << 16;
        bytes.putShort(start, (short) 0);
        bytes.putInt(metrics + 4, bytes.getInt(metrics + 4) - version);
        int adjustment = bytes.getInt(entry(bytes, "head") + 8) + CHECKSUM_ADJUSTMENT;
        bytes.putInt(adjustment, bytes.getInt(adjustment) + 2 * version);
        return font;
    }

    private static int entry(ByteBuffer font, String table) {
        int tag = ByteBuffer.wrap(table.getBytes(StandardCharsets.US_ASCII)).getInt();
        int at = DIRECTORY;
        while (font.getInt(at) != tag) {
            at += DIRECTORY_ENTRY;
        }
        return at;
    }
}
