package org.safetyvalve.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.safetyvalve.endtoend.city.City;
import org.safetyvalve.endtoend.city.InTheCity;

/** The end of the city: the last class of this module, after which no test may need it. */
@InTheCity
@Order(Integer.MAX_VALUE)
class StopTest {
    private static final int STOPPED_BY_SIGTERM = 128 + 15;

    @Test
    void stopsCleanlyWithAllItsProcessesWhenItIsTold(City city) {
        List<ProcessHandle> processes = city.processes();
        assertThat(processes)
                .as("launcher, store, broker, identity, four services, console")
                .hasSizeGreaterThan(8);
        assertThat(city.stop()).isIn(0, STOPPED_BY_SIGTERM);
        assertThat(city.output()).contains("stopped; the data is in").doesNotContain("✗", "Exception");
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
    }
}
