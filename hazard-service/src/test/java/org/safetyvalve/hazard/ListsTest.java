package org.safetyvalve.hazard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.hazard.hazards.People.AGENCY;
import static org.safetyvalve.hazard.hazards.People.COMMITTEE;
import static org.safetyvalve.hazard.hazards.People.DEPARTMENT;
import static org.safetyvalve.hazard.hazards.People.INSPECTOR;
import static org.safetyvalve.hazard.hazards.People.OTHER_CITY;
import static org.safetyvalve.hazard.hazards.People.OTHER_UNIT;
import static org.safetyvalve.hazard.hazards.People.OTHER_UNIT_ID;
import static org.safetyvalve.hazard.hazards.People.UNIT;
import static org.safetyvalve.hazard.hazards.People.UNIT_ID;

import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safetyvalve.hazard.hazards.People;
import org.safetyvalve.hazard.testing.Client;
import org.safetyvalve.hazard.testing.RunningService;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;
import org.safetyvalve.starter.web.Cursor;
import tools.jackson.databind.JsonNode;

/** Lists and search against a plain look at every hazard, for readers who see much, little and nothing. */
class ListsTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final long SEED = 20260401;
    private static final int HAZARDS = 90;
    private static final int QUESTIONS = 120;
    private static final String CHARACTERS = "消防火通道堵塞货物箱配电线路老化Aa1 。";
    private static final String OTHER_DISTRICT = "371103";

    private static final Actor COUNTY = People.actor(
            "county-inspector",
            "donggang-inspection",
            OrganisationKind.SAFETY_SUPERVISION_DEPARTMENT,
            "371102",
            Set.of("*"),
            Role.SAFETY_INSPECTOR);
    private static final Actor FIRE_BRIGADE = People.actor(
            "fire-brigade",
            "rizhao-fire-brigade",
            OrganisationKind.INDUSTRY_DEPARTMENT,
            "371100",
            Set.of("fire-safety"),
            Role.DEPARTMENT);
    private static final List<Actor> READERS =
            List.of(DEPARTMENT, COMMITTEE, COUNTY, FIRE_BRIGADE, UNIT, OTHER_UNIT, AGENCY, OTHER_CITY);

    private static final Random DRAW = new Random(SEED);
    private static final String CAMPAIGN = "lists-" + UUID.randomUUID();
    private static final List<JsonNode> HAZARDS_FOUND = new ArrayList<>();

    @BeforeAll
    static void aCityWithHazardsOfAllKinds() {
        SERVICE.as(COMMITTEE)
                .post(
                        "/campaigns",
                        Map.of("id", CAMPAIGN, "title", "查", "districts", List.of("371100"), "from", "2026-01-01"));
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < HAZARDS; number++) {
            ids.add(aHazard(number));
        }
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            HAZARDS_FOUND.clear();
            ids.forEach(id -> HAZARDS_FOUND.add(
                    SERVICE.as(DEPARTMENT).get("/hazards/" + id).body()));
            assertThat(HAZARDS_FOUND).as("what is overdue has been said").noneMatch(ListsTest::isUnsaid);
            assertThat(versions(all(DEPARTMENT, "limit=200"))).containsAll(versions(HAZARDS_FOUND));
        });
    }

    private static boolean isUnsaid(JsonNode hazard) {
        Instant limit = limit(hazard);
        return limit != null
                && limit.isBefore(Instant.now().plusSeconds(60))
                && hazard.path("missed").isEmpty();
    }

    private static List<String> versions(List<JsonNode> hazards) {
        return hazards.stream()
                .map(hazard -> hazard.path("id").asString() + ' ' + hazard.path("version"))
                .toList();
    }

    private static String aHazard(int number) {
        Map<String, Object> body = new HashMap<>();
        body.put("title", number + text(12));
        body.put("description", text(40));
        body.put("district", DRAW.nextInt(3) == 0 ? OTHER_DISTRICT : "371102");
        body.put("sector", DRAW.nextBoolean() ? "fire-safety" : "construction");
        if (DRAW.nextInt(4) > 0) {
            body.put("campaign", CAMPAIGN);
        }
        if (DRAW.nextBoolean()) {
            body.put("address", text(10));
        }
        body.put(
                "occurredAt",
                Instant.now()
                        .minus(Duration.ofDays(DRAW.nextInt(3)))
                        .minusSeconds(DRAW.nextInt(3_600))
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        Actor finder = List.of(INSPECTOR, DEPARTMENT, UNIT, OTHER_UNIT).get(DRAW.nextInt(4));
        if (finder == UNIT || finder == OTHER_UNIT) {
            body.put("unit", finder.organisation());
        }
        String id = done(SERVICE.as(historian(finder)).post("/hazards", body)).id();
        Client department = SERVICE.as(DEPARTMENT);
        String unit = DRAW.nextBoolean() ? UNIT_ID : OTHER_UNIT_ID;
        int steps = DRAW.nextInt(5);
        if (steps > 0) {
            String level = steps < 3 && DRAW.nextInt(3) == 0 ? "major" : "general";
            done(department.post(
                    "/hazards/" + id + "/classify",
                    Map.of("level", level, "basis", "标准", "wholeJudgement", level.equals("major"))));
        }
        if (steps > 1) {
            List<String> beside =
                    DRAW.nextInt(3) == 0 ? List.of(unit.equals(UNIT_ID) ? OTHER_UNIT_ID : UNIT_ID) : List.of();
            done(department.post(
                    "/hazards/" + id + "/assign", Map.of("unit", unit, "coResponsible", beside, "basis", "法")));
        }
        if (steps == 2 && DRAW.nextInt(3) == 0) {
            done(SERVICE.as(unit.equals(UNIT_ID) ? UNIT : OTHER_UNIT)
                    .post(
                            "/hazards/" + id + "/return-assignment",
                            Map.of("legalBasis", "法", "competentBody", "another-body")));
        }
        if (steps > 2) {
            done(department.post(
                    "/hazards/" + id + "/order-rectification",
                    Map.of(
                            "requirements",
                            "整改",
                            "deadline",
                            Instant.now()
                                    .plusMillis(DRAW.nextBoolean() ? 400 : 86_400_000L * (1 + DRAW.nextInt(30)))
                                    .truncatedTo(ChronoUnit.MILLIS)
                                    .toString())));
        }
        if (steps > 3) {
            Client answer = SERVICE.as(unit.equals(UNIT_ID) ? UNIT : OTHER_UNIT);
            done(answer.post("/hazards/" + id + "/complete", Map.of("summary", "已改")));
        }
        return id;
    }

    private static Client.Answer done(Client.Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 201);
        return answer;
    }

    private static Actor historian(Actor actor) {
        return new Actor(
                actor.account(),
                actor.organisation(),
                actor.organisationName(),
                actor.kind(),
                actor.level(),
                actor.district(),
                actor.sectors(),
                actor.roles(),
                true);
    }

    private static String text(int length) {
        StringBuilder text = new StringBuilder("查");
        for (int at = 0; at < length; at++) {
            text.append(CHARACTERS.charAt(DRAW.nextInt(CHARACTERS.length())));
        }
        return text.append('。').toString();
    }

    /** All pages of a list, in their order. */
    private static List<JsonNode> all(Actor reader, String query) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            Client.Answer page = SERVICE.as(reader).get("/hazards?" + query + cursor);
            assertThat(page.status()).as(query + page.body()).isEqualTo(200);
            page.body().path("items").forEach(items::add);
            String next = page.text("next");
            cursor = next.isEmpty() ? null : "&cursor=" + next;
        } while (cursor != null);
        return items;
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.path("id").asString()).toList();
    }

    /** Those of this class that a reader may read by their ids. */
    private static List<JsonNode> seenBy(Actor reader) {
        return HAZARDS_FOUND.stream()
                .filter(hazard -> SERVICE.as(reader)
                                .get("/hazards/" + hazard.path("id").asString())
                                .status()
                        == 200)
                .toList();
    }

    /** A question and what it asks for, read off the hazards themselves. */
    private record Question(String query, Predicate<JsonNode> asks, String sort) {}

    private static Question aQuestion(Random draw) {
        Map<String, Predicate<JsonNode>> conditions = new LinkedHashMap<>();
        condition(conditions, draw, "campaign", CAMPAIGN);
        condition(conditions, draw, "unit", UNIT_ID, OTHER_UNIT_ID);
        condition(conditions, draw, "holder", UNIT_ID, People.BUREAU_ID, OTHER_UNIT_ID);
        if (draw.nextInt(5) == 0) {
            String unit = draw.nextBoolean() ? UNIT_ID : OTHER_UNIT_ID;
            conditions.put("coResponsible=" + unit, hazard -> shares(hazard, unit));
        }
        condition(conditions, draw, "sector", "fire-safety", "construction");
        condition(conditions, draw, "level", "general", "major");
        condition(conditions, draw, "state", "FOUND", "CLASSIFIED", "ASSIGNED", "RECTIFYING", "COMPLETION_CLAIMED");
        if (draw.nextInt(4) == 0) {
            String district = List.of("371102", "371103", "371100").get(draw.nextInt(3));
            String prefix = district.endsWith("00") ? "3711" : district;
            conditions.put(
                    "district=" + district,
                    hazard -> hazard.path("district").asString().startsWith(prefix));
        }
        if (draw.nextInt(4) == 0) {
            boolean overdue = draw.nextBoolean();
            conditions.put(
                    "overdue=" + overdue, hazard -> hazard.path("overdue").asBoolean() == overdue);
        }
        if (draw.nextInt(4) == 0) {
            LocalDate from = LocalDate.now(WorkingDayCalendar.ZONE).minusDays(draw.nextInt(3));
            conditions.put("foundFrom=" + from, hazard -> !day(hazard).isBefore(from));
        }
        if (draw.nextInt(4) == 0) {
            LocalDate to = LocalDate.now(WorkingDayCalendar.ZONE).minusDays(draw.nextInt(3));
            conditions.put("foundTo=" + to, hazard -> !day(hazard).isAfter(to));
        }
        if (draw.nextInt(3) == 0) {
            String text = aText(draw);
            conditions.put("text=" + URLEncoder.encode(text, UTF_8), hazard -> has(hazard, text.strip()));
        }
        String sort = List.of("newest", "oldest", "deadline").get(draw.nextInt(3));
        return new Question(
                String.join("&", conditions.keySet()) + "&sort=" + sort,
                conditions.values().stream().reduce(hazard -> true, Predicate::and),
                sort);
    }

    private static void condition(
            Map<String, Predicate<JsonNode>> conditions, Random draw, String field, String... values) {
        if (draw.nextInt(5) == 0) {
            String value = values[draw.nextInt(values.length)];
            conditions.put(
                    field + '=' + value,
                    hazard -> hazard.path(field).asString("").equals(value));
        }
    }

    private static boolean shares(JsonNode hazard, String unit) {
        return hazard.path("coResponsible")
                .valueStream()
                .anyMatch(one -> one.asString().equals(unit));
    }

    private static LocalDate day(JsonNode hazard) {
        return LocalDate.ofInstant(foundAt(hazard), WorkingDayCalendar.ZONE);
    }

    private static Instant foundAt(JsonNode hazard) {
        return Instant.parse(hazard.path("foundAt").asString());
    }

    /** A piece of some hazard's text, in other capitals; sometimes one that nothing has. */
    private static String aText(Random draw) {
        JsonNode hazard = HAZARDS_FOUND.get(draw.nextInt(HAZARDS_FOUND.size()));
        String whole = hazard.path(draw.nextBoolean() ? "description" : "title").asString();
        int from = draw.nextInt(whole.length() - 3);
        int to = from + 2 + draw.nextInt(Math.min(5, whole.length() - from - 2));
        String piece = whole.substring(from, to);
        return piece.matches(".*[\\p{L}\\p{N}]{2}.*") ? piece.toUpperCase(Locale.ROOT) : "查不到";
    }

    private static boolean has(JsonNode hazard, String text) {
        return Arrays.stream(new String[] {"title", "description", "address"})
                .anyMatch(field -> hazard.path(field)
                        .asString("")
                        .toLowerCase(Locale.ROOT)
                        .contains(text.toLowerCase(Locale.ROOT)));
    }

    private static List<String> expected(List<JsonNode> seen, Question question) {
        Comparator<JsonNode> order = Comparator.comparing(
                        (JsonNode hazard) -> foundAt(hazard), Comparator.reverseOrder())
                .thenComparing(hazard -> hazard.path("id").asString());
        List<JsonNode> expected = new ArrayList<>(seen);
        if (question.sort().equals("deadline")) {
            expected.removeIf(hazard -> limit(hazard) == null);
            order = Comparator.comparing((JsonNode hazard) -> limit(hazard))
                    .thenComparing(hazard -> hazard.path("id").asString());
        }
        expected.removeIf(question.asks().negate());
        expected.sort(order);
        if (question.sort().equals("oldest")) {
            Collections.reverse(expected);
        }
        return ids(expected);
    }

    /** The time limit while one is running: until completion is claimed. */
    private static Instant limit(JsonNode hazard) {
        return hazard.path("state").asString().equals("RECTIFYING")
                ? Instant.parse(hazard.path("rectifyBy").path("at").asString())
                : null;
    }

    @Test
    void everyReaderIsAnsweredEveryQuestionAsAPlainLookWould() {
        Set<String> ours = new HashSet<>(ids(HAZARDS_FOUND));
        Map<Actor, List<JsonNode>> seen =
                READERS.stream().collect(Collectors.toMap(reader -> reader, ListsTest::seenBy));
        assertThat(seen.get(DEPARTMENT)).hasSize(HAZARDS);
        assertThat(seen.get(UNIT)).hasSizeBetween(5, HAZARDS - 5).anyMatch(hazard -> shares(hazard, UNIT_ID));
        assertThat(seen.get(COUNTY)).hasSizeBetween(5, HAZARDS - 5);
        assertThat(seen.get(OTHER_CITY)).isEmpty();
        assertThat(seen.get(AGENCY)).isEmpty();
        Random draw = new Random(SEED + 1);
        int answered = 0;
        for (int asked = 0; asked < QUESTIONS; asked++) {
            Question question = aQuestion(draw);
            for (Actor reader : READERS) {
                List<String> found = new ArrayList<>(ids(all(reader, question.query() + "&limit=7")));
                found.retainAll(ours);
                assertThat(found)
                        .as(reader.account() + " asked " + question.query())
                        .isEqualTo(expected(seen.get(reader), question));
                answered += found.size();
            }
        }
        assertThat(answered).as("questions that have answers").isGreaterThan(QUESTIONS);
    }

    @Test
    void aFileHasWhatTheListHasInItsOrder() {
        String query = "campaign=" + CAMPAIGN + "&sort=oldest&district=371102";
        List<String> lines = SERVICE.as(UNIT)
                .download("/hazards.csv?" + query)
                .lines()
                .skip(1)
                .map(line -> line.substring(1, 37))
                .toList();
        assertThat(lines).isNotEmpty().isEqualTo(ids(all(UNIT, query + "&limit=5")));
    }

    @Test
    void aTextWithoutTwoCharactersSideBySideAnUnknownSortAndAnotherListsCursorAreRefused() {
        Client department = SERVICE.as(DEPARTMENT);
        for (String pairless : List.of("查 ", "。!", "查。消 1", "𠮷")) {
            Client.Answer tooShort = department.get("/hazards?text=" + URLEncoder.encode(pairless, UTF_8));
            assertThat(tooShort.status()).as(pairless).isEqualTo(422);
            assertThat(tooShort.text("rule")).isEqualTo("text-too-short");
        }
        assertThat(department.get("/hazards?sort=random").status()).isEqualTo(422);
        assertThat(department.get("/hazards?district=3711").status()).isEqualTo(422);
        assertThat(department.get("/hazards?foundFrom=yesterday").status()).isEqualTo(422);
        for (String nobodysKey : List.of("x", "0000000000000001", "000000000000000x y", "-000000000000001 y")) {
            String cursor = Cursor.of("newest", nobodysKey).encoded();
            assertThat(department.get("/hazards?sector=other&cursor=" + cursor).status())
                    .as(nobodysKey)
                    .isEqualTo(400);
        }
        String next = department.get("/hazards?limit=1").text("next");
        assertThat(department.get("/hazards?limit=1&cursor=" + next).status()).isEqualTo(200);
        assertThat(department.get("/hazards?limit=1&sort=oldest&cursor=" + next).status())
                .isEqualTo(400);
    }

    @Test
    void whatWasFoundBefore1970StandsInItsPlaceOnEveryPage() {
        String word = UUID.randomUUID().toString().substring(0, 8);
        List<String> newestFirst = new ArrayList<>();
        for (String at : List.of(
                "2026-03-02T00:00:00Z",
                "1970-01-01T00:00:01Z",
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999Z",
                "1969-12-31T15:59:59Z",
                "1969-05-01T00:00:00Z",
                "1949-10-01T07:00:00Z")) {
            Map<String, String> hazard = Map.of(
                    "title", word, "description", "旧账", "district", "371102", "sector", "other", "occurredAt", at);
            newestFirst.add(done(SERVICE.as(historian(INSPECTOR)).post("/hazards", hazard))
                    .id());
        }
        List<String> oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        String query = "text=" + word + "&limit=";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> all(DEPARTMENT, query + 50).size() == newestFirst.size());
        for (int limit = 1; limit <= newestFirst.size(); limit++) {
            assertThat(ids(all(DEPARTMENT, query + limit))).isEqualTo(newestFirst);
            assertThat(ids(all(DEPARTMENT, query + limit + "&sort=oldest"))).isEqualTo(oldestFirst);
            String holder = "holder=" + People.BUREAU_ID + "&foundTo=1970-01-02&limit=" + limit;
            assertThat(ids(all(DEPARTMENT, holder))).containsSubsequence(newestFirst.subList(1, 7));
            assertThat(ids(all(DEPARTMENT, holder + "&sort=oldest"))).containsSubsequence(oldestFirst.subList(0, 6));
            assertThat(ids(all(DEPARTMENT, query + limit + "&foundFrom=1969-12-31&foundTo=1969-12-31")))
                    .as("by the clock in China")
                    .containsExactly(newestFirst.get(4));
        }
    }

    /** While hazards are found, also in the past, and others go on, no page skips or repeats what was there before and after. */
    @Test
    void pagesNeitherSkipNorRepeatWhatIsThereWhileOthersWrite() throws Exception {
        String mark = "页" + UUID.randomUUID().toString().substring(0, 8);
        Client historian = SERVICE.as(historian(INSPECTOR));
        List<String> there = new ArrayList<>();
        for (int number = 0; number < 30; number++) {
            there.add(found(historian, mark, number));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> all(DEPARTMENT, "text=" + URLEncoder.encode(mark, UTF_8))
                                .size()
                        == there.size());
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> written = writer.submit(() -> {
                int number = 0;
                while (writing.get()) {
                    found(historian, mark, 30 + number);
                    String id = there.get(number++ % there.size());
                    SERVICE.as(DEPARTMENT)
                            .post("/hazards/" + id + "/classify", Map.of("level", "general", "basis", "标准"));
                }
                return number;
            });
            for (String query : List.of(
                    "sort=newest&limit=20",
                    "sort=oldest&limit=20",
                    "sort=newest&limit=20&district=371102",
                    "sort=newest&limit=3&text=" + URLEncoder.encode(mark, UTF_8),
                    "sort=oldest&limit=3&text=" + URLEncoder.encode(mark, UTF_8))) {
                List<String> read = ids(all(DEPARTMENT, query));
                assertThat(read).as(query).doesNotHaveDuplicates().containsAll(there);
            }
            writing.set(false);
            assertThat(written.get()).isGreaterThan(10);
        } finally {
            writing.set(false);
            writer.shutdownNow();
        }
    }

    private static String found(Client who, String mark, int number) {
        return done(who.post(
                        "/hazards",
                        Map.of(
                                "title",
                                mark + "第" + number,
                                "description",
                                "说明",
                                "district",
                                "371102",
                                "sector",
                                "other",
                                "occurredAt",
                                Instant.now()
                                        .minusSeconds((number * 7919L) % 86_400)
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toString())))
                .id();
    }
}
