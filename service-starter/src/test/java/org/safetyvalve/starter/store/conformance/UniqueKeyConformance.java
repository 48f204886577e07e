package org.safetyvalve.starter.store.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.store.StoreErrors;

/**
 * A taken id is error 11000 and nothing else is. Natural keys live in {@code _id}: the id of what a command creates follows
 * from its key, so that a repeat meets its own first attempt and no other index has to be unique.
 */
public abstract class UniqueKeyConformance extends Capability {

    @Test
    void tellsATakenIdFromEveryOtherError() {
        things().insertOne(id("t"));
        assertThatThrownBy(() -> things().insertOne(id("t").append("other", 1)))
                .isInstanceOfSatisfying(
                        MongoException.class,
                        taken -> assertThat(StoreErrors.isDuplicateKey(taken)).isTrue());
        assertThat(thing("t")).isEqualTo(id("t"));
        assertThatThrownBy(() -> things().updateOne(id("t"), new Document("$nothing", new Document("a", 1))))
                .isInstanceOfSatisfying(
                        MongoException.class,
                        wrong -> assertThat(StoreErrors.isDuplicateKey(wrong)).isFalse());
    }

    /** No collation: an id is its bytes. */
    @Test
    void takesIdsForTheSameOnlyWhenTheirBytesAre() {
        List<String> ids = List.of("a", "A", "a ", " a", "é", "e\u0301", "安全", "安 全", "s\u001fa", "ａ");
        ids.forEach(each -> things().insertOne(id(each)));
        assertThat(things().countDocuments()).isEqualTo(ids.size());
        ids.forEach(each -> assertThat(thing(each)).isEqualTo(id(each)));
    }

    /**
     * A lost race of upserts is either answered by a duplicate key, which the caller repeats, or carried out on what the winner
     * made. Nobody asks who of them made it: stores differ in what they say.
     */
    @Test
    void makesOneDocumentOfManyUpsertsAndLosesNoneThatWasAcknowledged() throws Exception {
        for (int round = 0; round < 10; round++) {
            Document each = id("t" + round);
            List<Object> seen = Together.run(8, which -> {
                upsert(
                        each,
                        new Document("$setOnInsert", new Document("by", which))
                                .append("$inc", new Document("times", 1L))
                                .append("$max", new Document("most", which)));
                return things().find(each).first().get("by");
            });
            assertThat(Set.copyOf(seen)).as("what is set on insert stays").hasSize(1);
            assertThat(thing(each.get("_id")))
                    .isEqualTo(new Document(each)
                            .append("by", seen.get(0))
                            .append("times", 8L)
                            .append("most", 7));
        }
        assertThat(things().countDocuments()).isEqualTo(10);
    }

    private void upsert(Document filter, Document update) {
        try {
            things().updateOne(filter, update, new UpdateOptions().upsert(true));
        } catch (MongoException raced) {
            assertThat(StoreErrors.isDuplicateKey(raced)).isTrue();
            upsert(filter, update);
        }
    }
}
