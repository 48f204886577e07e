package org.safetyvalve.starter.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safetyvalve.starter.fixture.Incoming.at;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.consuming.ReceivedEvent;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.fixture.Hooked;
import org.safetyvalve.starter.fixture.Incoming;
import org.safetyvalve.starter.fixture.Stores;

/** What a projection posts under terms: found by its term as soon as the view is there, whatever comes again. */
class PostingsTest {
    private static final String POSTINGS = "units_g1_postings";
    private static final String VIEWS = "units_g1_views";

    private final MongoDatabase database = Stores.newDatabase();
    private final Incoming incoming = new Incoming(Counting.TOPIC);

    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Posting implements Projection {
        @Override
        public String name() {
            return "units";
        }

        @Override
        public Set<String> topics() {
            return Set.of(Counting.TOPIC);
        }

        @Override
        public Document fold(@Nullable Document view, ReceivedEvent event, Tally tally) {
            if (event.sequence() == 1) {
                tally.post("all", "s", event.subject());
                tally.post("named " + event.subject(), "s", event.subject());
            }
            return view == null ? new Document() : view;
        }
    }

    private Set<String> posted(String term) {
        Set<String> keys = new TreeSet<>();
        database.getCollection(POSTINGS)
                .find(new Document("_id", new Document("$gt", term + '\u001f').append("$lt", term + ' ')))
                .forEach(
                        posting -> keys.addAll(List.of(posting.getString("keys").split("\n"))));
        return keys;
    }

    @Test
    void writesOneDocumentATermForAllOfAPoll() {
        Counting consumer = new Counting(database, new Posting());
        consumer.apply(
                at(0, incoming.named("u", 1).get(0)),
                at(1, incoming.named("v", 1).get(0)));
        assertThat(posted("all")).containsExactly("u", "v");
        assertThat(posted("named u")).containsExactly("u");
        assertThat(database.getCollection(POSTINGS).countDocuments()).isEqualTo(3);
        consumer.apply(at(2, incoming.named("w", 1).get(0)));
        assertThat(posted("all")).containsExactly("u", "v", "w");
    }

    @Test
    void hasNoViewThatIsNotPostedWhereverItCrashes() {
        List<SealedEvent> u = incoming.named("u", 2);
        for (String collection : List.of(POSTINGS, VIEWS)) {
            Counting crashing = new Counting(
                    Hooked.database(database, (name, called) -> {
                        if (name.equals(collection) && (called.equals("insertMany") || called.equals("bulkWrite"))) {
                            throw new Crash();
                        }
                    }),
                    new Posting());
            assertThatThrownBy(() -> crashing.apply(at(0, u.get(0)))).isInstanceOf(Crash.class);
            assertThat(database.getCollection(VIEWS).countDocuments()).isZero();
        }
        Counting consumer = new Counting(database, new Posting());
        consumer.apply(at(0, u.get(0)), at(1, u.get(1)));
        assertThat(posted("all")).containsExactly("u");
        consumer.apply(at(0, u.get(0)), at(1, u.get(1)));
        assertThat(posted("all")).containsExactly("u");
        assertThat(database.getCollection(VIEWS).countDocuments()).isOne();
    }
}
