package org.safetyvalve.accountability.supervisions.store;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.StoredTexts;
import org.safetyvalve.accountability.supervisions.VisitEvent;
import org.safetyvalve.accountability.supervisions.VisitKind;
import org.safetyvalve.accountability.supervisions.VisitState;
import org.safetyvalve.accountability.supervisions.messaging.SupervisionContract;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.stereotype.Component;

/** How visits are kept and published. */
@Component
class VisitDefinition implements AggregateDefinition<VisitState, VisitEvent> {
    private static final String KIND = "kind";
    private static final String COVERT = "covert";

    private final StoredTexts texts;

    VisitDefinition(StoredTexts texts) {
        this.texts = texts;
    }

    @Override
    public String collection() {
        return "visits";
    }

    @Override
    public String topic() {
        return Topics.INSPECTION_EVENTS;
    }

    @Override
    public Class<VisitState> stateType() {
        return VisitState.class;
    }

    /** A visit of before there were kinds was covert or not. */
    @Override
    public Map<String, Object> current(String id, Map<String, Object> stored) {
        stored.put(KIND, kind(stored));
        stored.remove(COVERT);
        return stored;
    }

    /** The name of the kind of a stored visit. */
    static String kind(Map<String, Object> stored) {
        VisitKind ofBefore = Boolean.TRUE.equals(stored.get(COVERT)) ? VisitKind.COVERT : VisitKind.OPEN;
        return stored.get(KIND) instanceof String known ? known : ofBefore.name();
    }

    /** A request tells what was said in interviews. */
    @Override
    public String keptHash(String requestHash) {
        return texts.keptHash(requestHash);
    }

    @Override
    public VisitState fold(@Nullable VisitState before, VisitEvent event) {
        return VisitState.fold(event);
    }

    @Override
    public EventBody toContract(
            String id, @Nullable VisitState before, VisitEvent event, VisitState after, Recorded recorded) {
        return SupervisionContract.of(after, recorded);
    }

    @Override
    public String district(VisitState state) {
        return state.district();
    }

    /** That a unit was checked under cover is for discipline inspection alone, and nobody else's figures hold it. */
    @Override
    public Classification classification(VisitState state, VisitEvent event) {
        return state.kind() == VisitKind.COVERT ? Classification.RESTRICTED : Classification.INTERNAL;
    }

    @Override
    public String stateName(VisitState state) {
        return "RECORDED";
    }

    @Override
    public Instant occurredAt(VisitEvent event, CommandContext context) {
        return event.at();
    }
}
