package qianyi.analysis;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import qianyi.engine.ColumnName;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.Unit;
import qianyi.model.Variable;
import qianyi.study.Assumption;
import qianyi.text.Localized;

/**
 * The variables that a person's words may mean: a name, or a label in either language, whole or a part of it. Case,
 * spaces, signs and their width do not count.
 *
 * @param found those whose label or name is the words or, where there is none, has them in it; in the file's order
 * @param near at most three that are spelled alike, nearest first; none if any were found
 */
public record VariableSearch(List<Named> found, List<Named> near) {
    private static final int MOST_NEAR = 3;

    /** Share of characters that two labels must have in common (Dice 1945) for one to be offered for the other. */
    private static final double ALIKE = 0.5;

    /**
     * A variable, or an element of one that the study's assumptions have a label for.
     *
     * @param unit none if the file declares none
     */
    public record Named(ColumnName name, Localized label, Optional<Unit> unit) {
        /** As a command takes it. */
        public String title() {
            return ColumnName.of(name.variable(), name.elements());
        }
    }

    /** @param spellings every way in which it is called */
    private record Candidate(Named named, Set<String> spellings) {}

    public VariableSearch {
        found = List.copyOf(found);
        near = List.copyOf(near);
    }

    /** @param assumptions of the study; none for a model alone */
    public static VariableSearch of(Model model, List<Assumption> assumptions, String words) {
        List<Candidate> candidates = candidates(model, assumptions);
        String wanted = bare(words);
        List<Named> found = wanted.isEmpty() ? List.of() : those(candidates, wanted::equals);
        if (found.isEmpty() && !wanted.isEmpty()) {
            found = those(candidates, spelling -> spelling.contains(wanted));
        }
        return new VariableSearch(found, found.isEmpty() ? near(candidates, words) : List.of());
    }

    /** What is typed with signs of full width taken as the usual ones, unless the model has the variable as it stands. */
    public static ColumnName typed(Model model, String text) {
        ColumnName asItStands = ColumnName.parse(text);
        return model.variable(asItStands.variable()).isPresent()
                ? asItStands
                : ColumnName.parse(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    /** The name meant: the asked one if the model has it, or else the only one found, with the elements asked for. */
    public static Optional<ColumnName> only(Model model, List<Assumption> assumptions, ColumnName asked) {
        if (model.variable(asked.variable()).isPresent()) {
            return Optional.of(asked);
        }
        List<Named> found = of(model, assumptions, asked.variable()).found();
        if (found.size() != 1) {
            return Optional.empty();
        }
        ColumnName name = found.get(0).name();
        return Optional.of(asked.elements().isEmpty() ? name : new ColumnName(name.variable(), asked.elements()));
    }

    private static List<Candidate> candidates(Model model, List<Assumption> assumptions) {
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        for (Variable variable : model.variables().values()) {
            if (!variable.header().internal()) {
                add(
                        candidates,
                        new Named(
                                new ColumnName(variable.name(), List.of()),
                                ModelIndex.label(variable),
                                variable.unit()),
                        ModelIndex.label(variable));
            }
        }
        for (Assumption row : assumptions) {
            ColumnName name = new ColumnName(row.name(), row.elements());
            add(candidates, new Named(name, row.label(), Optional.of(row.unit())), row.label());
        }
        return List.copyOf(candidates.values());
    }

    private static void add(Map<String, Candidate> candidates, Named named, Localized label) {
        Candidate known = candidates.computeIfAbsent(
                Names.canonical(named.title()), key -> new Candidate(named, new HashSet<>(Set.of(named.title()))));
        known.spellings().add(label.zh());
        known.spellings().add(label.en());
    }

    private static List<Named> those(List<Candidate> candidates, Predicate<String> meant) {
        return candidates.stream()
                .filter(candidate ->
                        candidate.spellings().stream().map(VariableSearch::bare).anyMatch(meant))
                .map(Candidate::named)
                .toList();
    }

    /** By edits for names and English labels, by common characters for Chinese ones. */
    private static List<Named> near(List<Candidate> candidates, String words) {
        List<String> edited = Names.nearest(
                words,
                candidates.stream()
                        .flatMap(candidate -> candidate.spellings().stream())
                        .distinct()
                        .toList());
        record Scored(Named named, double score) {}
        List<Scored> scored = new ArrayList<>();
        for (Candidate candidate : candidates) {
            double score = candidate.spellings().stream()
                    .mapToDouble(spelling -> edited.contains(spelling)
                            ? 1 + edited.size() - edited.indexOf(spelling)
                            : likeness(words, spelling))
                    .max()
                    .orElse(0);
            if (score >= ALIKE) {
                scored.add(new Scored(candidate.named(), score));
            }
        }
        return scored.stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(MOST_NEAR)
                .map(Scored::named)
                .toList();
    }

    /** Of two words with Chinese characters, twice the characters in common over all of them; 0 for any others. */
    private static double likeness(String words, String spelling) {
        Set<Integer> a = chinese(words);
        Set<Integer> b = chinese(spelling);
        long common = a.stream().filter(b::contains).count();
        return common == 0 ? 0 : 2.0 * common / (a.size() + b.size());
    }

    private static Set<Integer> chinese(String words) {
        Set<Integer> characters = new HashSet<>();
        words.codePoints().filter(Character::isIdeographic).forEach(characters::add);
        return characters;
    }

    /** Letters and digits alone, small and of the usual width. */
    private static String bare(String words) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
