package org.safetyvalve.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.safetyvalve.hazard.hazards.People.*;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safetyvalve.hazard.testing.Client;
import org.safetyvalve.hazard.testing.Photos;
import org.safetyvalve.hazard.testing.Published;
import org.safetyvalve.hazard.testing.RunningService;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;
import tools.jackson.databind.JsonNode;

/** Photos as evidence, from the telephone to whoever reads the hazard. */
class EvidenceTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final byte[] PHOTO = Photos.taken();
    private static final Actor LEADER = actor(
            "leader", "city-government", OrganisationKind.TERRITORIAL_GOVERNMENT, "371100", Set.of("*"), Role.LEADER);

    private final Client inspector = SERVICE.as(INSPECTOR);
    private final Client unit = SERVICE.as(UNIT);
    private final Client department = SERVICE.as(DEPARTMENT);
    private String hazard;

    @AfterAll
    static void everythingPublishedIsAsTheContractSays() {
        Published.isAsTheContractSays();
    }

    @BeforeEach
    void aHazardThatIsBeingRectified() {
        hazard = inspector.post("/hazards", HazardFlowTest.report("疏散通道堵塞")).id();
        department.post("/hazards/" + hazard + "/classify", Map.of("level", "general", "basis", "判定标准"));
        department.post("/hazards/" + hazard + "/assign", Map.of("unit", UNIT_ID, "basis", "安全生产法"));
        department.post("/hazards/" + hazard + "/order-rectification", Map.of("requirements", "清理", "workingDays", 10));
    }

    private static Client.Answer send(Client who, byte[] file) {
        return send(who, file, "image/jpeg", UUID.randomUUID().toString());
    }

    private static Client.Answer send(Client who, byte[] file, String type, String key) {
        return who.upload("/evidence?fileName=%E7%8E%B0%E5%9C%BA.html", type, file, key);
    }

    private Client.Answer complete(Object... evidence) {
        return unit.post("/hazards/" + hazard + "/complete", Map.of("summary", "已清理", "evidence", List.of(evidence)));
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    @Test
    void isKnownByItsHashAndReadByWhoeverReadsTheHazard() throws Exception {
        Client.Answer sent = send(unit, PHOTO);
        assertThat(sent.status()).as(sent.body().toString()).isEqualTo(201);
        assertThat(sent.text("sha256")).isEqualTo(sha256(PHOTO));
        assertThat(sent.text("name")).as("what it is, not what it is called").isEqualTo("现场.jpg");
        assertThat(sent.text("mediaType")).isEqualTo("image/jpeg");
        String file = "/hazards/" + hazard + "/evidence/" + sent.id();
        assertThat(unit.get(file).status()).as("before anything names it").isEqualTo(404);

        assertThat(complete(Map.of("id", sent.id())).status()).isEqualTo(200);

        assertThat(unit.downloadBytes(file)).as("whoever brought it").isEqualTo(PHOTO);
        byte[] copy = department.downloadBytes(file);
        assertThat(new String(copy, StandardCharsets.ISO_8859_1)).doesNotContain(Photos.ARTIST);
        assertThat(SERVICE.as(OTHER_CITY).get(file).status()).isEqualTo(404);
        Client.Answer shown = department.get(file);
        assertThat(shown.headers())
                .containsEntry("content-type", "image/jpeg")
                .containsEntry("content-length", String.valueOf(copy.length))
                .containsEntry("x-content-type-options", "nosniff");

        JsonNode item = department
                .get("/hazards/" + hazard + "/evidence")
                .body()
                .path("items")
                .path(0);
        assertThat(item.path("position").path("latitude").asDouble()).isCloseTo(Photos.LATITUDE, within(1e-5));
        assertThat(item.path("position").path("longitude").asDouble()).isCloseTo(Photos.LONGITUDE, within(1e-5));
        JsonNode completed =
                unit.get("/hazards/" + hazard + "/history").body().path("items").path(4);
        assertThat(completed.path("name").asString()).isEqualTo("rectification-completed");
        JsonNode told = completed.path("body").path("evidence").path(0);
        assertThat(told.path("id").asString()).isEqualTo(sent.id());
        assertThat(told.path("sha256").asString()).isEqualTo(sha256(PHOTO));
        assertThat(told.path("size").asInt()).isEqualTo(PHOTO.length);
    }

    @Test
    void isOnlyWhatTheOwnOrganisationBrought() {
        String others = send(inspector, PHOTO).id();
        for (String id : List.of(others, "no-such-file")) {
            Client.Answer refused = complete(Map.of("id", id));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body().toString()).contains("evidence[0].id");
        }
        assertThat(complete(Map.of("id", send(unit, PHOTO).id(), "sha256", "a".repeat(64)))
                        .status())
                .as("nobody says what a file of ours is")
                .isEqualTo(422);
        assertThat(complete(Map.of("sha256", "a".repeat(64))).status()).isEqualTo(422);
        Map<String, Object> elsewhere = new HashMap<>(
                Map.of("name", "档案.tif", "sha256", "a".repeat(64), "mediaType", "image/tiff", "size", 12));
        for (String blank : List.of("name", "mediaType")) {
            Map<String, Object> unnamed = new HashMap<>(elsewhere);
            unnamed.put(blank, " \t\n");
            assertThat(complete(unnamed).status()).as("blank " + blank).isEqualTo(422);
        }
        assertThat(complete(elsewhere).status()).as("kept elsewhere").isEqualTo(200);
        assertThat(unit.get("/hazards/" + hazard + "/evidence")
                        .body()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void isWhatItsBytesSay() {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        Client.Answer refused = send(unit, page);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("rule")).isEqualTo("evidence-type");
        byte[] brokenOff = Arrays.copyOf(PHOTO, 500);
        assertThat(send(unit, brokenOff).text("rule")).isEqualTo("evidence-damaged");
        byte[] large = Arrays.copyOf(PHOTO, 50 * 1024 * 1024 + 1);
        assertThat(send(unit, large).status()).isEqualTo(413);
        assertThat(send(SERVICE.as(LEADER), PHOTO).status()).isEqualTo(403);
    }

    @Test
    void isKeptOnceHoweverOftenItIsSent() {
        String key = UUID.randomUUID().toString();
        Client.Answer first = send(unit, PHOTO, "image/jpeg", key);
        assertThat(send(unit, PHOTO, "image/jpeg", key).body()).isEqualTo(first.body());
        assertThat(send(unit, Photos.drawn("jpeg", false), "image/jpeg", key).status())
                .as("another file with the same key")
                .isEqualTo(422);
        assertThat(send(inspector, PHOTO, "image/jpeg", key).id()).isNotEqualTo(first.id());
    }
}
