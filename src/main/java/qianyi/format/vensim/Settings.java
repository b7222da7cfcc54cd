package qianyi.format.vensim;

import java.util.HashMap;
import java.util.Map;
import qianyi.model.Names;
import qianyi.model.TimeSpec;
import qianyi.model.Unit;
import qianyi.units.UnitParser;

/**
 * The lines {@code number:values} behind the drawing. Vensim does not document them; what the numbers mean here was seen in
 * files and in other programs that read them, and is unverified: 15 holds in its fourth value how stocks are carried
 * over a step (0 and 2 Euler; 3 and 4 Runge-Kutta of second, 1 and 5 of fourth order), 22 names of one unit, 30 a file
 * behind a question mark.
 *
 * @param units names of units to the unit that they stand for
 * @param files what stands for {@code ?name} in calls for other files, without the question mark
 */
record Settings(TimeSpec.Method method, Map<String, Unit> units, Map<String, String> files) {
    private static final String START = "<%^E!@";
    private static final int LONGEST_LINE = 4_000;

    static Settings read(String sketch) {
        TimeSpec.Method method = TimeSpec.Method.EULER;
        Map<String, Unit> units = new HashMap<>();
        Map<String, String> files = new HashMap<>();
        int start = sketch.lastIndexOf(START);
        String section = start < 0 ? "" : sketch.substring(start + START.length());
        for (String line : section.lines().toList()) {
            int colon = line.indexOf(':');
            if (colon < 1 || line.length() > LONGEST_LINE) {
                continue;
            }
            String values = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).strip()) {
                case "15" -> method = method(values.split(","));
                case "22" -> units(values.split(","), units);
                case "30" -> file(values, files);
                default -> {
                    // how windows looked and what was shown in them
                }
            }
        }
        return new Settings(method, Map.copyOf(units), Map.copyOf(files));
    }

    private static TimeSpec.Method method(String[] values) {
        String code = values.length > 3 ? values[3].strip() : "0";
        return switch (code) {
            case "1", "5" -> TimeSpec.Method.RK4;
            case "3", "4" -> TimeSpec.Method.RK2;
            default -> TimeSpec.Method.EULER;
        };
    }

    /** {@code $,Dollar,Dollars,$s}: all of these are the first one. */
    private static void units(String[] names, Map<String, Unit> units) {
        String first = Names.canonical(names.length == 0 ? "" : names[0]);
        if (first.isEmpty()) {
            return;
        }
        Unit unit = UnitParser.parse(first).orElse(Unit.base(first));
        for (String name : names) {
            if (!name.isBlank()) {
                units.put(Names.canonical(name), unit);
            }
        }
    }

    /** {@code ?name=path}. */
    private static void file(String values, Map<String, String> files) {
        int sign = values.indexOf('=');
        if (sign > 0 && values.startsWith("?")) {
            files.put(
                    values.substring(1, sign).strip(),
                    values.substring(sign + 1).strip());
        }
    }
}
