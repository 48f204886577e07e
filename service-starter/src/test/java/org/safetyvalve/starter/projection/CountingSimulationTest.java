package org.safetyvalve.starter.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safetyvalve.starter.fixture.PartitionSimulation;

/** Whatever happens to the consumers of a partition, in the end every event counts once. */
class CountingSimulationTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("simulations", 200));
    }

    @ParameterizedTest(name = "schedule {0}")
    @MethodSource("seeds")
    void countsEveryEventOnce(long seed) throws InterruptedException {
        PartitionSimulation simulation =
                new PartitionSimulation(seed, Counting.TOPIC, (database, batch) -> new Counting(database).apply(batch));
        simulation.run();

        Counting reader = new Counting(simulation.database());
        long subjects = PartitionSimulation.SUBJECTS.size();
        long events = subjects * PartitionSimulation.EVENTS;
        assertThat(reader.counters()).as(simulation.story()).isEqualTo(Map.of("registered", subjects, "named", events));
        for (String subject : PartitionSimulation.SUBJECTS) {
            assertThat(reader.view(subject)).as(simulation.story()).isEqualTo(PartitionSimulation.EVENTS);
        }
        assertThat(reader.pairs()).as(simulation.story()).isEqualTo(events);
        assertThat(reader.offset()).isEqualTo(simulation.lastOffset());
    }
}
