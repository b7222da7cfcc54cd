package qianyi;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
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

    private static final String[] INNER = {"qianyi.model..", "qianyi.units..", "qianyi.engine.."};

    @Test
    void importsGoToALowerFloor() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("model")
                .definedBy("qianyi.model..")
                .layer("units")
                .definedBy("qianyi.units..")
                .layer("format")
                .definedBy("qianyi.format..")
                .layer("engine")
                .definedBy("qianyi.engine..")
                .layer("text")
                .definedBy("qianyi.text..")
                .layer("diagram")
                .definedBy("qianyi.diagram..")
                .layer("study")
                .definedBy("qianyi.study..")
                .layer("ensemble")
                .definedBy("qianyi.ensemble..")
                .layer("target")
                .definedBy("qianyi.target..")
                .layer("analysis")
                .definedBy("qianyi.analysis..")
                .layer("report")
                .definedBy("qianyi.report..")
                .layer("cli")
                .definedBy("qianyi.cli..")
                .layer("web")
                .definedBy("qianyi.web..")
                .layer("face")
                .definedBy("qianyi")
                .whereLayer("model")
                .mayNotAccessAnyLayer()
                .whereLayer("units")
                .mayOnlyAccessLayers("model")
                .whereLayer("diagram")
                .mayOnlyAccessLayers("model", "text")
                .whereLayer("format")
                .mayOnlyAccessLayers("model", "units", "diagram")
                .whereLayer("engine")
                .mayOnlyAccessLayers("model", "units")
                .whereLayer("text")
                .mayOnlyAccessLayers("model", "units")
                .whereLayer("study")
                .mayOnlyAccessLayers("model", "units", "format", "engine", "text")
                .whereLayer("ensemble")
                .mayOnlyAccessLayers("model", "units", "format", "engine", "text", "study")
                .whereLayer("target")
                .mayOnlyAccessLayers("model", "units", "format", "engine", "text", "study", "ensemble")
                .whereLayer("analysis")
                .mayOnlyAccessLayers("model", "units", "format", "engine", "text", "study", "ensemble", "target")
                .whereLayer("report")
                .mayOnlyAccessLayers(
                        "model",
                        "units",
                        "format",
                        "engine",
                        "text",
                        "study",
                        "ensemble",
                        "target",
                        "analysis",
                        "diagram")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("web")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("face")
                .mayOnlyBeAccessedByLayers("cli", "web")
                .check(HOUSE);
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
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio.file..", "java.time..", "java.net..")
                        .as("files, clock or network"))
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAnyPackage(INNER)
                .and()
                .doNotHaveFullyQualifiedName("qianyi.engine.math.Fused")
                .should()
                .accessTargetWhere(outsideWorld())
                .check(HOUSE);
    }

    @Test
    void theInnerRoomsNeedNoLibrary() {
        noClasses()
                .that()
                .resideInAnyPackage(INNER)
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

    /** Java lets these differ from one virtual machine to the next; the same study and seed give the same numbers on all. */
    @Test
    void whatRunsCallsNoFunctionThatJavaLeavesOpen() {
        Set<String> open = Set.of(
                "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
                "log10", "log1p", "pow", "cbrt", "hypot");
        noClasses()
                .that()
                .resideInAnyPackage("qianyi.engine..", "qianyi.ensemble..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "a function of Math that is not exact",
                        call -> call.getTargetOwner().isEquivalentTo(Math.class) && open.contains(call.getName())))
                .check(HOUSE);
    }

    /** What a person types, a program can ask for: the verbs read and run by the way in that docs/api.md describes. */
    @Test
    void verbsReadAndRunThroughTheFace() {
        noClasses()
                .that()
                .resideInAnyPackage("qianyi.cli..", "qianyi.web..")
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
