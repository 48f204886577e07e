package org.safetyvalve.starter.store.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/**
 * An outbox is cleared whole or not at all, by one statement over many documents that looks at each document's newest event.
 * While a command and the clear meet on a document, the clear must see the document that it changes: else an event is lost,
 * or lies in an outbox that nobody looks for.
 */
public abstract class DrainConformance extends Capability {

    private static Document clear() {
        return set("outbox", List.of()).append("$unset", new Document("pending", ""));
    }

    private static Document unit(String id) {
        return id(id).append("last", id + ":1")
                .append("pending", true)
                .append("outbox", List.of(new Document("id", id + ":1").append("seq", 1L)));
    }

    @Test
    void clearsInOneStatementThoseThatMatchBothLists() {
        things().insertMany(List.of(unit("a"), unit("b"), unit("c")));
        things().updateMany(
                        new Document("_id", in(List.of("a", "b"))).append("last", in(List.of("a:1", "b:2"))), clear());
        assertThat(thing("a")).doesNotContainKey("pending").containsEntry("outbox", List.of());
        assertThat(thing("b")).isEqualTo(unit("b"));
        assertThat(thing("c")).isEqualTo(unit("c"));
    }

    @Test
    void pullsAPrefixOutOfAList() {
        List<Document> outbox = List.of(new Document("seq", 1L), new Document("seq", 2L), new Document("seq", 3L));
        things().insertOne(id("t").append("outbox", outbox).append("pending", true));
        Document acknowledged = new Document("seq", new Document("$lte", 2L));
        things().bulkWrite(
                        List.of(new UpdateOneModel<>(
                                id("t"), new Document("$pull", new Document("outbox", acknowledged)))),
                        new BulkWriteOptions().ordered(false));
        assertThat(thing("t"))
                .isEqualTo(id("t").append("outbox", List.of(new Document("seq", 3L)))
                        .append("pending", true));
    }

    /** In each round bulks of commands and one clear start at the same moment on the same documents, and none blocks another. */
    @Test
    void neverClearsADocumentThatACommandHasJustChanged() throws Exception {
        for (int round = 0; round < 12; round++) {
            String prefix = String.format(Locale.ROOT, "r%02d-", round);
            List<String> ids = IntStream.range(0, 12)
                    .mapToObj(i -> prefix + (char) ('a' + i))
                    .toList();
            things().insertMany(ids.stream().map(DrainConformance::unit).toList());
            Together.run(4, which -> which == 0 ? clearAll(ids) : commandEveryThird(ids, which));
            for (String id : ids) {
                List<String> left = thing(id).getList("outbox", Document.class).stream()
                        .map(event -> event.getString("id"))
                        .toList();
                assertThat(left).as(id).endsWith(id + ":2").isSubsetOf(id + ":1", id + ":2");
                assertThat(thing(id)).containsEntry("pending", true).containsEntry("last", id + ":2");
            }
        }
    }

    private long clearAll(List<String> ids) {
        return things().updateMany(
                        new Document("_id", in(ids))
                                .append(
                                        "last",
                                        in(ids.stream().map(id -> id + ":1").toList())),
                        clear())
                .getModifiedCount();
    }

    private long commandEveryThird(List<String> ids, int which) {
        List<UpdateOneModel<Document>> commands = new ArrayList<>();
        for (int i = which - 1; i < ids.size(); i += 3) {
            String id = ids.get(i);
            Document event = new Document("id", id + ":2").append("seq", 2L);
            commands.add(new UpdateOneModel<>(
                    id(id).append("last", id + ":1"),
                    new Document("$set", new Document("last", id + ":2").append("pending", true))
                            .append("$push", new Document("outbox", new Document("$each", List.of(event))))));
        }
        assertThat(things().bulkWrite(commands, new BulkWriteOptions().ordered(false))
                        .getMatchedCount())
                .isEqualTo(commands.size());
        return ids.size();
    }

    @Test
    void strandsAndLosesNothingWhileCommandsGoOn() throws Exception {
        try (PublishingRace race = new PublishingRace(store(), 2)) {
            race.command(6, 12, 8);
            race.awaitNothingPending();
            race.requireEverythingPublishedOnceAndKept();
        }
    }
}
