package org.safetyvalve.starter.admission;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.safetyvalve.starter.fixture.UnitEvent.Registered;
import org.safetyvalve.starter.fixture.Units;
import org.safetyvalve.starter.web.CommandResponses;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A whole service with commands into two collections, a read, a live stream and an upload. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class Registry {

    @Bean
    Units units(@Value("${register.topic}") String topic) {
        return new Units("units", topic);
    }

    @Bean
    Units letters(@Value("${register.topic}") String topic) {
        return new Units("letters", topic);
    }

    record Name(String name) {}

    /** Where people come to register. */
    @RestController
    static class Counter {
        private final Aggregates aggregates;
        private final Units units;
        private final Units letters;
        private final Set<SseEmitter> streams = ConcurrentHashMap.newKeySet();

        Counter(Aggregates aggregates, Units units, Units letters) {
            this.aggregates = aggregates;
            this.units = units;
            this.letters = letters;
        }

        @PostMapping("/units")
        ResponseEntity<CommandResult> unit(@RequestBody Name body, CommandContext context) {
            return register(units, body, context);
        }

        @PostMapping("/letters")
        ResponseEntity<CommandResult> letter(@RequestBody Name body, CommandContext context) {
            return register(letters, body, context);
        }

        private ResponseEntity<CommandResult> register(Units kind, Name body, CommandContext context) {
            CommandResult result =
                    aggregates.create(kind, body.name(), context, () -> List.of(new Registered(body.name())));
            return CommandResponses.created(result, "/units/{id}");
        }

        @GetMapping("/units/{id}")
        boolean isRegistered(@PathVariable String id) {
            return aggregates.find(units, id).isPresent();
        }

        @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        SseEmitter stream() throws IOException {
            SseEmitter stream = new SseEmitter(0L);
            stream.send("open");
            streams.add(stream);
            return stream;
        }

        @PostMapping(path = "/sheets", consumes = "text/csv")
        int sheet(@RequestBody byte[] sheet) {
            return sheet.length;
        }

        @PostMapping("/operator/sheets")
        int order(@RequestBody Name body) {
            return 1;
        }
    }
}
