package qianyi.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import qianyi.ensemble.Ensemble;
import qianyi.report.file.EnsembleTable;

/**
 * A file that an interrupted command left behind, held against what the command would write: its header, the draws of
 * every row, and the whole rows of the first and the last block, which are computed again.
 */
final class EnsembleFile {
    /**
     * What can be kept of it.
     *
     * @param rows those of whole blocks
     * @param failed how many of them failed
     * @param bytes length of header and rows; 0 if not even the header is whole
     */
    record Kept(Path source, long rows, long failed, long bytes) {}

    private final Path file;
    private final Ensemble ensemble;
    private final EnsembleTable table;
    private long row;
    private long failed;
    private long length;
    private Kept kept;
    private double[][] draws = new double[0][];
    private final ByteArrayOutputStream block = new ByteArrayOutputStream();

    private EnsembleFile(Path file, Ensemble ensemble, EnsembleTable table) {
        this.file = file;
        this.ensemble = ensemble;
        this.table = table;
        this.kept = new Kept(file, 0, 0, 0);
    }

    /** What can be kept; none if the file is not of this command. */
    static Optional<Kept> read(Path file, Ensemble ensemble, EnsembleTable table) throws IOException {
        return new EnsembleFile(file, ensemble, table).read();
    }

    private Optional<Kept> read() throws IOException {
        byte[] header = table.header();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            byte[] start = in.readNBytes(header.length);
            if (!Arrays.equals(start, Arrays.copyOf(header, start.length))) {
                return Optional.empty();
            }
            if (start.length < header.length) {
                return Optional.of(kept);
            }
            length = header.length;
            kept = new Kept(file, 0, 0, length);
            for (Optional<byte[]> line = line(in); line.isPresent(); line = line(in)) {
                if (row == ensemble.runs() || !takes(line.get())) {
                    return Optional.empty();
                }
            }
        }
        boolean lastAgrees = block.size() == 0 || agrees(row / Ensemble.BLOCK, block.toByteArray());
        return lastAgrees ? Optional.of(kept) : Optional.empty();
    }

    /** A line with its end; none if there is no whole one left. */
    private static Optional<byte[]> line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == '\n') {
                return Optional.of(line.toByteArray());
            }
        }
        return Optional.empty();
    }

    private boolean takes(byte[] line) throws IOException {
        int lane = (int) (row % Ensemble.BLOCK);
        if (lane == 0) {
            draws = ensemble.draws(row, (int) Math.min(Ensemble.BLOCK, ensemble.runs() - row));
        }
        String text = new String(line, StandardCharsets.UTF_8);
        if (!text.startsWith(EnsembleTable.beginning(row, draws, lane))) {
            return false;
        }
        block.write(line);
        row++;
        length += line.length;
        failed += text.endsWith(",\n") ? 0 : 1;
        return row % Ensemble.BLOCK != 0 && row < ensemble.runs() || endsBlock();
    }

    private boolean endsBlock() {
        long number = (row - 1) / Ensemble.BLOCK;
        boolean checked = number == 0 || number == ensemble.blocks() - 1;
        boolean agrees = !checked || agrees(number, block.toByteArray());
        kept = new Kept(file, row, failed, length);
        block.reset();
        return agrees;
    }

    private boolean agrees(long number, byte[] rows) {
        byte[] wanted = ensemble.block(number, table::rows).bytes();
        return rows.length <= wanted.length && Arrays.equals(rows, Arrays.copyOf(wanted, rows.length));
    }
}
