package org.safetyvalve.starter.write;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Rfc3339;
import org.safetyvalve.starter.events.EventSealer;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.store.Fields;

/**
 * The one document of an aggregate, read:
 *
 * <pre>{_id, version, last, head: {hash, time}, correlation, state: {…}, due, keys: […], noted: […], notes, outbox: […], pending}</pre>
 *
 * {@code version} is the sequence of its newest event and {@code last} that event's id. {@code keys} are the commands
 * that changed it of late, so that a command, its key and its answer are one write too. {@code noted} are those that changed nothing, and
 * {@code notes} says how many there ever were: every write is on condition of it, so that none is decided without knowing them.
 */
record AggregateDocument(Document content) {

    String id() {
        return content.getString("_id");
    }

    long version() {
        return Fields.number(content, "version");
    }

    String correlationId() {
        return content.getString("correlation");
    }

    Document state() {
        return content.get("state", Document.class);
    }

    EventSealer.Head head() {
        Document head = content.get("head", Document.class);
        return new EventSealer.Head(version(), head.getString("hash"), Rfc3339.parse(head.getString("time")));
    }

    List<SealedEvent> outbox() {
        return content.getList("outbox", Document.class, List.of()).stream()
                .map(stored -> SealedEvent.fromOutbox(id(), stored))
                .toList();
    }

    /** A command that was carried out on this aggregate: its key, the request it came with and what it answered. */
    record KeptKey(String key, String requestHash, long version, String state, Instant at) {
        static KeptKey read(Document stored) {
            return new KeptKey(
                    stored.getString("k"),
                    stored.getString("r"),
                    Fields.number(stored, "v"),
                    stored.getString("s"),
                    stored.getDate("t").toInstant());
        }

        Document write() {
            return new Document("k", key)
                    .append("r", requestHash)
                    .append("v", version)
                    .append("s", state)
                    .append("t", Date.from(at));
        }
    }

    private List<KeptKey> keys() {
        return kept("keys");
    }

    private List<KeptKey> kept(String field) {
        return content.getList(field, Document.class, List.of()).stream()
                .map(KeptKey::read)
                .toList();
    }

    /** Null when no command ever changed nothing: as a condition that is a field that is not there. */
    @Nullable
    Long notes() {
        return content.containsKey("notes") ? Fields.number(content, "notes") : null;
    }

    /**
     * The answer that this command got the first time, if it was carried out before. A hash that was kept before the
     * definition kept keyed ones is known too.
     *
     * @throws KeyReusedException when its key came with another request
     */
    Optional<CommandResult> firstAnswer(AggregateDefinition<?, ?> definition, CommandContext context) {
        String scopedKey = context.scopedKey();
        Optional<KeptKey> kept = Stream.concat(keys().stream(), kept("noted").stream())
                .filter(key -> key.key().equals(scopedKey))
                .findFirst();
        if (kept.isPresent()
                && !kept.get().requestHash().equals(context.requestHash())
                && !kept.get().requestHash().equals(definition.keptHash(context.requestHash()))) {
            throw new KeyReusedException(context.key());
        }
        return kept.map(key -> new CommandResult(id(), key.version(), key.state()));
    }

    /**
     * The keys to keep after a command: that of the command that created the aggregate, whose repeat meets its id however
     * late it comes; those of the window, the newest {@code most}; this one last.
     */
    static List<Document> keysAfter(@Nullable AggregateDocument before, KeptKey added, Duration window, int most) {
        if (before == null) {
            return List.of(added.write());
        }
        List<KeptKey> keys = before.keys();
        List<Document> kept = new ArrayList<>();
        kept.add(keys.get(0).write());
        kept.addAll(newest(keys.subList(1, keys.size()), added, window, most));
        return kept;
    }

    /** The keys to note after a command that changes nothing: those of the window, the newest {@code most}; this one last. */
    List<Document> notedAfter(KeptKey added, Duration window, int most) {
        return newest(kept("noted"), added, window, most);
    }

    private static List<Document> newest(List<KeptKey> keys, KeptKey added, Duration window, int most) {
        Instant since = added.at().minus(window);
        List<Document> kept = new ArrayList<>();
        keys.stream()
                .skip(Math.max(0, keys.size() + 1L - most))
                .filter(key -> key.at().isAfter(since))
                .forEach(key -> kept.add(key.write()));
        kept.add(added.write());
        return kept;
    }
}
