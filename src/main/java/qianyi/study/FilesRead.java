package qianyi.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a study was read from, so that a result can name exactly the files that it rests on.
 *
 * @param model name of the model file
 * @param assumptions name of the file that the assumptions come from
 * @param sha256 of every file by name, in hexadecimal, in the order of reading; a name is relative to the folder, that of
 *     a file outside it is bare
 * @param changed what that file of assumptions changes against the study's own; nothing where it is the study's own
 */
public record FilesRead(String model, String assumptions, Map<String, String> sha256, List<AssumptionChange> changed) {
    /** With the study's own assumptions. */
    public FilesRead(String model, String assumptions, Map<String, String> sha256) {
        this(model, assumptions, sha256, List.of());
    }

    public FilesRead {
        changed = List.copyOf(changed);
        sha256 = Collections.unmodifiableMap(new LinkedHashMap<>(sha256));
    }

    /** With a file besides; a name that is there already keeps its file. */
    FilesRead with(String name, String hash) {
        Map<String, String> more = new LinkedHashMap<>(sha256);
        more.putIfAbsent(name, hash);
        return new FilesRead(model, assumptions, more, changed);
    }

    /** Of the model file, in hexadecimal. */
    public String modelSha256() {
        return sha256.getOrDefault(model, "");
    }

    /** Of the file that the assumptions come from, in hexadecimal. */
    public String assumptionsSha256() {
        return sha256.getOrDefault(assumptions, "");
    }
}
