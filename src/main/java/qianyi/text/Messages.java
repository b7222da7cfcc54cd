package qianyi.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The catalogue: one key, one sentence in each language. A sentence takes its arguments as {0}, {1} ... A key that does
 * not exist is a bug and throws.
 */
public final class Messages {
    /** The parts of the catalogue, one pair of files each. */
    static final List<String> PARTS = List.of(
            "model",
            "study",
            "answer",
            "report",
            "cli",
            "analysis",
            "workbook",
            "vensim",
            "external",
            "certainty",
            "discovery",
            "sensitivity",
            "backtest",
            "brief",
            "reach",
            "convert");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");
    /** The name of the program in front of a verb or an option. */
    private static final Pattern COMMAND = Pattern.compile("(?<![\\p{L}\\p{N}_.:/-])qianyi(?= [a-z-])");

    private static final Map<Language, Messages> READ = new ConcurrentHashMap<>();

    private final Language language;
    private final Map<String, String> sentences;

    private Messages(Language language, Map<String, String> sentences) {
        this.language = language;
        this.sentences = Collections.unmodifiableMap(sentences);
    }

    public static Messages in(Language language) {
        return READ.computeIfAbsent(language, Messages::read);
    }

    /** The sentence in both languages with its arguments filled in. */
    public static Localized inBoth(String key, Object... arguments) {
        return new Localized(
                in(Language.ZH).text(key, arguments), in(Language.EN).text(key, arguments));
    }

    /** The same sentences with the program named, wherever a command stands in them, as its user calls it. */
    public Messages calling(String program) {
        if (program.equals("qianyi")) {
            return this;
        }
        Map<String, String> called = new TreeMap<>(sentences);
        called.replaceAll((key, sentence) -> COMMAND.matcher(sentence).replaceAll(Matcher.quoteReplacement(program)));
        return new Messages(language, called);
    }

    public Language language() {
        return language;
    }

    /** Every key with its sentence. */
    public Map<String, String> sentences() {
        return sentences;
    }

    /** The sentence with its arguments filled in. */
    public String text(String key, Object... arguments) {
        return text(key, List.of(arguments));
    }

    /** The sentence with its arguments filled in. */
    public String text(String key, List<Object> arguments) {
        String sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence for " + key + " in " + language);
        }
        Matcher matcher = PLACEHOLDER.matcher(sentence);
        return matcher.replaceAll(found -> {
            int index = Integer.parseInt(found.group(1));
            if (index >= arguments.size()) {
                throw new IllegalArgumentException(key + " needs argument " + index + ", got " + arguments);
            }
            return Matcher.quoteReplacement(word(arguments.get(index)));
        });
    }

    private String word(Object argument) {
        if (argument instanceof Collection<?> several) {
            String comma = language == Language.ZH ? "、" : ", ";
            return several.isEmpty() ? "–" : several.stream().map(this::word).collect(Collectors.joining(comma));
        }
        if (argument instanceof Localized localized) {
            return localized.in(language);
        }
        if (argument instanceof Double number) {
            return Numbers.shortest(number);
        }
        return argument.toString();
    }

    private static Messages read(Language language) {
        Map<String, String> sentences = new TreeMap<>();
        for (String part : PARTS) {
            read(part, language).forEach((key, sentence) -> {
                if (sentences.put((String) key, (String) sentence) != null) {
                    throw new IllegalStateException("two sentences for " + key);
                }
            });
        }
        return new Messages(language, sentences);
    }

    private static Properties read(String part, Language language) {
        String resource = "/qianyi/messages/" + part + "." + language.code() + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing " + resource);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
