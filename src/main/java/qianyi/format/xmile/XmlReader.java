package qianyi.format.xmile;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import qianyi.format.Limits;
import qianyi.format.SourceText;
import qianyi.format.SyntaxException;
import qianyi.format.SyntaxProblems;
import qianyi.model.Span;

/**
 * XML to a tree that knows its places, through the JDK's StAX parser. Nothing outside the file is ever read: document
 * types and entities are refused. Prefixes are not resolved, since most XMILE files use vendor prefixes that they do
 * not declare.
 */
final class XmlReader {
    /** An element whose end has not come yet. */
    private record Open(
            String name, Map<String, String> attributes, List<XmlElement> children, int content, Span span) {}

    private final RawText raw;
    private final Deque<Open> open = new ArrayDeque<>();

    private XmlReader(RawText raw) {
        this.raw = raw;
    }

    /** The root element; a variable without an end tag gets one, with a warning. */
    static XmlElement read(String text, SyntaxProblems problems) throws SyntaxException {
        try {
            return read(text);
        } catch (SyntaxException mistake) {
            if (text.length() > Limits.FILE_LENGTH) {
                throw mistake;
            }
            Optional<TagRepair.Repaired> written = TagRepair.ampersands(text);
            if (written.isPresent()) {
                return withAmpersands(text, written.get(), problems, mistake);
            }
            Optional<TagRepair.Repaired> repaired = TagRepair.repair(text);
            if (repaired.isEmpty()) {
                throw mistake;
            }
            RawText original = new RawText(text);
            for (TagRepair.Insertion tag : repaired.get().insertions()) {
                Span opened = original.span(tag.opened(), tag.opened());
                Span closed = original.span(tag.offset(), tag.offset());
                problems.warning(closed, "xmile.tag-not-closed", tag.name(), opened.line());
            }
            return new XmlReader(new RawText(repaired.get())).root();
        }
    }

    private static XmlElement withAmpersands(
            String text, TagRepair.Repaired written, SyntaxProblems problems, SyntaxException mistake)
            throws SyntaxException {
        try {
            XmlElement root = new XmlReader(new RawText(written)).root();
            RawText original = new RawText(text);
            written.insertions()
                    .forEach(place ->
                            problems.warning(original.span(place.opened(), place.offset()), "xmile.ampersand"));
            return root;
        } catch (SyntaxException further) {
            throw mistake;
        }
    }

    /** The root element of a file without a mistake. */
    static XmlElement read(String text) throws SyntaxException {
        if (text.length() > Limits.FILE_LENGTH) {
            throw new SyntaxException(Span.START, "xmile.file-too-long", Limits.FILE_LENGTH);
        }
        if (text.isBlank()) {
            throw new SyntaxException(Span.START, "xmile.file-empty");
        }
        return new XmlReader(new RawText(text)).root();
    }

    private XmlElement root() throws SyntaxException {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(raw.text()));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(reader);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    XmlElement element = end();
                    if (open.isEmpty()) {
                        drain(reader);
                        return element;
                    }
                    open.peek().children().add(element);
                } else if (event == XMLStreamConstants.DTD) {
                    throw new SyntaxException(place(reader.getLocation()), "xmile.document-type");
                } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new SyntaxException(place(reader.getLocation()), "xmile.entity");
                }
            }
            throw new SyntaxException(Span.START, "xmile.file-empty");
        } catch (XMLStreamException e) {
            throw notWellFormed(e.getLocation());
        }
    }

    private void start(XMLStreamReader reader) throws SyntaxException {
        Location location = reader.getLocation();
        int content = raw.offset(location.getLineNumber(), location.getColumnNumber());
        int tag = raw.text().lastIndexOf('<', content - 1);
        Span span = raw.span(tag, content);
        if (open.size() >= Limits.XML_DEPTH) {
            throw new SyntaxException(span, "xmile.too-deep", Limits.XML_DEPTH);
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        open.push(new Open(reader.getLocalName(), attributes, new ArrayList<>(), content, span));
    }

    private XmlElement end() {
        Open element = open.pop();
        SourceText text =
                element.children().isEmpty() ? raw.content(element.content()) : raw.nothing(element.content());
        return new XmlElement(
                element.name(),
                Collections.unmodifiableMap(element.attributes()),
                List.copyOf(element.children()),
                text,
                element.span());
    }

    /** Reads on to the end, so that anything after the root that is not XML is noticed. */
    private static void drain(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            reader.next();
        }
    }

    private SyntaxException notWellFormed(Location location) {
        Span span = place(location);
        if (open.isEmpty()) {
            return new SyntaxException(span, "xmile.not-xml");
        }
        int at = Math.max(0, Math.min(raw.text().length(), raw.offset(span.line(), span.column())));
        if (raw.text().lastIndexOf("<!--", at) > raw.text().lastIndexOf("-->", at)) {
            return new SyntaxException(span, "xmile.comment-hyphens");
        }
        return new SyntaxException(
                span,
                "xmile.not-well-formed",
                open.peek().name(),
                open.peek().span().line());
    }

    private static Span place(Location location) {
        return Span.at(Math.max(1, location.getLineNumber()), Math.max(1, location.getColumnNumber()));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }
}
