package org.safetyvalve.starter.store.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedMethod;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.safetyvalve.platform.store.EmbeddedStore;
import org.safetyvalve.starter.store.conformance.BrokenStore.Fault;

/**
 * A suite that passes everything proves nothing: each capability is run on a store that is broken just there, and must notice.
 * The same tests pass on the same store through the same proxy without the fault.
 */
class SuiteNoticesTest {
    private static final EmbeddedStore EMBEDDED = EmbeddedStore.inMemory();
    private static final MongoClient PAST_THE_PROXY = MongoClients.create(EMBEDDED.uri(""));
    private static BrokenStore broken;

    /** The whole suite on whatever store is broken at the moment. */
    static final class OnTheBrokenStore extends StoreConformance {
        @RegisterExtension
        static final ConformanceStore STORE = ConformanceStore.at(() -> broken.uri());
    }

    static Stream<Broken> stores() {
        return Broken.all(PAST_THE_PROXY);
    }

    @AfterAll
    static void close() {
        PAST_THE_PROXY.close();
        EMBEDDED.close();
    }

    @AfterEach
    void forgetImpatience() {
        System.clearProperty(Patience.SETTING);
    }

    @ParameterizedTest(name = "a store that {0}")
    @MethodSource("stores")
    void noticesAStoreThat(Broken store) throws Exception {
        if (store.neverComesToIt()) {
            System.setProperty(Patience.SETTING, "3");
        }
        assertThat(failedOn(store.fault(), store.capability(), store.noticedBy()))
                .containsExactlyInAnyOrderElementsOf(store.noticedBy());
    }

    @Test
    void findsNoFaultWithTheSameStoreWithoutOne() throws Exception {
        Fault none = new Fault() {};
        for (Class<?> capability : capabilities()) {
            List<String> tests = stores().filter(store -> store.capability() == capability)
                    .flatMap(store -> store.noticedBy().stream())
                    .distinct()
                    .toList();
            assertThat(failedOn(none, capability, tests))
                    .as(capability.getSimpleName())
                    .isEmpty();
        }
    }

    @Test
    void hasAFaultForEveryCapability() {
        assertThat(stores().map(Broken::capability).collect(Collectors.toSet())).isEqualTo(capabilities());
    }

    private static Set<Class<?>> capabilities() {
        return Set.of(StoreConformance.class.getDeclaredClasses());
    }

    /** The names of those of the tests that failed. */
    private static Set<String> failedOn(Fault fault, Class<?> capability, List<String> tests) throws Exception {
        Set<String> failed = new TreeSet<>();
        Set<String> ran = new TreeSet<>();
        DiscoverySelector[] selected = tests.stream()
                .map(test -> selectNestedMethod(List.of(OnTheBrokenStore.class), capability, test))
                .toArray(DiscoverySelector[]::new);
        LauncherDiscoveryRequest request =
                LauncherDiscoveryRequestBuilder.request().selectors(selected).build();
        try (BrokenStore opened = new BrokenStore(EMBEDDED.uri(""), fault)) {
            broken = opened;
            Launcher launcher = LauncherFactory.create();
            launcher.execute(request, new TestExecutionListener() {
                @Override
                public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                    if (test.isTest()) {
                        ran.add(test.getLegacyReportingName().replace("()", ""));
                        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                            failed.add(test.getLegacyReportingName().replace("()", ""));
                        }
                    }
                }
            });
        }
        assertThat(ran).as("ran").isEqualTo(new TreeSet<>(tests));
        return failed;
    }
}
