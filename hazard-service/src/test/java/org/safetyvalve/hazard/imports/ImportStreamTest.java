package org.safetyvalve.hazard.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.hazard.hazards.People.COMMITTEE;
import static org.safetyvalve.hazard.hazards.People.DEPARTMENT;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.safetyvalve.hazard.imports.store.ImportStore;
import org.safetyvalve.hazard.testing.Client;
import org.safetyvalve.hazard.testing.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How far an import is, told to those who watch; it may be worked off by another instance. */
@Timeout(60)
class ImportStreamTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Client department = SERVICE.as(DEPARTMENT);
    private final ImportStore store = SERVICE.bean(ImportStore.class);
    private final List<String> imports = new ArrayList<>();
    private final List<Listener> listeners = new ArrayList<>();

    /** An event of a stream. */
    private record Event(long id, String name, JsonNode data) {
        String state() {
            return data.path("state").asString();
        }

        int rows() {
            return data.path("rows").asInt();
        }
    }

    /** One who watches an import. */
    private static final class Listener {
        private final HttpResponse<Stream<String>> answer;
        private final Iterator<String> lines;

        Listener(HttpResponse<Stream<String>> answer) {
            this.answer = answer;
            this.lines = answer.body().iterator();
        }

        int status() {
            return answer.statusCode();
        }

        boolean hasEnded() {
            return !lines.hasNext();
        }

        /** The next event; comments are no events. */
        Event next() {
            long id = 0;
            String name = "";
            JsonNode data = JsonMapper.shared().createObjectNode();
            for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
                if (line.startsWith("id:")) {
                    id = Long.parseLong(line.substring(3));
                } else if (line.startsWith("event:")) {
                    name = line.substring(6);
                } else if (line.startsWith("data:")) {
                    data = JsonMapper.shared().readTree(line.substring(5));
                }
            }
            return name.isEmpty() ? next() : new Event(id, name, data);
        }
    }

    @AfterEach
    void everyStreamEndsWithItsImport() {
        imports.forEach(id -> ends(id, 0));
        listeners.forEach(listener -> listener.lines.forEachRemaining(line -> {}));
    }

    private Listener listen(String id, String... headers) {
        Listener listener = new Listener(department.open("/imports/" + id + "/stream", headers));
        listeners.add(listener);
        return listener;
    }

    private Listener listenFrom(String id, Event last) {
        return listen(id, "Last-Event-ID", String.valueOf(last.id()));
    }

    /** An import that another instance has on its disk. */
    private String elsewhere() {
        String id = UUID.randomUUID().toString();
        store.insert(new SheetImport(
                id,
                null,
                true,
                null,
                "sheet.csv",
                Path.of("/nowhere/" + id),
                "00",
                DEPARTMENT,
                Instant.parse("2026-03-05T01:00:00Z"),
                "hash",
                1,
                ImportProgress.waiting()));
        imports.add(id);
        return id;
    }

    private void reaches(String id, int rows) {
        store.progress(id, new ImportProgress(ImportProgress.State.RUNNING, rows, rows, 0, 0, 0, null, null));
    }

    private void ends(String id, int rows) {
        store.progress(
                id,
                new ImportProgress(
                        ImportProgress.State.DONE, rows, rows, 0, 0, 0, null, Instant.parse("2026-03-05T01:01:00Z")));
    }

    @Test
    void tellsHowFarAnImportOfAnotherInstanceIsUntilItHasEnded() {
        String id = elsewhere();
        Listener listener = listen(id);
        assertThat(listener.answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/event-stream");

        Event waiting = listener.next();
        assertThat(waiting.name()).isEqualTo("progress");
        assertThat(waiting.state()).isEqualTo("WAITING");
        reaches(id, 200);
        Event running = listener.next();
        assertThat(running.rows()).isEqualTo(200);
        assertThat(running.id()).isGreaterThan(waiting.id());
        ends(id, 250);
        Event done = listener.next();
        assertThat(done.state()).isEqualTo("DONE");
        assertThat(done.data().path("accepted").asInt()).isEqualTo(250);
        assertThat(listener.hasEnded()).isTrue();
    }

    @Test
    void whoComesBackIsToldWhatCameLaterAndNothingTwice() {
        String id = elsewhere();
        Event seen = listen(id).next();
        reaches(id, 200);
        reaches(id, 400);

        Event missed = listenFrom(id, seen).next();
        assertThat(missed.rows()).isEqualTo(400);
        Listener current = listenFrom(id, missed);
        ends(id, 500);
        Event end = current.next();
        assertThat(end.rows()).isEqualTo(500);

        assertThat(listenFrom(id, end).status())
                .as("it has ended, and the reader knows")
                .isEqualTo(204);
        for (String other : List.of("no number of ours", "999999")) {
            assertThat(listen(id, "Last-Event-ID", other).next().state()).isEqualTo("DONE");
        }
    }

    @Test
    void anImportThatBeginsAgainAfterACrashGoesOnInTheStream() {
        String id = elsewhere();
        reaches(id, 400);
        Listener listener = listen(id);
        Event before = listener.next();

        reaches(id, 200);

        Event after = listener.next();
        assertThat(after.rows()).isEqualTo(200);
        assertThat(after.id()).isGreaterThan(before.id());
    }

    @Test
    void onlyWhoMaySeeTheImportHearsOfIt() {
        String id = elsewhere();

        assertThat(SERVICE.as(COMMITTEE).get("/imports/" + id + "/stream").status())
                .isEqualTo(404);
    }

    @Test
    void oneInstanceHoldsABoundedNumberOpenAndTakesAnotherWhenOneHasEnded() {
        List<String> ids = List.of(elsewhere(), elsewhere(), elsewhere());
        ids.forEach(id -> assertThat(listen(id).next().state()).isEqualTo("WAITING"));

        Listener fourth = listen(elsewhere());
        assertThat(fourth.status()).isEqualTo(429);
        assertThat(fourth.answer.headers().firstValue("Retry-After")).isPresent();
        ends(ids.get(0), 1);

        await().atMost(Duration.ofSeconds(10)).until(() -> listen(ids.get(1)).status() == 200);
    }

    @Test
    void aRealImportEndsItsStream() {
        String id = department
                .upload(
                        "/imports/hazards?dryRun=true",
                        "text/csv",
                        "标题,区划代码,行业\r\n甲,371102,消防\r\n乙,无,消防\r\n".getBytes(UTF_8),
                        UUID.randomUUID().toString())
                .id();

        Listener listener = listen(id);
        Event last = listener.next();
        while (!last.state().equals("DONE")) {
            last = listener.next();
        }

        assertThat(last.rows()).isEqualTo(2);
        assertThat(last.data().path("refused").asInt()).isOne();
        assertThat(listener.hasEnded()).isTrue();
    }
}
