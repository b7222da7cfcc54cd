package qianyi.engine.wasm;

import java.util.Arrays;

/** Bytes that grow at their end, in the encodings of the format (section 5.2). */
final class Bytes {
    private byte[] bytes = new byte[64];
    private int size;

    Bytes put(int one) {
        grow(1);
        bytes[size++] = (byte) one;
        return this;
    }

    Bytes put(byte[] many) {
        grow(many.length);
        System.arraycopy(many, 0, bytes, size, many.length);
        size += many.length;
        return this;
    }

    private void grow(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
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

    /** Letters, digits and the like, a byte each. */
    Bytes name(String name) {
        unsigned(name.length());
        for (char sign : name.toCharArray()) {
            put(sign);
        }
        return this;
    }

    int size() {
        return size;
    }

    byte[] array() {
        return Arrays.copyOf(bytes, size);
    }
}
