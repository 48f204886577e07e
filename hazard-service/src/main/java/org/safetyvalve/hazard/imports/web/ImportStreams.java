package org.safetyvalve.hazard.imports.web;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.HazardProperties;
import org.safetyvalve.hazard.imports.SheetImport;
import org.safetyvalve.hazard.imports.store.ImportStore;
import org.safetyvalve.starter.streams.EventStream;
import org.safetyvalve.starter.streams.EventStreams;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Pushes how far imports have come to those who watch: at once, then after a change at most twice a second, and for the last time at the
 * end. It is read from the store, so that it does not matter which instance works the sheet off; all that are watched are read by one query
 * a turn. An event's id is the import's step: whoever comes back with it as Last-Event-ID is told what came later.
 */
@Component
class ImportStreams extends EventStreams<ImportStreams.Watch> {
    private static final Duration TURN = Duration.ofMillis(500);

    private final ImportStore store;
    private final Duration longest;

    ImportStreams(ImportStore store, HazardProperties properties) {
        super(
                "import-streams",
                TURN,
                properties.imports().streams().most(),
                properties.imports().streams().heartbeat());
        this.store = store;
        this.longest = properties.imports().streams().longest();
    }

    /** One who watches an import. */
    static final class Watch extends EventStream {
        private final String id;
        private long told;

        private Watch(String id, long told, Duration longest) {
            super(longest);
            this.id = id;
            this.told = told;
        }

        private synchronized void tell(SheetImport sheet) {
            if (sheet.step() > told) {
                told = sheet.step();
                send(SseEmitter.event()
                        .id(String.valueOf(told))
                        .name("progress")
                        .data(ImportDetails.of(sheet), MediaType.APPLICATION_JSON));
            }
            if (sheet.progress().state().isEnd()) {
                end();
            }
        }

        private void begin(SheetImport sheet) {
            if (told < sheet.step()) {
                tell(sheet);
            } else {
                sayAlive();
            }
        }
    }

    /**
     * Opens a stream that starts with how far the import is; with a sign of life if the reader knows that already, because the
     * answer begins with what is sent first.
     *
     * @param lastEventId what the reader was told last, or null; one that is not ours counts for nothing
     * @return empty when the import has ended and the reader knows it: there is nothing to come back for
     * @throws org.safetyvalve.starter.web.TooManyRequestsException when this instance holds as many as it may
     */
    Optional<SseEmitter> open(SheetImport sheet, @Nullable String lastEventId) {
        long last = step(lastEventId);
        long told = last > sheet.step() ? 0 : last;
        if (sheet.progress().state().isEnd() && told == sheet.step()) {
            return Optional.empty();
        }
        Watch watch = new Watch(sheet.id(), told, longest);
        admit(watch);
        watch.begin(sheet);
        return Optional.of(watch.emitter());
    }

    private static long step(@Nullable String lastEventId) {
        return lastEventId != null && lastEventId.matches("[0-9]{1,18}") ? Long.parseLong(lastEventId) : 0;
    }

    @Override
    protected void tell(Set<Watch> watching) {
        Set<String> watched = watching.stream().map(watch -> watch.id).collect(Collectors.toSet());
        store.find(watched)
                .forEach(sheet -> watching.stream()
                        .filter(watch -> watch.id.equals(sheet.id()))
                        .forEach(watch -> watch.tell(sheet)));
    }
}
