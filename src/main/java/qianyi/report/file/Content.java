package qianyi.report.file;

import java.io.IOException;
import java.io.OutputStream;

/** Writes what a file is to hold. */
@FunctionalInterface
public interface Content {
    void to(OutputStream out) throws IOException;
}
