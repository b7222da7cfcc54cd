package qianyi.format.xmile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import qianyi.format.SyntaxProblems;
import qianyi.model.Names;
import qianyi.model.Unit;
import qianyi.units.UnitParser;

/** Units as the file writes them, with the other names that model_units declares (XMILE 1.0, section 2.4). */
final class XmileUnits {
    private final SyntaxProblems problems;
    private final UnitParser parser;

    XmileUnits(SyntaxProblems problems, XmlElement root) {
        this.problems = problems;
        Map<String, Unit> aliases = new HashMap<>();
        root.children("model_units").flatMap(all -> all.children("unit")).forEach(unit -> {
            String name = unit.attribute("name").orElse("");
            Unit meaning = unit.child("eqn")
                    .map(XmlElement::strippedText)
                    .filter(text -> !text.isEmpty())
                    .flatMap(UnitParser::parse)
                    .orElse(Unit.base(Names.canonical(name)));
            aliases.put(Names.canonical(name), meaning);
            unit.children("alias").forEach(alias -> aliases.put(Names.canonical(alias.strippedText()), meaning));
        });
        this.parser = UnitParser.with(aliases);
    }

    /** The one name under which a base unit is known, for another name of it; the text itself for anything else. */
    String base(String text) {
        return parser.read(text.strip())
                .filter(unit -> unit.exponents().size() == 1)
                .map(unit -> unit.exponents().keySet().iterator().next())
                .orElse(text.strip());
    }

    /** The unit of a variable; nothing if none is written or it was reported as unreadable. */
    Optional<Unit> read(XmlElement element) {
        if (element.text().isBlank()) {
            return Optional.empty();
        }
        Optional<Unit> unit = parser.read(element.strippedText());
        if (unit.isEmpty()) {
            problems.warning(element.text().span(), "units.unreadable", element.strippedText());
        }
        return unit;
    }
}
