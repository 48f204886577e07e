package org.safetyvalve.benchmarks.rows;

import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.benchmarks.measure.Latencies;
import org.safetyvalve.benchmarks.measure.Meter;
import org.safetyvalve.benchmarks.measure.Outcome;
import org.safetyvalve.benchmarks.measure.Rounds;
import org.safetyvalve.benchmarks.measure.Row;
import org.safetyvalve.benchmarks.measure.Settings;
import org.safetyvalve.benchmarks.measure.Target;
import org.safetyvalve.benchmarks.stage.Connection;
import org.safetyvalve.benchmarks.stage.People;
import org.safetyvalve.benchmarks.stage.Service;
import org.safetyvalve.benchmarks.stage.Stage;
import org.safetyvalve.starter.web.Cursor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists and search over HTTP where a million hazards are listed, each list's first page and one in its middle; beside a raw find of
 * as many of the same documents by the same index. One caller each.
 */
public final class ListsRow implements Row {
    private static final int HAZARDS = 1_000_000;
    private static final int READS = 1_000;
    private static final int PAGE = 50;
    private static final double MUST = 3;
    private static final double GOAL = 2;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Document INDEX = new Document("kind", 1).append("order", 1);

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public String title() {
        return "p99 of lists and search over HTTP with 1,000,000 hazards : raw find of a page by the same index";
    }

    /**
     * A list and where its middle is.
     *
     * @param found what a raw find would look for to find its middle
     * @param key the field by which it is sorted
     */
    private record Listed(String query, Document found, String key) {
        static Listed newest(String query, Document found) {
            return new Listed(query, found, "order");
        }
    }

    private static Map<String, Listed> lists(int hazards) {
        LocalDate middle = LocalDate.now(ZONE).minusDays(hazards / 1_440 / 2);
        Map<String, Listed> lists = new LinkedHashMap<>();
        lists.put("all", Listed.newest("", with("kind", "hazard")));
        lists.put("all, oldest first", Listed.newest("&sort=oldest", with("kind", "hazard")));
        lists.put(
                "of a campaign, open",
                Listed.newest("&state=RECTIFYING&campaign=" + Campaign.ID, with("state", "RECTIFYING")));
        lists.put("of a unit", Listed.newest("&unit=" + ListedHazards.A_UNIT, with("holder", ListedHazards.A_UNIT)));
        lists.put("of a campaign", Listed.newest("&campaign=" + Campaign.ID, with("kind", "hazard")));
        lists.put(
                "of a day, sector, county",
                Listed.newest(
                        "&sector=fire-safety&district=371102&foundFrom=" + middle.minusDays(1) + "&foundTo=" + middle,
                        new Document()));
        lists.put(
                "by deadline",
                new Listed(
                        "&sort=deadline", with("kind", "hazard").append("due", new Document("$exists", true)), "due"));
        lists.put("overdue, by deadline", new Listed("&sort=deadline&overdue=true", new Document(), "due"));
        lists.put("search for what many have", search("灭火器"));
        lists.put("search for what few have", search("液氨储罐"));
        lists.put("search for a long text", search("第77机械制造有限公司"));
        return lists;
    }

    private static Document with(String field, String value) {
        return new Document(field, value);
    }

    private static Listed search(String text) {
        return Listed.newest("&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8), new Document());
    }

    @Override
    public void run(Stage stage, Settings settings, Outcome outcome) throws Exception {
        Service hazard = stage.start("hazard");
        Campaign.open(stage, hazard);
        ListedHazards hazards = new ListedHazards(stage);
        hazards.load(hazard, settings.scaled(HAZARDS));
        MongoCollection<Document> views = hazards.views();
        int reads = settings.scaled(READS);
        try (Pages pages = new Pages(hazard, stage.issuer().token(People.INSPECTOR))) {
            Map<String, String> addresses = new LinkedHashMap<>();
            lists(hazards.count()).forEach((name, list) -> {
                String first = "/hazards?limit=" + PAGE + list.query();
                addresses.put(name + ", first", first);
                String middle = middle(views, list, pages, first);
                if (middle != null) {
                    addresses.put(name + ", middle", first + "&cursor=" + middle);
                }
            });
            String deep = order(views, hazards.count() / 2);
            Rounds rounds = new Rounds(outcome, stage)
                    .with("raw p99", "ms", reads, (round, meter) -> raw(views, deep, reads, round, meter, outcome));
            addresses.forEach((name, address) -> {
                pages.read(address);
                rounds.with(
                        name + " p99",
                        "ms",
                        reads,
                        (round, meter) -> pages.read(name, address, reads, round, meter, outcome));
            });
            rounds.run(settings.rounds());
            addresses
                    .keySet()
                    .forEach(name -> outcome.ratio(
                            new Target("p99 of a page to p99 of a raw find: " + name, "×", MUST, GOAL, false),
                            outcome.series(name + " p99", "ms"),
                            outcome.series("raw p99", "ms")));
            outcome.note("hazards", hazards.count());
            outcome.note("hazards in a page", PAGE);
            check(pages, views, deep, outcome);
        }
    }

    /** The cursor in the middle of a list; null when it has no second page. */
    private static @Nullable String middle(MongoCollection<Document> views, Listed list, Pages pages, String first) {
        if (list.found().isEmpty()) {
            String next = pages.read(first).path("next").asString("");
            return next.isEmpty() ? null : next;
        }
        long all = views.countDocuments(list.found());
        Document middle = views.find(list.found())
                .sort(new Document(list.key(), 1))
                .skip((int) all / 2)
                .projection(new Document(list.key(), 1))
                .first();
        String sort = list.query().contains("sort=") ? list.query().replaceFirst(".*sort=([a-z]+).*", "$1") : "newest";
        return middle == null
                ? null
                : Cursor.of(sort, middle.getString(list.key())).encoded();
    }

    private static String order(MongoCollection<Document> views, int skip) {
        Document one = views.find(with("kind", "hazard"))
                .sort(new Document("order", 1))
                .skip(skip)
                .projection(new Document("order", 1))
                .first();
        if (one == null) {
            throw new IllegalStateException("there are fewer than " + skip);
        }
        return one.getString("order");
    }

    private static List<Document> rawPage(MongoCollection<Document> views, String after) {
        return views.find(with("kind", "hazard").append("order", new Document("$gt", after)))
                .hint(INDEX)
                .sort(new Document("order", 1))
                .limit(PAGE)
                .into(new ArrayList<>());
    }

    private static double raw(
            MongoCollection<Document> views, String after, int reads, int round, Meter meter, Outcome outcome) {
        Latencies latencies = new Latencies();
        for (int read = 0; read < reads; read++) {
            long start = System.nanoTime();
            int found = rawPage(views, after).size();
            latencies.add(System.nanoTime() - start);
            if (found != PAGE) {
                throw new IllegalStateException("a raw page has " + found);
            }
        }
        meter.stop();
        return noted("raw p50", latencies, round, outcome);
    }

    private static double noted(String median, Latencies latencies, int round, Outcome outcome) {
        if (round > 0) {
            outcome.series(median, "ms").add(latencies.percentile(0.5));
        }
        return latencies.percentile(0.99);
    }

    private static void check(Pages pages, MongoCollection<Document> views, String after, Outcome outcome) {
        List<String> raw = rawPage(views, after).stream()
                .map(view -> view.getString("_id"))
                .toList();
        List<String> ours = pages.read("/hazards?limit=" + PAGE + "&cursor="
                        + Cursor.of("newest", after).encoded())
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString(""))
                .toList();
        outcome.check("a deep page has what a raw find has", ours.equals(raw), ours.size() + " of " + raw.size());
    }

    /** Reads pages over HTTP, on one kept-alive connection. */
    private static final class Pages implements AutoCloseable {
        private final Connection connection;
        private final String token;

        Pages(Service hazard, String token) throws IOException {
            this.connection = hazard.connect();
            this.token = token;
        }

        private byte[] bytes(String address) throws IOException {
            Connection.Answer answer = connection.get(address, token);
            if (!answer.isSuccess()) {
                throw new IOException(address + " was answered " + answer.status() + ": " + answer.text());
            }
            return answer.body();
        }

        /** @throws IllegalStateException when there is nothing on it */
        JsonNode read(String address) {
            try {
                JsonNode page = JSON.readTree(bytes(address));
                if (page.path("items").isEmpty()) {
                    throw new IllegalStateException("nothing is on " + address);
                }
                return page;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        double read(String name, String address, int reads, int round, Meter meter, Outcome outcome)
                throws IOException {
            Latencies latencies = new Latencies();
            for (int read = 0; read < reads; read++) {
                long start = System.nanoTime();
                bytes(address);
                latencies.add(System.nanoTime() - start);
            }
            meter.stop();
            return noted(name + " p50", latencies, round, outcome);
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
