package org.safetyvalve.starter.store.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.store.StoreErrors;

/**
 * Whoever inserts an event's id first is the one that acts on it; everybody else is told that it is taken. Deliveries to an
 * inbox, the recipients that an event has once and for all, and parked records are kept so.
 */
public abstract class InboxConformance extends Capability {

    private static List<String> ids(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.format(Locale.ROOT, "e%03d", i))
                .toList();
    }

    @Test
    void takesEachIdFromOneOfManyThatInsertItAtTheSameMoment() throws Exception {
        List<List<String>> taken = Together.run(6, which -> {
            List<String> mine = new ArrayList<>();
            for (String id : ids(25)) {
                if (insert(id(id).append("by", which))) {
                    mine.add(id);
                }
            }
            return mine;
        });
        assertThat(taken.stream().flatMap(List::stream).sorted()).containsExactlyElementsOf(ids(25));
        for (int which = 0; which < taken.size(); which++) {
            for (String id : taken.get(which)) {
                assertThat(thing(id)).containsEntry("by", which);
            }
        }
    }

    private boolean insert(Document document) {
        try {
            things().insertOne(document);
            return true;
        } catch (MongoException taken) {
            assertThat(StoreErrors.isDuplicateKey(taken)).isTrue();
            return false;
        }
    }

    @Test
    void takesEachIdOnceFromBulksThatOverlap() throws Exception {
        List<Integer> taken = Together.run(4, which -> {
            List<Document> bulk = ids(100).subList(which * 20, which * 20 + 40).stream()
                    .map(id -> id(id).append("by", which))
                    .toList();
            try {
                return things().insertMany(bulk, new InsertManyOptions().ordered(false))
                        .getInsertedIds()
                        .size();
            } catch (MongoBulkWriteException partly) {
                assertThat(StoreErrors.isDuplicateKey(partly)).isTrue();
                return bulk.size() - partly.getWriteErrors().size();
            }
        });
        assertThat(taken.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
        assertThat(things().countDocuments()).isEqualTo(100);
    }

    @Test
    void upsertsWithoutTouchingWhatIsThere() {
        UpdateOptions upsert = new UpdateOptions().upsert(true);
        for (String value : List.of("first", "second")) {
            things().bulkWrite(List.of(new UpdateOneModel<>(
                    id("t"), new Document("$setOnInsert", new Document("value", value).append("n", 1L)), upsert)));
        }
        assertThat(thing("t")).isEqualTo(id("t").append("value", "first").append("n", 1L));
    }
}
