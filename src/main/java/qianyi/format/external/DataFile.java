package qianyi.format.external;

import java.util.List;
import java.util.Map;
import qianyi.model.Diagnosed;

/**
 * A file of series over time, such as the exported results of another model: variables in columns or in rows, time in
 * the first of them.
 *
 * @param file as the user names it
 * @param series by canonical name, subscripts included: {@code output[a,b]}
 */
public record DataFile(String file, Map<String, Series> series) {
    public DataFile {
        series = Map.copyOf(series);
    }

    /**
     * One variable, or one element of it.
     *
     * @param name as the file spells it
     * @param times strictly increasing, at least one
     * @param values as many as times
     */
    public record Series(String name, List<Double> times, List<Double> values) {
        public Series {
            times = List.copyOf(times);
            values = List.copyOf(values);
        }
    }

    /** Reads tab- or comma-separated text, UTF-8 or GB18030. */
    public static Diagnosed<DataFile> read(String file, byte[] bytes) {
        throw new UnsupportedOperationException();
    }
}
