package org.safetyvalve.hazard.hazards.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.safetyvalve.hazard.hazards.HazardEvent;

class HazardContractTest {

    @Test
    void everyEventOfAHazardHasItsPlaceInTheContract() {
        List<Class<?>> events = Arrays.stream(HazardEvent.class.getPermittedSubclasses())
                .flatMap(group -> Stream.of(group.getPermittedSubclasses()))
                .toList();
        assertThat(events)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(HazardContract.knows(event))
                        .as(event.getSimpleName())
                        .isTrue());
    }
}
