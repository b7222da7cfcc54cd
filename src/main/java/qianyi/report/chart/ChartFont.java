package qianyi.report.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The font of every chart, carried along so that Chinese is right on a machine without a Chinese font. Characters that
 * it lacks are drawn in the machine's own font if that has them.
 */
public final class ChartFont {
    private static final Font FONT = load("/qianyi/font/NotoSansSC-subset.ttf");
    private static final Font BOLD = load("/qianyi/font/NotoSansSC-bold-subset.ttf");

    private ChartFont() {}

    public static Font plain(float size) {
        return FONT.deriveFont(size);
    }

    static Font bold(float size) {
        return BOLD.deriveFont(size);
    }

    /** The font for a text: the carried one unless only the machine's own can show all of it. */
    static Font forText(String text, Font wanted) {
        if (wanted.canDisplayUpTo(text) < 0) {
            return wanted;
        }
        Font own = new Font(Font.SANS_SERIF, wanted.getStyle(), wanted.getSize()).deriveFont(wanted.getSize2D());
        return own.canDisplayUpTo(text) < 0 ? own : wanted;
    }

    /** Characters that neither the carried font nor the machine's own can show, each once; empty if there are none. */
    public static String missing(String text) {
        Font own = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
        return text
                .codePoints()
                .filter(c -> !Character.isISOControl(c) && !FONT.canDisplay(c) && !own.canDisplay(c))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(Character::toString)
                .collect(Collectors.joining());
    }

    private static Font load(String resource) {
        try (InputStream in = ChartFont.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing " + resource);
            }
            return Font.createFont(Font.TRUETYPE_FONT, new BufferedInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("no font in " + resource, e);
        }
    }
}
