package qianyi.format.external;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import qianyi.format.Limits;
import qianyi.format.SyntaxException;

/** Opens the sheets that calls name, each file and each sheet once. */
final class ExternalWorkbooks {
    private static final int BYTES_OF_A_MEGABYTE = 1_000_000;

    private final CompanionFiles files;
    private final Map<String, String> tags;
    private final Map<List<String>, ExternalWorkbook> workbooks = new HashMap<>();
    private final Map<List<String>, OpenSheet> sheets = new HashMap<>();
    private final Map<List<String>, UnreadableException> failures = new HashMap<>();
    private final Set<List<Object>> told = new HashSet<>();
    private long length;
    private long cells;

    ExternalWorkbooks(CompanionFiles files, Map<String, String> tags) {
        this.files = files;
        this.tags = tags;
    }

    /** The sheet of a call; what failed once is not tried again, and one file that fails is told once. */
    OpenSheet open(ExternalCall call) throws SyntaxException {
        String file = file(call.file());
        List<String> key = List.of(file, call.tab());
        UnreadableException failure = failures.get(key);
        try {
            if (failure != null) {
                throw failure;
            }
            if (!sheets.containsKey(key)) {
                sheets.put(key, openNow(file, call.tab()));
            }
            return sheets.get(key);
        } catch (UnreadableException e) {
            failures.put(key, e);
            SyntaxException mistake = e.at(call.span(), file);
            throw told.add(mistake.what()) ? mistake : mistake.toldAlready();
        }
    }

    /** The name of the file, with {@code ?tag} replaced by what it stands for, if that is known. */
    private String file(String named) {
        return tags.entrySet().stream()
                .filter(tag -> named.equalsIgnoreCase("?" + tag.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(named);
    }

    private OpenSheet openNow(String file, String tab) throws UnreadableException {
        if (file.startsWith("?")) {
            throw new UnreadableException("external.tag-unknown");
        }
        ExternalWorkbook workbook = workbook(file, tab);
        String name = workbook instanceof TextWorkbook ? "" : sheet(tab, workbook.sheets());
        Sheet sheet = workbook.sheet(name);
        cells += sheet.size();
        if (cells > Limits.COMPANIONS_CELLS) {
            throw new UnreadableException("external.companions-cells", Limits.COMPANIONS_CELLS);
        }
        return new OpenSheet(file, name, sheet, workbook.names());
    }

    private static String sheet(String tab, List<String> sheets) throws UnreadableException {
        Optional<String> match = sheets.contains(tab)
                ? Optional.of(tab)
                : sheets.stream().filter(tab::equalsIgnoreCase).findFirst();
        if (match.isEmpty()) {
            throw new UnreadableException("external.tab-unknown", tab, sheets);
        }
        return match.get();
    }

    /** What the file is counts, not what it is called. */
    private ExternalWorkbook workbook(String file, String tab) throws UnreadableException {
        List<String> asText = List.of(file, tab);
        ExternalWorkbook known = workbooks.getOrDefault(List.of(file), workbooks.get(asText));
        if (known != null) {
            return known;
        }
        byte[] bytes = bytes(file);
        if (SafeArchive.isArchive(bytes)) {
            ExternalWorkbook workbook = XlsxWorkbook.read(bytes);
            workbooks.put(List.of(file), workbook);
            return workbook;
        }
        if (SafeArchive.isOldWorkbook(bytes)) {
            ExternalWorkbook workbook = XlsWorkbook.read(bytes);
            workbooks.put(List.of(file), workbook);
            return workbook;
        }
        ExternalWorkbook text = TextWorkbook.read(bytes, delimiter(file, tab), '"');
        workbooks.put(asText, text);
        return text;
    }

    /** A comma for .csv, a tab otherwise, unless the call names another one (Vensim manual, "GET DIRECT DATA"). */
    private static char delimiter(String file, String tab) throws UnreadableException {
        if (tab.isEmpty()) {
            return file.toLowerCase(Locale.ROOT).endsWith(".csv") ? ',' : '\t';
        }
        if (tab.equals("\\t")) {
            return '\t';
        }
        char delimiter = tab.charAt(0);
        if (tab.length() > 1 || Character.isLetterOrDigit(delimiter) || "\"\r\n".indexOf(delimiter) >= 0) {
            throw new UnreadableException("external.delimiter", tab);
        }
        return delimiter;
    }

    private byte[] bytes(String file) throws UnreadableException {
        Companion answer = files.read(file);
        Optional<UnreadableException> refusal = answer.accept(new Refusal());
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        byte[] bytes = ((Companion.Found) answer).bytes();
        length += bytes.length;
        if (length > Limits.COMPANIONS_LENGTH) {
            throw new UnreadableException("external.companions-length", Limits.COMPANIONS_LENGTH / BYTES_OF_A_MEGABYTE);
        }
        return bytes;
    }

    /** Why there is no file; none if there is. */
    private record Refusal() implements Companion.Visitor<Optional<UnreadableException>> {
        @Override
        public Optional<UnreadableException> found(Companion.Found found) {
            return Optional.empty();
        }

        @Override
        public Optional<UnreadableException> missing(Companion.Missing missing) {
            return Optional.of(
                    missing.nearest().isEmpty()
                            ? new UnreadableException("external.file-missing")
                            : new UnreadableException("external.file-missing-nearest", missing.nearest()));
        }

        @Override
        public Optional<UnreadableException> refused(Companion.Refused refused) {
            return Optional.of(
                    switch (refused.rule()) {
                        case OWN_FOLDER -> new UnreadableException("external.own-folder");
                        case ORDINARY_FILE -> new UnreadableException("external.ordinary-file");
                        case COMPANION_LENGTH ->
                            new UnreadableException(
                                    "external.companion-length", Limits.COMPANION_LENGTH / BYTES_OF_A_MEGABYTE);
                        case NO_FOLDER -> new UnreadableException("external.no-folder");
                        case NOT_READABLE -> new UnreadableException("external.not-readable");
                    });
        }
    }
}
