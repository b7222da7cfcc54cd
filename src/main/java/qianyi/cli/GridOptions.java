package qianyi.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import qianyi.engine.ColumnName;
import qianyi.model.TimeSpec;
import qianyi.model.TimeSpec.Method;
import qianyi.model.TimeVariables;

/** The options that move a run to another grid than the one of its model. */
final class GridOptions {
    /** More steps than this are a slip of the finger. */
    private static final double MOST_STEPS = 100_000_000;

    @Option(names = "--from", paramLabel = "T", description = "cli.simulate.from")
    private @Nullable Double from;

    @Option(names = "--to", paramLabel = "T", description = "cli.simulate.to")
    private @Nullable Double to;

    @Option(names = "--step", paramLabel = "DT", description = "cli.simulate.step")
    private @Nullable Double step;

    @Option(names = "--save-every", paramLabel = "DT", description = "cli.simulate.save_every")
    private @Nullable Double saveEvery;

    @Option(
            names = "--method",
            paramLabel = "euler|rk2|rk4",
            converter = MethodName.class,
            description = "cli.simulate.method")
    private @Nullable Method method;

    /** The grid asked for; none, after saying why, if there is no such grid. */
    Optional<TimeSpec> apply(TimeSpec model, Console console) {
        double start = Objects.requireNonNullElse(from, model.start());
        double stop = Objects.requireNonNullElse(to, model.stop());
        double length = Objects.requireNonNullElse(step, model.step());
        double interval = Objects.requireNonNullElse(saveEvery, Math.max(length, model.step() * model.saveEvery()));
        if (Stream.of(start, stop, length, interval).anyMatch(value -> !Double.isFinite(value))) {
            return refuse(console, "cli.grid.finite");
        }
        if (length <= 0) {
            return refuse(console, "cli.grid.step", length);
        }
        if (stop < start) {
            return refuse(console, "cli.grid.period", start, stop);
        }
        if ((stop - start) / length > MOST_STEPS) {
            return refuse(console, "cli.grid.too_many", (stop - start) / length, MOST_STEPS);
        }
        double every = interval / length;
        if (!(every >= 0.5) || every > MOST_STEPS || Math.abs(every - Math.rint(every)) > 1e-9 * every) {
            return refuse(console, "cli.grid.save", interval, length);
        }
        return Optional.of(new TimeSpec(
                start,
                stop,
                length,
                (int) Math.rint(every),
                Objects.requireNonNullElse(method, model.method()),
                model.unit()));
    }

    /** The same as values of the variables that rule time, where a model has such variables. */
    List<Setting> settings(TimeVariables ruling) {
        List<Setting> settings = new ArrayList<>();
        add("--from", ruling.start(), from, settings);
        add("--to", ruling.stop(), to, settings);
        add("--step", ruling.step(), step, settings);
        add("--save-every", ruling.save(), saveEvery, settings);
        return settings;
    }

    private static void add(String option, String variable, @Nullable Double value, List<Setting> settings) {
        if (value != null && Double.isFinite(value)) {
            settings.add(new Setting(option, ColumnName.parse(variable), value));
        }
    }

    private static Optional<TimeSpec> refuse(Console console, String key, Object... arguments) {
        console.error(key, arguments);
        return Optional.empty();
    }

    /** {@code euler}, {@code rk2} or {@code rk4}, in any case. */
    static final class MethodName implements ITypeConverter<Method> {
        @Override
        public Method convert(String value) {
            String wanted = value.toUpperCase(Locale.ROOT);
            List<Method> known = Arrays.asList(Method.values());
            return known.stream()
                    .filter(one -> one.name().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(value));
        }
    }
}
