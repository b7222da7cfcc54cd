package qianyi.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes broken files out of sound ones: the same seed, the same file. */
final class Mutator {
    private static final Pattern TOKEN = Pattern.compile("\\w+|[^\\w\\s]+|\\s+");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1e308",
            "-1e308",
            "1e-308",
            "1e999",
            "2147483648",
            "1000000000",
            "99999999999999999999",
            "0.1",
            "NaN",
            "1e",
            "1..2");

    private static final List<String> NESTED = List.of(
            "(",
            "-",
            "[",
            "{",
            "\"",
            "<",
            "<aux>",
            "<dim>",
            "MAX(1,",
            "IF THEN ELSE(1,",
            "IF 1 THEN ",
            "SUM(",
            ":NOT:",
            "NOT ",
            "2^",
            "~",
            "|",
            "~~|",
            ":MACRO:",
            "<!--",
            "&lt;",
            "1+");

    private static final List<String> WORDS = List.of(
            ":EXCEPT: [north]",
            "~~|",
            "INTEG(",
            "D: (A1-A1000000000) ~~|",
            "D: (A1-A999999) ~~|",
            "big[D, D, D] = 1 ~~|",
            "x = GET DIRECT DATA('../../x', ',', 'A', 'B2') ~~|",
            ":MACRO: M(a)\nM = M(a) ~~|\n:END OF MACRO:\nm = M(1) ~~|",
            "a = b ~~| b = a ~~|",
            "<->",
            "->",
            ":=",
            "!",
            "TABBED ARRAY(",
            "WITH LOOKUP(",
            "\\\\\\---///",
            "<dim name=\"d\" size=\"1000000000\"/>",
            "<non_negative/>",
            "<conveyor><len>1e9</len></conveyor>",
            "<conveyor discrete=\"true\"><len>TIME</len><capacity>-1</capacity></conveyor>",
            "<queue/>",
            "<oven><len>1e9</len><capacity>0</capacity></oven>",
            "<leak/><overflow/>",
            "HISTORY(x, 1e9)",
            "x[TIME]",
            "x[1:1e9]",
            "DELAY MATERIAL(x, 1e9, x, 0)",
            "VECTOR ELM MAP(x, 1e18)",
            "[0,?,1e999]",
            "<module name=\"sub\"/>",
            "<macro name=\"m\"><parm>x</parm><eqn>m(x)</eqn></macro>",
            "<!DOCTYPE x [<!ENTITY a \"b\">]>",
            "&a;",
            "]]>",
            "<![CDATA[",
            "<eqn>sum</eqn>",
            "<dt>1e-300</dt>",
            "DELAYN(sum, 4, 1000000000)",
            "SMOOTH N(sum, 4, 0, 1000000000)",
            "DELAY FIXED(sum, 1e300, 0)",
            "\u0000",
            "\ufeff",
            "亿元");

    private final Random random;

    Mutator(long seed) {
        this.random = new Random(seed);
    }

    /** One to four changes, on any of the files. */
    byte[] mutate(List<byte[]> corpus) {
        byte[] file = any(corpus);
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            file = change(file, any(corpus));
        }
        return file;
    }

    private byte[] change(byte[] file, byte[] other) {
        if (file.length == 0) {
            return other;
        }
        int from = random.nextInt(file.length);
        int to = from + random.nextInt(Math.min(400, file.length - from) + 1);
        return switch (random.nextInt(10)) {
            case 0 -> flipped(file);
            case 1 -> swapped(file);
            case 2 -> part(file, 0, from);
            case 3 -> join(part(file, 0, to), part(file, from, file.length));
            case 4 -> join(part(file, 0, from), part(other, random.nextInt(other.length + 1), other.length));
            case 5 -> join(part(file, 0, from), nested(), part(file, from, file.length));
            case 6 -> numbered(file);
            case 7 -> join(part(file, 0, from), part(file, to, file.length));
            case 8 -> join(part(file, 0, from), bytes(any(WORDS)), part(file, from, file.length));
            default ->
                join(
                        part(file, 0, from),
                        part(file, from, to).length < 2 ? nested() : part(other, 0, other.length / 2),
                        part(file, to, file.length));
        };
    }

    private byte[] flipped(byte[] file) {
        byte[] copy = file.clone();
        for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
            int place = random.nextInt(copy.length);
            copy[place] = (byte) (random.nextBoolean() ? copy[place] ^ 1 << random.nextInt(8) : random.nextInt(256));
        }
        return copy;
    }

    /** Two words, signs or gaps change places. */
    private byte[] swapped(byte[] file) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(new String(file, StandardCharsets.ISO_8859_1));
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        if (tokens.isEmpty()) {
            return file;
        }
        int one = random.nextInt(tokens.size());
        int two = random.nextInt(tokens.size());
        tokens.set(two, tokens.set(one, tokens.get(two)));
        return String.join("", tokens).getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] numbered(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        Matcher matcher = NUMBER.matcher(text);
        int place = random.nextInt(text.length());
        return matcher.find(place)
                ? (text.substring(0, matcher.start()) + any(NUMBERS) + text.substring(matcher.end()))
                        .getBytes(StandardCharsets.ISO_8859_1)
                : file;
    }

    private byte[] nested() {
        int depth = 1 + random.nextInt(random.nextInt(20) == 0 ? 20_000 : 300);
        return bytes(any(NESTED).repeat(depth));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] part(byte[] file, int from, int to) {
        return Arrays.copyOfRange(file, from, Math.max(from, to));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
