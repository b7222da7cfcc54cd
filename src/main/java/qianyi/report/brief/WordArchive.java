package qianyi.report.brief;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import qianyi.study.Byline;
import qianyi.text.Language;
import qianyi.text.Localized;

/**
 * A Word document as an archive of its parts (ISO/IEC 29500-2). No clock is read: the same text gives the same bytes, and
 * the document is of the day that the study names, or of none.
 */
final class WordArchive {
    /** The earliest time that the format can say without a time zone. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String PROPERTIES = "application/vnd.openxmlformats-package.core-properties+xml";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();

    private WordArchive() {}

    static byte[] of(WordBody body, Localized title, Byline byline, Language language) {
        return new WordArchive().write(body, properties(title, byline, language, body.layout()));
    }

    private byte[] write(WordBody body, String properties) {
        PaperLayout layout = body.layout();
        types.append(
                        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
                .append("<Default Extension=\"png\" ContentType=\"image/png\"/>");
        type("word/document.xml", TYPE + "document.main+xml");
        type("docProps/core.xml", PROPERTIES);
        part("styles", "styles", "styles.xml", WordParts.styles(layout));
        part("fonts", "fontTable", "fontTable.xml", WordParts.fonts(layout));
        part("settings", "settings", "settings.xml", WordParts.settings(layout));
        WordParts.footers(layout)
                .forEach((pages, xml) -> part("footer_" + pages, "footer", "footer_" + pages + ".xml", xml));
        body.picture().ifPresent(png -> {
            relation(WordPicture.RELATION, "image", WordPicture.PART);
            parts.put("word/" + WordPicture.PART, png);
        });
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", bytes("<Types xmlns=\"" + PACKAGE + "content-types\">" + types + "</Types>"));
        all.put(
                "_rels/.rels",
                relations("<Relationship Id=\"document\" Type=\"" + WordXml.RELATIONS
                        + "/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"properties\" Type=\""
                        + PACKAGE
                        + "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"));
        all.put("docProps/core.xml", bytes(properties));
        all.put("word/document.xml", body.document().getBytes(StandardCharsets.UTF_8));
        all.put("word/_rels/document.xml.rels", relations(relations.toString()));
        all.putAll(parts);
        return zip(all);
    }

    private void part(String id, String kind, String name, String xml) {
        type("word/" + name, TYPE + kind + "+xml");
        relation(id, kind, name);
        parts.put("word/" + name, xml.getBytes(StandardCharsets.UTF_8));
    }

    private void type(String part, String type) {
        types.append("<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>");
    }

    private void relation(String id, String kind, String target) {
        relations.append("<Relationship Id=\"" + id + "\" Type=\"" + WordXml.RELATIONS + "/" + kind + "\" Target=\""
                + target + "\"/>");
    }

    private static byte[] relations(String each) {
        return bytes("<Relationships xmlns=\"" + PACKAGE + "relationships\">" + each + "</Relationships>");
    }

    private static byte[] bytes(String xml) {
        return (WordXml.HEAD + xml).getBytes(StandardCharsets.UTF_8);
    }

    private static String properties(Localized title, Byline byline, Language language, PaperLayout layout) {
        return "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                + "<dc:title>" + WordXml.text(title.in(language)) + "</dc:title>"
                + byline.author()
                        .map(author -> "<dc:creator>" + WordXml.text(author.in(language)) + "</dc:creator>")
                        .orElse("")
                + byline.date()
                        .map(day ->
                                "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + day + "T00:00:00Z</dcterms:created>")
                        .orElse("")
                + "<dc:language>" + layout.locale() + "</dc:language></cp:coreProperties>";
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(ALWAYS);
                out.putNextEntry(entry);
                out.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
