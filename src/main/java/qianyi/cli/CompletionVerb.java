package qianyi.cli;

import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What a shell needs to complete verbs and options. */
@Command(name = "completion", header = "cli.completion.header", description = "cli.completion.examples")
final class CompletionVerb implements Verb {
    private static final List<String> SHELLS = List.of("bash", "zsh");

    @Parameters(index = "0", arity = "0..1", paramLabel = "bash|zsh", description = "cli.completion.shell")
    private String shell = "bash";

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Override
    public int run(Console console, Environment environment) {
        if (!SHELLS.contains(shell)) {
            console.error("cli.usage.choice", "completion", shell, SHELLS);
            return ExitCode.USAGE;
        }
        CommandLine commands = Commands.in(console.messages());
        console.out().print(AutoComplete.bash("qianyi", commands));
        return ExitCode.DONE;
    }
}
