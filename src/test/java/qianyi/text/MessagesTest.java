package qianyi.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import qianyi.model.Unit;

/** The catalogue against itself and against the code that asks it. */
class MessagesTest {
    private static final Path CODE = Path.of("src/main/java");
    private static final Path CATALOGUE = Path.of("src/main/resources/qianyi/messages");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}，。：；（）“”]");
    private static final Pattern ENGLISH_MARK = Pattern.compile("\\p{IsHan}[,;!?]|[,;!?]\\p{IsHan}");
    private static final Pattern WORD = Pattern.compile("\\p{L}");
    private static final Pattern LITERAL = Pattern.compile("'(?:\\\\.|[^'\\\\])'|\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** The space between the items of a list, which Chinese does without. */
    private static final Set<String> EMPTY_IN_CHINESE = Set.of("answer.list.space");

    /** File names and the like that only look like keys. */
    private static final Set<String> NOT_KEYS =
            Set.of("study.yaml", "report.html", "answer.md", "model.xmile", "reach.json", "reach.csv", "reach.png");

    private final Map<String, String> zh = Messages.in(Language.ZH).sentences();
    private final Map<String, String> en = Messages.in(Language.EN).sentences();

    @Test
    void everyKeyIsInBothLanguages() {
        assertThat(zh.keySet()).isEqualTo(en.keySet());
        assertThat(zh).hasSizeGreaterThan(90);
    }

    @Test
    void noSentenceIsEmpty() {
        assertThat(keys(zh, String::isEmpty)).isEqualTo(EMPTY_IN_CHINESE);
        assertThat(keys(en, String::isEmpty)).isEmpty();
    }

    @Test
    void placeholdersAgree() {
        Set<String> different = zh.keySet().stream()
                .filter(key -> !placeholders(zh.get(key)).equals(placeholders(en.get(key))))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(different).isEmpty();
    }

    /** Braces of an example, as in {zh: ..., en: ...}, are fine; a word or a number in them is a slip. */
    @Test
    void aPlaceholderIsOneDigit() {
        for (Map<String, String> sentences : List.of(zh, en)) {
            assertThat(keys(
                            sentences,
                            s -> PLACEHOLDER.matcher(s).replaceAll("").matches("(?s).*\\{\\w*}.*")))
                    .isEmpty();
        }
    }

    @Test
    void noChineseSentenceIsTheEnglishOne() {
        assertThat(keys(zh, sentence -> WORD.matcher(
                                PLACEHOLDER.matcher(sentence).replaceAll(""))
                        .find()))
                .allMatch(key -> !zh.get(key).equals(en.get(key)));
    }

    @Test
    void englishHasNoChineseAndItsPunctuation() {
        assertThat(keys(en, sentence -> CHINESE.matcher(sentence).find())).isEmpty();
    }

    /** A full stop or comma of English inside Chinese reads as a slip of the keyboard. */
    @Test
    void chineseUsesItsOwnPunctuation() {
        assertThat(keys(zh, sentence -> ENGLISH_MARK.matcher(sentence).find())).isEmpty();
    }

    /** A key is written out in the code, or starts with a literal that ends in "." and is put together there. */
    @Test
    void everyKeyIsUsed() {
        Set<String> literals = literals();
        Set<String> stray = en.keySet().stream()
                .filter(key -> !isUsed(key, literals))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(stray).isEmpty();
    }

    /** What is said of a target that is met, where one that is risen to has the key without the ending (TargetWords). */
    private boolean isUsed(String key, Set<String> literals) {
        String base = key.endsWith(".met") ? key.substring(0, key.length() - ".met".length()) : key;
        String written = en.containsKey(base) ? base : key;
        return literals.contains(written) || literals.stream().anyMatch(literal -> startsKey(literal, written));
    }

    /** What looks like a key of the catalogue is one. */
    @Test
    void everyKeyInTheCodeExists() {
        Set<String> firstWords = en.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        Set<String> missing = literals().stream()
                .filter(literal -> literal.matches("[a-z]+(\\.[a-z0-9_-]+)+"))
                .filter(literal -> firstWords.contains(literal.substring(0, literal.indexOf('.'))))
                .filter(literal -> !en.containsKey(literal) && !NOT_KEYS.contains(literal))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void keysAreSortedIntoTheFilesOfTheirParts() throws IOException {
        try (Stream<Path> files = Files.list(CATALOGUE)) {
            Set<String> names = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            Set<String> expected = Messages.PARTS.stream()
                    .flatMap(part -> Stream.of(part + ".zh.properties", part + ".en.properties"))
                    .collect(Collectors.toSet());
            assertThat(names).isEqualTo(expected);
        }
    }

    /** Properties keep the last of two lines with one key in silence. */
    @Test
    void noKeyStandsTwiceInAFile() throws IOException {
        try (Stream<Path> files = Files.list(CATALOGUE)) {
            for (Path file : files.toList()) {
                List<String> keys = Files.readAllLines(file).stream()
                        .filter(line -> line.contains("=") && !line.startsWith("#") && !line.startsWith(" "))
                        .map(line -> line.substring(0, line.indexOf('=')).strip())
                        .toList();
                assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void argumentsAreWordsOfTheLanguage() {
        Messages english = Messages.in(Language.EN);
        Messages chinese = Messages.in(Language.ZH);
        assertThat(english.text("model.name-unknown-nearest", "x", List.of("a", "b")))
                .isEqualTo("there is no variable 'x'; did you mean a, b?");
        assertThat(chinese.text("model.name-unknown-nearest", "x", List.of("a", "b")))
                .isEqualTo("没有“x”这个变量，是否应为 a、b？");
        assertThat(english.text("xmile.time-order", 1.0, 0.1, 1e-9, 7)).contains("from 1 to 0.1 in steps of 1e-9");
        assertThat(english.text("units.undeclared", "$1 \\ {0}")).startsWith("'$1 \\ {0}' has no unit");
        assertThat(english.text("units.pure", "x", "y", Unit.base("person"), "LN"))
                .contains("'y' is in person");
        assertThat(english.text("model.name-unknown", new Localized("名", "name")))
                .endsWith("'name'");
        assertThat(chinese.text("model.name-unknown", new Localized("名", "name")))
                .contains("“名”");
    }

    @Test
    void aKeyOrAnArgumentThatIsMissingIsABug() {
        Messages messages = Messages.in(Language.EN);
        assertThatThrownBy(() -> messages.text("no.such-key")).hasMessageContaining("no.such-key");
        assertThatThrownBy(() -> messages.text("model.name-unknown")).hasMessageContaining("needs argument 0");
    }

    private static boolean startsKey(String literal, String key) {
        return literal.endsWith(".") && literal.length() > 1 && key.startsWith(literal);
    }

    private static Set<String> keys(Map<String, String> sentences, Predicate<String> which) {
        return sentences.keySet().stream()
                .filter(key -> which.test(sentences.get(key)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> literals() {
        try (Stream<Path> files = Files.walk(CODE)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> LITERAL.matcher(text(file)).results())
                    .map(found -> found.group(1))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
