package dev.observables.outbox.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the rooms go one way. */
@AnalyzeClasses(packages = "dev.observables.outbox", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    private static final String API = "dev.observables.outbox";
    private static final String WIRING = API + ".internal";
    private static final String PROTOCOL = WIRING + ".protocol";
    private static final String JSON = WIRING + ".json";
    private static final String STORE = WIRING + ".store";
    private static final String TEXT = WIRING + ".text";

    @ArchTest
    static final ArchRule apiUsesNoRoom = noArrow(API, WIRING + "..");

    @ArchTest
    static final ArchRule protocolUsesWhatFollowsIt = noArrow(PROTOCOL, WIRING);

    @ArchTest
    static final ArchRule jsonUsesTextAlone = noArrow(JSON, WIRING, PROTOCOL, STORE);

    @ArchTest
    static final ArchRule storeUsesNoRoom = noArrow(STORE, WIRING, PROTOCOL, JSON, TEXT);

    @ArchTest
    static final ArchRule textUsesNoRoom = noArrow(TEXT, WIRING, PROTOCOL, JSON, STORE);

    @ArchTest
    static final ArchRule everyInternalClassIsInARoom = classes()
            .that()
            .resideInAPackage(WIRING + "..")
            .should()
            .resideInAnyPackage(WIRING, PROTOCOL, JSON, STORE, TEXT);

    /** What the library promises add-ons is its API and its SPI. */
    @ArchTest
    static final ArchRule nothingUsesTheLibrarysRooms = noArrow(API + "..", "dev.observables.internal..");

    private static ArchRule noArrow(String from, String... to) {
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(to);
    }
}
