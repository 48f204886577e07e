package org.safetyvalve.accountability;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.Set;

/** The arrows of the house: adapters to the domain, no room into another room's adapters, no other service. */
@AnalyzeClasses(packages = "org.safetyvalve.accountability", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    private static final String ROOT = "org.safetyvalve.accountability";
    private static final Set<String> ADAPTERS = Set.of("web", "store", "messaging", "schedule");

    /** Directly in a room: org.safetyvalve.accountability.transfers, and not …transfers.web. */
    private static final DescribedPredicate<JavaClass> DOMAIN = new DescribedPredicate<>("in a room's domain") {
        @Override
        public boolean test(JavaClass type) {
            return type.getPackageName().startsWith(ROOT + ".") && layer(type).isEmpty();
        }
    };

    @ArchTest
    static final ArchRule theDomainIsPlainJava = classes()
            .that(DOMAIN)
            .should()
            .onlyDependOnClassesThat(DOMAIN.or(JavaClass.Predicates.resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations..",
                    "org.safetyvalve.starter.domain..",
                    "org.safetyvalve.starter.deadlines..")));

    @ArchTest
    static final ArchRule noRoomReachesIntoAnotherRoomsAdapters = classes()
            .should(new ArchCondition<>("stay out of other rooms' adapters") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        JavaClass target = dependency.getTargetClass();
                        boolean adapterOfARoom = target.getPackageName().startsWith(ROOT + ".")
                                && layer(target).isPresent();
                        if (adapterOfARoom && !room(type).equals(room(target))) {
                            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                        }
                    }
                }
            });

    @ArchTest
    static final ArchRule noOtherServiceIsKnown = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.safetyvalve.hazard..",
                    "org.safetyvalve.notification..",
                    "org.safetyvalve.reporting..",
                    "org.safetyvalve.console..",
                    "org.safetyvalve.identity..");

    private static Optional<String> layer(JavaClass type) {
        String[] parts = type.getPackageName().substring(ROOT.length()).split("\\.");
        return parts.length > 2 && ADAPTERS.contains(parts[2]) ? Optional.of(parts[2]) : Optional.empty();
    }

    private static String room(JavaClass type) {
        String[] parts = type.getPackageName().substring(ROOT.length()).split("\\.");
        return parts.length > 1 ? parts[1] : "";
    }
}
