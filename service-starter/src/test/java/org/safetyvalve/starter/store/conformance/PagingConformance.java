package org.safetyvalve.starter.store.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/**
 * A page goes on after the key that the one before ended with, in an order that sorting and comparing agree on. While others
 * write, a list may show or miss what is new; what was there all the time it shows once. Every list of the product is read so.
 */
public abstract class PagingConformance extends Capability {
    private static final Document BY_ORDER = new Document("order", 1);

    private List<Document> page(String after, int limit) {
        Document filter = new Document("kind", "hazard");
        if (after != null) {
            filter.append("order", new Document("$gt", after));
        }
        return things().find(filter).sort(BY_ORDER).limit(limit).into(new ArrayList<>());
    }

    private List<String> pages(int limit) {
        List<String> seen = new ArrayList<>();
        String after = null;
        List<Document> page;
        do {
            page = page(after, limit);
            page.forEach(thing -> seen.add(thing.getString("order")));
            after = page.isEmpty() ? after : seen.get(seen.size() - 1);
        } while (page.size() == limit);
        return seen;
    }

    /** Its id says nothing of its place. */
    private static Document hazard(String order) {
        return id(new StringBuilder(order).reverse().append('h').toString())
                .append("kind", "hazard")
                .append("order", order)
                .append("seq", 0L);
    }

    @Test
    void showsOnceWhatIsThereAllTheTimeWhileOthersWrite() throws Exception {
        List<String> staying = IntStream.range(0, 150)
                .mapToObj(i -> String.format(Locale.ROOT, "%05d", i * 10))
                .toList();
        things().insertMany(staying.stream().map(PagingConformance::hazard).toList());
        AtomicBoolean reading = new AtomicBoolean(true);
        Together.run(3, which -> {
            if (which == 0) {
                for (int round = 0; round < 4; round++) {
                    List<String> seen = pages(7);
                    assertThat(seen).doesNotHaveDuplicates().isSorted().containsAll(staying);
                }
                reading.set(false);
            }
            for (int i = 0; which > 0 && reading.get(); i++) {
                String order = String.format(Locale.ROOT, "%05d", (i * 37 % 150) * 10);
                String between = order + "-" + which;
                things().replaceOne(new Document("order", order), hazard(order).append("seq", (long) i));
                things().insertOne(hazard(between));
                things().deleteOne(new Document("order", between));
            }
            return which;
        });
        assertThat(pages(100)).isEqualTo(staying);
    }

    @Test
    void comparesAsItSorts() {
        List<String> orders = new ArrayList<>(
                List.of("0", "00", "9", "A", "Z", "a", "z", "~", " ", "-", "é", "安", "责任阀", "安 全", "ａ", "0 a", "0a"));
        Collections.shuffle(orders, new Random(7));
        things().insertMany(orders.stream().map(PagingConformance::hazard).toList());
        List<String> sorted =
                page(null, 0).stream().map(thing -> thing.getString("order")).toList();
        for (int i = 0; i < sorted.size(); i++) {
            assertThat(page(sorted.get(i), 0).stream().map(thing -> thing.getString("order")))
                    .as("after " + sorted.get(i))
                    .containsExactlyElementsOf(sorted.subList(i + 1, sorted.size()));
        }
        assertThat(sorted.stream().filter(order -> order.chars().allMatch(c -> c < 128)))
                .as("ASCII by its bytes: keys are made so")
                .containsExactly(" ", "-", "0", "0 a", "00", "0a", "9", "A", "Z", "a", "z", "~");
    }

    /** Postings of a term lie side by side by their ids, and only those of that term. */
    @Test
    void walksARangeOfIdsBothWays() {
        for (String id : List.of(
                "消防\u001f02\u001fc",
                "消防栓\u001f01\u001fa",
                "消防\u001f01\u001fa",
                "消\u001f01\u001fa",
                "消防\u001f02\u001fb")) {
            things().insertOne(id(id));
        }
        assertThat(walk("$gt", "消防\u001f", 1)).containsExactly("消防\u001f01\u001fa", "消防\u001f02\u001fb");
        assertThat(walk("$gt", "消防\u001f02\u001fb", 1)).containsExactly("消防\u001f02\u001fc");
        assertThat(walk("$lt", "消防\u0020", -1)).containsExactly("消防\u001f02\u001fc", "消防\u001f02\u001fb");
    }

    /** How far so many reach, by the ids: what lies up to there is asked for next, insisting on the same way to it. */
    @Test
    void reachesTheLastOfSoManyIds() {
        for (int i : List.of(3, 1, 4, 0, 2)) {
            things().insertOne(id("d" + i).append("odd", i % 2 == 1));
        }
        Document last = things().find(new Document("_id", new Document("$gt", "d0")))
                .sort(new Document("_id", 1))
                .skip(2)
                .limit(1)
                .projection(new Document("_id", 1))
                .first();
        assertThat(last).isEqualTo(id("d3"));
        Document upTo = new Document("$gt", "d0").append("$lte", last.getString("_id"));
        assertThat(things().find(new Document("odd", true).append("_id", upTo))
                        .hint(new Document("_id", 1))
                        .sort(new Document("_id", 1))
                        .map(thing -> thing.getString("_id")))
                .containsExactly("d1", "d3");
    }

    private List<String> walk(String operator, String from, int direction) {
        Document range =
                new Document("$gt", "消防\u001f").append("$lt", "消防\u0020").append(operator, from);
        return things().find(new Document("_id", range))
                .sort(new Document("_id", direction))
                .limit(2)
                .map(thing -> thing.getString("_id"))
                .into(new ArrayList<>());
    }

    @Test
    void givesTheMostOverdueFirstAndNoMoreThanAsked() {
        for (int i : List.of(3, 1, 4, 0, 2)) {
            things().insertOne(id("d" + (i * 2) % 5).append("due", new Date(1_000L * i)));
        }
        things().insertOne(id("none"));
        List<String> due = new ArrayList<>();
        things().find(new Document("due", new Document("$lte", new Date(3_000))))
                .sort(new Document("due", 1))
                .limit(3)
                .forEach(thing -> due.add(thing.getString("_id")));
        assertThat(due).containsExactly("d0", "d2", "d4");
    }
}
