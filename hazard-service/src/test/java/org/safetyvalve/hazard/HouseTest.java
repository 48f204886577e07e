package org.safetyvalve.hazard;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows of the house: adapters point to the domain, and no room reaches into another room's adapters. */
class HouseTest {
    private static final String ROOT = "org.safetyvalve.hazard.";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.safetyvalve.hazard");

    /** A room may know hazards, which all is about, the criteria of their levels, and at most one neighbour. */
    @ParameterizedTest
    @CsvSource({
        "hazards,hazards",
        "campaigns,hazards",
        "units,hazards",
        "criteria,hazards",
        "reports,hazards",
        "checks,campaigns"
    })
    void theDomainIsPlainJava(String room, String neighbour) {
        classes()
                .that()
                .resideInAPackage(ROOT + room)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        ROOT + "hazards",
                        ROOT + "criteria",
                        ROOT + room,
                        ROOT + neighbour,
                        "java..",
                        "org.jspecify..",
                        "org.safetyvalve.starter.domain",
                        "org.safetyvalve.starter.deadlines"))
                .check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hazards",
                "campaigns",
                "units",
                "imports",
                "deadlines",
                "evidence",
                "criteria",
                "reports",
                "board",
                "checks"
            })
    void noRoomReachesIntoAnotherRoomsAdapters(String room) {
        noClasses()
                .that(resideInAPackage(ROOT + "(*)..").and(not(resideInAPackage(ROOT + room + ".."))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + room + ".web..", ROOT + room + ".store..", ROOT + room + ".messaging..")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void noServiceReachesIntoAnotherService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.safetyvalve.accountability..",
                        "org.safetyvalve.notification..",
                        "org.safetyvalve.reporting..",
                        "org.safetyvalve.console..")
                .check(HOUSE);
    }
}
