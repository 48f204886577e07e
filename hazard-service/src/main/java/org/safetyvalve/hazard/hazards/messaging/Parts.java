package org.safetyvalve.hazard.hazards.messaging;

import java.util.List;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Evidence;
import org.safetyvalve.hazard.hazards.EvidenceFile;
import org.safetyvalve.hazard.hazards.Signatory;

/** What bodies are made of. */
final class Parts {

    private Parts() {}

    static Author author(Signatory by) {
        return new Author(by.account(), by.organisation(), by.role());
    }

    static List<Evidence> evidence(List<EvidenceFile> files) {
        return files.stream()
                .map(file -> new Evidence(file.id(), file.name(), file.sha256(), file.mediaType(), file.size()))
                .toList();
    }

    static Deadline deadline(org.safetyvalve.starter.deadlines.Deadline deadline) {
        return new Deadline(deadline.at(), deadline.startedAt(), deadline.sum(), deadline.calendarVersion());
    }
}
