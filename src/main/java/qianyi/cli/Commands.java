package qianyi.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import qianyi.text.Messages;

/**
 * The verbs, with their words. What the annotations give as header and description are keys of the catalogue; the
 * description of a command is its examples, which come before everything else.
 */
@Command(name = "qianyi", header = "cli.header", description = "cli.examples")
final class Commands {
    private static final List<String> SECTIONS = List.of(
            UsageMessageSpec.SECTION_KEY_HEADER,
            UsageMessageSpec.SECTION_KEY_DESCRIPTION_HEADING,
            UsageMessageSpec.SECTION_KEY_DESCRIPTION,
            UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
            UsageMessageSpec.SECTION_KEY_SYNOPSIS,
            UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
            UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
            UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_OPTION_LIST,
            UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST);

    private static final Map<String, Supplier<Verb>> VERBS = verbs();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "cli.version")
    private boolean version;

    private Commands() {}

    /** All commands, speaking one language. */
    static CommandLine in(Messages messages) {
        CommandLine commands = with(VERBS.keySet());
        commands.getSubcommands().values().forEach(verb -> speak(verb, messages));
        speak(commands, messages);
        return commands;
    }

    /**
     * A verb, or the program itself, speaking one language.
     *
     * @param program what the user calls it
     */
    static CommandLine named(String name, String program, Messages messages) {
        CommandLine commands = in(messages).setCommandName(program);
        return commands.getSubcommands().getOrDefault(name, commands);
    }

    /** The commands that some arguments can mean, without words: the verb that they begin with, or else all. */
    static CommandLine understanding(String... arguments) {
        boolean verb = arguments.length > 0 && VERBS.containsKey(arguments[0]);
        return with(verb ? Set.of(arguments[0]) : VERBS.keySet());
    }

    private static CommandLine with(Set<String> names) {
        CommandLine commands = new CommandLine(new Commands());
        names.forEach(name -> commands.addSubcommand(VERBS.get(name).get()));
        return commands.setUnmatchedOptionsAllowedAsOptionParameters(false);
    }

    /** In the order of the help; one verb costs a cold start some milliseconds, so that they are made when asked for. */
    private static Map<String, Supplier<Verb>> verbs() {
        Map<String, Supplier<Verb>> verbs = new LinkedHashMap<>();
        verbs.put("run", RunVerb::new);
        verbs.put("compare", CompareVerb::new);
        verbs.put("reach", ReachVerb::new);
        verbs.put("simulate", SimulateVerb::new);
        verbs.put("ensemble", EnsembleVerb::new);
        verbs.put("sensitivity", SensitivityVerb::new);
        verbs.put("backtest", BacktestVerb::new);
        verbs.put("check", CheckVerb::new);
        verbs.put("show", ShowVerb::new);
        verbs.put("layout", LayoutVerb::new);
        verbs.put("convert", ConvertVerb::new);
        verbs.put("selftest", SelftestVerb::new);
        verbs.put("completion", CompletionVerb::new);
        return verbs;
    }

    private static void speak(CommandLine command, Messages messages) {
        CommandSpec spec = command.getCommandSpec();
        for (OptionSpec option : List.copyOf(spec.options())) {
            spec.remove(option);
            spec.addOption(OptionSpec.builder(option)
                    .description(text(messages, option.description()))
                    .build());
        }
        for (PositionalParamSpec parameter : List.copyOf(spec.positionalParameters())) {
            spec.remove(parameter);
            spec.addPositional(PositionalParamSpec.builder(parameter)
                    .description(text(messages, parameter.description()))
                    .build());
        }
        Map<String, String> exitCodes = new LinkedHashMap<>();
        for (String code : List.of("0", "1", "2", "3", "4", "129", "130", "143")) {
            exitCodes.put(code, escape(messages.text("cli.exit." + code)));
        }
        String examples = messages.text(spec.usageMessage().description()[0]);
        spec.usageMessage()
                .header(text(messages, spec.usageMessage().header()))
                .descriptionHeading(heading(messages, "examples"))
                .synopsisHeading(heading(messages, "usage"))
                .commandListHeading(heading(messages, "verbs"))
                .parameterListHeading(heading(messages, "parameters"))
                .optionListHeading(heading(messages, "options"))
                .exitCodeListHeading(heading(messages, "exit"))
                .exitCodeList(exitCodes)
                .sortOptions(false)
                .sortSynopsis(false)
                .sectionKeys(SECTIONS);
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_DESCRIPTION, help -> indented(help, examples));
    }

    private static String heading(Messages messages, String name) {
        return "%n@|bold " + messages.text("cli.heading." + name) + "|@%n";
    }

    private static String text(Messages messages, String[] keys) {
        return escape(messages.text(keys[0]));
    }

    /** Picocli reads its texts as formats. */
    private static String escape(String text) {
        return text.replace("%", "%%");
    }

    private static String indented(Help help, String examples) {
        return help.colorScheme().text(examples.indent(2)).toString();
    }
}
