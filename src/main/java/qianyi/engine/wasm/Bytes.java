package qianyi.engine.wasm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes that grow at their end, in the encodings of the format (section 5.2). */
final class Bytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Bytes put(int one) {
        bytes.write(one);
        return this;
    }

    Bytes put(byte[] many) {
        bytes.writeBytes(many);
        return this;
    }

    Bytes put(Bytes other) {
        return put(other.array());
    }

    /** A whole number from 0 on, seven bits a byte. */
    Bytes unsigned(int number) {
        int rest = number;
        while ((rest & ~0x7f) != 0) {
            put(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        return put(rest);
    }

    /** A whole number with its sign, seven bits a byte. */
    Bytes signed(long number) {
        long rest = number;
        while (rest < -0x40 || rest >= 0x40) {
            put((int) (rest & 0x7f | 0x80));
            rest >>= 7;
        }
        return put((int) (rest & 0x7f));
    }

    /** The eight bytes of a double, the lowest first. */
    Bytes number(double number) {
        long bits = Double.doubleToRawLongBits(number);
        for (int i = 0; i < Double.BYTES; i++) {
            put((int) (bits >>> Byte.SIZE * i) & 0xff);
        }
        return this;
    }

    Bytes name(String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        return unsigned(text.length).put(text);
    }

    int size() {
        return bytes.size();
    }

    byte[] array() {
        return bytes.toByteArray();
    }
}
