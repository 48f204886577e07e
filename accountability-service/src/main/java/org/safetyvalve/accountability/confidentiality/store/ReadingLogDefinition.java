package org.safetyvalve.accountability.confidentiality.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.Fingerprints;
import org.safetyvalve.accountability.confidentiality.ReadingLogEvent;
import org.safetyvalve.accountability.confidentiality.ReadingLogState;
import org.safetyvalve.accountability.confidentiality.messaging.ReadingLogContract;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.stereotype.Component;

/** How logs of readings are kept and published. */
@Component
class ReadingLogDefinition implements AggregateDefinition<ReadingLogState, ReadingLogEvent> {
    private final Fingerprints fingerprints;

    ReadingLogDefinition(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    @Override
    public String collection() {
        return "reading-logs";
    }

    @Override
    public String topic() {
        return Topics.ACCOUNTABILITY_EVENTS;
    }

    @Override
    public Class<ReadingLogState> stateType() {
        return ReadingLogState.class;
    }

    @Override
    public ReadingLogState fold(@Nullable ReadingLogState before, ReadingLogEvent event) {
        return ReadingLogState.fold(before, event);
    }

    @Override
    public EventBody toContract(
            String id,
            @Nullable ReadingLogState before,
            ReadingLogEvent event,
            ReadingLogState after,
            Recorded recorded) {
        return ReadingLogContract.of(before, event, after, recorded, fingerprints);
    }

    @Override
    public String district(ReadingLogState state) {
        return state.matter().district();
    }

    @Override
    public Classification classification(ReadingLogState state, ReadingLogEvent event) {
        return Classification.RESTRICTED;
    }

    @Override
    public String stateName(ReadingLogState state) {
        return state.stage().name();
    }

    @Override
    public Instant occurredAt(ReadingLogEvent event, CommandContext context) {
        return event.at();
    }
}
