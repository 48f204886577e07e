package org.safetyvalve.benchmarks.rows;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.safetyvalve.benchmarks.stage.Connection;
import org.safetyvalve.benchmarks.stage.People;
import org.safetyvalve.benchmarks.stage.Service;
import org.safetyvalve.benchmarks.stage.Stage;
import org.safetyvalve.hazard.lists.Posted;
import org.safetyvalve.hazard.lists.SearchText;

/**
 * Many hazards in the lists alone, copied from a few that the service took through their lives: of 20 one was just found, one is being
 * rectified and the others are closed; of those being rectified one in 20 is overdue. Found a minute after one another, of many
 * units, told in the words of a sheet.
 */
final class ListedHazards {
    static final String A_UNIT = "unit-77";

    private static final int SEEDS = 40;
    private static final int ORDERED_BY_STEP = 4;
    private static final int ONE_IN = 20;
    private static final int UNITS = 5_000;
    private static final long APART_MILLIS = 60_000;
    private static final List<String> PLACES = List.of("一层大厅", "二层东侧", "仓库北门", "生产车间", "配电室", "装卸区", "地下室", "厂区主干道");
    private static final List<String> DEFECTS =
            List.of("疏散通道堆放货物", "应急照明损坏", "灭火器过期", "配电箱未接地", "防护栏缺失", "危险化学品混存", "特种设备超期未检", "安全警示标志缺失");
    private static final String RARE = "液氨储罐压力表失灵";
    private static final int ONE_IN_IS_RARE = 2_000;
    private static final Set<String> FACTS = Set.of(
            "campaign:" + Campaign.ID,
            "district:371102",
            "sector:fire-safety",
            "finder:" + People.INSPECTOR.organisation());
    private static final Instant LATEST = Instant.now().minus(Duration.ofHours(1));

    private final MongoDatabase database;
    private final Stage stage;
    private final Instant now = Instant.now();
    private int count;

    ListedHazards(Stage stage) {
        this.stage = stage;
        this.database = stage.database("hazard");
    }

    MongoCollection<Document> views() {
        return database.getCollection("lists_g1_views");
    }

    int count() {
        return count;
    }

    /** Has the service take some through their lives and loads copies of what it lists of them, so that there are this many. */
    void load(Service hazard, int hazards) throws Exception {
        CommandLoad lives = new CommandLoad(stage, hazard);
        lives.give(1, 1);
        Lifecycle lifecycle = new Lifecycle(stage.issuer(), 1);
        try (Connection connection = hazard.connect()) {
            for (int number = 0; number < SEEDS; number++) {
                begin(connection, lifecycle, number, number % 2 == 0 ? 1 : ORDERED_BY_STEP);
            }
        }
        new HazardStore(database).awaitDrained();
        AcceptRow.awaitLists(stage);
        List<Document> closed = templates("CLOSED");
        List<Document> found = templates("FOUND");
        List<Document> rectifying = templates("RECTIFYING");
        count = (int) views().countDocuments(new Document("kind", "hazard"));
        int more = hazards - count;
        // Two at a time: the store has as many cores here.
        Callers.run(2, caller -> {
            if (caller == 0) {
                Loader.insert(views(), more, stage.progress(), number -> {
                    List<Document> of = number % ONE_IN == 0 ? found : number % ONE_IN == 1 ? rectifying : closed;
                    return view(of.get(number % of.size()), number);
                });
            } else {
                post(more);
            }
        });
        count = Math.max(hazards, count);
    }

    private static void begin(Connection connection, Lifecycle lifecycle, int number, int steps) throws IOException {
        String path = "/hazards";
        for (int step = 0; step < steps; step++) {
            Lifecycle.Step next = lifecycle.step(step);
            String body = step == 0 ? Lifecycle.found(number) : next.body();
            String to = step == 0 ? path : path + '/' + next.path();
            Connection.Answer answer = connection.command(to, next.token(), "listed-" + number + '-' + step, body);
            if (!answer.isSuccess()) {
                throw new IOException(to + " was answered " + answer.status() + ": " + answer.text());
            }
            path = "/hazards/" + CommandLoad.id(answer.text());
        }
    }

    private List<Document> templates(String state) {
        List<Document> templates = views().find(new Document("state", state).append("kind", "hazard"))
                .limit(SEEDS)
                .into(new ArrayList<>());
        if (templates.isEmpty()) {
            throw new IllegalStateException("no hazard is " + state);
        }
        return templates;
    }

    private Document view(Document template, int number) {
        String id = Histories.id(number);
        Document view = new Document(template)
                .append("_id", id)
                .append("title", title(number))
                .append("address", address(number))
                .append("words", words(number))
                .append("order", order(number))
                .append("at", Date.from(foundAt(number)));
        if (view.getString("unit") != null) {
            String unit = "unit-" + number % UNITS;
            view.append("unit", unit).append("holder", unit);
        }
        if (view.getString("due") != null) {
            // One in 20 of those with a time limit is a day late; the others' lie in the days to come.
            long late = number / ONE_IN % ONE_IN == 0 ? -24 : 24 + number % 720;
            Instant limit = now.plus(Duration.ofHours(late));
            view.append("limit", Date.from(limit))
                    .append("overdueAt", Date.from(limit))
                    .append("due", key(limit.toEpochMilli(), id));
        }
        return view;
    }

    /** What the projection would have posted of them, had they come in polls of so many. */
    private void post(int more) {
        MongoCollection<Document> postings = database.getCollection("lists_g1_postings");
        for (int from = 0; from < more; from += Loader.BATCH) {
            SortedMap<String, StringBuilder> keys = new TreeMap<>();
            for (int number = from; number < Math.min(more, from + Loader.BATCH); number++) {
                String key = order(number);
                Set<String> terms = SearchText.terms(words(number), address(number));
                terms.addAll(FACTS);
                for (String term : terms) {
                    String place = term + '\u001f' + Posted.slot(term, key) + '\u001f' + from;
                    keys.computeIfAbsent(place, one -> new StringBuilder())
                            .append(key)
                            .append('\n');
                }
            }
            List<Document> documents = new ArrayList<>();
            keys.forEach((place, posted) -> documents.add(
                    new Document("_id", place).append("keys", posted.toString().strip())));
            for (int at = 0; at < documents.size(); at += Loader.BATCH) {
                postings.insertMany(
                        documents.subList(at, Math.min(documents.size(), at + Loader.BATCH)),
                        new InsertManyOptions().ordered(false));
            }
            if (from % 200_000 == 0) {
                stage.progress().printf("  %,d posted%n", from);
            }
        }
    }

    private static String words(int number) {
        return SearchText.words(
                title(number), "检查发现日照市第" + number % UNITS + "机械制造有限公司" + title(number) + "，现场负责人不能说明原因，要求立即整改。");
    }

    private static String title(int number) {
        String defect = number % ONE_IN_IS_RARE == 7 ? RARE : DEFECTS.get(number / PLACES.size() % DEFECTS.size());
        return PLACES.get(number % PLACES.size()) + defect;
    }

    private static String address(int number) {
        return "日照市东港区奎山街道工业园" + number % UNITS + "号";
    }

    /** The last of them was found first. All lie before those that the service really took through their lives. */
    private static Instant foundAt(int number) {
        return LATEST.minusMillis(number * APART_MILLIS);
    }

    private static String order(int number) {
        return key(9_999_999_999_999_999L - foundAt(number).toEpochMilli(), Histories.id(number));
    }

    private static String key(long number, String id) {
        return String.format(Locale.ROOT, "%016d", number) + ' ' + id;
    }
}
