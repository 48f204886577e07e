package org.safetyvalve.hazard.hazards;

import java.util.List;

/** What somebody saw who looked whether a hazard is really gone (复查). */
public record Inspection(boolean onSite, String opinion, List<EvidenceFile> evidence) {

    public Inspection {
        HazardRule.requireText(opinion, "opinion");
        evidence = List.copyOf(evidence);
    }
}
