package qianyi.report.live;

import static qianyi.text.JsonText.object;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qianyi.answer.EnsembleSettings;
import qianyi.ensemble.Design;
import qianyi.ensemble.Distribution;
import qianyi.ensemble.EnsembleInput;
import qianyi.ensemble.NormalQuantile;
import qianyi.study.Assumption;
import qianyi.study.Study;
import qianyi.study.StudyDesign;

/**
 * The draws of the members of an ensemble in so few bytes that a page can carry them: of a Latin hypercube only which part
 * each run draws from, since the place inside the part is a function of seed, input and run.
 */
final class LiveDraws {
    private LiveDraws() {}

    /**
     * By title: {@code parts}, a byte a run, for what is drawn over two ends; else {@code numbers}, eight bytes a run:
     * normal quantiles over that of 0.95 where percentiles are given, and the draws themselves where neither will do.
     */
    static Map<String, @Nullable Object> fields(Study study, EnsembleSettings settings) {
        StudyDesign design = StudyDesign.of(study);
        List<EnsembleInput> inputs = design.all();
        double[][] shares = new double[inputs.size()][settings.runs()];
        design.of(Design.Kind.LHS, inputs, settings.runs(), settings.seed()).fill(0, shares);
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            EnsembleInput input = inputs.get(i);
            Assumption assumption = study.assumptions().stream()
                    .filter(one -> one.title().equals(input.title()))
                    .findFirst()
                    .orElseThrow();
            all.add(fields(assumption, i, input.distribution(), shares[i]));
        }
        return object("runs", settings.runs(), "seed", settings.seed(), "inputs", all);
    }

    private static Map<String, @Nullable Object> fields(
            Assumption assumption, int place, Distribution distribution, double[] shares) {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * shares.length).order(ByteOrder.LITTLE_ENDIAN);
        String how =
                switch (assumption.distribution()) {
                    case TRIANGULAR, UNIFORM -> "parts";
                    case NORMAL -> "scores";
                    case PERT, LOGNORMAL -> "draws";
                    case FIXED -> throw new IllegalArgumentException(assumption.title());
                };
        for (double share : shares) {
            switch (how) {
                case "parts" -> bytes.put((byte) Math.floor(share * shares.length));
                case "scores" -> bytes.putDouble(NormalQuantile.at(share) / Distribution.Z95);
                default -> bytes.putDouble(distribution.quantile(share));
            }
        }
        byte[] filled = new byte[bytes.position()];
        bytes.flip().get(filled);
        return object(
                "title",
                assumption.title(),
                "place",
                place,
                "how",
                how,
                "data",
                Base64.getEncoder().encodeToString(filled));
    }
}
