package qianyi.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import qianyi.text.Messages;

/** The command line: arguments in, text and an exit code out. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        AtomicBoolean done = new AtomicBoolean();
        Environment environment = Environment.ofProcess();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!done.get()) {
                System.err.println(Interruption.end()
                        .orElseGet(() -> messages(arguments, environment).text("cli.interrupted")));
            }
        }));
        int code = ExitCode.FAILED;
        try {
            code = run(
                    arguments,
                    new FileOutputStream(FileDescriptor.out),
                    new FileOutputStream(FileDescriptor.err),
                    environment);
        } finally {
            done.set(true);
        }
        System.exit(code);
    }

    /** One command from its arguments to its exit code; both streams get UTF-8. */
    static int run(String[] arguments, OutputStream out, OutputStream err, Environment environment) {
        WatchedStream watched = new WatchedStream(out);
        PrintStream output = new PrintStream(new BufferedOutputStream(watched), false, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        Messages messages = messages(arguments, environment);
        int code = run(arguments, new Console(output, errors, messages, false), environment);
        output.flush();
        if (watched.failure().isEmpty() || watched.readerLeft()) {
            return code;
        }
        errors.println(messages.text("cli.stdout_failed", watched.failure().get()));
        return ExitCode.FAILED;
    }

    private static int run(String[] arguments, Console console, Environment environment) {
        try {
            return run(
                    Commands.understanding(arguments)
                            .setCommandName(environment.program())
                            .parseArgs(arguments),
                    console,
                    environment);
        } catch (ParameterException e) {
            UsageError error = UsageError.of(e, arguments, console.messages());
            console.complain(error.sentence());
            console.err().println(error.remedy());
            return ExitCode.USAGE;
        } catch (IOException e) {
            console.error("cli.file_failed", e.getClass().getSimpleName(), String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            console.error("cli.file_failed", e.getCause().getClass().getSimpleName(), String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            console.error("cli.out_of_memory");
        } catch (StackOverflowError e) {
            console.error("cli.too_deep");
        } catch (RuntimeException e) {
            console.error(
                    "cli.defect",
                    e.toString(),
                    List.of(e.getStackTrace()).subList(0, Math.min(3, e.getStackTrace().length)));
        }
        return ExitCode.FAILED;
    }

    private static int run(ParseResult parsed, Console console, Environment environment) throws IOException {
        List<CommandLine> chosen = parsed.asCommandLineList();
        CommandLine command = chosen.get(chosen.size() - 1);
        ParseResult options = command.getParseResult();
        if (options.isUsageHelpRequested()) {
            boolean colour = environment.colour() && !options.hasMatchedOption("--no-color");
            Commands.named(command.getCommandName(), environment.program(), console.messages())
                    .usage(console.out(), colour ? Ansi.ON : Ansi.OFF);
            return ExitCode.DONE;
        }
        if (parsed.isVersionHelpRequested()) {
            console.out().println("qianyi " + Version.current());
            return ExitCode.DONE;
        }
        if (!(command.getCommand() instanceof Verb verb)) {
            console.out().println(console.messages().text("cli.bare"));
            return ExitCode.DONE;
        }
        boolean quiet = options.hasMatchedOption("--quiet") || parsed.hasMatchedOption("--quiet");
        return verb.run(
                new Console(console.out(), console.err(), console.messages(), quiet, environment.columns()),
                environment.ofCommand());
    }

    private static Messages messages(String[] arguments, Environment environment) {
        return Messages.in(CommonOptions.language(arguments).orElse(environment.language()))
                .calling(environment.program());
    }
}
