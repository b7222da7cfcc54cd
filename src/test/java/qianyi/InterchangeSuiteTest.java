package qianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import qianyi.engine.Program;
import qianyi.format.convert.Conversion;
import qianyi.format.convert.ConversionTarget;
import qianyi.format.convert.ModelConverter;
import qianyi.model.Diagnostic;
import qianyi.model.Model;
import qianyi.text.Diagnostics;
import qianyi.text.Language;

/**
 * Every model of the public suite that runs, written in every format and read back: the same bits, or refused for a reason
 * that has a name. That the text is not read back, or not the same, is no such reason.
 */
@Tag("slow")
class InterchangeSuiteTest {
    private static final List<String> FAILURES = List.of("convert.refused.unreadable", "convert.refused.differs");
    private static final int FEWEST_WRITTEN = 300;

    private final Map<String, Integer> causes = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int written;

    @Test
    void everyModelComesBackTheSameOrIsRefused() throws IOException {
        ConformanceSuite.need();
        System.out.println("interchange: from to models exact rewritten refused (variables: exact rewritten refused)");
        for (String from : ConformanceSuite.FORMATS) {
            List<Model> models = new ArrayList<>();
            for (Path file : ConformanceSuite.models(from)) {
                runnable(file).ifPresent(models::add);
            }
            for (String to : ConformanceSuite.FORMATS) {
                pair(from, to, models);
            }
        }
        causes.forEach((cause, count) -> System.out.println("interchange: " + cause + " " + count));
        assertThat(wrong).isEmpty();
        assertThat(written).isGreaterThanOrEqualTo(FEWEST_WRITTEN);
    }

    private void pair(String from, String to, List<Model> models) throws IOException {
        int[] counts = new int[6];
        for (Model model : models) {
            try {
                Conversion conversion = conversion(model, to);
                boolean exact = conversion.findings().isEmpty();
                counts[conversion.text().isEmpty() ? 2 : exact ? 0 : 1]++;
                counts[3] += conversion.exact();
                counts[4] += conversion.rewritten();
                counts[5] += conversion.refused();
                note(conversion, from + " to " + to);
                keep(conversion, model, to);
            } catch (RuntimeException e) {
                wrong.add(model.file() + " to " + to + ": " + e);
            }
        }
        written += counts[0] + counts[1];
        System.out.println("interchange: %s %s %d %d %d %d (%d %d %d)"
                .formatted(from, to, models.size(), counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]));
    }

    /** For other programs, if they are asked for: {@code -Dinterchange.out=FOLDER}. */
    private static void keep(Conversion conversion, Model model, String to) throws IOException {
        String folder = System.getProperty("interchange.out", "");
        if (!folder.isEmpty() && conversion.text().isPresent()) {
            Path file = Path.of(folder, ConformanceSuite.name(Path.of(model.file())) + "." + to);
            Files.createDirectories(file.getParent());
            Files.writeString(file, conversion.text().get());
        }
    }

    private static Conversion conversion(Model model, String to) {
        ConversionTarget target = ConversionTarget.ofName("a." + to).orElseThrow();
        Conversion first = ModelConverter.convert(model, target, false);
        assertThat(ModelConverter.convert(model, target, false).text()).isEqualTo(first.text());
        return ConversionCheck.checked(model, first, "a." + to);
    }

    private void note(Conversion conversion, String pair) {
        if (conversion.text().isPresent()) {
            return;
        }
        for (Diagnostic finding : conversion.findings()) {
            if (finding.isError()) {
                causes.merge(finding.key().replace("convert.refused.", ""), 1, Integer::sum);
                if (FAILURES.contains(finding.key())) {
                    wrong.add(pair + ": " + line(finding));
                }
            }
        }
    }

    private static String line(Diagnostic finding) {
        return Diagnostics.place(finding.file(), finding.span()) + " " + finding.key() + " "
                + finding.arguments().stream()
                        .map(argument -> argument instanceof Diagnostic inner
                                ? Diagnostics.line(inner, Language.EN)
                                : argument.toString())
                        .toList();
    }

    private static Optional<Model> runnable(Path file) throws IOException {
        return Qianyi.read(Path.of(""), file, List.of()).value().filter(model -> Program.compile(model)
                .value()
                .filter(program -> program.time().value().isPresent())
                .isPresent());
    }
}
