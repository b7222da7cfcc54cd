package qianyi.cli;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import qianyi.text.Language;

/** What every verb understands. */
final class CommonOptions {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "cli.common.help")
    boolean help;

    @Option(names = "--lang", paramLabel = "zh|en", converter = LanguageCode.class, description = "cli.common.lang")
    @Nullable
    Language language;

    @Option(
            names = {"-q", "--quiet"},
            description = "cli.common.quiet")
    boolean quiet;

    @Option(names = "--no-color", description = "cli.common.no_color")
    boolean noColour;

    /** The language asked for, before anything else is understood: help and errors are in it. */
    static Optional<Language> language(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (argument.startsWith("--lang=")) {
                return language(argument.substring("--lang=".length()));
            }
            if (argument.equals("--lang") && i + 1 < arguments.length) {
                return language(arguments[i + 1]);
            }
        }
        return Optional.empty();
    }

    private static Optional<Language> language(String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** {@code zh} or {@code en}. */
    static final class LanguageCode implements ITypeConverter<Language> {
        @Override
        public Language convert(String value) {
            return language(value).orElseThrow(() -> new TypeConversionException(value));
        }
    }
}
