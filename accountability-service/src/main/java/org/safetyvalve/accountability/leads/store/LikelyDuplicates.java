package org.safetyvalve.accountability.leads.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.KeyDestroyedException;
import org.safetyvalve.accountability.confidentiality.SealBrokenException;
import org.safetyvalve.accountability.confidentiality.Sealing;
import org.safetyvalve.accountability.leads.Lead;
import org.safetyvalve.accountability.leads.LeadOrigin;
import org.safetyvalve.accountability.leads.LeadStage;
import org.safetyvalve.accountability.leads.LeadState;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.District;
import org.safetyvalve.starter.store.Indexes;
import org.safetyvalve.starter.store.StoreErrors;
import org.safetyvalve.starter.text.Bigrams;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Proposes what may be the same lead, received twice: about the same hazard, accident, tracing or problem, of the same sender under
 * the same number, or in similar words. A person decides, and merges.
 *
 * <p>What leads say is opened in memory and compared there; nothing that is derived from it is stored, and of how similar two are no
 * more is said than that they are, so that nobody feels his way through what another lead says. Bound: of those received within 180
 * days before or after, the newest 200 with a reference in common, and the newest 200 of the same division, those above it and those
 * within it.
 */
@Component
public class LikelyDuplicates {
    private static final Logger log = LoggerFactory.getLogger(LikelyDuplicates.class);
    private static final Duration NEAR = Duration.ofDays(180);
    private static final double SIMILAR = 0.45;
    private static final int COMPARED = 200;
    private static final int PROPOSED = 10;
    private static final List<String> STILL_ITS_OWN = Stream.of(LeadStage.values())
            .filter(stage -> stage != LeadStage.MERGED)
            .map(LeadStage::name)
            .toList();
    private static final String WORDS = "content";
    private static final Document NEWEST_FIRST = new Document("state.receivedAt", -1).append("_id", 1);

    private final MongoDatabase database;
    private final Aggregates aggregates;
    private final LeadDefinition definition;
    private final Sealing sealing;
    private final Indexes indexes;

    LikelyDuplicates(MongoDatabase database, Aggregates aggregates, LeadDefinition definition, Sealing sealing) {
        this.database = database;
        this.aggregates = aggregates;
        this.definition = definition;
        this.sealing = sealing;
        this.indexes = new Indexes(database);
    }

    /**
     * One that may be the same.
     *
     * @param because what they have in common: hazard, accident, tracing, problem, reference, content
     */
    public record Likely(
            String id, String reference, String state, String district, Instant receivedAt, Set<String> because) {}

    /** Those with most in common first, then the newest; ten at most, of those that the reader may see. */
    public List<Likely> of(Stored<LeadState> lead, Actor reader) {
        Map<String, Stored<LeadState>> candidates = candidates(lead, reader);
        Optional<Bigrams> words = words(lead);
        List<Likely> likely = new ArrayList<>();
        for (Stored<LeadState> one : candidates.values()) {
            Set<String> because = namedByBoth(lead.state(), one.state());
            if (areSimilar(words, one)) {
                because.add(WORDS);
            }
            if (!because.isEmpty()) {
                likely.add(likely(one, because));
            }
        }
        likely.sort((one, other) -> one.because().size() == other.because().size()
                ? other.receivedAt().compareTo(one.receivedAt())
                : other.because().size() - one.because().size());
        return likely.subList(0, Math.min(PROPOSED, likely.size()));
    }

    private static Likely likely(Stored<LeadState> one, Set<String> because) {
        LeadState state = one.state();
        return new Likely(
                one.id(), state.reference(), state.stage().name(), state.district(), state.receivedAt(), because);
    }

    private Map<String, Stored<LeadState>> candidates(Stored<LeadState> lead, Actor reader) {
        LeadState state = lead.state();
        Map<String, Stored<LeadState>> candidates = new LinkedHashMap<>();
        for (List<Document> anyOf : List.of(ofTheSameReference(state), ofThePlace(state))) {
            for (String id : newest(state, anyOf)) {
                if (!id.equals(lead.id()) && !candidates.containsKey(id)) {
                    aggregates
                            .find(definition, id)
                            .filter(stored -> Lead.maySee(reader, stored.state()))
                            .ifPresent(stored -> candidates.put(id, stored));
                }
            }
        }
        return candidates;
    }

    private List<String> newest(LeadState state, List<Document> anyOf) {
        if (anyOf.isEmpty()) {
            return List.of();
        }
        Document received = new Document("$gte", state.receivedAt().minus(NEAR).toString())
                .append("$lte", state.receivedAt().plus(NEAR).toString());
        Document query = new Document("state.receivedAt", received)
                .append("state.stage", new Document("$in", STILL_ITS_OWN))
                .append("$or", anyOf);
        indexes.ensure(definition.collection(), new IndexModel(NEWEST_FIRST));
        return StoreErrors.reading(() -> database.getCollection(definition.collection())
                .find(query)
                .projection(new Document("_id", 1))
                .sort(NEWEST_FIRST)
                .limit(COMPARED)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>()));
    }

    private static List<Document> ofThePlace(LeadState state) {
        String within = new District(state.district()).prefix();
        return List.of(
                new Document("state.district", new Document("$in", above(state.district()))),
                new Document(
                        "state.district",
                        new Document("$gte", filled(within, '0')).append("$lte", filled(within, '9'))));
    }

    /** A division's own code, and those of its prefecture and its province. */
    private static List<String> above(String district) {
        return List.of(district, filled(district.substring(0, 4), '0'), filled(district.substring(0, 2), '0'));
    }

    private static String filled(String prefix, char digit) {
        return prefix + String.valueOf(digit).repeat(6 - prefix.length());
    }

    private static List<Document> ofTheSameReference(LeadState state) {
        List<Document> any = new ArrayList<>();
        references(state.origin()).forEach((name, value) -> any.add(new Document("state.origin." + name, value)));
        String sender = state.origin().sender();
        if (sender != null) {
            any.add(new Document("state.origin.sender", sender).append("state.reference", state.reference()));
        }
        return any;
    }

    private static Map<String, String> references(LeadOrigin origin) {
        Map<String, String> references = new LinkedHashMap<>();
        put(references, "hazard", origin.hazard());
        put(references, "accident", origin.accident());
        put(references, "tracing", origin.tracing());
        put(references, "problem", origin.problem());
        return references;
    }

    private static void put(Map<String, String> references, String name, @Nullable String value) {
        if (value != null) {
            references.put(name, value);
        }
    }

    private static Set<String> namedByBoth(LeadState lead, LeadState other) {
        Set<String> both = new TreeSet<>();
        Map<String, String> others = references(other.origin());
        references(lead.origin()).forEach((name, value) -> {
            if (value.equals(others.get(name))) {
                both.add(name);
            }
        });
        String sender = lead.origin().sender();
        if (sender != null
                && sender.equals(other.origin().sender())
                && lead.reference().equals(other.reference())) {
            both.add("reference");
        }
        return both;
    }

    private boolean areSimilar(Optional<Bigrams> words, Stored<LeadState> other) {
        return words.flatMap(ours -> words(other).map(ours::similarityTo))
                .filter(similarity -> similarity >= SIMILAR)
                .isPresent();
    }

    /** Empty when nobody can read it any more, or when it isn't what was sealed. */
    private Optional<Bigrams> words(Stored<LeadState> lead) {
        try {
            return Optional.of(new Bigrams(sealing.open(lead.state().content().of(lead.id()))));
        } catch (KeyDestroyedException destroyed) {
            return Optional.empty();
        } catch (SealBrokenException broken) {
            log.error("ALARM: what lead {} says is not what was sealed", lead.id(), broken);
            return Optional.empty();
        }
    }
}
