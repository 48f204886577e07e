package org.safetyvalve.accountability.circulars.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.HazardStory;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.circulars.Circular;
import org.safetyvalve.accountability.circulars.CircularContent;
import org.safetyvalve.accountability.circulars.CircularEvent;
import org.safetyvalve.accountability.circulars.CircularState;
import org.safetyvalve.accountability.oversight.CitedProblems;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.contracts.EventCatalogue;
import org.safetyvalve.contracts.accountability.CircularDrafted;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.web.Page;
import org.safetyvalve.starter.web.PageRequest;
import org.safetyvalve.starter.write.AbsentException;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;
import org.safetyvalve.starter.write.Stored;
import org.springframework.stereotype.Service;

/** The use cases of circulars. Whoever may not see one gets {@link AbsentException}, as for one that does not exist. */
@Service
public class Circulars implements HazardStory {
    private static final String DRAFTED =
            EventCatalogue.of(CircularDrafted.class).ceType();

    private final Aggregates aggregates;
    private final CircularDefinition definition;
    private final StoredRecords records;
    private final CitedProblems problems;

    Circulars(Aggregates aggregates, CircularDefinition definition, StoredRecords records, CitedProblems problems) {
        this.aggregates = aggregates;
        this.definition = definition;
        this.records = records;
        this.problems = problems;
    }

    /**
     * 起草
     *
     * @param district the place that it is about, or null for all that the caller's organisation is responsible for
     */
    public CommandResult draft(@Nullable String district, CircularContent content, CommandContext context) {
        Actor by = context.actor();
        String place = Objects.requireNonNullElse(district, by.district());
        return aggregates.create(
                definition,
                context.derivedId("draft-circular"),
                context,
                () -> Circular.draft(by, place, content, problems, context.occurredAt()));
    }

    public CommandResult revise(String id, CircularContent content, CommandContext context) {
        return change(
                id, context, circular -> circular.revise(context.actor(), content, problems, context.occurredAt()));
    }

    public CommandResult issue(String id, CommandContext context) {
        return change(id, context, circular -> circular.issue(context.actor(), context.occurredAt()));
    }

    public CommandResult correct(String id, CircularContent content, String reason, CommandContext context) {
        return change(
                id,
                context,
                circular -> circular.correct(context.actor(), content, reason, problems, context.occurredAt()));
    }

    public CommandResult withdraw(String id, String reason, CommandContext context) {
        return change(id, context, circular -> circular.withdraw(context.actor(), reason, context.occurredAt()));
    }

    /** One circular that the reader may see. */
    public Stored<CircularState> read(String id, Actor reader) {
        return aggregates
                .find(definition, id)
                .filter(stored -> Circular.maySee(reader, stored.state()))
                .orElseThrow(() -> new AbsentException(definition.collection(), id));
    }

    /** The circulars that the reader may see. */
    public Page<Stored<CircularState>> list(Document filter, PageRequest page, Actor reader) {
        return records.page(definition, filter, page, state -> Circular.maySee(reader, state));
    }

    /** What has happened to a circular that the reader may see; how it was drafted is its issuer's matter. */
    public List<SealedEvent> history(String id, Actor reader) {
        boolean all = Circular.issues(reader, read(id, reader).state());
        return aggregates.history(definition, id).stream()
                .filter(event -> all || !DRAFTED.equals(event.headers().get(CeHeaders.TYPE)))
                .toList();
    }

    @Override
    public List<SealedEvent> about(String hazard, Actor reader) {
        Document filter = StoredRecords.filter("state.content.named.problem.id", hazard);
        return records.all(definition, filter, state -> Circular.maySee(reader, state)).stream()
                .flatMap(stored -> history(stored.id(), reader).stream())
                .toList();
    }

    /** What the reader may do with it now. */
    public List<String> actions(Stored<CircularState> stored, Actor reader, Instant now) {
        return Circular.of(stored.state()).actions(reader, now);
    }

    private CommandResult change(String id, CommandContext context, Function<Circular, List<CircularEvent>> decide) {
        read(id, context.actor());
        return aggregates.execute(definition, id, context, stored -> decide.apply(Circular.of(stored.state())));
    }
}
