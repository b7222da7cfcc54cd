package qianyi.format.external;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name that a workbook gives to a block of cells.
 *
 * @param scope the sheet that alone knows the name; none if the whole workbook does
 * @param sheet that the block lies on; empty if the name stands for anything but one block
 * @param area of the block; empty likewise
 */
record DefinedName(String name, Optional<String> scope, Optional<String> sheet, Optional<Area> area) {
    private static final Pattern REFERENCE = Pattern.compile("(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)");

    /** @param formula what it stands for, such as {@code 'my sheet'!$A$1:$B$2} */
    static DefinedName of(String name, Optional<String> scope, String formula) {
        Matcher reference = REFERENCE.matcher(formula.strip());
        Optional<Area> area = reference.matches() ? Area.parse(reference.group(3)) : Optional.empty();
        if (area.isEmpty()) {
            return new DefinedName(name, scope, Optional.empty(), Optional.empty());
        }
        String quoted = reference.group(1);
        String sheet = quoted == null ? reference.group(2) : quoted.replace("''", "'");
        return new DefinedName(name, scope, Optional.of(sheet), area);
    }
}
