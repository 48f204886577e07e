package org.safetyvalve.starter.store.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

/**
 * Types kept as they were. An event's body is bytes and its headers are strings whose hash chain anyone can check, so
 * that one byte or one character changed by the store breaks the ledger; a state is read back as the record that was written.
 */
public abstract class TypeConformance extends Capability {

    @Test
    void keepsEveryTypeAsItWas() {
        Document thing = id("t").append("text", "安全 $ . \u0001 𠮷")
                .append("number", 9_007_199_254_740_993L)
                .append("whole", 7)
                .append("fraction", 0.1)
                .append("bytes", new Binary(new byte[] {0, (byte) 0xff, 10}))
                .append("date", new Date(1_795_000_000_123L))
                .append("before1970", new Date(-1))
                .append("flag", true)
                .append("nothing", null)
                .append("empty", new Document())
                .append("list", Arrays.asList(new Document("a", 1), null, new Document("b", List.of())))
                .append("order", new Document("z", 1).append("a", 2).append("责任", 3));
        things().insertOne(thing);
        assertThat(thing("t")).isEqualTo(thing);
        assertThat(List.copyOf(thing("t").get("order", Document.class).keySet()))
                .containsExactly("z", "a", "责任");
    }

    @Test
    void keepsThemThroughAnUpdateAndAReplacement() {
        things().insertOne(id("t").append("whole", 1).append("list", List.of()));
        Document body = new Document("id", "t:1").append("seq", 1L).append("body", new Binary(new byte[] {-1, 0, 1}));
        things().updateOne(
                        id("t"),
                        new Document("$push", new Document("list", body)).append("$set", id("t").append("whole", 2)));
        assertThat(thing("t")).isEqualTo(id("t").append("whole", 2).append("list", List.of(body)));
        Document other = id("t").append("seq", 2L).append("list", List.of(List.of(1L), List.of()));
        things().replaceOne(id("t"), other);
        assertThat(thing("t")).isEqualTo(other);
    }

    /** An outbox may hold 8 MB beside its state. */
    @Test
    void keepsADocumentOfTwelveMegabytes() {
        byte[] large = new byte[12_000_000];
        new Random(1).nextBytes(large);
        things().insertOne(id("t").append("bytes", new Binary(large)));
        assertThat(thing("t").get("bytes", Binary.class).getData()).isEqualTo(large);
    }
}
