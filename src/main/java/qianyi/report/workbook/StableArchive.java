package qianyi.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Takes the clock out of a workbook, so that the same answer gives the same bytes, and puts the charts in. */
final class StableArchive {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "<dcterms:created[^>]*>[^<]*</dcterms:created>";

    /** The earliest time that the format can say without a time zone. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private StableArchive() {}

    static byte[] of(byte[] workbook, List<ChartParts> charts) throws IOException {
        ByteArrayOutputStream stable = new ByteArrayOutputStream(workbook.length);
        try (ZipFile in = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream out = new ZipOutputStream(stable)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntriesInPhysicalOrder())) {
                byte[] bytes = in.getInputStream(entry).readAllBytes();
                String name = entry.getName();
                byte[] amended = name.equals(PROPERTIES) ? withoutTime(bytes) : bytes;
                for (ChartParts some : charts) {
                    amended = some.amended(name, amended);
                }
                put(out, name, amended);
            }
            for (ChartParts some : charts) {
                for (Map.Entry<String, byte[]> part : some.more().entrySet()) {
                    put(out, part.getKey(), part.getValue());
                }
            }
        }
        return stable.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        out.putNextEntry(entry);
        out.write(bytes);
    }

    private static byte[] withoutTime(byte[] properties) {
        String text = new String(properties, StandardCharsets.UTF_8);
        return text.replaceAll(CREATED, "").getBytes(StandardCharsets.UTF_8);
    }
}
