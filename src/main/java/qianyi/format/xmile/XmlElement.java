package qianyi.format.xmile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import qianyi.format.SourceText;
import qianyi.model.Span;

/**
 * An element of an XML file with its place.
 *
 * @param text the text of an element without children, entities resolved; empty text otherwise
 * @param span the start tag
 */
record XmlElement(String name, Map<String, String> attributes, List<XmlElement> children, SourceText text, Span span) {
    Optional<XmlElement> child(String childName) {
        return children(childName).findFirst();
    }

    Stream<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    Optional<String> attribute(String attributeName) {
        return Optional.ofNullable(attributes.get(attributeName));
    }

    String strippedText() {
        return text.text().strip();
    }

    /** Text from an attribute, placed at the start of the tag. */
    SourceText of(String attributeText) {
        return SourceText.at(span.line(), span.column(), attributeText);
    }
}
