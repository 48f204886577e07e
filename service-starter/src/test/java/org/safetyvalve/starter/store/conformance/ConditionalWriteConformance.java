package org.safetyvalve.starter.store.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/**
 * A write on {@code {_id, version}} changes the document only at that version, whole, and says whether it did; many in one message
 * stand each alone. It is how a command is decided on what it has seen, by any number of instances without a lock.
 */
public abstract class ConditionalWriteConformance extends Capability {
    private static Document at(long version) {
        return at("t", version);
    }

    private static Document at(String id, long version) {
        return id(id).append("version", version);
    }

    private static UpdateOneModel<Document> next(String id, long version) {
        return new UpdateOneModel<>(at(id, version), new Document("$inc", new Document("version", 1L)));
    }

    @SafeVarargs
    private int written(UpdateOneModel<Document>... writes) {
        return things().bulkWrite(List.of(writes), new BulkWriteOptions().ordered(false))
                .getMatchedCount();
    }

    @Test
    void changesADocumentOnlyAtTheVersionThatWasSaid() {
        things().insertOne(at(1).append("outbox", List.of()).append("due", new Date(0)));
        Document command = set("last", "t:3")
                .append("$push", new Document("outbox", new Document("$each", List.of("t:2", "t:3"))))
                .append("$inc", new Document("version", 2L))
                .append("$unset", new Document("due", ""));

        assertThat(written(new UpdateOneModel<>(at(1), command))).isEqualTo(1);
        Document changed = thing("t");
        assertThat(changed)
                .containsEntry("version", 3L)
                .containsEntry("last", "t:3")
                .containsEntry("outbox", List.of("t:2", "t:3"))
                .doesNotContainKey("due");
        assertThat(written(new UpdateOneModel<>(at(1), command))).isZero();
        assertThat(written(new UpdateOneModel<>(at(4), command))).isZero();
        assertThat(thing("t")).isEqualTo(changed);
        assertThat(things().countDocuments()).isEqualTo(1);
    }

    @Test
    void writesEachOfManyOnItsOwnConditionAndCountsThem() {
        things().insertMany(List.of(at("a", 1), at("b", 2), at("c", 3)));
        assertThat(written(next("a", 1), next("b", 1), next("c", 3), next("d", 1)))
                .isEqualTo(2);
        assertThat(things().find().sort(new Document("_id", 1)).into(new ArrayList<>()))
                .containsExactly(at("a", 2), at("b", 2), at("c", 4));
    }

    /** Messages that come together over the same documents: each version is won by one of them, whatever else they hold. */
    @Test
    void countsRightWhenBulksMeet() throws Exception {
        List<String> ids =
                IntStream.range(0, 40).mapToObj(i -> String.format("t%02d", i)).toList();
        things().insertMany(ids.stream().map(id -> at(id, 0)).toList());
        int won = 0;
        for (int ofOne : Together.run(4, which -> winEach(ids))) {
            won += ofOne;
        }
        assertThat(won).isEqualTo(40 * 5);
        assertThat(things().countDocuments(new Document("version", 5L))).isEqualTo(40);
    }

    private int winEach(List<String> ids) {
        int won = 0;
        for (long version = 0; version < 5; version++) {
            long from = version;
            List<UpdateOneModel<Document>> writes =
                    ids.stream().map(id -> next(id, from)).toList();
            won += things().bulkWrite(writes, new BulkWriteOptions().ordered(false))
                    .getMatchedCount();
        }
        return won;
    }

    @Test
    void letsOneOfManyWinEachVersion() throws Exception {
        things().insertOne(at(0));
        Set<Long> won = new TreeSet<>();
        for (List<Long> ofOne : Together.run(8, which -> win(10))) {
            for (long version : ofOne) {
                assertThat(won.add(version))
                        .as("version %s is won once", version)
                        .isTrue();
            }
        }
        assertThat(won).hasSize(80);
        assertThat(number(thing("t"), "version")).isEqualTo(80);
    }

    private List<Long> win(int times) {
        List<Long> won = new ArrayList<>();
        while (won.size() < times) {
            long version = number(thing("t"), "version");
            if (written(next("t", version)) == 1) {
                won.add(version + 1);
            }
        }
        return won;
    }

    /** How a write says that no key has been noted since its command was decided. */
    @Test
    void takesNullInAConditionForAFieldThatIsNotThereAndForNoOther() {
        things().insertMany(List.of(at("a", 1), at("b", 1).append("notes", 1L)));
        Document note = new Document("$set", new Document("notes", 1L));
        Document nobodyNoted = new Document("version", 1L).append("notes", null);

        assertThat(written(
                        new UpdateOneModel<>(id("a").append("version", 1L).append("notes", null), note),
                        new UpdateOneModel<>(id("b").append("version", 1L).append("notes", null), note)))
                .isEqualTo(1);
        assertThat(things().countDocuments(nobodyNoted)).isZero();
        assertThat(written(new UpdateOneModel<>(id("a").append("version", 1L).append("notes", null), note)))
                .isZero();
    }

    /** How one of many instances claims a mail that is due. */
    @Test
    void countsWhatItChangedByAConditionOnSeveralFields() {
        Date due = new Date(1_795_000_000_123L);
        things().insertOne(id("t").append("attempts", 1).append("nextAt", due));
        Document seen = id("t").append("attempts", 1).append("nextAt", due);
        assertThat(claim(seen, 1)).isEqualTo(1);
        assertThat(claim(seen, 2)).isZero();
        assertThat(thing("t")).containsEntry("nextAt", new Date(due.getTime() + 1));
    }

    private long claim(Document seen, long later) {
        Date nextAt = new Date(seen.getDate("nextAt").getTime() + later);
        return things().updateOne(seen, new Document("$set", new Document("attempts", 2).append("nextAt", nextAt)))
                .getModifiedCount();
    }
}
