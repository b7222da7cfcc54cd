package qianyi.report.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import qianyi.answer.Answer;
import qianyi.answer.ScenarioAnswer;
import qianyi.engine.Column;
import qianyi.engine.Run;
import qianyi.model.Unit;
import qianyi.study.Period;
import qianyi.text.Numbers;

/**
 * {@code trajectories.csv}: every number of every scenario in every reported year, in the model's units. RFC 4180 with
 * "\n"; a value that is no number is empty, and so is every value of a scenario from its failure on.
 */
public final class TrajectoriesCsv {
    static final String HEADER = "scenario,year,variable,element,value,unit\n";

    private TrajectoriesCsv() {}

    public static byte[] render(Answer answer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        out.writeBytes(HEADER.getBytes(StandardCharsets.UTF_8));
        for (ScenarioAnswer scenario : answer.scenarios()) {
            List<Field> fields = fields(scenario.run());
            Period period = answer.study().period();
            for (int year = period.from(); year <= period.to(); year++) {
                Place place = Place.of(scenario.run(), year);
                if (place.share() >= 0) {
                    String start = field(scenario.id()) + "," + year + ",";
                    out.writeBytes(year(scenario.run(), place, start, fields, isWhole(scenario, year))
                            .getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return out.toByteArray();
    }

    /** From a failure on nothing can be believed, also where it still is a number. */
    private static boolean isWhole(ScenarioAnswer scenario, int year) {
        return scenario.failure().map(f -> year < f.time()).orElse(true);
    }

    /** What stands before and after the value of a column, the same in every year. */
    private record Field(Column column, String before, String after) {}

    /**
     * Where a year lies among the saved instants: the share of the way from one to the next; negative if outside.
     */
    private record Place(int index, double share) {
        static Place of(Run run, int year) {
            for (int i = 0; i < run.size(); i++) {
                double off = run.time(i) - year;
                if (Math.abs(off) <= 1e-9 * Math.max(1, Math.abs(year))) {
                    return new Place(i, 0);
                }
                if (off > 0) {
                    return i == 0
                            ? new Place(0, -1)
                            : new Place(i - 1, (year - run.time(i - 1)) / (run.time(i) - run.time(i - 1)));
                }
            }
            return new Place(0, -1);
        }

        double value(Run run, Column column) {
            double value = run.value(column, index);
            return share == 0 ? value : value + share * (run.value(column, index + 1) - value);
        }
    }

    private static List<Field> fields(Run run) {
        List<Field> fields = new ArrayList<>();
        for (Column column : run.program().columns()) {
            String unit = column.unit().map(Unit::toString).orElse("");
            fields.add(new Field(
                    column,
                    field(column.name()) + "," + field(String.join("|", column.elements())) + ",",
                    "," + field(unit) + "\n"));
        }
        return fields;
    }

    private static String year(Run run, Place place, String start, List<Field> fields, boolean whole) {
        StringBuilder out = new StringBuilder(64 * fields.size());
        for (Field field : fields) {
            double value = place.value(run, field.column());
            out.append(start).append(field.before());
            if (whole && Double.isFinite(value)) {
                out.append(Numbers.shortest(value));
            }
            out.append(field.after());
        }
        return out.toString();
    }

    /** A field as RFC 4180 wants it: quoted only where it must be. */
    static String field(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
