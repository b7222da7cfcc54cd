package qianyi;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the models of the SDXorg community lie, and what a commercial tool printed for each: at
 * {@code -Dconformance.dir}, or beside the project.
 */
final class ConformanceSuite {
    static final Path FOLDER = Path.of(System.getProperty("conformance.dir", "../shared/conformance/test-models"));

    static final List<String> FORMATS = List.of("mdl", "xmile", "stmx");

    /** References whose name is not the usual one. */
    private static final Map<String, String> NAMED =
            Map.of("tests/data_from_other_model/model_to_generate_data.mdl", "data.tab");

    /** What Stella printed is for the files that Stella wrote; what is Vensim's is for both if there is nothing else. */
    private static final List<String> OF_VENSIM = List.of("output.tab", "output.csv");

    private static final List<String> OF_STELLA =
            List.of("output_stella.csv", "output_stella1006.csv", "output.tab", "output.csv");

    private ConformanceSuite() {}

    /** Leaves a test out, saying so, where there is no suite. */
    static void need() {
        boolean present = Files.isDirectory(FOLDER);
        String sentence = "conformance: not compared, there is no suite at "
                + FOLDER.toAbsolutePath().normalize();
        if (!present) {
            System.out.println(sentence);
        }
        assumeTrue(present, sentence);
    }

    /** Every model of a format, in a fixed order. */
    static List<Path> models(String format) throws IOException {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(file -> format.equals(ending(file))).sorted().toList();
        }
    }

    /** The path of a model below the suite, with "/". */
    static String name(Path model) {
        return FOLDER.relativize(model).toString().replace('\\', '/');
    }

    static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** What another tool printed for a model; none if there is no such file. */
    static Optional<ReferenceTable> reference(Path model) throws IOException {
        String named = NAMED.get(name(model));
        List<String> usual = ending(model).equals("mdl") ? OF_VENSIM : OF_STELLA;
        Optional<Path> file = (named == null ? usual : List.of(named))
                .stream().map(model::resolveSibling).filter(Files::exists).findFirst();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        boolean stella = file.get().getFileName().toString().contains("stella");
        return Optional.of(ReferenceTable.parse(
                decode(Files.readAllBytes(file.get())),
                stella ? ReferenceTable.DOUBLE_PRECISION : ReferenceTable.SINGLE_PRECISION));
    }

    /** UTF-8, or else what Windows took for a text in western Europe. */
    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
