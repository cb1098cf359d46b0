package dev.observables.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.stream.Stream;

/** The rooms behind the API, and the direction of the arrows between them. */
@AnalyzeClasses(packages = RoomsTest.API, importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    static final String API = "dev.observables";

    private static final String SPI = API + ".spi";
    private static final String WIRING = API + ".internal";
    private static final String DEPLOYMENT = WIRING + ".deployment";
    private static final String SENDING = WIRING + ".sending";
    private static final String DISPATCH = WIRING + ".dispatch";
    private static final String PLATFORM = WIRING + ".platform";

    @ArchTest
    static final ArchRule apiUsesNoRoom = classes()
            .that()
            .resideInAPackage(API)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(API, "java..", "jakarta.enterprise.util", "org.jspecify.annotations");

    /** What an add-on is given that belongs to the container, it is given by its Jakarta type. */
    @ArchTest
    static final ArchRule spiUsesTheApiAlone = classes()
            .that()
            .resideInAPackage(SPI)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(SPI, API, "java..", "jakarta.enterprise.inject.spi", "org.jspecify.annotations");

    @ArchTest
    static final ArchRule deploymentUsesWhatFollowsIt = noArrow(DEPLOYMENT, WIRING);

    @ArchTest
    static final ArchRule sendingUsesWhatFollowsIt = noArrow(SENDING, WIRING, DEPLOYMENT);

    @ArchTest
    static final ArchRule dispatchUsesPlatformAlone = noArrow(DISPATCH, WIRING, DEPLOYMENT, SENDING);

    @ArchTest
    static final ArchRule platformUsesNoRoom = noArrow(PLATFORM, WIRING, DEPLOYMENT, SENDING, DISPATCH);

    @ArchTest
    static final ArchRule everyInternalClassIsInARoom = classes()
            .that()
            .resideInAPackage(WIRING + "..")
            .should()
            .resideInAnyPackage(WIRING, DEPLOYMENT, SENDING, DISPATCH, PLATFORM);

    @ArchTest
    static final ArchRule atMostThreeClassesNeedEachOther = Stream.of(WIRING, DEPLOYMENT, SENDING, DISPATCH, PLATFORM)
            .map(room -> classes()
                    .that()
                    .resideInAPackage(room)
                    .should(new BeInNoCycleOfMoreThan(3))
                    .because("a class should be understood without the rest of its room"))
            .reduce((rules, rule) -> CompositeArchRule.of(rules).and(rule))
            .orElseThrow();

    /** So that a compiler's elements, or a container without portable extensions, can give the same descriptions. */
    @ArchTest
    static final ArchRule rulesKnowNeitherContainerNorReflection = noClasses()
            .that()
            .resideInAPackage(DEPLOYMENT)
            .and()
            .haveNameMatching(".*(Rules|Description|DescribedType|Declaration|MethodEvents|Connections|Problem)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.enterprise.inject..", "java.lang.reflect");

    private static ArchRule noArrow(String from, String... to) {
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(to);
    }
}
