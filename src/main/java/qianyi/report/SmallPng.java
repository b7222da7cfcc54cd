package qianyi.report;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * PNG with a palette: the 256 most frequent colours, and the nearest of them for the rest. A chart has few colours and
 * their blends at the edges of letters and lines, so nothing is seen of it, and the file is a third of the size.
 */
final class SmallPng {
    private static final int COLOURS = 256;

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
        IndexColorModel model = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
        BufferedImage indexed =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        write(indexed.getRaster(), pixels, image.getWidth(), nearest);
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
        try {
            ImageIO.write(indexed, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static void write(WritableRaster raster, int[] pixels, int width, Map<Integer, Integer> nearest) {
        byte[] row = new byte[width];
        int before = -1;
        byte index = 0;
        for (int y = 0; y < pixels.length / width; y++) {
            for (int x = 0; x < width; x++) {
                int pixel = pixels[y * width + x];
                if (pixel != before) {
                    index = nearest.get(pixel).byteValue();
                    before = pixel;
                }
                row[x] = index;
            }
            raster.setDataElements(0, y, width, 1, row);
        }
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
