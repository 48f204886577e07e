package org.safetyvalve.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows of the house. */
class HouseTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.safetyvalve.reporting");

    @Test
    void theDomainIsPlainJava() {
        classes()
                .that()
                .resideInAPackage("org.safetyvalve.reporting.campaigns")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.safetyvalve.reporting.campaigns",
                        "java..",
                        "org.jspecify..",
                        "org.safetyvalve.starter.domain")
                .check(HOUSE);
    }

    @Test
    void onlyMessagingKnowsTheEvents() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.safetyvalve.reporting.campaigns.messaging")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.safetyvalve.contracts..")
                .check(HOUSE);
    }

    @Test
    void itPublishesNothing() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.safetyvalve.starter.write.Aggregates")
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
                        "org.safetyvalve.notification..",
                        "org.safetyvalve.console..")
                .check(HOUSE);
    }
}
