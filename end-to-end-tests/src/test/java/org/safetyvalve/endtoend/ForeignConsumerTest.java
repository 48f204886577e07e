package org.safetyvalve.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.safetyvalve.endtoend.city.Built;
import org.safetyvalve.endtoend.city.City;
import org.safetyvalve.endtoend.city.InTheCity;

/** A consumer in another language that knows nothing but the published contract. */
@InTheCity
@Order(91)
class ForeignConsumerTest {
    private static final String PYTHON = Objects.requireNonNullElse(System.getenv("SAFETYVALVE_PYTHON"), "python3");
    private static final Path HERE = Path.of("foreign-consumer").toAbsolutePath();

    private record Outcome(int status, String output) {}

    @Test
    void readsEveryTopicFromTheBeginningAndFindsWhatTheContractPromises(City city) throws Exception {
        Outcome libraries = run("-c", "import confluent_kafka, jsonschema, rfc3339_validator");
        Assumptions.assumeTrue(
                libraries.status() == 0,
                () -> PYTHON + " lacks what foreign-consumer/requirements.txt names (set SAFETYVALVE_PYTHON): "
                        + libraries.output());
        Outcome read = run(
                HERE.resolve("read_topics.py").toString(),
                city.kafka(),
                Built.root()
                        .resolve("event-contracts/src/main/resources/schemas")
                        .toString());
        assertThat(read.status()).as(read.output()).isZero();
        assertThat(read.output())
                .contains("0 problems")
                .contains("case-referred.v1")
                .contains("hazard-closed.v1");
    }

    private static Outcome run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(PYTHON));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException absent) {
            return new Outcome(127, absent.getMessage());
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Outcome(process.exitValue(), output);
    }
}
