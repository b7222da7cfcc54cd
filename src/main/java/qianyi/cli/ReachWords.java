package qianyi.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import qianyi.analysis.search.Lever;
import qianyi.analysis.search.ReachQuestion;
import qianyi.engine.ColumnName;
import qianyi.model.Names;
import qianyi.report.words.OutcomeWords;
import qianyi.report.words.Shown;
import qianyi.study.Assumption;
import qianyi.study.Scenario;
import qianyi.study.Study;
import qianyi.study.Target;
import qianyi.text.Numbers;
import qianyi.text.Suggestions;

/** The question that the words of a command ask; everything wrong with them is said in one pass. */
final class ReachWords {
    private final Study study;
    private final Console console;
    private final Environment environment;
    private int exitCode = ExitCode.DONE;

    ReachWords(Study study, Console console, Environment environment) {
        this.study = study;
        this.console = console;
        this.environment = environment;
    }

    int exitCode() {
        return exitCode;
    }

    /** None, after saying why. */
    Optional<ReachQuestion> question(
            Optional<String> scenarioWord, Optional<String> targetId, int by, List<String> levers, int threads) {
        Optional<Scenario> scenario = scenario(scenarioWord.orElse(study.baseline()));
        Optional<Target> target = target(targetId);
        boolean soundYear = isSound(by);
        List<Assumption> named =
                levers.stream().flatMap(word -> named(word).stream()).distinct().toList();
        if (exitCode != ExitCode.DONE || !soundYear || target.isEmpty() || scenario.isEmpty()) {
            return Optional.empty();
        }
        ReachQuestion question = ReachQuestion.of(study, scenario.get(), target.get(), by, threads);
        return Optional.of(levers.isEmpty() ? question : question.with(named));
    }

    private Optional<Scenario> scenario(String word) {
        Optional<Scenario> found = ScenarioChoice.one(study, word, console, environment);
        exitCode = found.isEmpty() ? ExitCode.INVALID : exitCode;
        return found;
    }

    /** The one named or the first; it has to be a level. */
    private Optional<Target> target(Optional<String> id) {
        Optional<Target> target = id.isEmpty()
                ? Optional.of(study.mainTarget())
                : study.targets().stream()
                        .filter(one -> one.id().equals(id.get()))
                        .findFirst();
        if (target.isEmpty()) {
            List<String> known = study.targets().stream().map(Target::id).toList();
            return refused(ExitCode.INVALID, "cli.reach.no_target", id.orElseThrow(), known);
        }
        return target.get().level().isPresent()
                ? target
                : refused(
                        ExitCode.INVALID,
                        "cli.reach.no_level",
                        target.get().label(),
                        study.targets().stream()
                                .filter(other -> other.level().isPresent())
                                .map(Target::id)
                                .toList());
    }

    private boolean isSound(int by) {
        int first = study.period().today() + 1;
        int last = study.period().to();
        if (by < first || by > last) {
            refused(
                    ExitCode.USAGE,
                    "cli.reach.year",
                    Integer.toString(by),
                    Integer.toString(first),
                    Integer.toString(last));
            return false;
        }
        return true;
    }

    /** The levers that a word means; a name alone means each of its elements. */
    private List<Assumption> named(String word) {
        List<Assumption> meant =
                study.assumptions().stream().filter(one -> means(word, one)).toList();
        if (meant.isEmpty()) {
            List<String> known = study.assumptions().stream()
                    .filter(one -> isLever(one))
                    .flatMap(one -> List.of(one.title(), one.name()).stream())
                    .distinct()
                    .toList();
            exitCode = ExitCode.INVALID;
            console.complain(console.messages().text("cli.reach.no_lever", word)
                    + Suggestions.didYouMean(Names.nearest(word, known), console.messages()));
            return List.of();
        }
        List<Assumption> levers = new ArrayList<>();
        for (Assumption one : meant) {
            if (isLever(one)) {
                levers.add(one);
            }
        }
        if (levers.isEmpty()) {
            Assumption first = meant.get(0);
            boolean policy = first.group() == Assumption.Group.POLICY;
            String group = OutcomeWords.group(first.group(), new Shown(study, console.language()));
            refused(ExitCode.INVALID, policy ? "cli.reach.no_range" : "cli.reach.no_policy", word, group);
        }
        return levers;
    }

    /** Of levers of the question, by title; none after saying what is wrong with them. */
    Optional<Map<String, Double>> floors(List<String> words, ReachQuestion question) {
        Map<String, Double> floors = new LinkedHashMap<>();
        for (String word : words) {
            int sign = word.lastIndexOf('=');
            OptionalDouble value = sign < 0
                    ? OptionalDouble.empty()
                    : Numbers.decimal(word.substring(sign + 1).strip());
            if (value.isEmpty()) {
                refused(ExitCode.USAGE, "cli.reach.floor_form", word);
                continue;
            }
            List<Lever> levers = question.policy().stream()
                    .filter(lever -> means(word.substring(0, sign), lever.assumption()))
                    .toList();
            if (levers.isEmpty()) {
                exitCode = exitCode == ExitCode.USAGE ? exitCode : ExitCode.INVALID;
                List<String> known =
                        question.policy().stream().map(Lever::title).toList();
                console.complain(console.messages().text("cli.reach.floor_no_lever", word)
                        + Suggestions.didYouMean(Names.nearest(word.substring(0, sign), known), console.messages()));
            }
            for (Lever lever : levers) {
                if (value.getAsDouble() < lever.low() || value.getAsDouble() > lever.from()) {
                    refused(ExitCode.USAGE, "cli.reach.floor_range", word, lever.low(), lever.from());
                } else {
                    floors.put(lever.title(), value.getAsDouble());
                }
            }
        }
        return exitCode == ExitCode.DONE ? Optional.of(floors) : Optional.empty();
    }

    private static boolean isLever(Assumption assumption) {
        return assumption.group() == Assumption.Group.POLICY && assumption.low().isPresent();
    }

    private static boolean means(String word, Assumption assumption) {
        ColumnName wanted = ColumnName.parse(word);
        return Names.canonical(wanted.variable()).equals(Names.canonical(assumption.name()))
                && (wanted.elements().isEmpty()
                        || (wanted.x().isPresent()
                                ? wanted.x().equals(assumption.x())
                                : Names.canonical(wanted.elements()).equals(Names.canonical(assumption.elements()))));
    }

    private <T> Optional<T> refused(int code, String key, Object... arguments) {
        exitCode = exitCode == ExitCode.USAGE ? exitCode : code;
        console.error(key, arguments);
        return Optional.empty();
    }
}
