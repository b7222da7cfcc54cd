package qianyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No command writes over a file that it reads, whatever name it is given. */
class InputsAreSparedTest {
    private static final Path TINY = Path.of("src", "test", "resources", "qianyi", "study", "tiny");

    @TempDir
    Path folder;

    @BeforeEach
    void layOut() throws IOException {
        Path study = Files.createDirectories(folder.resolve("study"));
        try (Stream<Path> files = Files.walk(TINY)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = study.resolve(TINY.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.writeString(folder.resolve("farm.mdl"), """
                {UTF-8}
                rain := GET DIRECT DATA('rain.csv', ',', '1', 'B2') ~ ~ |
                feed = 2 ~ ~ |
                hens = INTEG(feed * rain, 1) ~ ~ |
                INITIAL TIME = 0 ~ ~ |
                FINAL TIME = 2 ~ ~ |
                TIME STEP = 1 ~ ~ |
                SAVEPER = 1 ~ ~ |
                """);
        Files.writeString(folder.resolve("rain.csv"), "t,0,1,2\nrain,3,4,5\n");
        Files.writeString(folder.resolve("set.csv"), "name,value\nfeed,3\n");
        Files.copy(study.resolve("assumptions.csv"), folder.resolve("mine.csv"));
        Files.createDirectories(folder.resolve("out"));
        Files.copy(study.resolve("assumptions.csv"), folder.resolve("out/trajectories.csv"));
        Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("rain.csv"));
        Files.createLink(folder.resolve("hard.csv"), folder.resolve("rain.csv"));
        Files.createSymbolicLink(folder.resolve("linked"), Path.of("."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "simulate farm.mdl -o farm.mdl",
                "simulate farm.mdl -o ./linked/../farm.mdl",
                "simulate farm.mdl -o linked/farm.mdl",
                "simulate farm.mdl -o rain.csv",
                "simulate farm.mdl -o link.csv",
                "simulate farm.mdl -o hard.csv",
                "simulate farm.mdl --set-file set.csv -o set.csv",
                "ensemble farm.mdl --vary feed=uniform(1,2) --save hens --runs 4 -o farm.mdl",
                "ensemble farm.mdl --vary feed=uniform(1,2) --save hens --runs 4 -o rain.csv",
                "sensitivity farm.mdl --vary feed=uniform(1,2) --of hens@2 -o rain.csv",
                "sensitivity study -o study/assumptions.csv",
                "sensitivity study -o study/model.xmile",
                "ensemble study --runs 4 -o study/study.yaml",
                "backtest study -o study/history.csv",
                "convert farm.mdl farm.mdl",
                "run study --runs 0 --assumptions out/trajectories.csv -o out"
            })
    void outputsThatAreInputsAreRefused(String command) throws IOException {
        Map<String, String> before = tree();
        Invocation refused = Invocation.in(folder, command.split(" "));

        assertThat(refused.err()).contains(" is one of the files that this command reads");
        assertThat(refused.code()).isIn(ExitCode.USAGE, ExitCode.FAILED);
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void everythingElseIsWritten() throws IOException {
        for (String command : new String[] {
            "simulate farm.mdl -o out/farm.csv",
            "simulate farm.mdl -o out/farm.csv",
            "ensemble farm.mdl --vary feed=uniform(1,2) --save hens --runs 4 -o out/many.csv",
            "convert farm.mdl out/farm.xmile"
        }) {
            assertThat(Invocation.in(folder, command.split(" ")).code())
                    .as(command)
                    .isZero();
        }
        assertThat(Files.readString(folder.resolve("out/farm.csv"))).startsWith("time,");
    }

    private Map<String, String> tree() throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.put(
                        folder.relativize(file).toString(),
                        Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return tree;
    }
}
