package org.safetyvalve.hazard.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.hazard.hazards.People.DEPARTMENT;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safetyvalve.hazard.HazardProperties;
import org.safetyvalve.hazard.imports.store.ImportStore;
import org.safetyvalve.hazard.testing.Client;
import org.safetyvalve.hazard.testing.RunningService;

/** An instance that starts again goes on with what lies on its disk, adds nothing twice and counts as if nothing had been. */
class ResumedImportTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final byte[] SHEET =
            "编号,标题,区划代码,行业\r\n1,甲,371102,消防\r\n2,乙,371102,消防\r\n3,丙,东港,消防\r\n".getBytes(UTF_8);

    @Test
    void goesOnAfterACrashAndAddsNothingTwice() throws Exception {
        Client department = SERVICE.as(DEPARTMENT);
        ImportStore store = SERVICE.bean(ImportStore.class);
        String id = department
                .upload("/imports/hazards", "text/csv", SHEET, UUID.randomUUID().toString())
                .id();
        await().atMost(Duration.ofSeconds(30)).until(() -> isDone(store, id));
        ImportProgress before = store.find(id).orElseThrow().progress();
        assertThat(before.accepted()).isEqualTo(2);

        Path file = store.find(id).orElseThrow().file();
        assertThat(file.startsWith(
                        SERVICE.bean(HazardProperties.class).imports().directory()))
                .isTrue();
        await().atMost(Duration.ofSeconds(10)).until(() -> !Files.exists(file));
        Files.write(file, SHEET);
        store.progress(id, new ImportProgress(ImportProgress.State.RUNNING, 1, 1, 0, 0, 0, null, null));
        SERVICE.bean(Imports.class).resume();

        await().atMost(Duration.ofSeconds(30)).until(() -> isDone(store, id));
        ImportProgress after = store.find(id).orElseThrow().progress();
        assertThat(after.rows()).isEqualTo(3);
        assertThat(after.accepted()).isEqualTo(2);
        assertThat(after.alreadyThere()).isZero();
        assertThat(after.refused()).isOne();
        assertThat(store.errors(id, null, 10)).hasSize(1);
        await().atMost(Duration.ofSeconds(10)).until(() -> !Files.exists(file));
    }

    @Test
    void readsTheRestByTheSameVersionOfItsMappingAndReportsEveryErrorOnce() throws Exception {
        Client department = SERVICE.as(DEPARTMENT);
        ImportStore store = SERVICE.bean(ImportStore.class);
        String mapping = department.post("/import-mappings", mapping("371102")).id();
        byte[] sheet = "名称,属地,行业\r\n甲,东港,炼金术\r\n乙,东港,消防\r\n丙,未知,炼金术\r\n".getBytes(UTF_8);
        String id = department
                .upload(
                        "/imports/hazards?dryRun=true&mapping=" + mapping,
                        "text/csv",
                        sheet,
                        UUID.randomUUID().toString())
                .id();
        await().atMost(Duration.ofSeconds(30)).until(() -> isDone(store, id));
        String report = department.download("/imports/" + id + "/errors.csv");
        assertThat(report.lines()).hasSize(4);

        Path file = store.find(id).orElseThrow().file();
        await().atMost(Duration.ofSeconds(10)).until(() -> !Files.exists(file));
        Files.write(file, sheet);
        store.progress(id, new ImportProgress(ImportProgress.State.RUNNING, 1, 0, 0, 1, 0, null, null));
        department.post("/import-mappings/" + mapping + "/revise", mapping("370102"));
        SERVICE.bean(Imports.class).resume();

        await().atMost(Duration.ofSeconds(30)).until(() -> isDone(store, id));
        assertThat(store.find(id).orElseThrow().progress().accepted()).isOne();
        assertThat(store.find(id).orElseThrow().mapping()).isEqualTo(new SheetMapping.Version(mapping, 1));
        assertThat(department.download("/imports/" + id + "/errors.csv")).isEqualTo(report);
    }

    private static Map<String, Object> mapping(String district) {
        return Map.of(
                "source",
                "表",
                "columns",
                Map.of("名称", "title", "属地", "district"),
                "values",
                Map.of("district", Map.of("东港", district)));
    }

    private static boolean isDone(ImportStore store, String id) {
        return store.find(id).orElseThrow().progress().state() == ImportProgress.State.DONE;
    }
}
