package qianyi.report.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A process that writes one set after the other into a folder, and one file beside it, until it is killed. */
final class SetWriter {
    static final int FILES = 12;

    private SetWriter() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (int number = 0; ; number++) {
            String word = ProcessHandle.current().pid() + " " + number + " ";
            if (OutputFolder.write(folder, set(word)).value().isEmpty()
                    || OutputFolder.write(folder.resolve("model.xmile"), out -> out.write(text(word)))
                            .value()
                            .isEmpty()) {
                throw new IOException(word);
            }
            System.out.println(number);
        }
    }

    private static Map<String, byte[]> set(String word) {
        Map<String, byte[]> set = new TreeMap<>();
        set.put("summary.json", text(word));
        for (int i = 1; i < FILES; i++) {
            set.put((i % 3 == 0 ? "charts/" : "") + i, text(word));
        }
        return set;
    }

    private static byte[] text(String word) {
        return word.repeat(2000).getBytes(StandardCharsets.UTF_8);
    }
}
