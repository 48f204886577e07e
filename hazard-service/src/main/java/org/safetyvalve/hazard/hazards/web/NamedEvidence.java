package org.safetyvalve.hazard.hazards.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.evidence.Evidence;
import org.safetyvalve.hazard.evidence.EvidenceRule;
import org.safetyvalve.hazard.evidence.KeptFile;
import org.safetyvalve.hazard.hazards.EvidenceFile;
import org.safetyvalve.starter.domain.Actor;
import org.springframework.stereotype.Component;

/** The evidence that a command names: files sent here before, by their ids, or what is kept elsewhere, by its hash. */
@Component
class NamedEvidence {
    private final Evidence kept;

    NamedEvidence(Evidence kept) {
        this.kept = kept;
    }

    List<EvidenceFile> of(@Nullable List<Requests.EvidenceItem> items, Actor actor) {
        List<EvidenceFile> files = new ArrayList<>();
        for (Requests.EvidenceItem item : Requests.listOf(items)) {
            String field = "evidence[" + files.size() + "]";
            files.add(item.id() == null ? elsewhere(item, field) : here(item, item.id(), actor, field + ".id"));
        }
        return files;
    }

    private EvidenceFile here(Requests.EvidenceItem item, String id, Actor actor, String field) {
        if (item.name() != null || item.sha256() != null || item.mediaType() != null || item.size() != null) {
            throw EvidenceRule.EVIDENCE_BY_ID_OR_HASH.refuse().at(field);
        }
        KeptFile file = kept.require(id, actor, field);
        return new EvidenceFile(
                file.id(), file.name(), file.sha256(), file.type().mediaType(), file.size());
    }

    private static EvidenceFile elsewhere(Requests.EvidenceItem item, String field) {
        if (item.name() == null || item.sha256() == null || item.mediaType() == null || item.size() == null) {
            throw EvidenceRule.EVIDENCE_BY_ID_OR_HASH.refuse().at(field);
        }
        return new EvidenceFile(
                null, item.name(), item.sha256(), item.mediaType(), Objects.requireNonNull(item.size()));
    }
}
