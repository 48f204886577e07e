package org.safetyvalve.starter.store.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.store.StoreErrors;

/**
 * Many writes at once: an unordered bulk does what it can and says which it could not, and each statement keeps its own
 * condition. The ledger, imports of 30,000 rows and projections are written so, always sorted by id.
 */
public abstract class BulkConformance extends Capability {
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    @Test
    void insertsOfAnUnorderedBulkWhatItCanAndSaysWhichItCouldNot() {
        things().insertMany(List.of(id("b").append("first", true), id("d").append("first", true)));
        assertThatThrownBy(() -> things().insertMany(
                                List.of(id("a"), id("b"), id("c"), id("d"), id("e")),
                                new InsertManyOptions().ordered(false)))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, taken -> {
                    assertThat(taken.getWriteErrors())
                            .extracting(error -> error.getIndex())
                            .containsExactly(1, 3);
                    assertThat(StoreErrors.isDuplicateKey(taken)).isTrue();
                });
        assertThat(things().countDocuments()).isEqualTo(5);
        assertThat(things().countDocuments(new Document("first", true))).isEqualTo(2);
    }

    @Test
    void saysWhichOfAThousandWereThere() {
        List<Document> many = IntStream.range(0, 1_000)
                .mapToObj(i -> id(String.format(Locale.ROOT, "t%04d", i)))
                .toList();
        things().insertMany(many.subList(300, 400));
        assertThatThrownBy(() -> things().insertMany(many, new InsertManyOptions().ordered(false)))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        taken -> assertThat(taken.getWriteErrors())
                                .extracting(error -> error.getIndex())
                                .containsExactlyElementsOf(
                                        IntStream.range(300, 400).boxed().toList()));
        assertThat(things().countDocuments()).isEqualTo(1_000);
    }

    @Test
    void replacesOnlyWhatIsWhereItWasReadAndCountsIt() {
        things().insertOne(id("a").append("seq", 1L));
        things().insertOne(id("b").append("seq", 2L));
        BulkWriteResult written = things().bulkWrite(
                        List.of(
                                new ReplaceOneModel<>(id("a").append("seq", 1L), id("a").append("seq", 5L)),
                                new ReplaceOneModel<>(id("b").append("seq", 1L), id("b").append("seq", 5L)),
                                new InsertOneModel<>(id("c").append("seq", 1L))),
                        UNORDERED);
        assertThat(written.getMatchedCount()).isEqualTo(1);
        assertThat(written.getInsertedCount()).isEqualTo(1);
        assertThat(thing("a")).containsEntry("seq", 5L);
        assertThat(thing("b")).containsEntry("seq", 2L);
        assertThat(thing("c")).isNotNull();
    }

    @Test
    void deletesByIds() {
        for (String id : List.of("a", "b", "c")) {
            things().insertOne(id(id));
        }
        things().bulkWrite(List.of(new DeleteManyModel<>(new Document("_id", in(List.of("a", "c", "d"))))));
        assertThat(things().find().map(thing -> thing.getString("_id"))).containsExactly("b");
    }

    /** In the same order they wait for each other; in opposite order they may block for ever, and nobody sends them so. */
    @Test
    void finishesBulksOverTheSameDocumentsInTheSameOrder() throws Exception {
        List<String> ids = IntStream.range(0, 100)
                .mapToObj(i -> String.format(Locale.ROOT, "t%03d", i))
                .toList();
        things().insertMany(ids.stream().map(id -> id(id).append("n", 0L)).toList());
        List<? extends WriteModel<Document>> increments = ids.stream()
                .map(id -> new UpdateOneModel<Document>(id(id), new Document("$inc", new Document("n", 1L))))
                .toList();
        Together.run(4, which -> {
            for (int round = 0; round < 3; round++) {
                assertThat(things().bulkWrite(increments, UNORDERED).getModifiedCount())
                        .isEqualTo(100);
            }
            return which;
        });
        assertThat(things().countDocuments(new Document("n", 12L))).isEqualTo(100);
    }
}
