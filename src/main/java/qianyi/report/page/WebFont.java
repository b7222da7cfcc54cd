package qianyi.report.page;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/** A TrueType font as browsers take it, its tables compressed: <a href="https://www.w3.org/TR/WOFF/">WOFF 1.0</a>. */
final class WebFont {
    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    private static final int TRUE_TYPE_HEADER = 12;
    private static final int TRUE_TYPE_ENTRY = 16;

    /** Of a table: its four letters, the checksum of its bytes, and these. */
    private record Table(int tag, int checksum, byte[] bytes) {
        static Table at(ByteBuffer font, int entry) {
            byte[] bytes = new byte[font.getInt(entry + 12)];
            font.get(font.getInt(entry + 8), bytes);
            return new Table(font.getInt(entry), font.getInt(entry + 4), bytes);
        }

        /** As it is where that is not longer, which is how a reader knows. */
        byte[] stored() {
            Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
            deflater.setInput(bytes);
            deflater.finish();
            byte[] smaller = new byte[bytes.length];
            int length = deflater.deflate(smaller);
            boolean fits = deflater.finished() && length < bytes.length;
            deflater.end();
            return fits ? Arrays.copyOf(smaller, length) : bytes;
        }
    }

    private WebFont() {}

    static byte[] of(byte[] trueType) {
        ByteBuffer font = ByteBuffer.wrap(trueType);
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < font.getShort(4); i++) {
            tables.add(Table.at(font, TRUE_TYPE_HEADER + TRUE_TYPE_ENTRY * i));
        }
        List<byte[]> stored = tables.stream().map(Table::stored).toList();
        int length = HEADER
                + ENTRY * tables.size()
                + stored.stream().mapToInt(bytes -> padded(bytes.length)).sum();
        ByteBuffer out = ByteBuffer.allocate(length);
        out.putInt(SIGNATURE).putInt(font.getInt(0)).putInt(length).putShort((short) tables.size());
        out.position(16);
        out.putInt(TRUE_TYPE_HEADER
                + TRUE_TYPE_ENTRY * tables.size()
                + tables.stream()
                        .mapToInt(table -> padded(table.bytes().length))
                        .sum());
        int place = HEADER + ENTRY * tables.size();
        for (int i = 0; i < tables.size(); i++) {
            Table table = tables.get(i);
            byte[] bytes = stored.get(i);
            out.position(HEADER + ENTRY * i);
            out.putInt(table.tag()).putInt(place).putInt(bytes.length);
            out.putInt(table.bytes().length).putInt(table.checksum());
            out.put(place, bytes);
            place += padded(bytes.length);
        }
        return out.array();
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }
}
