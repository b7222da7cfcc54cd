package qianyi.siping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import qianyi.engine.Run;
import qianyi.engine.Simulation;
import qianyi.study.Study;
import qianyi.study.StudyReader;
import qianyi.text.Diagnostics;
import qianyi.text.Language;

/** The model of today with the assumptions and scenarios of the first study, and what has come in since switched off. */
final class NeutralSiping {
    private static final Study STUDY = read();

    private static final String NEUTRAL = """
            changes:
              - set: productivity_shift
                schedule: {-0.04: 0, 0.02: 0}
              - set: local_sourcing_scale
                to: 1
              - set: outside_growth_table
                schedule: {2021: 0.046, 2022: 0.04, 2023: 0.044, 2024: 0.043, 2025: 0.042, 2028: 0.038, 2030: 0.036,
                  2035: 0.03, 2050: 0.022}
                unit: 1/year
              - set: service_price_table
                schedule: {2021: -0.012, 2021.9: -0.01, 2022.2: 0.016, 2025.4: 0.016, 2025.9: 0.002, 2050: 0.002}
            """;

    private NeutralSiping() {}

    static Run scenario(String id) {
        return Simulation.run(
                STUDY.program(), STUDY.time(), STUDY.scenario(id).orElseThrow().overrides());
    }

    private static Study read() {
        try {
            Path folder = Files.createTempDirectory("neutral");
            try (Stream<Path> files = Files.list(Siping.folder())) {
                for (Path file : files.toList()) {
                    Files.writeString(folder.resolve(file.getFileName()), neutral(file));
                }
            }
            Files.copy(
                    Path.of("scenarios/siping/model.xmile"),
                    folder.resolve("model.xmile"),
                    StandardCopyOption.REPLACE_EXISTING);
            var study = StudyReader.read(folder);
            return study.value()
                    .orElseThrow(() -> new AssertionError(Diagnostics.lines(study.diagnostics(), Language.EN)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String neutral(Path file) throws IOException {
        String text = Files.readString(file);
        return switch (file.getFileName().toString()) {
            case "baseline.yaml" -> text.replace("changes: []\n", NEUTRAL);
            case "plan_census.yaml" -> text.replace("census_revision", "census_revision[census_2028]");
            case "assumptions.csv" ->
                withoutServicePrices(text)
                        .replace("census_revision,,", "census_revision,census_2028,")
                        .replace("census_year,,", "census_year,census_2028,");
            default -> text;
        };
    }

    /** Its points are at other instants today. */
    private static String withoutServicePrices(String text) {
        List<String> lines = text.lines()
                .filter(line -> !line.startsWith("service_price_table"))
                .toList();
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }
}
