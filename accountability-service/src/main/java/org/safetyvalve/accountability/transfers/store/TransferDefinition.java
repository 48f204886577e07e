package org.safetyvalve.accountability.transfers.store;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.StoredTexts;
import org.safetyvalve.accountability.transfers.SubjectKind;
import org.safetyvalve.accountability.transfers.TransferEvent;
import org.safetyvalve.accountability.transfers.TransferState;
import org.safetyvalve.accountability.transfers.messaging.TransferContract;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.stereotype.Component;

/** How transfers are kept and published. */
@Component
class TransferDefinition implements AggregateDefinition<TransferState, TransferEvent> {
    private final StoredTexts texts;

    TransferDefinition(StoredTexts texts) {
        this.texts = texts;
    }

    @Override
    public String collection() {
        return "transfers";
    }

    @Override
    public String topic() {
        return Topics.TRANSFER_EVENTS;
    }

    @Override
    public Class<TransferState> stateType() {
        return TransferState.class;
    }

    /** Until version 0.1 title and content were stored in plain. */
    @Override
    @SuppressWarnings("unchecked") // a field with fields
    public Map<String, Object> current(String id, Map<String, Object> stored) {
        if (stored.get("dispatch") instanceof Map<?, ?> dispatch) {
            Map<String, Object> fields = (Map<String, Object>) dispatch;
            texts.seal(id, fields, "content", "content");
            if (isRestricted(fields.get("subject"))) {
                texts.seal(id, fields, "title", "sealedTitle");
            }
        }
        return stored;
    }

    private static boolean isRestricted(@Nullable Object subject) {
        return subject instanceof Map<?, ?> fields
                && fields.get("kind") instanceof String kind
                && SubjectKind.valueOf(kind).isRestricted();
    }

    /** A request to transfer something holds its content. */
    @Override
    public String keptHash(String requestHash) {
        return texts.keptHash(requestHash);
    }

    @Override
    public TransferState fold(@Nullable TransferState before, TransferEvent event) {
        return TransferState.fold(before, event);
    }

    @Override
    public EventBody toContract(
            String id, @Nullable TransferState before, TransferEvent event, TransferState after, Recorded recorded) {
        return TransferContract.of(before, event, after, recorded);
    }

    @Override
    public String district(TransferState state) {
        return state.dispatch().district();
    }

    @Override
    public Classification classification(TransferState state, TransferEvent event) {
        return state.restricted() ? Classification.RESTRICTED : Classification.INTERNAL;
    }

    @Override
    public String stateName(TransferState state) {
        return state.stage().name();
    }

    @Override
    public @Nullable Instant due(TransferState state) {
        return state.due();
    }

    @Override
    public Instant occurredAt(TransferEvent event, CommandContext context) {
        return event.at();
    }
}
