package org.safetyvalve.accountability.cases.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.cases.CaseEvent;
import org.safetyvalve.accountability.cases.CaseState;
import org.safetyvalve.accountability.cases.LifeOfACase;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.EventCatalogue;
import org.safetyvalve.contracts.EventJson;
import org.safetyvalve.contracts.accountability.CaseLifecycleEvent;
import org.safetyvalve.contracts.testing.SchemaValidator;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.write.AggregateDefinition.Recorded;

/** A whole life of a case as it is published. */
class CaseContractTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    @Test
    void everythingThatCanHappenToACaseIsPublishedByItsSchemaAndSaysNothingConfidential() {
        Set<Class<?>> domain = new HashSet<>();
        Set<Class<?>> published = new HashSet<>();
        CaseState state = null;
        for (CaseEvent event : LifeOfACase.events()) {
            CaseState after = CaseState.fold(state, event);
            EventBody body = CaseContract.of(
                    state, event, after, new Recorded(Actor.system("test", "donggang-discipline"), NOW, NOW, 1));
            byte[] json = EventJson.write(body);

            assertThat(SchemaValidator.validate(EventCatalogue.of(body.getClass()), json))
                    .as("%s", body)
                    .isEmpty();
            assertThat(new String(json, UTF_8))
                    .doesNotContain(LifeOfACase.CANARY, "91371102MA3GJHZ01X", "emergency-bureau", "dg-");
            assertThat(String.valueOf(after)).doesNotContain(LifeOfACase.CANARY);
            domain.add(event.getClass());
            published.add(body.getClass());
            state = after;
        }
        assertThat(domain).containsExactlyInAnyOrder(CaseEvent.class.getPermittedSubclasses());
        assertThat(published)
                .containsExactlyInAnyOrderElementsOf(EventCatalogue.all().stream()
                        .map(type -> (Class<?>) type.body())
                        .filter(type -> Arrays.asList(type.getInterfaces()).contains(CaseLifecycleEvent.class))
                        .toList());
    }
}
