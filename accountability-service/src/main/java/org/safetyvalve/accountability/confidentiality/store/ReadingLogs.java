package org.safetyvalve.accountability.confidentiality.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.confidentiality.Disclosure;
import org.safetyvalve.accountability.confidentiality.KeyDestroyedException;
import org.safetyvalve.accountability.confidentiality.KeyedSealing;
import org.safetyvalve.accountability.confidentiality.Matter;
import org.safetyvalve.accountability.confidentiality.ReadingLog;
import org.safetyvalve.accountability.confidentiality.ReadingLogState;
import org.safetyvalve.accountability.confidentiality.ReadingPurpose;
import org.safetyvalve.accountability.confidentiality.ReadingRule;
import org.safetyvalve.accountability.confidentiality.ReviewOutcome;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.Role;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.events.Traceparent;
import org.safetyvalve.starter.web.Page;
import org.safetyvalve.starter.web.PageRequest;
import org.safetyvalve.starter.write.AbsentException;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.AlreadyExistsException;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;
import org.safetyvalve.starter.write.DerivedId;
import org.safetyvalve.starter.write.Stored;
import org.springframework.stereotype.Service;

/** The use cases of reading what is confidential: one log for each matter and day (UTC), so that none grows for ever. */
@Service
public class ReadingLogs implements Disclosure {
    private final Aggregates aggregates;
    private final ReadingLogDefinition definition;
    private final StoredRecords records;
    private final KeyedSealing sealing;
    private final Clock clock;

    ReadingLogs(
            Aggregates aggregates,
            ReadingLogDefinition definition,
            StoredRecords records,
            KeyedSealing sealing,
            Clock clock) {
        this.aggregates = aggregates;
        this.definition = definition;
        this.records = records;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** Opened before it is recorded, so that only what could be read is on record, and handed out after it is recorded. */
    @Override
    public List<String> open(List<SealedText> sealed, Matter matter, ReadingPurpose purpose, Actor reader) {
        List<String> texts =
                sealed.stream().map(one -> text(one.of(matter.id()), reader)).toList();
        record(matter, purpose, reader);
        return texts;
    }

    private String text(SealedText sealed, Actor reader) {
        try {
            return sealing.openFor(rolesOf(reader), sealed);
        } catch (KeyDestroyedException destroyed) {
            throw new Refusal(ReadingRule.CONTENT_DESTROYED);
        }
    }

    /** The party of a transfer that is no discipline inspection has no key of its own: the service reads for it. */
    private static Set<Role> rolesOf(Actor reader) {
        Set<Role> reading = reader.roles().stream().filter(Role::isDiscipline).collect(Collectors.toUnmodifiableSet());
        return reading.isEmpty() ? KeyedSealing.readingRoles() : reading;
    }

    private void record(Matter matter, ReadingPurpose purpose, Actor reader) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = DerivedId.of("reading-log", matter.kind(), matter.id(), day(now).toString());
        CommandContext context = ofReading(matter, reader, now);
        try {
            readAgain(id, purpose, context);
        } catch (AbsentException first) {
            try {
                aggregates.create(definition, id, context, () -> ReadingLog.open(reader, matter, purpose, now));
            } catch (AlreadyExistsException another) {
                readAgain(id, purpose, context);
            }
        }
    }

    private void readAgain(String id, ReadingPurpose purpose, CommandContext context) {
        aggregates.execute(
                definition,
                id,
                context,
                log -> ReadingLog.of(log.state()).read(context.actor(), purpose, context.now()));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** Under a key of its own each time: who reads again with the same Idempotency-Key has read it twice. */
    private static CommandContext ofReading(Matter matter, Actor reader, Instant now) {
        String key = UUID.randomUUID().toString();
        return new CommandContext(reader, key, key, null, now, now, matter.id(), null, Traceparent.continued(null));
    }

    /** 复核 */
    public CommandResult review(String id, ReviewOutcome outcome, CommandContext context) {
        read(id, context.actor());
        return aggregates.execute(
                definition,
                id,
                context,
                log -> ReadingLog.of(log.state()).review(context.actor(), outcome, context.occurredAt()));
    }

    /** One log that the reader may see. */
    public Stored<ReadingLogState> read(String id, Actor reader) {
        return aggregates
                .find(definition, id)
                .filter(stored -> ReadingLog.maySee(reader, stored.state()))
                .orElseThrow(() -> new AbsentException(definition.collection(), id));
    }

    /** The logs that the reader may see. */
    public Page<Stored<ReadingLogState>> list(Document filter, PageRequest page, Actor reader) {
        return records.page(definition, filter, page, state -> ReadingLog.maySee(reader, state));
    }

    /** Each reading and review of a log that the reader may see. */
    public List<SealedEvent> history(String id, Actor reader) {
        return aggregates.history(definition, read(id, reader).id());
    }

    /** What the reader may do with it now. */
    public List<String> actions(Stored<ReadingLogState> stored, Actor reader, Instant now) {
        return ReadingLog.of(stored.state()).actions(reader, now);
    }
}
