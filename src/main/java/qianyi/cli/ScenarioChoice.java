package qianyi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import qianyi.Qianyi;
import qianyi.model.Diagnosed;
import qianyi.model.Names;
import qianyi.study.Scenario;
import qianyi.study.ScenarioFile;
import qianyi.study.Study;
import qianyi.text.Suggestions;

/**
 * Some of a study's scenarios, or others from files.
 *
 * @param words ids or names of files, as the user gave them; empty for all of the study
 */
record ScenarioChoice(Study whole, List<String> words) {
    /**
     * The scenarios that are meant.
     *
     * @param study with them and its baseline only: its own in its own order, then those from files
     * @param ids of the scenarios, one a word
     */
    record Chosen(Study study, List<String> ids) {
        /** One a word. */
        List<Scenario> scenarios() {
            return ids.stream().flatMap(id -> study.scenario(id).stream()).toList();
        }
    }

    ScenarioChoice {
        words = List.copyOf(words);
    }

    /** Whether a word means a file and no id. */
    static boolean isFile(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml");
    }

    /** None, after saying why, if a scenario does not exist or its file cannot be used. */
    Optional<Chosen> chosen(Console console, Environment environment) {
        List<String> ids = new ArrayList<>();
        List<ScenarioFile> files = new ArrayList<>();
        for (String word : words) {
            Optional<String> id = isFile(word) ? file(word, files, console, environment) : known(word, console);
            id.ifPresent(ids::add);
        }
        if (ids.size() < words.size()) {
            return Optional.empty();
        }
        Study study = words.isEmpty() ? whole : whole.only(ids);
        for (ScenarioFile file : files) {
            study = study.with(file);
        }
        return Optional.of(new Chosen(study, ids));
    }

    /** The one scenario that is meant; none, after saying why. */
    static Optional<Scenario> one(Study study, String word, Console console, Environment environment) {
        return new ScenarioChoice(study, List.of(word))
                .chosen(console, environment)
                .flatMap(chosen -> chosen.scenarios().stream().findFirst());
    }

    private Optional<String> known(String id, Console console) {
        List<String> known = whole.scenarios().stream().map(Scenario::id).toList();
        if (known.contains(id)) {
            return Optional.of(id);
        }
        List<String> near = Names.nearest(id, known);
        if (near.isEmpty()) {
            console.error("cli.run.no_scenario_of", id, known);
        } else {
            console.complain(console.messages().text("cli.run.no_scenario", id)
                    + Suggestions.didYouMean(near, console.messages()));
        }
        return Optional.empty();
    }

    /** Two files may not be the same scenario. */
    private Optional<String> file(String word, List<ScenarioFile> files, Console console, Environment environment) {
        Diagnosed<ScenarioFile> read = Qianyi.scenario(whole, environment.input(Path.of(word)));
        console.diagnostics(read.diagnostics());
        Optional<String> id = read.value().map(file -> file.scenario().id());
        if (id.isPresent()
                && files.stream().anyMatch(file -> file.scenario().id().equals(id.get()))) {
            console.error("cli.run.scenario_file_twice", word, id.get());
            return Optional.empty();
        }
        read.value().ifPresent(files::add);
        return id;
    }
}
