package qianyi.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import qianyi.model.Names;
import qianyi.text.Messages;
import qianyi.text.Suggestions;

/**
 * A command that was not understood, in the user's words.
 *
 * @param sentence what is wrong, with what may have been meant
 * @param remedy the command that explains more
 */
record UsageError(String sentence, String remedy) {
    static UsageError of(ParameterException exception, String[] arguments, Messages messages) {
        CommandLine command = exception.getCommandLine();
        String help = command.getCommandSpec().qualifiedName() + " --help";
        return new UsageError(sentence(exception, arguments, messages), messages.text("cli.usage.remedy", help));
    }

    private static String sentence(ParameterException exception, String[] arguments, Messages messages) {
        CommandLine command = exception.getCommandLine();
        if (exception instanceof UnmatchedArgumentException unmatched) {
            return unmatched(command, unmatched.getUnmatched().get(0), messages);
        }
        if (exception instanceof MissingParameterException missing) {
            return misspelt(command, arguments)
                    .map(option -> unmatched(command, option, messages))
                    .orElseGet(() -> missing(missing.getMissing().get(0), messages));
        }
        if (exception instanceof OverwrittenOptionException twice) {
            return messages.text("cli.usage.twice", name(twice.getOverwritten()));
        }
        if (exception instanceof MaxValuesExceededException) {
            return messages.text("cli.usage.too_many");
        }
        if (exception.getArgSpec() != null && exception.getValue() != null) {
            return badValue(exception.getArgSpec(), exception.getValue(), messages);
        }
        return messages.text("cli.usage.other", String.valueOf(exception.getMessage()));
    }

    private static String unmatched(CommandLine command, String argument, Messages messages) {
        boolean option = argument.startsWith("-");
        boolean verb = !option && !command.getSubcommands().isEmpty();
        String bare = option ? argument.split("=", 2)[0] : argument;
        Collection<String> known = option
                ? command.getCommandSpec().optionsMap().keySet()
                : command.getSubcommands().keySet();
        String key = option ? "cli.usage.unknown_option" : verb ? "cli.usage.unknown_verb" : "cli.usage.too_many_of";
        List<String> near = bare.length() > 2 ? Names.nearest(bare, known) : List.of();
        return messages.text(key, bare) + Suggestions.didYouMean(near, messages);
    }

    /** An option that does not exist, which matters more than a parameter that is missing beside it. */
    private static Optional<String> misspelt(CommandLine command, String[] arguments) {
        Collection<String> known = command.getCommandSpec().optionsMap().keySet();
        for (String argument : arguments) {
            if (argument.equals("--")) {
                break;
            }
            if (argument.startsWith("--") && !known.contains(argument.split("=", 2)[0])) {
                return Optional.of(argument);
            }
        }
        return Optional.empty();
    }

    private static String missing(ArgSpec missing, Messages messages) {
        String key = missing.isOption() ? "cli.usage.needs_value" : "cli.usage.missing";
        return messages.text(key, name(missing));
    }

    private static String badValue(ArgSpec argument, String value, Messages messages) {
        if (argument.type() == Double.class) {
            return messages.text("cli.usage.number", name(argument), value);
        }
        if (argument.type() == int.class || argument.type() == long.class) {
            return messages.text("cli.usage.whole_number", name(argument), value);
        }
        if (argument.type() == boolean.class) {
            return messages.text("cli.usage.no_value", name(argument), value);
        }
        List<String> choices = choices(argument);
        return messages.text("cli.usage.choice", name(argument), value, choices)
                + Suggestions.didYouMean(Names.nearest(value, choices), messages);
    }

    /** What the label lists, or else what completion offers. */
    private static List<String> choices(ArgSpec argument) {
        List<String> choices = new ArrayList<>();
        if (!argument.paramLabel().contains("|") && argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(choices::add);
        }
        return choices.isEmpty() ? List.of(argument.paramLabel().split("\\|")) : choices;
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
