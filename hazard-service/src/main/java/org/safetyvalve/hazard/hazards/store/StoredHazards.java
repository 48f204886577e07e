package org.safetyvalve.hazard.hazards.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.contracts.EventCatalogue;
import org.safetyvalve.contracts.EventJson;
import org.safetyvalve.contracts.hazard.HazardRejected;
import org.safetyvalve.hazard.hazards.Act;
import org.safetyvalve.hazard.hazards.Hands;
import org.safetyvalve.hazard.hazards.Hazard;
import org.safetyvalve.hazard.hazards.HazardBook;
import org.safetyvalve.hazard.hazards.HazardClock;
import org.safetyvalve.hazard.hazards.HazardEvent;
import org.safetyvalve.hazard.hazards.HazardJournal;
import org.safetyvalve.hazard.hazards.HazardSight;
import org.safetyvalve.hazard.hazards.HazardState;
import org.safetyvalve.hazard.hazards.Stage;
import org.safetyvalve.hazard.hazards.messaging.HandSteps;
import org.safetyvalve.hazard.hazards.messaging.HazardDefinition;
import org.safetyvalve.hazard.lists.Kind;
import org.safetyvalve.hazard.lists.ListFilter;
import org.safetyvalve.hazard.lists.ListOrder;
import org.safetyvalve.hazard.lists.Lists;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.events.Traceparent;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.AlreadyExistsException;
import org.safetyvalve.starter.write.BulkCreation;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.ConcurrentChangeException;
import org.safetyvalve.starter.write.OutboxFullException;
import org.safetyvalve.starter.write.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The book of hazards as the one write keeps it. */
@Component
class StoredHazards implements HazardBook {
    private static final Logger log = LoggerFactory.getLogger(StoredHazards.class);

    private final Aggregates aggregates;
    private final HazardDefinition definition;
    private final HazardClock clock;
    private final Lists lists;

    StoredHazards(Aggregates aggregates, HazardDefinition definition, HazardClock clock, Lists lists) {
        this.aggregates = aggregates;
        this.definition = definition;
        this.clock = clock;
        this.lists = lists;
    }

    @Override
    public Set<String> enter(List<HazardJournal> histories, Entry entry) throws InterruptedException {
        CommandContext context = context(entry.by(), entry.key(), entry.now());
        return aggregates.createAll(
                definition,
                histories.stream()
                        .map(history -> new BulkCreation<>(history.id(), context, history.events()))
                        .toList());
    }

    @Override
    public void record(String id, List<HazardEvent> found, Entry entry) {
        try {
            aggregates.create(definition, id, context(entry.by(), entry.key(), entry.now()), () -> found);
        } catch (AlreadyExistsException recordedLongAgo) {
            // its first command's key is forgotten; it is the same hazard, because its id follows from what it was
            // recorded from
        }
    }

    @Override
    public Optional<HazardState> find(String id) {
        return aggregates.find(definition, id).map(Stored::state);
    }

    @Override
    public Optional<String> rejection(String id) {
        String type = EventCatalogue.of(HazardRejected.class).ceType();
        return aggregates.history(definition, id).stream()
                .filter(event -> type.equals(event.headers().get(CeHeaders.TYPE)))
                .map(event -> EventJson.read(event.body(), HazardRejected.class).reason())
                .findFirst();
    }

    @Override
    public Optional<HazardState> find(String id, Actor reader) {
        return find(id).filter(hazard -> HazardSight.of(reader).opensOn(hazard));
    }

    @Override
    public Hands hands(String id) {
        return HandSteps.of(aggregates.history(definition, id));
    }

    @Override
    public void reopen(String id, Entry entry, Instant at, String reason, @Nullable String recurrence) {
        Act act = new Act(entry.by(), at, entry.now());
        aggregates.execute(
                definition,
                id,
                context(entry.by(), entry.key(), entry.now()),
                stored -> new Hazard(id, stored.state(), clock).reopen(act, reason, recurrence));
    }

    @Override
    public Map<String, HazardState> findAll(Set<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : aggregates.findAll(definition, ids).stream().collect(Collectors.toMap(Stored::id, Stored::state));
    }

    @Override
    public int lapse(Instant now, int batch) {
        return aggregates.actOnDue(definition, now, batch, due -> lapse(due, now));
    }

    /** The version that it was read at decides: of several instances that see the same deadline pass, one writes. */
    private boolean lapse(Stored<HazardState> due, Instant now) {
        Actor clockwork = Actor.system("deadlines", due.state().department());
        CommandContext context = context(clockwork, "lapse " + due.id() + ' ' + due.version(), now);
        long after = aggregates
                .execute(
                        definition,
                        due.id(),
                        context,
                        stored -> new Hazard(due.id(), stored.state(), clock).lapse(Act.now(clockwork, now)))
                .version();
        return after > due.version();
    }

    @Override
    public List<Held> heldBy(Set<String> organisations, Set<String> authorities, int limit) {
        List<Held> held = new ArrayList<>();
        // Whoever is responsible holds it, and by its holder it is found.
        lists.among(
                        new ListFilter(Kind.HAZARD)
                                .noneOf("state", codes(Stage.ENDED))
                                .oneOf("unit", organisations),
                        "holder",
                        organisations,
                        limit)
                .forEach(view -> held.add(new Held(view.getString("_id"), view.getString("unit"))));
        if (!authorities.isEmpty()) {
            lists.among(
                            new ListFilter(Kind.HAZARD).oneOf("holder", authorities),
                            "state",
                            codes(Stage.UNASSIGNED),
                            limit)
                    .forEach(view -> held.add(new Held(view.getString("_id"), view.getString("holder"))));
        }
        return held;
    }

    @Override
    public List<Held> sharedBy(String organisation, int limit) {
        List<Held> shared = new ArrayList<>();
        Iterator<Document> open = lists.all(
                        new ListFilter(Kind.HAZARD)
                                .equal("coResponsible", organisation)
                                .noneOf("state", codes(Stage.ENDED)),
                        ListOrder.NEWEST)
                .iterator();
        while (shared.size() < limit && open.hasNext()) {
            shared.add(new Held(open.next().getString("_id"), organisation));
        }
        return shared;
    }

    private static List<String> codes(Set<Stage> stages) {
        return stages.stream().map(Stage::name).toList();
    }

    @Override
    public void inherit(Held held, String successor, Instant now) {
        Actor succession = Actor.system("succession", successor);
        CommandContext context = context(succession, UUID.randomUUID().toString(), now);
        try {
            aggregates.execute(
                    definition,
                    held.hazard(),
                    context,
                    stored -> new Hazard(held.hazard(), stored.state(), clock)
                            .inherit(Act.now(succession, now), held.organisation(), successor));
        } catch (ConcurrentChangeException | OutboxFullException later) {
            log.debug("{} passes to {} in the next round: {}", held.hazard(), successor, later.toString());
        }
    }

    private static CommandContext context(Actor actor, String key, Instant now) {
        return new CommandContext(actor, key, key, null, now, now, null, null, Traceparent.NONE);
    }
}
