package qianyi.format.vensim;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import qianyi.format.SyntaxProblems;
import qianyi.model.Span;

/**
 * The text of a file. A mark at its start settles the encoding; without one it is UTF-8, which is what Vensim has written
 * since it put {@code {UTF-8}} on the first line. Bytes that are no UTF-8 come from an older version, which wrote in the
 * code page of its computer: GB18030 if they look like Chinese, windows-1252 otherwise. That guess is reported.
 */
final class VensimEncoding {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int GB2312_FIRST = 0xA1;

    private VensimEncoding() {}

    static String decode(byte[] content, SyntaxProblems problems) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return lenient(content, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return lenient(content, 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return lenient(content, 2, StandardCharsets.UTF_16LE);
        }
        try {
            return strict(content, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            Charset guess = looksChinese(content) ? CHINESE : WESTERN;
            problems.warning(Span.START, "vensim.encoding-guessed", guess.name());
            return lenient(content, 0, guess);
        }
    }

    /** Whether most of the bytes beyond ASCII are pairs of GB2312, whose bytes are both high; letters with accents are not. */
    private static boolean looksChinese(byte[] content) {
        int high = 0;
        int paired = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] >= 0) {
                continue;
            }
            high++;
            boolean pair = i + 1 < content.length
                    && (content[i] & 0xFF) >= GB2312_FIRST
                    && (content[i + 1] & 0xFF) >= GB2312_FIRST;
            if (pair) {
                high++;
                paired += 2;
                i++;
            }
        }
        return paired * 2 > high;
    }

    private static String strict(byte[] content, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content))
                .toString();
    }

    /** With U+FFFD for what cannot be read; where it matters it stands in a name that nothing else uses. */
    private static String lenient(byte[] content, int skip, Charset charset) {
        return new String(content, skip, content.length - skip, charset);
    }

    private static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
