package qianyi.format.external;

import java.util.List;
import java.util.Optional;
import qianyi.format.SyntaxException;
import qianyi.model.Span;

/**
 * The sheet that a call reads.
 *
 * @param file as the model names it
 * @param tab as the workbook spells it; empty for a text file
 * @param names of the whole workbook
 */
record OpenSheet(String file, String tab, Sheet sheet, List<DefinedName> names) {
    OpenSheet {
        names = List.copyOf(names);
    }

    ExternalCell at(CellAddress address) {
        return sheet.at(address);
    }

    /** The file, and the sheet if it has one, as sentences name them. */
    String place() {
        return tab.isEmpty() ? file : file + " [" + tab + "]";
    }

    /** What a cell or a name stands for; a name of the sheet goes before one of the workbook, both before a cell. */
    Area area(Span span, String text) throws SyntaxException {
        Optional<Area> named = named(span, text);
        if (named.isPresent()) {
            return named.get();
        }
        CellAddress cell = CellAddress.parse(text)
                .orElseThrow(() -> new SyntaxException(span, "external.cell-unknown", place(), text));
        return new Area(cell, cell);
    }

    /** The block that a name stands for; none if there is no such name. */
    Optional<Area> named(Span span, String text) throws SyntaxException {
        Optional<DefinedName> own = find(text, Optional.of(tab));
        Optional<DefinedName> name = own.isPresent() ? own : find(text, Optional.empty());
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<Area> area = name.get().area();
        if (area.isEmpty()) {
            throw new SyntaxException(span, "external.name-not-cells", place(), text);
        }
        String on = name.get().sheet().orElse("");
        if (!on.equalsIgnoreCase(tab)) {
            throw new SyntaxException(span, "external.name-elsewhere", place(), text, on);
        }
        return area;
    }

    private Optional<DefinedName> find(String text, Optional<String> scope) {
        return names.stream()
                .filter(name ->
                        name.name().equalsIgnoreCase(text) && name.scope().equals(scope))
                .findFirst();
    }
}
