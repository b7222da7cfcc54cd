package qianyi;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import qianyi.engine.LaneProgram;
import qianyi.engine.Program;
import qianyi.engine.Simulation;
import qianyi.ensemble.Ensemble;
import qianyi.format.file.ModelReader;
import qianyi.format.vensim.VensimReader;
import qianyi.format.xmile.XmileReader;
import qianyi.model.Model;
import qianyi.study.StudyReader;

/** The walls of the house: who may know whom, and what the inner rooms must not touch. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("qianyi");

    /** The one library that the engine needs: it writes compiled programs. */
    private static final String BYTECODE = "org.objectweb.asm..";

    /** Reads the program's own classes, to be translated: they are as much a part of it as what runs. */
    private static final String CLASS_FILES = "qianyi.engine.wasm.ClassFile";

    private static final String[] INNER = {"qianyi.model..", "qianyi.units..", "qianyi.engine.."};

    /** The rooms below every report. */
    private static final String RESULTS = "model units text engine ensemble study answer analysis ";

    /** Each room with the rooms of lower floors that it may know, as docs/house.md draws them. */
    private static final Map<String, String> MAY_KNOW = Map.ofEntries(
            Map.entry("model", ""),
            Map.entry("units", "model"),
            Map.entry("text", "model units"),
            Map.entry("engine", "model units"),
            Map.entry("diagram", "model text"),
            Map.entry("format", "model units text diagram"),
            Map.entry("ensemble", "model units engine"),
            Map.entry("study", "model units text engine format ensemble"),
            Map.entry("answer", "model units text engine ensemble study"),
            Map.entry("analysis", "model units text engine ensemble study answer"),
            Map.entry("report.words", RESULTS),
            Map.entry("report.table", RESULTS + "report.words"),
            Map.entry("report.chart", RESULTS + "report.words report.table"),
            Map.entry("report.brief", RESULTS + "report.words report.table report.chart"),
            Map.entry("report.live", RESULTS + "report.words"),
            Map.entry("report.page", RESULTS + "diagram report.words report.table report.chart report.live"),
            Map.entry("report.workbook", RESULTS + "report.words report.table report.chart"),
            Map.entry("report.terminal", RESULTS + "report.words report.table"),
            Map.entry("report.file", RESULTS + "report.words report.table report.chart report.page report.brief"));

    @Test
    void nobodyKnowsTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("qianyi.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("qianyi.cli..")
                .check(HOUSE);
    }

    @TestFactory
    Stream<DynamicTest> importsGoToALowerFloor() {
        return MAY_KNOW.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> noClasses()
                        .that()
                        .resideInAPackage("qianyi." + room.getKey() + "..")
                        .should()
                        .dependOnClassesThat(resideInAPackage("qianyi..")
                                .and(not(resideInAnyPackage(rooms(room.getKey() + " " + room.getValue())))))
                        .check(HOUSE)));
    }

    private static String[] rooms(String names) {
        return Arrays.stream(names.strip().split(" "))
                .map(name -> "qianyi." + name + "..")
                .toArray(String[]::new);
    }

    @Test
    void everyRoomHasItsWalls() {
        HOUSE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("qianyi") && !name.startsWith("qianyi.cli"))
                .forEach(name -> Assertions.assertThat(MAY_KNOW.keySet())
                        .anyMatch(room -> (name + ".").startsWith("qianyi." + room + ".")));
    }

    @Test
    void noSimpleNameIsThereTwice() {
        Map<String, List<String>> names = HOUSE.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        Assertions.assertThat(names.values())
                .allSatisfy(same -> Assertions.assertThat(same).hasSize(1));
    }

    /** The engine is flat, so its page of contents is how a reader finds the way. */
    @Test
    void thePageOfContentsOfTheEngineNamesEachFileOnce() throws IOException {
        Path engine = Path.of("src/main/java/qianyi/engine");
        List<String> named = Pattern.compile("\\{@link\\s+(?:\\*\\s+)?(\\w+)}")
                .matcher(Files.readString(engine.resolve("package-info.java")))
                .results()
                .map(match -> match.group(1))
                .toList();
        try (Stream<Path> files = Files.list(engine)) {
            Assertions.assertThat(named)
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(file -> file.endsWith(".java") && !file.equals("package-info.java"))
                                    .map(file -> file.substring(0, file.length() - ".java".length()))
                                    .toList());
        }
    }

    @Test
    void noFileIsLongerThanItReads() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Assertions.assertThat(Files.readAllLines(file))
                        .as(file.toString())
                        .hasSizeLessThanOrEqualTo(400);
            }
        }
    }

    @Test
    void packagesHaveNoCircles() {
        slices().matching("qianyi.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void theInnerRoomsDoNotTouchFilesClockLocaleOrConsole() {
        noClasses()
                .that()
                .resideInAnyPackage(INNER)
                .and()
                .doNotHaveFullyQualifiedName(CLASS_FILES)
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio.file..", "java.time..", "java.net..")
                        .as("files, clock or network"))
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAnyPackage(INNER)
                .should()
                .accessTargetWhere(outsideWorld())
                .check(HOUSE);
    }

    @Test
    void theInnerRoomsNeedNoLibrary() {
        noClasses()
                .that()
                .resideInAnyPackage(INNER)
                .and()
                .doNotHaveFullyQualifiedName(CLASS_FILES)
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("qianyi..", "java.lang..", "java.util..", "org.jspecify..", BYTECODE)
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAnyPackage("qianyi..")
                .and()
                .resideOutsideOfPackage("qianyi.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BYTECODE)
                .check(HOUSE);
    }

    /** What is shown is a table of this program; a library's tables are for who computes with them. */
    @Test
    void reportsNeedNoTableLibrary() {
        noClasses()
                .that()
                .resideInAPackage("qianyi.report..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tech.tablesaw..")
                .check(HOUSE);
    }

    /**
     * Java lets these differ from one virtual machine to the next; the same study and seed give the same numbers on all. A
     * fused product and sum is the same on all, but WebAssembly has none and Java is slow where the processor has none.
     */
    @Test
    void whatRunsCallsNoFunctionThatJavaLeavesOpen() {
        Set<String> open = Set.of(
                "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
                "log10", "log1p", "pow", "cbrt", "hypot", "fma");
        noClasses()
                .that()
                .resideInAnyPackage("qianyi.engine..", "qianyi.ensemble..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "a function of Math that is not the same everywhere",
                        call -> call.getTargetOwner().isEquivalentTo(Math.class) && open.contains(call.getName())))
                .check(HOUSE);
    }

    /** What a person types, a program can ask for: the verbs read and run by the way in that docs/api.md describes. */
    @Test
    void verbsReadAndRunThroughTheFace() {
        noClasses()
                .that()
                .resideInAnyPackage("qianyi.cli..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.belongToAnyOf(
                        Simulation.class,
                        ModelReader.class,
                        XmileReader.class,
                        VensimReader.class,
                        StudyReader.class,
                        LaneProgram.class))
                .orShould()
                .callMethod(Program.class, "compile", Model.class)
                .orShould()
                .callConstructorWhere(DescribedPredicate.describe(
                        "many runs", call -> call.getTargetOwner().isEquivalentTo(Ensemble.class)))
                .check(HOUSE);
    }

    @Test
    void onlyMainLeavesTheProgram() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("qianyi.cli.Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .accessTargetWhere(uses("Runtime.exit or halt", "java.lang.Runtime", "exit|halt"))
                .check(HOUSE);
    }

    @Test
    void onlyTheCommandLineUsesTheConsole() {
        noClasses()
                .that()
                .resideOutsideOfPackages("qianyi.cli..")
                .should()
                .accessTargetWhere(console())
                .check(HOUSE);
    }

    @Test
    void theHouseWasFound() {
        Assertions.assertThat(HOUSE.size()).isGreaterThan(60);
    }

    private static DescribedPredicate<JavaAccess<?>> console() {
        return uses("the console", "java.lang.System", "out|err|in|console");
    }

    private static DescribedPredicate<JavaAccess<?>> outsideWorld() {
        return console()
                .or(uses("clock or environment", "java.lang.System", "currentTimeMillis|nanoTime|getenv|getProperty"))
                .or(uses("locale", "java.util.Locale", "getDefault"))
                .or(uses("clock or chance", "java.util.(Date|Calendar|TimeZone|Scanner|Random)", ".*"));
    }

    private static DescribedPredicate<JavaAccess<?>> uses(String description, String owner, String members) {
        return DescribedPredicate.describe(
                description,
                access -> access.getTargetOwner().getFullName().matches(owner)
                        && access.getTarget().getName().matches(members));
    }
}
