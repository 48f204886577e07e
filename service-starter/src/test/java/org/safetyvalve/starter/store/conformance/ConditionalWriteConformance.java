package org.safetyvalve.starter.store.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/**
 * A write on {@code {_id, version}} changes the document only at that version, whole, and gives it back. It is how a command
 * is decided on what it has seen, by any number of instances without a lock.
 */
public abstract class ConditionalWriteConformance extends Capability {
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private static Document at(long version) {
        return id("t").append("version", version);
    }

    @Test
    void changesADocumentOnlyAtTheVersionThatWasSaidAndGivesItBack() {
        things().insertOne(at(1).append("outbox", List.of()).append("due", new Date(0)));
        Document command = set("last", "t:3")
                .append("$push", new Document("outbox", new Document("$each", List.of("t:2", "t:3"))))
                .append("$inc", new Document("version", 2L))
                .append("$unset", new Document("due", ""));

        Document changed = things().findOneAndUpdate(at(1), command, AFTER);
        assertThat(changed)
                .containsEntry("version", 3L)
                .containsEntry("last", "t:3")
                .containsEntry("outbox", List.of("t:2", "t:3"))
                .doesNotContainKey("due");
        assertThat(thing("t")).isEqualTo(changed);
        assertThat(things().findOneAndUpdate(at(1), command, AFTER)).isNull();
        assertThat(things().findOneAndUpdate(at(4), command, AFTER)).isNull();
        assertThat(thing("t")).isEqualTo(changed);
        assertThat(things().countDocuments()).isEqualTo(1);
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
            if (things().findOneAndUpdate(at(version), new Document("$inc", new Document("version", 1L))) != null) {
                won.add(version + 1);
            }
        }
        return won;
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
