package qianyi.analysis.sensitivity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import qianyi.answer.Measure;
import qianyi.engine.Program;
import qianyi.ensemble.Distribution;
import qianyi.ensemble.EnsembleInput;
import qianyi.format.xmile.XmileReader;

/** Models of the test resources whose sensitivities are known in closed form; the result is y at the end. */
final class KnownModel {
    private KnownModel() {}

    /** Inputs x1, x2 ... over the distributions given. */
    static SensitivityQuestion question(String name, Distribution... distributions) {
        Program program = program(name);
        List<EnsembleInput> inputs = IntStream.range(0, distributions.length)
                .mapToObj(i -> new EnsembleInput("x" + (i + 1), program.columns("x" + (i + 1)), distributions[i]))
                .toList();
        return new SensitivityQuestion(
                program,
                program.time().value().orElseThrow(),
                List.of(),
                inputs,
                new Measure.Level(program.columns("y").get(0), 1));
    }

    private static Program program(String name) {
        try (var in = KnownModel.class.getResourceAsStream("/qianyi/sensitivity/" + name + ".xmile")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return XmileReader.read(name, text).then(Program::compile).value().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
