package qianyi.format.external;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import qianyi.format.Limits;
import qianyi.format.SyntaxException;
import qianyi.model.Span;

/** Opens the sheets that calls name, each file and each sheet once. */
final class Workbooks {
    private static final int BYTES_OF_A_MEGABYTE = 1_000_000;

    private final CompanionFiles files;
    private final Map<String, String> tags;
    private final Map<List<String>, Workbook> workbooks = new HashMap<>();
    private final Map<List<String>, OpenSheet> sheets = new HashMap<>();

    Workbooks(CompanionFiles files, Map<String, String> tags) {
        this.files = files;
        this.tags = tags;
    }

    /** The sheet of a call. */
    OpenSheet open(ExternalCall call) throws SyntaxException {
        List<String> key = List.of(call.file(), call.tab());
        OpenSheet known = sheets.get(key);
        if (known == null) {
            known = open(call.span(), file(call), call.tab());
            sheets.put(key, known);
        }
        return known;
    }

    /** The name of the file, with {@code ?tag} replaced by what it stands for. */
    private String file(ExternalCall call) throws SyntaxException {
        if (!call.file().startsWith("?")) {
            return call.file();
        }
        String tag = call.file().substring(1);
        for (Map.Entry<String, String> entry : tags.entrySet()) {
            if (entry.getKey().equalsIgnoreCase(tag)) {
                return entry.getValue();
            }
        }
        throw new SyntaxException(call.span(), "external.tag-unknown", call.file());
    }

    private OpenSheet open(Span span, String file, String tab) throws SyntaxException {
        try {
            Workbook workbook = workbook(span, file, tab);
            String sheet = workbook instanceof TextWorkbook ? "" : sheet(span, file, tab, workbook.sheets());
            return new OpenSheet(file, sheet, workbook.sheet(sheet), workbook.names());
        } catch (UnreadableException e) {
            throw e.at(span, file);
        }
    }

    private static String sheet(Span span, String file, String tab, List<String> sheets) throws SyntaxException {
        Optional<String> match = sheets.contains(tab)
                ? Optional.of(tab)
                : sheets.stream().filter(tab::equalsIgnoreCase).findFirst();
        if (match.isEmpty()) {
            throw new SyntaxException(span, "external.tab-unknown", file, tab, sheets);
        }
        return match.get();
    }

    /** What the file is counts, not what it is called. */
    private Workbook workbook(Span span, String file, String tab) throws SyntaxException, UnreadableException {
        List<String> asText = List.of(file, tab);
        Workbook known = workbooks.getOrDefault(List.of(file), workbooks.get(asText));
        if (known != null) {
            return known;
        }
        byte[] bytes = bytes(span, file);
        if (SafeArchive.isArchive(bytes)) {
            Workbook workbook = XlsxWorkbook.read(bytes);
            workbooks.put(List.of(file), workbook);
            return workbook;
        }
        if (SafeArchive.isOldWorkbook(bytes)) {
            Workbook workbook = XlsWorkbook.read(bytes);
            workbooks.put(List.of(file), workbook);
            return workbook;
        }
        Workbook text = TextWorkbook.read(bytes, delimiter(span, file, tab), '"');
        workbooks.put(asText, text);
        return text;
    }

    /** A comma for .csv, a tab otherwise, unless the call names another one (Vensim manual, "GET DIRECT DATA"). */
    private static char delimiter(Span span, String file, String tab) throws SyntaxException {
        if (tab.isEmpty()) {
            return file.toLowerCase(Locale.ROOT).endsWith(".csv") ? ',' : '\t';
        }
        if (tab.equals("\\t")) {
            return '\t';
        }
        char delimiter = tab.charAt(0);
        if (tab.length() > 1 || Character.isLetterOrDigit(delimiter) || "\"\r\n".indexOf(delimiter) >= 0) {
            throw new SyntaxException(span, "external.delimiter", file, tab);
        }
        return delimiter;
    }

    private byte[] bytes(Span span, String file) throws SyntaxException {
        Companion answer = files.read(file);
        Optional<SyntaxException> refusal = answer.accept(new Refusal(span));
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return ((Companion.Found) answer).bytes();
    }

    /** Why there is no file; none if there is. */
    private record Refusal(Span span) implements Companion.Visitor<Optional<SyntaxException>> {
        @Override
        public Optional<SyntaxException> found(Companion.Found found) {
            return Optional.empty();
        }

        @Override
        public Optional<SyntaxException> missing(Companion.Missing missing) {
            return Optional.of(
                    missing.nearest().isEmpty()
                            ? new SyntaxException(span, "external.file-missing", missing.name())
                            : new SyntaxException(
                                    span, "external.file-missing-nearest", missing.name(), missing.nearest()));
        }

        @Override
        public Optional<SyntaxException> refused(Companion.Refused refused) {
            return Optional.of(
                    switch (refused.rule()) {
                        case OWN_FOLDER -> new SyntaxException(span, "external.own-folder", refused.name());
                        case ORDINARY_FILE -> new SyntaxException(span, "external.ordinary-file", refused.name());
                        case COMPANION_LENGTH ->
                            new SyntaxException(
                                    span,
                                    "external.companion-length",
                                    refused.name(),
                                    Limits.COMPANION_LENGTH / BYTES_OF_A_MEGABYTE);
                        case NO_FOLDER -> new SyntaxException(span, "external.no-folder", refused.name());
                        case NOT_READABLE -> new SyntaxException(span, "external.not-readable", refused.name());
                    });
        }
    }
}
