package org.safetyvalve.hazard.imports.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.contracts.hazard.HazardsImported;
import org.safetyvalve.contracts.hazard.ImportShare;
import org.safetyvalve.hazard.Authors;
import org.safetyvalve.hazard.imports.ImportDigest;
import org.safetyvalve.hazard.imports.ImportProgress;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.stereotype.Component;

/** How the digest of an import is kept and published. */
@Component
class ImportDefinition implements AggregateDefinition<ImportDefinition.Told, ImportDigest> {

    /** What has been told of an import. */
    record Told(String district, int parts) {}

    @Override
    public String collection() {
        return "import-digests";
    }

    @Override
    public String topic() {
        return Topics.HAZARD_EVENTS;
    }

    @Override
    public Class<Told> stateType() {
        return Told.class;
    }

    @Override
    public Told fold(@Nullable Told before, ImportDigest event) {
        return new Told(event.district(), event.part());
    }

    @Override
    public EventBody toContract(String id, @Nullable Told before, ImportDigest digest, Told after, Recorded recorded) {
        ImportProgress result = digest.result();
        return new HazardsImported(
                digest.at(),
                Authors.of(digest.by()),
                digest.campaign(),
                digest.importId(),
                digest.fileName(),
                digest.part(),
                digest.parts(),
                result.rows(),
                result.accepted(),
                result.alreadyThere(),
                result.refused(),
                digest.shares().stream()
                        .map(share -> new ImportShare(share.organisation(), share.count(), share.major()))
                        .toList());
    }

    @Override
    public String district(Told state) {
        return state.district();
    }

    @Override
    public Classification classification(Told state, ImportDigest event) {
        return Classification.INTERNAL;
    }

    @Override
    public String stateName(Told state) {
        return "DONE";
    }

    @Override
    public Instant occurredAt(ImportDigest event, CommandContext context) {
        return event.at();
    }
}
