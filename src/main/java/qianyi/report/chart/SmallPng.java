package qianyi.report.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * PNG with a palette: the 256 most frequent colours, and the nearest of them for the rest. A chart has few colours and
 * their blends at the edges of letters and lines, so nothing is seen of it, and the file is a third of the size. ImageIO
 * would try five filters a row, which takes most of the time of drawing and gains nothing for a palette.
 */
final class SmallPng {
    private static final int COLOURS = 256;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private SmallPng() {}

    /** @param image of type INT_RGB */
    static byte[] of(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Map<Integer, int[]> counts = new HashMap<>();
        int[] last = new int[1];
        int before = -1;
        for (int pixel : pixels) {
            if (pixel != before) {
                last = counts.computeIfAbsent(pixel, p -> new int[1]);
                before = pixel;
            }
            last[0]++;
        }
        int[] palette = palette(counts);
        Map<Integer, Integer> nearest = new HashMap<>();
        counts.keySet().forEach(colour -> nearest.put(colour, nearest(palette, colour)));
        ByteBuffer head = ByteBuffer.allocate(13).putInt(image.getWidth()).putInt(image.getHeight());
        head.put((byte) 8).put((byte) 3);
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
        out.writeBytes(SIGNATURE);
        chunk(out, "IHDR", head.array());
        chunk(out, "PLTE", colours(palette));
        chunk(out, "IDAT", deflated(rows(pixels, image.getWidth(), nearest)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** A length, a name, content and a checksum (PNG, third edition, section 5.3). */
    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        byte[] kind = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(kind);
        sum.update(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(kind);
        out.writeBytes(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static byte[] colours(int[] palette) {
        ByteBuffer colours = ByteBuffer.allocate(3 * palette.length);
        for (int colour : palette) {
            colours.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
        }
        return colours.array();
    }

    private static byte[] deflated(byte[] rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
        Deflater deflater = new Deflater();
        deflater.setInput(rows);
        deflater.finish();
        byte[] buffer = new byte[1 << 15];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    /** Most frequent first; equally frequent ones by their number, so that the same picture gives the same bytes. */
    private static int[] palette(Map<Integer, int[]> counts) {
        List<Integer> colours = counts.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Integer, int[]>>comparingInt(e -> -e.getValue()[0])
                        .thenComparingInt(e -> e.getKey()))
                .limit(COLOURS)
                .map(Map.Entry::getKey)
                .toList();
        return colours.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Places in the palette, row by row, each row after a 0: no filter, which suits a palette best (section 12.7). */
    private static byte[] rows(int[] pixels, int width, Map<Integer, Integer> nearest) {
        byte[] rows = new byte[pixels.length + pixels.length / width];
        int at = 0;
        int before = -1;
        byte index = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (i % width == 0) {
                at++;
            }
            if (pixels[i] != before) {
                index = nearest.get(pixels[i]).byteValue();
                before = pixels[i];
            }
            rows[at++] = index;
        }
        return rows;
    }

    private static int nearest(int[] palette, int colour) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < palette.length; i++) {
            int red = (palette[i] >> 16 & 0xff) - (colour >> 16 & 0xff);
            int green = (palette[i] >> 8 & 0xff) - (colour >> 8 & 0xff);
            int blue = (palette[i] & 0xff) - (colour & 0xff);
            int distance = red * red + green * green + blue * blue;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
