package org.safetyvalve.starter.store.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.store.StoreErrors;

/**
 * Counters move only at the offset that they were read with, many at a time and by path; guards never go back. Figures add up to
 * the ledger because a consumer that has lost its partition can't add to them.
 */
public abstract class CounterConformance extends Capability {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    @Test
    void addsByPathOnlyAtTheOffsetThatWasRead() {
        things().insertOne(id("p").append("offset", -1L));
        Document update = set("offset", 4L)
                .append("$inc", new Document("groups.安委办.named", 2L).append("groups.a%2Eb.named", -1L));
        Document read = id("p").append("offset", -1L);
        assertThat(things().updateOne(read, update).getMatchedCount()).isEqualTo(1);
        assertThat(things().updateOne(read, update).getMatchedCount()).isZero();
        assertThat(things().updateOne(id("p").append("offset", 4L), set("offset", 4L))
                        .getMatchedCount())
                .as("a batch that counts nothing matches too")
                .isEqualTo(1);
        assertThat(thing("p").get("groups"))
                .isEqualTo(new Document("安委办", new Document("named", 2L)).append("a%2Eb", new Document("named", -1L)));
    }

    @Test
    void addsEachBatchOnceWhoeverReadsTheSameOffset() throws Exception {
        things().insertOne(id("p").append("offset", 0L));
        List<Integer> batches = Together.run(6, which -> {
            int counted = 0;
            while (counted < 15) {
                long offset = number(thing("p"), "offset");
                Document update = set("offset", offset + 1)
                        .append("$inc", new Document("groups.g.all", 3L).append("groups.g.of" + which, 1L));
                counted += (int) things().updateOne(id("p").append("offset", offset), update)
                        .getMatchedCount();
            }
            return counted;
        });
        Document counters = thing("p");
        assertThat(number(counters, "offset")).isEqualTo(90);
        Document group = counters.get("groups", Document.class).get("g", Document.class);
        assertThat(number(group, "all")).isEqualTo(3 * 90);
        for (int which = 0; which < batches.size(); which++) {
            assertThat(number(group, "of" + which)).isEqualTo(15);
        }
    }

    @Test
    void neverSetsAGuardBack() throws Exception {
        for (long seq : List.of(3L, 2L)) {
            things().updateOne(id("guard"), new Document("$max", new Document("seq", seq)), UPSERT);
        }
        assertThat(thing("guard")).containsEntry("seq", 3L);

        Together.run(6, which -> {
            for (long seq = 1; seq <= 30; seq++) {
                raise(id("raced"), seq * (which + 1));
            }
            return which;
        });
        assertThat(thing("raced")).containsEntry("seq", 180L);
    }

    private void raise(Document guard, long seq) {
        try {
            things().updateOne(guard, new Document("$max", new Document("seq", seq)), UPSERT);
        } catch (MongoException raced) {
            assertThat(StoreErrors.isDuplicateKey(raced)).isTrue();
            raise(guard, seq);
        }
    }
}
