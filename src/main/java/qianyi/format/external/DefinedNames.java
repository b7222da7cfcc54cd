package qianyi.format.external;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The names in a workbook of Excel since 2007, which the library that reads its cells leaves out (ECMA-376, 18.2.5). */
final class DefinedNames {
    private DefinedNames() {}

    /** @param sheets in the order of the file */
    static List<DefinedName> read(SafeArchive archive, List<String> sheets) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive.bytes()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().matches("/?xl/workbook\\d*\\.xml")) {
                    return read(in, sheets);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return List.of();
    }

    private static List<DefinedName> read(InputStream in, List<String> sheets) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        List<DefinedName> names = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("definedName")) {
                String name = xml.getAttributeValue(null, "name");
                Optional<String> scope = Optional.ofNullable(xml.getAttributeValue(null, "localSheetId"))
                        .map(index -> sheets.get(Integer.parseInt(index)));
                names.add(DefinedName.of(name == null ? "" : name, scope, xml.getElementText()));
            }
        }
        return List.copyOf(names);
    }
}
