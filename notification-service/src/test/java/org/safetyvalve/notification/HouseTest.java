package org.safetyvalve.notification;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows of the house. */
class HouseTest {
    private static final String ROOT = "org.safetyvalve.notification.";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.safetyvalve.notification");

    @ParameterizedTest
    @ValueSource(strings = {"notices", "deliveries", "recipients"})
    void theDomainIsPlainJava(String room) {
        classes()
                .that()
                .resideInAPackage(ROOT + room)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "notices",
                        ROOT + "deliveries",
                        ROOT + "recipients",
                        "java..",
                        "org.jspecify..",
                        "org.safetyvalve.starter.domain")
                .check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"notices", "deliveries", "recipients"})
    void noRoomReachesIntoAnotherRoomsAdapters(String room) {
        noClasses()
                .that(resideInAPackage(ROOT + "(*)..").and(not(resideInAPackage(ROOT + room + ".."))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + room + ".web..",
                        ROOT + room + ".store..",
                        ROOT + room + ".mail..",
                        ROOT + room + ".messaging..")
                .check(HOUSE);
    }

    @Test
    void noServiceReachesIntoAnotherService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.safetyvalve.hazard..",
                        "org.safetyvalve.accountability..",
                        "org.safetyvalve.reporting..",
                        "org.safetyvalve.console..")
                .check(HOUSE);
    }
}
